package dev.stet.core.document;

/**
 * Reads numbers as people write them before a heading: {@code 12}, {@code 十二}, {@code 一百零三}, {@code
 * xiv}.
 */
public final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "壹貳贰參叁参肆伍陸陆柒捌玖拾";
  private static final String PLAIN = "一二二三三三四五六六七八九十";
  private static final int MOST_CHINESE_CHARACTERS = 9;
  private static final int LARGEST = 9999;

  private Numerals() {}

  /** How many characters from {@code at} on are Chinese numerals. */
  static int chineseLength(CharSequence text, int at, int end) {
    int i = at;
    while (i < end && i - at < MOST_CHINESE_CHARACTERS && isChinese(text.charAt(i))) {
      i++;
    }
    return i - at;
  }

  static boolean isChinese(char c) {
    return "零〇一二三四五六七八九十百千两".indexOf(c) >= 0;
  }

  /**
   * The numeral {@code c} is written with in full, as in a contract or a Taiwan report: 一 for 壹; 0
   * if it is not so written. 参 and 伍 are words as well: what follows must tell.
   */
  static char plain(char c) {
    int at = FORMAL.indexOf(c);
    return at < 0 ? 0 : PLAIN.charAt(at);
  }

  /** The value of the Chinese numeral from {@code start} to {@code end}; -1 if it is none. */
  static int chinese(CharSequence text, int start, int end) {
    int total = 0;
    int digit = -1;
    boolean units = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        total += unit * (digit < 0 ? 1 : digit);
        digit = -1;
        units = true;
      } else {
        int value = c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
        if (value < 0) {
          return -1;
        }
        // 二〇二四 is read digit by digit; so is nothing that holds 十 or 百
        if (digit >= 0 && units && digit != 0) {
          return -1;
        }
        digit = digit > 0 && !units ? digit * 10 + value : value;
      }
      if (total + Math.max(digit, 0) > LARGEST) {
        return -1;
      }
    }
    int value = total + Math.max(digit, 0);
    return start < end ? value : -1;
  }

  /** The value of the Roman numeral from {@code start} to {@code end}; -1 if it is none. */
  public static int roman(CharSequence text, int start, int end) {
    int total = 0;
    int last = 0;
    for (int i = end - 1; i >= start; i--) {
      int value =
          switch (text.charAt(i)) {
            case 'I', 'i' -> 1;
            case 'V', 'v' -> 5;
            case 'X', 'x' -> 10;
            case 'L', 'l' -> 50;
            default -> -1;
          };
      if (value < 0) {
        return -1;
      }
      total += value < last ? -value : value;
      last = Math.max(last, value);
    }
    return start < end && end - start <= 7 ? total : -1;
  }

  /** The value of the digits from {@code start} to {@code end}; -1 if there are too many. */
  static int arabic(CharSequence text, int start, int end) {
    if (start == end || end - start > 4) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + Folding.fold(text.charAt(i)) - '0';
    }
    return value;
  }
}
