package dev.stet.rules.truncation;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;

/** Running numbers and line breaks inside sentences. */
final class SplitSentence implements Rule {
  private final RuleInfo info;

  SplitSentence(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    runningNumbers(document, reporter);
    strayStops(document, reporter);
  }

  private void runningNumbers(Document document, Reporter reporter) {
    for (Numbering marker : document.get(Chunks.ANALYSIS).numbers()) {
      reporter.report(
          Problem.of(info, marker.span()).message("marker").with("number", marker.number()));
    }
  }

  /** A line that begins with the stop of the sentence before it. */
  private void strayStops(Document document, Reporter reporter) {
    String text = document.text();
    Block before = null;
    for (Block block : document.blocks()) {
      boolean prose =
          (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
              && block.role() == Role.BODY;
      char first = text.charAt(block.span().start());
      if (prose
          && before != null
          && (before.role() == Role.BODY || before.role() == Role.TITLE)
          && "。，；、！？”）》".indexOf(first) >= 0
          && !Endings.closed(document.text(before))) {
        int start = block.span().start();
        reporter.report(Problem.of(info, new Span(start, start + 1)).message("stop"));
      }
      before = block;
    }
  }
}
