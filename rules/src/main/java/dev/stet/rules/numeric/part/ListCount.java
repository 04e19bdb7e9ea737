package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Enumeration;
import dev.stet.core.analysis.Enumerations;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.NumericRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** The names in a list against the number the text gives for them. */
public final class ListCount extends NumericRule {
  /** Of so many at most, all are told. */
  private static final int MOST_TOLD = 7;

  private static final PrefilteredPattern OWN_COUNT =
      PrefilteredPattern.compile("\\d[个家人名户处所项台辆件条种座支位次场]$");

  /** As many figures as there are names. */
  private static final PrefilteredPattern RESPECTIVELY =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,10}分别[^,;。、\\d]{0,6}(\\d[^,;。、和与及]{0,12}(?:[、和与及]\\d[^,;。、和与及]{0,12})+)");

  private static final int FAR = 90;

  public ListCount(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Set<Span> told = new HashSet<>();
    for (Enumeration list : document.get(Enumerations.ANALYSIS).all()) {
      if (quoted(document.folded(), list)
          || beginsWithNumber(document.folded(), list)
          || namesACount(document.folded(), list)) {
        continue;
      }
      if (disagrees(list)) {
        Problem problem =
            Problem.of(info(), list.span())
                .with("names", list.most() == list.least() ? list.least() : list.most())
                .with("declared", list.count().of(document.text()));
        // Without 等 it is inferred that the names end where the number begins.
        boolean certain = list.open() && list.least() > list.declared();
        reporter.report(certain ? problem : problem.severity(Severity.WARNING));
      } else {
        twice(document, list, told, reporter);
      }
    }
    List<Span> listed = new ArrayList<>();
    document.get(Enumerations.ANALYSIS).all().forEach(list -> listed.add(list.span()));
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      Span span = sentence.span();
      for (AnnouncedLists list : AnnouncedLists.wrong(span.of(document.folded()), span.start())) {
        if (listed.stream().noneMatch(list.span()::overlaps)) {
          reporter.report(
              Problem.of(info(), list.span())
                  .severity(Severity.WARNING)
                  .with("names", list.items())
                  .with("declared", list.declared()));
        }
      }
      for (NamedItems list : NamedItems.wrong(span.of(document.folded()), span.start())) {
        if (listed.stream().noneMatch(list.span()::overlaps)) {
          reporter.report(
              Problem.of(info(), list.span())
                  .severity(Severity.WARNING)
                  .with("names", list.items())
                  .with("declared", list.declared()));
        }
      }
      for (Repeated name : Repeated.in(span.of(document.folded()), span.start())) {
        if (told.stream().noneMatch(name.again()::overlaps)) {
          twice(document.folded(), name.first(), name.again(), reporter);
        }
      }
    }
  }

  /** Whether an English sentence is quoted from its first word, and so told of, not told. */
  private static boolean quoted(String text, Enumeration list) {
    int start = list.span().start();
    return start > 0
        && (text.charAt(start - 1) == '"' || text.charAt(start - 1) == '“')
        && text.charAt(start) < 0x80;
  }

  /** {@code 1、对医师甲、乙、丙等3人}: the first of the names numbers a point. */
  private static boolean beginsWithNumber(String text, Enumeration list) {
    String first = list.items().get(0).of(text).strip();
    return !first.isEmpty() && first.chars().allMatch(Character::isDigit);
  }

  /**
   * Whether the number belongs to the last name alone or to what the names have: {@code
   * 血常规、尿常规、生化六项和心电图}; {@code 甲补贴、乙补贴、残疾人两项补贴分别为8万元、3万元和2万元}, with a figure for each name; {@code
   * 设计1家、施工2家、监理1家,合计4家}, where each has its own.
   */
  private static boolean namesACount(String text, Enumeration list) {
    if (list.items().stream().allMatch(item -> OWN_COUNT.isIn(item.of(text)))) {
      return true;
    }
    int from = list.span().end();
    if (list.open() || from >= text.length()) {
      return false;
    }
    if ("和及与、".indexOf(text.charAt(from)) >= 0) {
      return true;
    }
    String behind = text.substring(from, Math.min(text.length(), from + FAR));
    Matcher each = RESPECTIVELY.matcher(behind);
    return each.find() && each.group(1).split("、|和|与|及").length == list.most();
  }

  private static boolean disagrees(Enumeration list) {
    // 等 may leave out some, but hardly the last one of a few
    boolean one =
        list.open()
            && list.most() == list.declared() - 1
            && list.least() > 2
            && list.declared() <= MOST_TOLD;
    // 新开、复航、加密44条: so many are not the names
    boolean few =
        !list.open() && list.most() < list.declared() && list.declared() <= 2 * list.most() + 1;
    // 县人大、县政协1名领导: one of each
    boolean each = !list.open() && list.declared() == 1;
    return !each && (list.least() > list.declared() || one || few);
  }

  private void twice(String text, Span first, Span again, Reporter reporter) {
    reporter.report(
        Problem.of(info(), again)
            .message("twice")
            .severity(Severity.WARNING)
            .with("name", again.of(text).strip())
            .related(List.of(first)));
  }

  private void twice(Document document, Enumeration list, Set<Span> told, Reporter reporter) {
    String text = document.folded();
    Map<String, Span> seen = new HashMap<>();
    String opening = list.items().get(0).of(text).strip();
    for (Span item : list.items()) {
      String name = item.of(text).strip();
      if (name.length() < 2) {
        continue;
      }
      Span first = seen.putIfAbsent(name, item);
      if (first == null && opening.length() > name.length() && opening.endsWith(name)) {
        // The first item still carries the words before the list: 支持东坑.
        first = list.items().get(0);
      }
      if (first != null) {
        told.add(item);
        twice(text, first, item, reporter);
      }
    }
  }
}
