package dev.stet.rules.residue;

import dev.stet.core.document.Numerals;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of a text that may have come from a page's head or foot.
 *
 * @param span where it stands, without space round it
 * @param words what it says, folded
 * @param indent how far from the left it begins
 * @param inside whether the line before it breaks off
 * @param parted the line before it, where that breaks off and the line after goes on; or nothing
 * @param point whether it may be a point of a list
 * @param title whether it is the document's title
 * @param shown whether it may be reported
 */
record PageLine(
    Span span,
    String words,
    int indent,
    boolean inside,
    String parted,
    boolean point,
    boolean title,
    boolean shown) {
  /** Two lines with fewer characters between them stand on one page. */
  static final int SHORTEST_PAGE = 120;

  /** Where pages are full, so many characters stand on each. */
  static final int LEAST_ON_A_PAGE = 300;

  private static final int SHORTEST_TITLE = 6;

  /** A title of so many letters and a number with nothing else between them may be a page's. */
  private static final int LONG_TITLE = 8;

  private static final int LONG_LATIN_TITLE = 20;

  private static final Pattern ROMAN_ALONE = Pattern.compile("(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})");

  private static final PrefilteredPattern SPACE = PrefilteredPattern.compile("\\s+");

  boolean isNumber() {
    return words.length() <= 4 && words.chars().allMatch(PageLine::isFigure);
  }

  /** Whether it is a number as the pages before the first chapter have. */
  boolean isRoman() {
    return ROMAN_ALONE.matcher(words.toLowerCase(Locale.ROOT)).matches();
  }

  /** Likewise, in small letters. */
  boolean isSmallRoman() {
    return ROMAN_ALONE.matcher(words).matches();
  }

  boolean hasFigure() {
    return words.chars().anyMatch(PageLine::isFigure);
  }

  /** Its figures; 0 if it is more than that. */
  int number() {
    return isNumber() ? Integer.parseInt(words) : 0;
  }

  /** The number of a page; those before the text have small letters. */
  static int page(String number) {
    if (isFigure(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    return Numerals.roman(number, 0, number.length());
  }

  static boolean isFigure(int c) {
    return c >= '0' && c <= '9';
  }

  static int letters(String words) {
    return (int) words.chars().filter(Character::isLetter).count();
  }

  static boolean mayBeTitle(String words) {
    return letters(words) >= SHORTEST_TITLE;
  }

  static boolean isLong(String title) {
    boolean latin = title.chars().allMatch(c -> c < 0x2E80);
    return letters(title) >= (latin ? LONG_LATIN_TITLE : LONG_TITLE);
  }

  /** {@code words} without space. */
  static String key(String words) {
    return SPACE.matcher(words).replaceAll("");
  }
}
