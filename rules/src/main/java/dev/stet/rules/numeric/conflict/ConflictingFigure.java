package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One indicator of one place and period, with two values in one document. */
public final class ConflictingFigure extends NumericRule {
  /** Plans, comparisons and parts: not what was the case in the period. */
  /** What points back to the things told before: in 2021 the figures were 62% and 10%. */
  private static final PrefilteredPattern UNNAMED =
      PrefilteredPattern.compile(
          "\\b(?:figures|numbers|values|shares|results|percentages|totals|amounts|they|these|those|it)(?: (?:was|were|are|is))?$");

  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "目标|计划|力争|预计|预期|规划|将|争取|确保|上年|去年|同期|以来|累计|其中|平均|上半年|季度|月|截至|年初|到20|至20|以上|人均|新增|增加|减少|增长|下降|target|plan|expect|forecast|quarter|month|half|previous|prior|last year|from|increase|decrease|new|up |down |per |average",
          Pattern.CASE_INSENSITIVE);

  /** The whole place of which the report speaks, named at the head of its sentence. */
  private static final PrefilteredPattern SCOPE =
      PrefilteredPattern.compile(
          "^(全[县市镇乡区省国校院村州旗]|我[县市镇乡区省校院村]|本[县市镇乡区省校院村])(?:共|实现|完成|共有|拥有|现有)?([\\p{IsHan}]{4,16}?)(?:达到|达|为|共|是|实现|完成)?$");

  private static final PrefilteredPattern PERIOD =
      PrefilteredPattern.compile("(?:全年|一年来|过去一年|年末|年底|(?:19|20)\\d\\d年?)[,、]?");
  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "^(?:in (?:19|20)\\d\\d,? )?((?:total |the |our |its )*(?:[a-z-]+ ){0,3}?[a-z-]{4,})(?: for (?:19|20)\\d\\d| in (?:19|20)\\d\\d)?,? (?:was|were|reached|totall?ed|stood at|amounted to|came to|of)(?: a record)?$");
  private static final PrefilteredPattern YEAR = PrefilteredPattern.compile("(?:19|20)\\d\\d");
  private static final PrefilteredPattern NEW_REPORT =
      PrefilteredPattern.compile("各位代表|现在,?我代表|请予审[议查]");

  public ConflictingFigure(RuleInfo info) {
    super(info);
  }

  private record Statement(Quantity figure) {}

  @Override
  public void check(Document document, Reporter reporter) {
    Map<String, List<Statement>> byIndicator = new LinkedHashMap<>();
    int own = 0;
    int reports = 0;
    for (Passage passage : document.get(Passage.ALL)) {
      String sentence = passage.sentence();
      if (own == 0) {
        Matcher year = YEAR.matcher(sentence);
        own = year.find() ? Integer.parseInt(year.group()) : 0;
      }
      reports += NEW_REPORT.isIn(sentence) ? 1 : 0;
      if (passage.block().kind() != BlockKind.TABLE_CELL) {
        first(passage, own, byIndicator);
      }
      for (Ranked found : Ranked.wrong(passage.measures())) {
        reporter.report(
            Problem.of(info(), found.first().span().union(found.second().span()))
                .message("ranked")
                .severity(Severity.WARNING)
                .with("first", found.first().span().of(document.text()).strip())
                .with("second", found.second().span().of(document.text()).strip()));
      }
    }
    if (reports > 2) {
      // Several places' reports in one file: the same words, other places.
      return;
    }
    List<Contradictions.Pair> pairs = new ArrayList<>();
    byIndicator.values().forEach(statements -> judge(statements, pairs));
    pairs.addAll(SwappedDigits.all(document));
    List<Claim> claims = Claims.of(document);
    pairs.addAll(Contradictions.in(claims, document.folded()));
    report(document, pairs, reporter);
    List<Table> tables =
        document.get(Tables.ANALYSIS).all().stream().map(Table::withoutNumbering).toList();
    for (TableClaims found : TableClaims.wrong(claims, tables)) {
      report(document, found.cell().span(), found.claim().figure().span(), reporter);
    }
    List<Span> sentences =
        document.get(Sentences.ANALYSIS).all().stream().map(Sentence::span).toList();
    for (ToldAgain again : ToldAgain.in(document.folded(), sentences)) {
      reporter.report(
          Problem.of(info(), again.second())
              .severity(Severity.WARNING)
              .with("first", again.first().of(document.text()))
              .with("second", again.second().of(document.text()))
              .related(List.of(again.first())));
    }
    for (TableSlips slip : TableSlips.in(document.get(Passage.ALL), tables, document.folded())) {
      report(document, slip.cell(), slip.told().span(), reporter);
    }
    for (SameLine line : SameLine.in(document.get(Tables.ANALYSIS).all())) {
      reporter.report(
          Problem.of(info(), line.wrong())
              .with("first", line.other().of(document.text()))
              .with("second", line.stated().of(document.text()))
              .related(List.of(line.other())));
    }
  }

  /** Each contradiction once: where two later figures agree, the first is the odd one. */
  private void report(Document document, List<Contradictions.Pair> pairs, Reporter reporter) {
    Map<Quantity, Set<Quantity>> later = new LinkedHashMap<>();
    Set<Quantity> told = new HashSet<>();
    for (Contradictions.Pair pair : pairs) {
      if (told.add(pair.second())) {
        later.computeIfAbsent(pair.first(), first -> new LinkedHashSet<>()).add(pair.second());
      }
    }
    later.forEach(
        (first, seconds) -> {
          Quantity second = seconds.iterator().next();
          boolean odd =
              seconds.size() > 1
                  && seconds.stream().allMatch(one -> one.interval().meets(second.interval()));
          if (odd) {
            report(document, second, first, reporter);
          } else {
            seconds.forEach(one -> report(document, first, one, reporter));
          }
        });
  }

  /** Notes the sentence's first figure under what it measures. */
  private static void first(Passage passage, int own, Map<String, List<Statement>> byIndicator) {
    Passage values = passage.measures();
    if (values.size() == 0) {
      return;
    }
    Quantity value = values.figure(0);
    int length = value.span().start() - passage.span().start();
    if (length > 60
        || !value.exact()
        || !(value.is(Kind.AMOUNT) || value.is(Kind.PERCENT))
        || value.unit().isEmpty()) {
      return;
    }
    String words = values.before(0);
    String indicator = indicator(words, own);
    if (indicator != null && !OTHERWISE.isIn(words)) {
      byIndicator
          .computeIfAbsent(
              indicator + "|" + value.unit() + "|" + value.kind(), key -> new ArrayList<>())
          .add(new Statement(value));
    }
  }

  /** What is measured, where and when, or null if the words leave one of them open. */
  private static @Nullable String indicator(String words, int own) {
    Matcher year = YEAR.matcher(words);
    String period = year.find() ? year.group() : "";
    if (!words.isEmpty() && words.charAt(0) < 0x80 && !Character.isDigit(words.charAt(0))) {
      Matcher english = ENGLISH.matcher(words.toLowerCase(java.util.Locale.ROOT).strip());
      return english.matches() && !period.isEmpty() && !UNNAMED.isIn(english.group(1))
          ? english.group(1) + "@" + period
          : null;
    }
    String plain = PERIOD.matcher(words).replaceAll("").strip();
    Matcher scope = SCOPE.matcher(plain);
    if (!scope.find()) {
      return null;
    }
    boolean present = period.isEmpty() || period.equals(String.valueOf(own));
    return scope.group(1) + scope.group(2) + "@" + (present ? own : period);
  }

  private static void judge(List<Statement> statements, List<Contradictions.Pair> pairs) {
    if (statements.size() < 2) {
      return;
    }
    Quantity first = statements.get(0).figure();
    List<Quantity> others = new ArrayList<>();
    for (Statement statement : statements) {
      if (!statement.figure().interval().meets(first.interval())) {
        others.add(statement.figure());
      }
    }
    // Three values are a series, not a slip.
    if (others.size() == 1) {
      pairs.add(new Contradictions.Pair(first, others.get(0)));
    }
  }

  private void report(Document document, Quantity first, Quantity second, Reporter reporter) {
    report(document, first.span(), second.span(), reporter);
  }

  private void report(Document document, Span first, Span second, Reporter reporter) {
    reporter.report(
        Problem.of(info(), second)
            .with("first", first.of(document.text()))
            .with("second", second.of(document.text()))
            .related(List.of(first)));
  }
}
