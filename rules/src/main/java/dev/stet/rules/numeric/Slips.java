package dev.stet.rules.numeric;

import java.math.BigInteger;

/** Figures that differ as a slip of the hand makes them differ. */
final class Slips {
  /** With fewer digits two figures are alike by chance. */
  private static final int FEWEST_DIGITS = 3;

  private Slips() {}

  /** Whether {@code figure} is {@code value} with two digits exchanged. */
  static boolean swapped(BigInteger figure, long value) {
    return swapped(figure.toString(), Long.toString(value));
  }

  /** Whether {@code a} is {@code b} with two of its characters exchanged: 32.46 and 34.26. */
  static boolean swapped(String a, String b) {
    if (a.length() != b.length() || a.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
      return false;
    }
    int first = -1;
    int second = -1;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        if (second >= 0) {
          return false;
        }
        second = first >= 0 ? i : second;
        first = first >= 0 ? first : i;
      }
    }
    return second >= 0
        && a.charAt(first) == b.charAt(second)
        && a.charAt(second) == b.charAt(first)
        && a.charAt(first) != '.'
        && a.charAt(second) != '.';
  }
}
