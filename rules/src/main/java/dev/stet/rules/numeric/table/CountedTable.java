package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Table;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of whole numbers with a total in each row and each column, of which all but one row and
 * one column come out to the last digit: then nothing was rounded, and where the two cross stands a
 * wrong cell, though it be one off.
 */
final class CountedTable {
  /** So many other totals come out by no chance, were the figures rounded. */
  private static final int FEWEST_RIGHT = 5;

  private final Table table;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected;

  CountedTable(
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

  void judge() {
    int lastRow = table.rows() - 1;
    int lastColumn = table.columns() - 1;
    Grid rows = new Grid(table, false);
    Grid columns = new Grid(table, true);
    if (lastRow < 3
        || lastColumn < 3
        || lastRow + lastColumn < FEWEST_RIGHT + 2
        || !rows.plainTotal(lastRow)
        || !columns.plainTotal(lastColumn)) {
      return;
    }
    List<Integer> wrongRows = wrong(rows, lastRow, lastColumn);
    List<Integer> wrongColumns = wrong(columns, lastColumn, lastRow);
    if (wrongRows == null
        || wrongColumns == null
        || wrongRows.size() != 1
        || wrongColumns.size() != 1) {
      return;
    }
    int row = wrongRows.get(0);
    int column = wrongColumns.get(0);
    Table.Figure cell = table.figure(row, column);
    BigDecimal inRow = off(rows, row, lastColumn);
    BigDecimal inColumn = off(columns, column, lastRow);
    if (cell == null || inRow == null || inColumn == null || corrected.containsKey(cell)) {
      return;
    }
    // what a cell is too much it adds to the parts, or takes from what they are more than their sum
    BigDecimal tooMuch = column == lastColumn ? inRow.negate() : inRow;
    boolean both = tooMuch.compareTo(row == lastRow ? inColumn.negate() : inColumn) == 0;
    // more than the parts can have been rounded by is told anyway
    BigDecimal parts = BigDecimal.valueOf(Math.max(lastRow, lastColumn));
    boolean rounding = tooMuch.abs().multiply(BigDecimal.valueOf(2)).compareTo(parts) <= 0;
    if (both && rounding) {
      BigDecimal right = cell.value().subtract(tooMuch);
      corrected.put(cell, right);
      reporter.report(
          Problem.of(info, cell.span())
              .message("crossing")
              .with("right", Figures.plain(right))
              .with("stated", cell.span().of(text)));
    }
  }

  /** The lines whose parts do not make the total in {@code total}; null if one is not of counts. */
  private static @Nullable List<Integer> wrong(Grid grid, int lastLine, int total) {
    List<Integer> wrong = new ArrayList<>();
    for (int line = 1; line <= lastLine; line++) {
      BigDecimal off = off(grid, line, total);
      if (off == null || (line < lastLine && grid.total(line))) {
        return null;
      }
      if (off.signum() != 0) {
        wrong.add(line);
      }
    }
    return wrong;
  }

  /** How much more the parts of a line are than its total; null if they are no counts. */
  private static @Nullable BigDecimal off(Grid grid, int line, int total) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int place = 1; place <= total; place++) {
      Table.Figure figure = grid.figure(line, place);
      boolean counted =
          figure != null && figure.step().compareTo(BigDecimal.ONE) == 0 && !figure.percent();
      if (!counted && !(figure == null && grid.isBlank(line, place) && place < total)) {
        return null;
      }
      BigDecimal value = figure == null ? BigDecimal.ZERO : figure.value();
      sum = place < total ? sum.add(value) : sum.subtract(value);
    }
    return sum;
  }
}
