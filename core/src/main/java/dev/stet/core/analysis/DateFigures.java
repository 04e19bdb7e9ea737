package dev.stet.core.analysis;

import java.util.regex.Pattern;

/** Tells figures that are years and days from those that count. */
final class DateFigures {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+");

  private static final int LONGEST_DATE = 20;

  private final FigureText text;
  private final String folded;

  DateFigures(FigureText text) {
    this.text = text;
    this.folded = text.folded();
  }

  /**
   * Whether the sign at {@code at} goes on to a day or month, so that {@code 2023-05-12} is no
   * range.
   */
  boolean dateGoesOn(int at) {
    int second = text.digitsEnd(at + 1);
    int length = second - at - 1;
    if (length < 1 || length > 4 || second >= text.limit()) {
      return false;
    }
    return folded.charAt(second) == folded.charAt(at)
        && second + 1 < text.limit()
        && FigureText.isDigit(folded.charAt(second + 1));
  }

  /** Whether the name of a month stands before: {@code December 31}. */
  boolean dayOfMonth(int blockStart, int start, int end) {
    int last = start - 1;
    if (end - start > 2 || last <= blockStart || folded.charAt(last) != ' ') {
      return false;
    }
    int from = last;
    while (from > blockStart && FigureText.isLetter(folded.charAt(from - 1))) {
      from--;
    }
    return Units.isMonth(folded.substring(from, last));
  }

  /** Whether {@code 2018/19} or {@code 2018–19} begins at {@code start}: one year across two. */
  boolean splitYear(int start, int end) {
    if (!looksLikeYear(start, end)
        || end + 2 >= text.limit()
        || "/-–".indexOf(folded.charAt(end)) < 0) {
      return false;
    }
    int last = text.digitsEnd(end + 1);
    return last == end + 3
        && (Integer.parseInt(folded.substring(start + 2, end)) + 1) % 100
            == Integer.parseInt(folded.substring(end + 1, last))
        && (last >= text.limit() || "/-–.".indexOf(folded.charAt(last)) < 0);
  }

  /** Whether four digits are a year rather than a count. */
  boolean looksLikeYear(int start, int end) {
    return end - start == 4
        && (folded.startsWith("19", start)
            || folded.startsWith("20", start)
            || (folded.charAt(start) == '1' && behindMonth(start)))
        && FigureText.isDigit(folded.charAt(start + 1));
  }

  /** {@code 11 February, 1847}: a year of a century in which a bare number would be a count. */
  private boolean behindMonth(int start) {
    String[] words =
        BETWEEN_WORDS.split(folded.substring(Math.max(0, start - LONGEST_DATE), start), -1);
    int last = words.length - 2; // behind the last word stands a space
    boolean day = last > 0 && !words[last].isEmpty() && FigureText.isDigit(words[last].charAt(0));
    return last >= 0 && Units.isMonth(words[day ? last - 1 : last]);
  }
}
