package dev.stet.core.document;

import dev.stet.core.document.Numbering.Style;
import java.util.List;

/**
 * The first characters of a line, where a number may stand.
 *
 * @param start where they begin in {@code text}, behind blanks
 * @param end where the line ends
 */
record LineStart(CharSequence text, int start, int end) {

  /** The numbering {@code value}, which ends before {@code after}. */
  Numbering numbered(Style style, int value, int after) {
    return new Numbering(style, List.of(value), new Span(start, after));
  }

  /** The character at {@code offset}, folded; 0 behind the end of the line. */
  char at(int offset) {
    return offset < end ? Folding.fold(text.charAt(offset)) : 0;
  }

  int skipSpaces(int from) {
    int i = from;
    while (at(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Where the digits end that begin at {@code from}, a few at most. */
  int digits(int from) {
    int i = from;
    while (isDigit(at(i)) && i - from < 6) {
      i++;
    }
    return i;
  }

  /** Where the letters end that begin at {@code from}, a word's worth at most. */
  int letters(int from) {
    int i = from;
    while (isLetter(at(i)) && i - from < 12) {
      i++;
    }
    return i;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
