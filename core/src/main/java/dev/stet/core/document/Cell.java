package dev.stet.core.document;

/**
 * Where a {@link BlockKind#TABLE_CELL} stands in its table. All numbers count from 0.
 *
 * @param table number of the table in the document
 * @param row the first row it covers
 * @param column the first column it covers
 * @param rows how many rows it covers, at least 1
 * @param columns how many columns it covers, at least 1
 * @param header whether the file says that it is a header cell
 */
public record Cell(int table, int row, int column, int rows, int columns, boolean header) {
  public Cell {
    if (table < 0 || row < 0 || column < 0 || rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "not a cell: table %d, row %d, column %d, %d x %d"
              .formatted(table, row, column, rows, columns));
    }
  }

  /** A cell of one row and one column that is no header. */
  public static Cell at(int table, int row, int column) {
    return new Cell(table, row, column, 1, 1, false);
  }
}
