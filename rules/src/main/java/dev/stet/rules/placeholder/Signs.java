package dev.stet.rules.placeholder;

/** Kinds of characters that a mask is told by. */
final class Signs {
  private Signs() {}

  /** 人数, 年限: with these a unit is part of the name of a measure. */
  static boolean isMeasure(char c) {
    return "数限率价均长宽高量度比".indexOf(c) >= 0;
  }

  /** 余元, 多人: said after a figure, never after a name that an × joins to another. */
  static boolean isRemainder(char c) {
    return c == '余' || c == '多';
  }

  static boolean isCurrency(char c) {
    return c == '$' || c == '€' || c == '£' || c == '¥' || c == '￥';
  }

  static boolean isOpen(char c) {
    return c == 0 || Character.isWhitespace(c) || "，,。.、；;：:（(“\"《〈【[‘—~".indexOf(c) >= 0;
  }

  static boolean isOpenQuote(char c) {
    return c == '“' || c == '"' || c == '‘' || c == '「' || c == '\'';
  }

  static boolean isCloseQuote(char c) {
    return c == '”' || c == '"' || c == '’' || c == '」' || c == '\'';
  }

  static boolean isNumeral(char c) {
    return "一二三四五六七八九十百千零〇".indexOf(c) >= 0;
  }

  static boolean isWord(char c) {
    return isLatin(c) || c == '_';
  }

  static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  static boolean holdHan(String words) {
    return words.chars().anyMatch(c -> isHan((char) c));
  }

  static boolean isBreak(char c) {
    return c == 0 || Character.isWhitespace(c) || ",，。、；;：:！!？?）)".indexOf(c) >= 0;
  }

  static boolean binds(String signs, char c) {
    return c != 0 && signs.indexOf(c) >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
