package dev.stet.rules.numeric.figure;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;

/** Figures that differ as a slip of the hand makes them differ. */
public final class Slips {
  /** With fewer digits two figures are alike by chance. */
  private static final int FEWEST_DIGITS = 3;

  private static final int MOST_DIGITS = 10;

  private Slips() {}

  /** Whether {@code figure} is {@code value} with two digits exchanged. */
  public static boolean swapped(BigInteger figure, long value) {
    return swapped(figure.toString(), Long.toString(value));
  }

  /** Whether {@code a} is {@code b} with two of its characters exchanged: 32.46 and 34.26. */
  public static boolean swapped(String a, String b) {
    if (a.length() != b.length() || digits(a).length() < FEWEST_DIGITS) {
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

  /** Whether the one is the other read backwards: 86 and 68, 3.5 and 5.3. */
  public static boolean turned(String a, String b) {
    String digits = digits(a);
    return a.length() == b.length()
        && digits.length() == 2
        && digits.charAt(0) != digits.charAt(1)
        && new StringBuilder(digits).reverse().toString().equals(digits(b));
  }

  /** Whether the two are printed alike but for one digit: 1256 and 1266. */
  public static boolean mistyped(String a, String b) {
    if (a.length() != b.length() || digits(a).length() < FEWEST_DIGITS) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        different += Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(i)) ? 1 : 2;
      }
    }
    return different == 1;
  }

  /** Whether the one is the other without one of its digits: 1256 and 126. */
  public static boolean dropped(String a, String b) {
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    if (longer.length() != shorter.length() + 1 || digits(shorter).length() < FEWEST_DIGITS) {
      return false;
    }
    int i = 0;
    while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
      i++;
    }
    return Character.isDigit(longer.charAt(i))
        && longer.substring(i + 1).equals(shorter.substring(i));
  }

  /** Whether the one is the other with two digits exchanged, one more, one less or one wrong. */
  public static boolean any(String a, String b) {
    return !a.equals(b) && (of(a).contains(b) || of(b).contains(a));
  }

  /**
   * Whether a slip in {@code printed} makes few enough other figures that one hits by no chance.
   */
  public static boolean tellsApart(String printed) {
    int digits = digits(printed).length();
    return digits > 1 && digits < MOST_DIGITS;
  }

  /**
   * The figures of which {@code printed} is a slip: two digits exchanged, one wrong, one too many.
   */
  public static Set<String> of(String printed) {
    Set<String> figures = new LinkedHashSet<>();
    for (int i = 0; i < printed.length(); i++) {
      if (!Character.isDigit(printed.charAt(i))) {
        continue;
      }
      for (int j = i + 1; j < printed.length(); j++) {
        if (Character.isDigit(printed.charAt(j)) && printed.charAt(i) != printed.charAt(j)) {
          char[] swapped = printed.toCharArray();
          swapped[i] = printed.charAt(j);
          swapped[j] = printed.charAt(i);
          figures.add(new String(swapped));
        }
      }
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != printed.charAt(i)) {
          figures.add(printed.substring(0, i) + digit + printed.substring(i + 1));
        }
      }
      String shorter = printed.substring(0, i) + printed.substring(i + 1);
      if (!digits(shorter).isEmpty() && shorter.charAt(0) != '.') {
        figures.add(shorter);
      }
    }
    figures.removeIf(figure -> figure.startsWith("0") && !figure.startsWith("0."));
    return figures;
  }

  /** The digits of a printed figure, without point and separators. */
  public static String digits(String printed) {
    StringBuilder digits = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      if (Character.isDigit(printed.charAt(i))) {
        digits.append(printed.charAt(i));
      }
    }
    return digits.toString();
  }
}
