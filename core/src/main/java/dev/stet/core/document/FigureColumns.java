package dev.stet.core.document;

/** Lines that are rows of a table: their last columns are figures, 二、上年结转数量 1 0 1. */
public final class FigureColumns {
  /** One figure at the end of a line may be a page or belong to its words. */
  private static final int FEWEST = 2;

  private FigureColumns() {}

  /** Whether the line from {@code start} to {@code end} of folded text ends in such columns. */
  public static boolean end(CharSequence folded, int start, int end) {
    int columns = 0;
    int i = end;
    while (i > start) {
      int figureEnd = i;
      while (i > start && isFigure(folded.charAt(i - 1))) {
        i--;
      }
      int gap = i;
      while (i > start && isSpace(folded.charAt(i - 1))) {
        i--;
      }
      if (gap == figureEnd || i == gap) {
        break;
      }
      columns++;
    }
    return columns >= FEWEST;
  }

  private static boolean isFigure(char c) {
    return (c >= '0' && c <= '9') || ".,%-—–".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u3000';
  }
}
