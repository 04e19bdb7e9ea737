package dev.stet.readers.layout;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the notes at the foot of a column: small print that begins with a mark. */
final class Footnotes {
  private static final Pattern MARK =
      Pattern.compile("(?:\\d{1,3}|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]|[①-⑳]|\\[\\d{1,3}\\]|注[:：])\\s*\\p{L}.*");

  private Footnotes() {}

  /**
   * The number of the first line of {@code column} that belongs to a note; its size if none does.
   */
  static int from(List<Line> column, float bodySize) {
    int first = column.size();
    int i = column.size() - 1;
    while (i > 0 && column.get(i).size <= 0.92f * bodySize) {
      if (MARK.matcher(column.get(i).text).matches()) {
        first = i;
      }
      i--;
    }
    // small print without anything above it is small print
    return first > 0 && i < first && column.get(Math.max(i, 0)).size > 0.92f * bodySize
        ? first
        : column.size();
  }
}
