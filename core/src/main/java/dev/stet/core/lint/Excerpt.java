package dev.stet.core.lint;

/**
 * The words round a finding, on one line.
 *
 * @param line the words before, the words themselves and the words after; line breaks and tabs
 *     become spaces, what was left out at an end becomes {@code …}
 * @param start where in {@code line} the finding's words begin
 * @param end where they end, exclusive
 */
public record Excerpt(String line, int start, int end) {
  private static final int BEFORE = 30;
  private static final int AFTER = 30;
  private static final int LONGEST = 80;

  /** The excerpt of {@code text} round the words from {@code from} to {@code to}. */
  public static Excerpt of(String text, int from, int to) {
    int end = Math.min(to, notInsidePair(text, from + LONGEST));
    int left = notInsidePair(text, Math.max(lineStart(text, from), from - BEFORE));
    int right = notInsidePair(text, Math.min(lineEnd(text, end), end + AFTER));
    boolean cutLeft = left > 0 && !isBreak(text.charAt(left - 1));
    boolean cutRight = right < text.length() && !isBreak(text.charAt(right));
    String words = flat(text.substring(left, right));
    int shift = (cutLeft ? 1 : 0) - left;
    return new Excerpt(
        (cutLeft ? "…" : "") + words + (cutRight ? "…" : ""), from + shift, end + shift);
  }

  private static int lineStart(String text, int from) {
    int at = from;
    while (at > 0 && from - at < BEFORE && !isBreak(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < AFTER && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Moves an offset that would cut a surrogate pair to before the pair. */
  private static int notInsidePair(String text, int at) {
    int inside = Math.min(at, text.length());
    return inside > 0 && inside < text.length() && Character.isLowSurrogate(text.charAt(inside))
        ? inside - 1
        : inside;
  }

  private static String flat(String words) {
    return words.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }
}
