package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Table;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A cell that makes its row disagree with the formula of a column, and what it should hold: it is
 * not the derived cell that is wrong but one it is derived from.
 */
record WrongOperand(Table.Figure cell, BigDecimal right, Why why) {

  /** What tells that it is this cell. */
  enum Why {
    /** It is the total of its column, which is judged by its parts and not told here. */
    TOTAL,
    /** What the total of its own column leaves for it makes the row agree. */
    CROSSING,
    /** A slip in its digits makes the row agree, and none in the derived cell does. */
    SLIP
  }

  /** Of fewer digits some other figure always makes a row agree. */
  private static final int FEWEST_DIGITS = 3;

  /**
   * The wrong operand of a row, or null if none is known to be.
   *
   * @param derived what {@code formula} makes of the row
   */
  static @Nullable WrongOperand in(
      Cells cells, int row, int column, Derived derived, Table.Figure stated, Formula formula) {
    Table table = cells.table();
    boolean slip = Slips.any(Figures.plain(stated.value()), Figures.plain(derived.rounded(stated)));
    for (int c = 1; c < table.columns(); c++) {
      Table.Figure cell = table.figure(row, c);
      if (c == column
          || cell == null
          || cell.percent()
          || !derived.related().contains(cell.span())) {
        continue;
      }
      Predicate<BigDecimal> agrees =
          value -> {
            Derived other = formula.of(cells.supposing(cell, value), row);
            return other != null && other.makes(stated);
          };
      WrongOperand wrong = of(cells.rows(), row, c, cell, slip, agrees);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  /**
   * @param slip whether a slip in the derived cell makes the row agree
   * @param agrees whether the row does once the cell has a value
   */
  private static @Nullable WrongOperand of(
      Grid rows,
      int row,
      int column,
      Table.Figure cell,
      boolean slip,
      Predicate<BigDecimal> agrees) {
    int last = rows.lastPlainTotal();
    if (row == last) {
      BigDecimal sum = sumAbove(rows, row, column);
      if (sum.compareTo(cell.value()) == 0) {
        return null;
      }
      if (sum.signum() > 0 && agrees.test(sum)) {
        return new WrongOperand(cell, sum, Why.TOTAL);
      }
    }
    BigDecimal left = row < last ? leftByTotal(rows, last, row, column) : null;
    if (left != null && left.compareTo(cell.value()) == 0) {
      return null;
    }
    if (left != null && agrees.test(left)) {
      return new WrongOperand(cell, left, Why.CROSSING);
    }
    String printed = Figures.plain(cell.value());
    return slip || !Slips.tellsApart(printed) || printed.length() < FEWEST_DIGITS
        ? null
        : Slips.of(printed).stream()
            .map(BigDecimal::new)
            .filter(agrees)
            .findFirst()
            .map(value -> new WrongOperand(cell, value, Why.SLIP))
            .orElse(null);
  }

  private static BigDecimal sumAbove(Grid rows, int row, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int line : rows.since(row)) {
      Table.Figure figure = rows.figure(line, column);
      sum = figure == null ? sum : sum.add(figure.value());
    }
    return sum;
  }

  /** What the total of the column leaves for the cell, or null if it has none. */
  private static @Nullable BigDecimal leftByTotal(Grid rows, int last, int row, int column) {
    Table.Figure total = rows.figure(last, column);
    if (total == null) {
      return null;
    }
    BigDecimal left = total.value();
    for (int line : rows.since(last)) {
      Table.Figure figure = rows.figure(line, column);
      left = figure == null || line == row ? left : left.subtract(figure.value());
    }
    return left.signum() <= 0 ? null : left;
  }
}
