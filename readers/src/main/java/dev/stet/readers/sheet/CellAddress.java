package dev.stet.readers.sheet;

/**
 * Where a cell stands in its sheet.
 *
 * @param row from 0
 * @param column from 0
 */
record CellAddress(int row, int column) {
  private static final int LETTERS = 26;

  /** The name the program shows: {@code C7}. */
  String name() {
    return column(column) + (row + 1);
  }

  /** The name of a column: {@code AB}. */
  static String column(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      name.insert(0, (char) ('A' + rest % LETTERS));
    }
    return name.toString();
  }

  /**
   * The address called {@code name}, {@code $} signs left out.
   *
   * @throws IllegalArgumentException if it is none
   */
  static CellAddress of(String name) {
    int column = 0;
    int row = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z' && row == 0) {
        column = column * LETTERS + (c - 'A' + 1);
      } else if (c >= '0' && c <= '9') {
        row = row * 10 + (c - '0');
      } else if (c != '$') {
        throw new IllegalArgumentException("not a cell: " + name);
      }
    }
    if (column < 1 || row < 1) {
      throw new IllegalArgumentException("not a cell: " + name);
    }
    return new CellAddress(row - 1, column - 1);
  }
}
