package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows drawn as branches of the row above: {@code Venue 900; ├ Hall 700; └ Stage 200}. That
 * branches make what they hang from is believed of a column where it holds in another place of it.
 */
final class BranchRows {
  /** What branches are drawn with. */
  private static final String BRANCH = "├└│┣┗┝┖╠╚╰↳⌊";

  private final Table table;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected;

  BranchRows(
      Table table,
      String text,
      RuleInfo info,
      Reporter reporter,
      Map<Table.Figure, BigDecimal> corrected) {
    this.table = table;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
    this.corrected = corrected;
  }

  /** A figure and those of its branches. */
  private record Whole(String label, Table.Figure stated, List<Table.Figure> parts) {
    BigDecimal sum() {
      return parts.stream().map(Table.Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean holds() {
      Interval sum = Interval.exactly(BigDecimal.ZERO);
      for (Table.Figure part : parts) {
        sum = sum.plus(part.interval());
      }
      return sum.overlaps(stated.interval());
    }
  }

  void judge() {
    for (int column = 1; column < table.columns(); column++) {
      List<Whole> wholes = wholes(column);
      if (wholes.stream().anyMatch(Whole::holds)) {
        wholes.stream().filter(whole -> !whole.holds()).forEach(this::report);
      }
    }
  }

  private List<Whole> wholes(int column) {
    List<Whole> wholes = new ArrayList<>();
    for (int row = 0; row + 2 < table.rows(); row++) {
      Table.Figure stated = table.figure(row, column);
      if (stated == null || isBranch(row)) {
        continue;
      }
      List<Table.Figure> parts = new ArrayList<>();
      int next = row + 1;
      while (next < table.rows() && isBranch(next)) {
        Table.Figure part = table.figure(next++, column);
        if (part != null && part.percent() == stated.percent()) {
          parts.add(part);
        }
      }
      if (parts.size() > 1 && parts.size() == next - row - 1) {
        wholes.add(new Whole(table.words(row, 0), stated, parts));
      }
    }
    return wholes;
  }

  private boolean isBranch(int row) {
    String label = table.words(row, 0);
    return !label.isEmpty() && BRANCH.indexOf(label.charAt(0)) >= 0;
  }

  private void report(Whole whole) {
    if (corrected.putIfAbsent(whole.stated(), whole.sum()) != null) {
      return;
    }
    List<Span> parts = whole.parts().stream().map(Table.Figure::span).toList();
    reporter.report(
        Problem.of(info, whole.stated().span())
            .with("label", whole.label())
            .with(
                "parts",
                parts.stream().map(part -> part.of(text)).collect(Collectors.joining(" + ")))
            .with("sum", Figures.plain(whole.sum()))
            .with("total", whole.stated().span().of(text))
            .related(parts));
  }
}
