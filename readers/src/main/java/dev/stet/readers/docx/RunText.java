package dev.stet.readers.docx;

/** The characters of a run: line ends in the XML are blanks, symbol fonts' characters are real. */
final class RunText {
  private RunText() {}

  /** Whether the characters are the text as they stand. */
  static boolean isPlain(char[] characters, int start, int length) {
    for (int i = start; i < start + length; i++) {
      char c = characters[i];
      if (c < ' ' || c == '\u00AD' || Symbols.isSymbol(c)) {
        return false;
      }
    }
    return true;
  }

  /** The text that the characters, set in {@code font}, are. */
  static String plain(char[] characters, int start, int length, String font) {
    if (isPlain(characters, start, length)) {
      return new String(characters, start, length);
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = start; i < start + length; i++) {
      char c = characters[i];
      if (c < ' ') {
        text.append(' ');
      } else if (Symbols.isSymbol(c)) {
        text.append(Symbols.character(c, font));
      } else if (c != '\u00AD') {
        text.append(c);
      }
    }
    return text.toString();
  }
}
