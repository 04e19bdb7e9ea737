package dev.stet.readers.layout;

/** What the characters at a line's end and at the next line's start say about joining them. */
final class Scripts {
  private static final String SENTENCE_ENDS = ".!?。！？…;；:：";
  private static final String CLOSERS = "\"'”’)）》」』】]〕〉";

  private Scripts() {}

  /** Whether words of this script are written without spaces between them. */
  static boolean spaceless(int c) {
    return (c >= 0x2E80 && c <= 0x30FF)
        || (c >= 0x3100 && c <= 0x312F)
        || (c >= 0x31A0 && c <= 0xA4CF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0x20000 && c <= 0x3FFFF)
        // dashes, quotation marks and dots that stand in Chinese text as in any other: a line that
        // begins or ends with one is judged by its other end
        || c == 0x2026
        || c == 0x2014;
  }

  /** Whether {@code c} belongs to what is before it even where a line begins with it: 85 | %. */
  static boolean clings(int c) {
    return "%‰℃°)],.;:!?".indexOf(c) >= 0;
  }

  /** Whether a sentence or clause ends with {@code text}. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
  }

  /** Whether {@code text} has any letter or digit. */
  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  static boolean rightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
