package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Table;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a table, one of which may be supposed to be another. */
record Cells(Table table, String text, Map<Table.Figure, Table.Figure> supposed) {
  Cells(Table table, String text) {
    this(table, text, Map.of());
  }

  /** The same figures, but {@code cell} holds {@code value}. */
  Cells supposing(Table.Figure cell, BigDecimal value) {
    return new Cells(
        table,
        text,
        Map.of(cell, new Table.Figure(cell.span(), value, cell.step(), cell.percent())));
  }

  Table.@Nullable Figure figure(int row, int column) {
    Table.Figure figure = table.figure(row, column);
    return figure == null ? null : supposed.getOrDefault(figure, figure);
  }

  /** The figure of a cell, if it is no percentage. */
  Table.@Nullable Figure amount(int row, int column) {
    Table.Figure figure = figure(row, column);
    return figure == null || figure.percent() ? null : figure;
  }

  String printed(Table.Figure figure) {
    return figure.span().of(text);
  }

  Grid rows() {
    return new Grid(table, false);
  }
}
