package dev.stet.readers.markdown;

import dev.stet.readers.markup.MarkupText;
import java.util.Map;

/**
 * Tells of the cells of one table that have no words: a reader of the rendered page sees that they
 * are empty, while the text has nothing there. Rows without any word, one under another, are told
 * of together. The head may have an empty corner.
 */
final class EmptyCells {
  private final MarkupText text;
  private final int table;
  private int width;

  /** The column behind the last cell with words of the row that is being read. */
  private int next;

  // cells without words that have not been told of
  private int firstRow = -1;
  private int firstColumn;
  private int start;
  private int end;

  EmptyCells(MarkupText text, int table) {
    this.text = text;
    this.table = table;
  }

  /**
   * A cell with words comes.
   *
   * @param from where in the source the last words of the row end
   * @param to where its own begin
   */
  void filled(int row, int column, int from, int to) {
    endTable();
    if (row > 0 && column > next) {
      tell(row, next, column - next, from, to);
    }
    next = column + 1;
  }

  /** A row of {@code columns} cells ends, its last words at {@code from} in the source. */
  void endRow(int row, int columns, int from, int rowEnd) {
    if (row == 0) {
      width = columns;
    } else if (next < columns) {
      // what stands at one place of the text is told of once: a whole row rather than a row's end
      if (firstRow < 0 || firstColumn > 0) {
        firstRow = row;
        firstColumn = next;
        start = from;
      }
      end = rowEnd;
    }
    next = 0;
  }

  void endTable() {
    if (firstRow >= 0) {
      tell(firstRow, firstColumn, width - firstColumn, start, end);
      firstRow = -1;
    }
  }

  private void tell(int row, int column, int columns, int from, int to) {
    text.emptyCells(
        Math.min(from, to),
        to,
        Map.of(
            "table",
            Integer.toString(table),
            "row",
            Integer.toString(row),
            "column",
            Integer.toString(column),
            "columns",
            Integer.toString(columns),
            "width",
            Integer.toString(width)));
  }
}
