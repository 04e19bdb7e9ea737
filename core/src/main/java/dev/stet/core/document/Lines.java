package dev.stet.core.document;

import java.util.Arrays;

/** Where the lines of a text begin. A line ends at LF, CR LF or CR. Immutable. */
public final class Lines {
  private final int[] starts;

  private Lines(int[] starts) {
    this.starts = starts;
  }

  public static Lines of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 64)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new Lines(Arrays.copyOf(starts, count));
  }

  /** How many lines there are; a text that ends in a line break has an empty last line. */
  public int count() {
    return starts.length;
  }

  /** The line that holds {@code offset}, from 1. */
  public int line(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The column of {@code offset} in its line, in UTF-16 code units from 1. */
  public int column(int offset) {
    return offset - start(line(offset)) + 1;
  }

  /** The offset at which {@code line} begins. */
  public int start(int line) {
    return starts[line - 1];
  }

  public Place.Lines place(Span span) {
    int line = line(span.start());
    int endLine = line(span.end());
    return new Place.Lines(
        line, span.start() - start(line) + 1, endLine, span.end() - start(endLine) + 1);
  }
}
