package dev.stet.rules.watermark;

import dev.stet.core.analysis.StandardText;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page's controls that became words, each stretch of them once. See {@link SiteControls}. */
final class SiteMenu implements Rule {
  /** What only an encyclopedia of the web has about its entries. */
  private static final PrefilteredPattern ENCYCLOPEDIA =
      PrefilteredPattern.compile("引用日期|词条统计|词条图册|詞條統計");

  /**
   * 二○一六年建成。[2-3], 桥型图(3张), [引用日期2019-05-12], 目录: its marks of references, captions and dates,
   * which stand where no report has them.
   */
  private static final PrefilteredPattern MARK =
      PrefilteredPattern.compile(
          "(?<=[。;)”\\p{IsHan}])(?:\\[[0-9]{1,3}(?:[-–][0-9]{1,3})?\\]){1,4}"
              + "|(?<=[。;\\n])[\\p{IsHan}A-Za-z0-9]{2,16}\\([0-9]{1,3}张\\)"
              + "|\\[引用日期[0-9-]{0,10}\\]");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final int FEWEST_PAGES = 4;

  private static final int LONGEST_PAGER = 120;

  /** What it sets over its lists on every page. */
  private static final Set<String> ITS_OWN = Set.of("目录", "目錄", "参考资料", "參考資料");

  private final RuleInfo info;

  SiteMenu(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    if (document.blocks().isEmpty() || document.get(StandardText.ANALYSIS)) {
      return; // a standard has its columns of Send, Open and Close
    }
    if (document.mediaType().equals("text/markdown")) {
      for (Span link : PageLinks.permanent(document)) {
        report(link, "#", reporter);
      }
    }
    pager(document, reporter);
    for (Span row : GluedControls.in(document)) {
      report(row, row.of(document.text()), reporter);
    }
    SiteControls controls = SiteControls.of(document);
    within(document, controls, reporter);
    for (int from = controls.next(0); from >= 0; ) {
      int end = controls.end(from);
      report(document, document.blocks(), from, end - 1, reporter);
      from = controls.next(end);
    }
  }

  /** 1 2 3 4 5: which of its pages a viewer shows, below the end of one. */
  private void pager(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    Block last = blocks.get(blocks.size() - 1);
    String line = document.text(last).strip();
    if (line.startsWith("1 ") && last.cell() == null && line.length() <= LONGEST_PAGER) {
      String[] pages = SPACES.split(line, -1);
      for (int i = 0; i < pages.length; i++) {
        if (!pages[i].equals(Integer.toString(i + 1))) {
          return;
        }
      }
      if (pages.length >= FEWEST_PAGES) {
        report(last.span(), line, reporter);
      }
    }
  }

  /** Lines of a longer block in which the site says when it was put there, and links to skip it. */
  private void within(Document document, SiteControls controls, Reporter reporter) {
    List<Block> blocks = document.blocks();
    boolean encyclopedia = controls.isPage() && ENCYCLOPEDIA.isIn(document.folded());
    for (int i = 0; i < blocks.size() && controls.isPage(); i++) {
      Block block = blocks.get(i);
      if (encyclopedia) {
        Matcher mark =
            MARK.matcherSeeingMore(document.folded(), block.span().start(), block.span().end());
        while (mark.find()) {
          report(new Span(mark.start(), mark.end()), mark.group(), reporter);
        }
        if (ITS_OWN.contains(document.text(block).strip())) {
          report(block.span(), document.text(block).strip(), reporter);
        }
      }
      if (controls.speaks(i) || !SiteLine.isLine(document, block)) {
        continue;
      }
      for (Span link : PageLinks.skips(document, block)) {
        report(link, link.of(document.text()), reporter);
      }
      int stop = document.folded().indexOf('\n', block.span().start());
      if (stop > 0 && stop < block.span().end()) {
        Span first = new Span(block.span().start(), stop);
        if (PostingLine.of(first.of(document.folded())) == PostingLine.RECORD) {
          report(first, first.of(document.text()).strip(), reporter);
        }
      }
    }
  }

  private void report(Span span, String words, Reporter reporter) {
    reporter.report(Problem.of(info, span).message("row").with("text", words));
  }

  private void report(
      Document document, List<Block> blocks, int start, int last, Reporter reporter) {
    Span span = new Span(blocks.get(start).span().start(), blocks.get(last).span().end());
    Problem problem = Problem.of(info, span);
    String first = document.text(blocks.get(start)).strip();
    reporter.report(
        start == last
            ? problem.message("row").with("text", first)
            : problem
                .with("lines", last - start + 1)
                .with("first", first)
                .with("last", document.text(blocks.get(last)).strip()));
  }
}
