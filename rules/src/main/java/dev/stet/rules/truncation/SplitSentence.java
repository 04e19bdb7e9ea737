package dev.stet.rules.truncation;

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
import java.util.ArrayList;
import java.util.List;

/** Running numbers and line breaks inside sentences. */
final class SplitSentence implements Rule {
  private static final int FEWEST_BREAKS = 3;

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

  /** Chunks of a page are numbered 1, 2, 3 … and each number stands inside a sentence. */
  private void runningNumbers(Document document, Reporter reporter) {
    List<Numbering> markers = new ArrayList<>();
    int breaks = 0;
    int expected = 1;
    Block before = null;
    for (Block block : document.blocks()) {
      Numbering numbering = Numbering.at(document.text(), block.span().start(), block.span().end());
      boolean next =
          numbering != null
              && numbering.style() == Numbering.Style.ARABIC
              && numbering.number() == expected;
      if (next && block.kind() != BlockKind.TABLE_CELL) {
        boolean inside = before != null && insideSentence(document.text(before));
        if (expected == 1 || inside || breaks >= FEWEST_BREAKS) {
          breaks += expected > 1 && inside ? 1 : 0;
          markers.add(numbering);
          expected++;
        }
      }
      before = block;
    }
    if (breaks < FEWEST_BREAKS || breaks * 3 < (markers.size() - 1) * 2) {
      return;
    }
    for (Numbering marker : markers.subList(1, markers.size())) {
      reporter.report(
          Problem.of(info, marker.span()).message("marker").with("number", marker.number()));
    }
  }

  private static boolean insideSentence(String words) {
    String line = words.strip();
    if (line.length() < 40 || Endings.closed(line)) {
      return false;
    }
    return "；：:;".indexOf(line.charAt(line.length() - 1)) < 0;
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
          && before.role() == Role.BODY
          && "。，；、！？”）》".indexOf(first) >= 0
          && !Endings.closed(document.text(before))) {
        int start = block.span().start();
        reporter.report(Problem.of(info, new Span(start, start + 1)).message("stop"));
      }
      before = block;
    }
  }
}
