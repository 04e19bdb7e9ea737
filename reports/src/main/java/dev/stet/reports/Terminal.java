package dev.stet.reports;

/**
 * Words from a document made safe to print on a terminal. A document may hold escape sequences that
 * would move the cursor or set the window's title, and marks that turn the direction of the line.
 */
final class Terminal {
  private static final char REPLACEMENT = '\uFFFD';

  private Terminal() {}

  /** {@code words}, as long as before, with a replacement for every character that acts. */
  static String clean(String words) {
    StringBuilder clean = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029') {
        clean.append(' ');
      } else {
        clean.append(acts(c) ? REPLACEMENT : c);
      }
    }
    return clean.toString();
  }

  private static boolean acts(char c) {
    return Character.isISOControl(c)
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
