package dev.stet.rules.placeholder;

import dev.stet.core.document.Span;

/**
 * Mask characters of one kind with the digits, points and commas among them: {@code xx}, {@code
 * 1XX32}, {@code 21.X}, {@code ×}, {@code ***}.
 *
 * @param span where it stands
 * @param kind the character it masks with
 * @param marks how many mask characters it has
 * @param digits how many digits it has
 * @param words its characters in folded form
 */
record MaskRun(Span span, Kind kind, int marks, int digits, String words) {

  /** The characters that people mask with. */
  enum Kind {
    /** {@code x} and {@code X}. */
    LETTER,
    /** The multiplication sign. */
    TIMES,
    STAR,
    /** Circles, boxes and triangles. */
    SHAPE,
    QUESTION,
    HASH,
    /** A sign that masks in this document only. */
    OWN;

    /** The kind of {@code c} in folded text, or null for a character that masks nothing. */
    static @org.jspecify.annotations.Nullable Kind of(char c) {
      if (Signs.isHan(c)) {
        return null; // most of a Chinese text: spare it the search below
      }
      return switch (c) {
        case 'x', 'X', '\u0445', '\u0425' -> LETTER;
        case '\u00D7', '\u2573', '\u2715', '\u2716' -> TIMES;
        case '*', '\u2217' -> STAR;
        case '○', '•', '◯', '〇', '●', '◎', '□', '■', '▢', '△', '▲', '☆', '◇', '◆', '█', '▇' ->
            SHAPE;
        case '?' -> QUESTION;
        case '#' -> HASH;
        default -> null;
      };
    }
  }

  boolean mixed() {
    return digits > 0;
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }
}
