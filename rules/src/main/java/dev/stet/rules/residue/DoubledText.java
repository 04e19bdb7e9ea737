package dev.stet.rules.residue;

/**
 * A look at a text, character by character, that tells whether it is worth the cost of a search for
 * runs that stand twice. It may say yes where there are none, but never no where there are.
 */
final class DoubledText {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 14;

  /** The shortest doubled Latin word, both times. */
  private static final int SHORTEST_LATIN = 10;

  private DoubledText() {}

  /** Whether some run may stand twice in {@code text} between {@code start} and {@code end}. */
  static boolean mayBe(String text, int start, int end) {
    int[] same = new int[LONGEST + 1];
    int latin = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      latin = isLatin(c) ? latin + 1 : 0;
      // outside the basic plane a character is two, and a run of fourteen longer than looked for
      if (latin >= SHORTEST_LATIN || Character.isSurrogate(c)) {
        return true;
      }
      // 1212月月: the unit by itself
      if (i > start + 1 && c == text.charAt(i - 1) && isDigit(text.charAt(i - 2))) {
        return true;
      }
      int longest = Math.min(LONGEST, i - start);
      for (int distance = SHORTEST; distance <= longest; distance++) {
        if (c != text.charAt(i - distance)) {
          same[distance] = 0;
        } else if (++same[distance] >= distance) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
  }
}
