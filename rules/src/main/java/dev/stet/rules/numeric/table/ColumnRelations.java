package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are what two others make, whatever their headers say: a rate, a product, a quotient.
 * Chance does not do that in three rows; where one row alone differs, a cell of it is wrong.
 */
final class ColumnRelations {
  private static final int MOST_COLUMNS = 10;
  private static final int MOST_ROWS = 60;
  private static final int FEWEST = 3;

  /** What a product is told in: pence, thousands. */
  private static final List<BigDecimal> SCALES =
      List.of(
          BigDecimal.ONE,
          new BigDecimal("0.01"),
          new BigDecimal("0.001"),
          BigDecimal.valueOf(100),
          BigDecimal.valueOf(1000));

  private final Cells cells;
  private final Table table;
  private final JudgedColumns columns;

  ColumnRelations(Cells cells, JudgedColumns columns) {
    this.cells = cells;
    this.table = cells.table();
    this.columns = columns;
  }

  void judge() {
    if (table.rows() <= FEWEST || table.rows() > MOST_ROWS || table.columns() > MOST_COLUMNS) {
      return;
    }
    for (int column = table.columns() - 1; column > 0; column--) {
      if (!columns.isJudged(column) && figures(column) > FEWEST) {
        judge(column);
      }
    }
  }

  private int figures(int column) {
    int figures = 0;
    for (int row = 1; row < table.rows(); row++) {
      figures += table.figure(row, column) == null ? 0 : 1;
    }
    return figures;
  }

  private void judge(int column) {
    boolean percent = percent(column);
    for (int one = 1; one < table.columns(); one++) {
      for (int other = 1; other < table.columns(); other++) {
        if (one == other || one == column || other == column || figures(one) <= FEWEST) {
          continue;
        }
        for (Formula formula : formulas(one, other, percent)) {
          if (holds(column, formula)) {
            return;
          }
        }
      }
    }
  }

  private boolean percent(int column) {
    boolean percent = cells.rows().percent(column);
    for (int row = 1; row < table.rows() && !percent; row++) {
      Table.Figure figure = table.figure(row, column);
      percent = figure != null && figure.percent();
    }
    return percent;
  }

  private static List<Formula> formulas(int one, int other, boolean percent) {
    if (percent) {
      return List.of(DerivedColumns.ratio(one, other), ofBoth(one, other));
    }
    List<Formula> formulas = new ArrayList<>();
    for (BigDecimal scale : SCALES) {
      if (one < other) {
        formulas.add(scaled(one, other, Derived::product, scale));
      }
      formulas.add(scaled(one, other, Derived::quotient, scale));
    }
    return formulas;
  }

  /** Passed, of those that passed and those that failed. */
  private static Formula ofBoth(int one, int other) {
    return (cells, row) -> {
      Table.Figure a = telling(cells, row, one);
      Table.Figure b = telling(cells, row, other);
      if (a == null || b == null) {
        return null;
      }
      BigDecimal both = a.value().add(b.value());
      return Derived.percent(
          Figures.percent(a.interval(), Interval.exactly(both)),
          a.value(),
          both,
          cells.printed(a) + " ÷ (" + cells.printed(a) + " + " + cells.printed(b) + ")",
          List.of(a.span(), b.span()));
    };
  }

  /** What a cell is of two others. */
  private interface Operation {
    Derived of(Cells cells, Table.Figure a, Table.Figure b);
  }

  private static Formula scaled(int one, int other, Operation operation, BigDecimal scale) {
    return (cells, row) -> {
      Table.Figure a = telling(cells, row, one);
      Table.Figure b = telling(cells, row, other);
      return a == null || b == null || cells.rows().total(row)
          ? null
          : operation.of(cells, a, b).times(scale);
    };
  }

  /** A figure that is neither a percentage nor so small that it says nothing. */
  private static Table.@Nullable Figure telling(Cells cells, int row, int column) {
    Table.Figure figure = cells.amount(row, column);
    return figure == null
            || figure.value().compareTo(BigDecimal.ONE) <= 0
            || figure.interval().low().signum() <= 0
        ? null
        : figure;
  }

  /** Whether a formula holds in three rows and in all but one; that one is told. */
  private boolean holds(int column, Formula formula) {
    int right = 0;
    int wrong = 0;
    int where = 0;
    for (int row = 1; row < table.rows() && wrong < 2; row++) {
      Table.Figure stated = table.figure(row, column);
      Derived derived = stated == null ? null : formula.of(cells, row);
      if (stated == null || derived == null) {
        continue;
      }
      if (derived.makes(stated)) {
        right += telling(stated) ? 1 : 0;
      } else {
        wrong++;
        where = derived.interval().meets(stated.interval()) || corrected(stated, derived) ? 0 : row;
      }
    }
    if (right < FEWEST || wrong > 1) {
      return false;
    }
    if (wrong == 1 && where > 0) {
      columns.wrong(column, where, formula);
    }
    return true;
  }

  private boolean corrected(Table.Figure stated, Derived derived) {
    List<Span> spans = new ArrayList<>(derived.related());
    spans.add(stated.span());
    return columns.corrected().keySet().stream().anyMatch(one -> spans.contains(one.span()));
  }

  /** Whether a figure has two digits, so that no chance makes it. */
  private static boolean telling(Table.Figure figure) {
    return figure
            .value()
            .abs()
            .divide(figure.step(), MathContext.DECIMAL64)
            .compareTo(BigDecimal.TEN)
        >= 0;
  }
}
