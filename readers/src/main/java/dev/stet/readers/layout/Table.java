package dev.stet.readers.layout;

import java.util.List;

/**
 * A table on a page.
 *
 * @param box where it stands
 * @param rows how many rows it has
 * @param columns how many columns it has
 * @param edges the left edge of each column and the right edge of the last
 * @param cells those with text, row by row
 */
record Table(Box box, int rows, int columns, List<Float> edges, List<TableCell> cells) {

  /**
   * A cell with text.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param rows how many rows it covers
   * @param columns how many columns it covers
   * @param lines its text, from the top down
   */
  record TableCell(int row, int column, int rows, int columns, List<Line> lines) {}

  /**
   * Whether {@code other}, on the next page, may go on with this table: its columns are the same.
   */
  boolean goesOnIn(Table other) {
    if (edges.size() != other.edges.size()) {
      return false;
    }
    for (int i = 0; i < edges.size(); i++) {
      if (Math.abs(edges.get(i) - other.edges.get(i)) > 3) {
        return false;
      }
    }
    return true;
  }

  /** The words of row {@code row}, for telling a header that is repeated on the next page. */
  String words(int row) {
    StringBuilder words = new StringBuilder();
    for (TableCell cell : cells) {
      if (cell.row() == row) {
        cell.lines().forEach(line -> words.append(line.text));
        words.append('|');
      }
    }
    return words.toString();
  }
}
