package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.List;

/** A page's controls that became words, each stretch of them once. See {@link SiteControls}. */
final class SiteMenu implements Rule {
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
    SiteControls controls = SiteControls.of(document);
    for (int from = controls.next(0); from >= 0; ) {
      int end = controls.end(from);
      report(document, document.blocks(), from, end - 1, reporter);
      from = controls.next(end);
    }
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
