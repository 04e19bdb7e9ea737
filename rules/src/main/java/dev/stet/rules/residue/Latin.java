package dev.stet.rules.residue;

/** Bytes as Western programs show them: ISO 8859-1, with windows-1252 between 80 and 9F. */
final class Latin {
  private static final String FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

  private Latin() {}

  /** The byte that shows as {@code c}; -1 if none does. */
  static int value(char c) {
    if (c <= 0xFF) {
      return c;
    }
    int at = FROM_80.indexOf(c);
    return at < 0 ? -1 : 0x80 + at;
  }

  /** Whether {@code c} shows a byte beyond ASCII. */
  static boolean isHigh(char c) {
    return value(c) >= 0x80;
  }
}
