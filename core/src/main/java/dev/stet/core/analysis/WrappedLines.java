package dev.stet.core.analysis;

import dev.stet.core.search.PrefilteredPattern;

/**
 * Whether what stands on a line of its own is a piece of a sentence that was broken at a margin: a
 * word alone at the end of a paragraph is no button, whatever it says. Told by the letters on both
 * sides of the break, so only of scripts that have small ones.
 */
public final class WrappedLines {
  /** What was broken at a margin is no shorter. */
  private static final int SHORTEST = 40;

  /** What a program's source and a reply put before each line. */
  private static final int MARGIN = 5;

  /** A word after which its sentence goes on. */
  private static final PrefilteredPattern OPEN =
      PrefilteredPattern.compile(
          "(?:,|[ \"“(](?:an?|the|of|to|at|by|in|on|or|and|for|from|with|than|that|its|his|her|their|our|is|are|was|were|be|about|per))$");

  private static final PrefilteredPattern CLOSED = PrefilteredPattern.compile("[.!?]\\W*$");

  private WrappedLines() {}

  /**
   * Whether the line of {@code text} from {@code start} to {@code end} is part of such a sentence.
   */
  public static boolean isPart(String text, int start, int end) {
    return isRest(text, start) || goesOn(text, start, end);
  }

  /** Whether what begins at {@code start} goes on with the sentence of the line before. */
  public static boolean isRest(String text, int start) {
    int stop = start - 1;
    while (stop > 0 && (text.charAt(stop) == ' ' || text.charAt(stop) == '\t')) {
      stop--;
    }
    if (stop < SHORTEST || text.charAt(stop) != '\n' || start >= text.length()) {
      return false;
    }
    int from = Math.max(text.lastIndexOf('\n', stop - 1) + 1, stop - 2 * SHORTEST);
    String before = text.substring(from, stop).stripTrailing();
    if (before.length() < SHORTEST) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    boolean small = Character.isLowerCase(text.charAt(start));
    return small ? last == ',' || Character.isLowerCase(last) : OPEN.isIn(before);
  }

  /**
   * Whether the sentence of the line from {@code start} to {@code end} goes on in small letters.
   */
  private static boolean goesOn(String text, int start, int end) {
    int next = end + 1;
    if (end - start <= SHORTEST
        || !(Character.isLetterOrDigit(text.charAt(end - 1))
            || ",)”\"’".indexOf(text.charAt(end - 1)) >= 0)
        || next >= text.length()
        || text.charAt(end) != '\n') {
      return false;
    }
    while (next < text.length()
        && next < end + MARGIN
        && " #*/;>".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next < text.length()
        && Character.isLowerCase(text.charAt(next))
        && !CLOSED.matcher(text, start, end).find();
  }
}
