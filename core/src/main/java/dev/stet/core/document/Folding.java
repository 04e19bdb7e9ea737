package dev.stet.core.document;

/**
 * Folds the forms in which one character is typed in Chinese and Western text to one, so that a
 * pattern is written once. The result is as long as the input, character by character.
 *
 * <p>Folded are: full-width ASCII ({@code ％：（）Ａ１}, Unicode FF01 to FF5E) to ASCII, every horizontal
 * space (NBSP, ideographic, thin) to a space, the tilde and hyphen look-alikes to {@code ~} and
 * {@code -}, the traditional forms of Chinese characters to the simplified ones. Case, Chinese full
 * stops, quotation marks, dashes (—) and line ends stay.
 */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    int first = firstToFold(text);
    if (first == text.length()) {
      return text;
    }
    char[] folded = text.toCharArray();
    for (int i = first; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static int firstToFold(String text) {
    int i = 0;
    while (i < text.length() && fold(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    return i;
  }

  static char fold(char c) {
    if (c < 0xA0) {
      return c == '\t' ? ' ' : c;
    }
    if (c >= '\u4E00' && c <= '\u9FFF') {
      return TraditionalForms.simplified(c);
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u00A0',
          '\u2000',
          '\u2001',
          '\u2002',
          '\u2003',
          '\u2004',
          '\u2005',
          '\u2006',
          '\u2007',
          '\u2008',
          '\u2009',
          '\u200A',
          '\u202F',
          '\u205F',
          '\u3000' ->
          ' ';
      case '\u2010', '\u2011', '\u2212', '\uFE63' -> '-';
      case '\u223C', '\u301C' -> '~';
      case '\uFE6A' -> '%';
      default -> c;
    };
  }
}
