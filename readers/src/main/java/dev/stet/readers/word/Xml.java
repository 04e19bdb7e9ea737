package dev.stet.readers.word;

/** Writes characters as XML has them. */
final class Xml {
  private Xml() {}

  /** Appends {@code words} as content or as the value of an attribute in double quotes. */
  static void append(StringBuilder xml, CharSequence words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '"' -> xml.append("&quot;");
        default -> {
          if (isAllowed(words, i)) {
            xml.append(c);
          }
        }
      }
    }
  }

  static String escaped(CharSequence words) {
    StringBuilder xml = new StringBuilder(words.length() + 16);
    append(xml, words);
    return xml.toString();
  }

  /** Whether XML 1.0 can say the character at {@code i}: no controls, no half of a pair. */
  private static boolean isAllowed(CharSequence words, int i) {
    char c = words.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
    }
    return (c >= ' ' || c == '\t' || c == '\n') && c != '\uFFFE' && c != '\uFFFF';
  }
}
