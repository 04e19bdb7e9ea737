package dev.stet.rules.truncation;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Pages that the pages themselves speak of and that are not there. */
final class MissingPages implements Rule {
  private static final PrefilteredPattern FOOT =
      PrefilteredPattern.compile(
          "\\s*[-—–]?\\s*(?:第\\s*([0-9]{1,4})\\s*页\\s*[,，/|]?\\s*(?:\\(?共|/)\\s*([0-9]{1,4})\\s*页\\)?"
              + "|(?i:(?:page|sheet|slide|leaf|folio)\\s+([0-9]{1,4})\\s+(?:of|/)\\s+([0-9]{1,4})))\\s*[-—–]?\\s*");
  private static final PrefilteredPattern PREVIEW =
      PrefilteredPattern.compile(
          "(?i)\\bpages?\\s+([0-9]{1,4})\\s*(?:-|–|to)\\s*([0-9]{1,4})\\s+(?:out\\s+)?of\\s+([0-9]{1,4})\\s+pages?"
              + "|(?:显示|预览|展示)\\s*第?\\s*([0-9]{1,4})\\s*(?:-|–|至|到)\\s*([0-9]{1,4})\\s*页[,，]?\\s*共\\s*([0-9]{1,4})\\s*页");

  /** — 3 —: a number of a page by its dashes. */
  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "\\s*(?:[-—–]{1,2}\\s?([0-9]{1,3})\\s?[-—–]{1,2}|第\\s*([0-9]{1,3})\\s*页)\\s*");

  private static final PrefilteredPattern RUNNING =
      PrefilteredPattern.compile(
          "\\s*(\\p{L}{4}).*[^0-9/]\\s+([0-9]{1,3})\\s?/\\s?([0-9]{1,3})\\s*");

  private static final int FEWEST_RUNNING = 3;
  private static final int LONGEST_LABEL = 20;

  /** Whatever speaks of pages says one of these. */
  private static final Mentions NEEDED =
      Mentions.of("页", "page", "sheet", "slide", "leaf", "folio");

  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_PREVIEW = 400;

  private final RuleInfo info;

  MissingPages(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Page> pages = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.TABLE_CELL || block.kind() == BlockKind.CODE) {
        continue;
      }
      Span span = block.span();
      int stop = Math.min(span.end(), span.start() + LONGEST_PREVIEW);
      if (!NEEDED.in(document.folded(), span.start(), stop)) {
        continue;
      }
      String words = document.folded().substring(span.start(), stop);
      if (words.length() <= LONGEST_LINE) {
        Page page = page(words, block.span());
        if (page != null) {
          pages.add(page);
        }
      }
      preview(words, block.span(), reporter);
    }
    numbers(pages, reporter);
    labels(document, reporter);
    numbers(running(document), reporter);
  }

  /**
   * Quality office 2/11, Quality office 9/11: the same words with a page and how many there are.
   */
  private static List<Page> running(Document document) {
    Map<String, List<Page>> byWords = new TreeMap<>();
    for (Block block : document.blocks()) {
      Matcher foot =
          block.kind() == BlockKind.TABLE_CELL || block.span().length() > LONGEST_LINE
              ? null
              : RUNNING.matcher(block.span().of(document.folded()));
      if (foot != null && foot.matches()) {
        byWords
            .computeIfAbsent(foot.group(1) + "/" + foot.group(3), key -> new ArrayList<>())
            .add(
                new Page(
                    Integer.parseInt(foot.group(2)),
                    Integer.parseInt(foot.group(3)),
                    block.span()));
      }
    }
    return byWords.values().stream().filter(MissingPages::countUp).findFirst().orElse(List.of());
  }

  private static boolean countUp(List<Page> pages) {
    int steps = 0;
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i).number() <= pages.get(i - 1).number()) {
        return false;
      }
      steps += pages.get(i).number() == pages.get(i - 1).number() + 1 ? 1 : 0;
    }
    return pages.size() >= FEWEST_RUNNING
        && steps > 0
        && pages.get(0).number() == 1
        && pages.get(pages.size() - 1).number() <= pages.get(0).all();
  }

  /** — 3 —, — 4 —, — 7 —: the feet of pages that count on, and then leave some out. */
  private void labels(Document document, Reporter reporter) {
    List<Page> labels = new ArrayList<>();
    for (Block block : document.blocks()) {
      Matcher label =
          block.kind() == BlockKind.TABLE_CELL || block.span().length() > LONGEST_LABEL
              ? null
              : LABEL.matcher(block.span().of(document.folded()));
      if (label != null && label.matches()) {
        String digits = label.group(1) == null ? label.group(2) : label.group(1);
        labels.add(new Page(Integer.parseInt(digits), 0, block.span()));
      }
    }
    int steps = 0;
    for (int i = 1; i < labels.size(); i++) {
      steps += labels.get(i).number() == labels.get(i - 1).number() + 1 ? 1 : 0;
    }
    for (int i = 1; i < labels.size() && steps > 0 && labels.size() - steps <= 3; i++) {
      Page before = labels.get(i - 1);
      Page page = labels.get(i);
      if (page.number() > before.number() + 1) {
        reporter.report(
            Problem.of(info, page.span())
                .message("jump")
                .severity(Severity.WARNING)
                .with("before", before.number())
                .with("number", page.number()));
      }
    }
  }

  private void preview(String words, Span span, Reporter reporter) {
    Matcher preview = PREVIEW.matcher(words);
    if (preview.find()) {
      int group = preview.group(1) == null ? 4 : 1;
      int last = Integer.parseInt(preview.group(group + 1));
      int all = Integer.parseInt(preview.group(group + 2));
      if (last < all) {
        reporter.report(
            Problem.of(info, new Span(span.start() + preview.start(), span.start() + preview.end()))
                .message("end")
                .with("last", last)
                .with("all", all));
      }
    }
  }

  private void numbers(List<Page> pages, Reporter reporter) {
    for (int i = 1; i < pages.size(); i++) {
      Page before = pages.get(i - 1);
      Page page = pages.get(i);
      if (page.all() == before.all() && page.number() > before.number() + 1) {
        reporter.report(
            Problem.of(info, page.span())
                .message("jump")
                .with("before", before.number())
                .with("number", page.number()));
      }
    }
    if (!pages.isEmpty()) {
      Page last = pages.get(pages.size() - 1);
      if (last.number() < last.all()) {
        reporter.report(
            Problem.of(info, last.span())
                .message("end")
                .with("last", last.number())
                .with("all", last.all()));
      }
    }
  }

  private static @Nullable Page page(String words, Span span) {
    Matcher foot = FOOT.matcher(words);
    if (!foot.matches()) {
      return null;
    }
    int group = foot.group(1) == null ? 3 : 1;
    return new Page(
        Integer.parseInt(foot.group(group)), Integer.parseInt(foot.group(group + 1)), span);
  }

  /** A page that says which one it is and how many there are. */
  private record Page(int number, int all, Span span) {}
}
