package dev.stet.core.analysis;

import java.math.BigDecimal;

/**
 * Reads numbers written in Chinese characters: {@code 五}, {@code 十二}, {@code 两万五千}, {@code 二〇二三}.
 */
public final class ChineseNumerals {
  private static final int LONGEST = 16;

  private ChineseNumerals() {}

  /** Whether {@code c} can stand in such a number. */
  public static boolean isNumeral(char c) {
    return digit(c) >= 0 || unit(c) > 0;
  }

  /** Where the number that begins at {@code start} ends; {@code start} if none begins there. */
  public static int end(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && isNumeral(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The value of {@code numeral}, or -1 if it is no number, or longer than a person writes one. */
  public static long value(CharSequence numeral) {
    int length = numeral.length();
    if (length == 0 || length > LONGEST) {
      return -1;
    }
    long total = 0;
    long section = 0;
    long current = -1;
    boolean digitsOnly = true;
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = numeral.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        digits.append(digit);
        if (current > 0 && digit > 0) {
          current = -2;
        }
        if (current != -2) {
          current = digit;
        }
        continue;
      }
      long unit = unit(c);
      if (unit <= 0 || current == -2) {
        return -1;
      }
      digitsOnly = false;
      if (unit >= 10_000) {
        total = (total + section + Math.max(current, 0)) * unit;
        section = 0;
      } else {
        section += (current < 0 ? 1 : current) * unit;
      }
      current = -1;
    }
    if (digitsOnly) {
      // 二〇二三 is read digit by digit; 三四 ("three or four") is no number.
      return length == 1 || length == 4 ? Long.parseLong(digits.toString()) : -1;
    }
    return current == -2 ? -1 : total + section + Math.max(current, 0);
  }

  /** The value of {@code numeral}, which may hold 点, or null if it is no number. */
  static @org.jspecify.annotations.Nullable BigDecimal decimal(String numeral) {
    int point = numeral.indexOf('点');
    long whole = value(point < 0 ? numeral : numeral.substring(0, point));
    if (whole < 0) {
      return null;
    }
    if (point < 0) {
      return BigDecimal.valueOf(whole);
    }
    StringBuilder digits = new StringBuilder().append(whole).append('.');
    for (int i = point + 1; i < numeral.length(); i++) {
      int digit = digit(numeral.charAt(i));
      if (digit < 0) {
        return null;
      }
      digits.append(digit);
    }
    return point == numeral.length() - 1 ? null : new BigDecimal(digits.toString());
  }

  private static int digit(char c) {
    return switch (c) {
      case '〇', '零', '○' -> 0;
      case '一' -> 1;
      case '二', '两' -> 2;
      case '三' -> 3;
      case '四' -> 4;
      case '五' -> 5;
      case '六' -> 6;
      case '七' -> 7;
      case '八' -> 8;
      case '九' -> 9;
      default -> -1;
    };
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> -1;
    };
  }
}
