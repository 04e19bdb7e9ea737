package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Section;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.List;

/** A heading more than one level below the heading it stands under. */
final class LevelJump implements Rule {
  private final RuleInfo info;

  LevelJump(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    boolean tagged = !document.mediaType().equals("text/plain");
    if (tagged) {
      tags(document, reporter);
    }
    decimals(document, reporter);
  }

  private void tags(Document document, Reporter reporter) {
    List<Section> sections = document.get(Outline.ANALYSIS).sections();
    for (int i = 1; i < sections.size(); i++) {
      int from = sections.get(i - 1).level();
      int to = sections.get(i).level();
      if (to > from + 1) {
        reporter.report(
            Problem.of(info, sections.get(i).heading()).with("from", from).with("to", to));
      } else if (to != from && areNeighbours(document, sections.get(i - 1), sections.get(i))) {
        reporter.report(
            Problem.of(info, sections.get(i).heading())
                .message("neighbour")
                .with("from", from)
                .with("to", to));
      }
    }
  }

  /** 1.1 and 1.2 are of one level, whatever marks them as headings. */
  private static boolean areNeighbours(Document document, Section one, Section other) {
    Numbering before = Numbering.of(document, document.blocks().get(one.block()));
    Numbering after = Numbering.of(document, document.blocks().get(other.block()));
    return before != null
        && after != null
        && before.style() == Numbering.Style.DECIMAL
        && after.style() == Numbering.Style.DECIMAL
        && before.depth() == after.depth()
        && after.number() == before.number() + 1
        && before
            .numbers()
            .subList(0, before.depth() - 1)
            .equals(after.numbers().subList(0, after.depth() - 1));
  }

  /** 1.1 and then 1.1.1.1: a number that has no parent. */
  private void decimals(Document document, Reporter reporter) {
    Point before = null;
    for (Point point : document.get(Outline.ANALYSIS).points()) {
      if (point.form() != Point.Form.HEADING
          || (point.numbering().style() != Numbering.Style.DECIMAL
              && point.numbering().style() != Numbering.Style.ARABIC)) {
        continue;
      }
      if (before != null
          && point.numbering().depth() > before.numbering().depth() + 1
          && point.numbering().numbers().get(0).equals(before.numbering().numbers().get(0))) {
        reporter.report(
            Problem.of(info, point.span())
                .with("from", before.numbering().depth())
                .with("to", point.numbering().depth()));
      }
      before = point;
    }
  }
}
