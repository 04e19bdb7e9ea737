package dev.stet.core.analysis;

/** How a stretch of text ends. */
public final class Endings {
  private static final String STOPS = "。！？!?.…｡．‽";
  private static final String CLOSERS = "”’\"'）)】」』》〉]}*_`~»›";

  private Endings() {}

  /** Whether {@code words} end in a full stop, question or exclamation mark or ellipsis. */
  public static boolean closed(CharSequence words) {
    int last = lastWord(words);
    return last >= 0 && STOPS.indexOf(words.charAt(last)) >= 0;
  }

  /**
   * The last character that is neither space nor closing quote, bracket or emphasis; -1 if none.
   */
  public static int lastWord(CharSequence words) {
    int i = words.length() - 1;
    while (i >= 0 && (isSpace(words.charAt(i)) || CLOSERS.indexOf(words.charAt(i)) >= 0)) {
      i--;
    }
    return i;
  }

  /** Whether a tenth of {@code words} or more is Chinese characters. */
  public static boolean isChinese(CharSequence words) {
    int chinese = 0;
    for (int i = 0; i < words.length(); i++) {
      chinese += isHan(words.charAt(i)) ? 1 : 0;
    }
    return chinese * 10 > words.length();
  }

  public static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9FFF;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }
}
