package dev.stet.rules.numeric;

import dev.stet.core.analysis.ChineseNumerals;
import java.util.List;
import java.util.Locale;

/** Numbers as cheques and contracts spell them: {@code 陆拾肆万捌仟}, {@code forty-five}. */
final class FormalNumerals {
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟";
  private static final String PLAIN = "零一二三四五六七八九十百千";
  private static final List<String> BELOW_TWENTY =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private FormalNumerals() {}

  /** The value of a number in formal Chinese characters, or -1 if it is none. */
  static long value(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      int formal = FORMAL.indexOf(words.charAt(i));
      plain.append(formal < 0 ? words.charAt(i) : PLAIN.charAt(formal));
    }
    return ChineseNumerals.value(plain);
  }

  /** The value of an English number word below a hundred, or -1 if it is none. */
  static int english(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int dash = lower.indexOf('-');
    int tens = TENS.indexOf(dash < 0 ? lower : lower.substring(0, dash));
    if (tens >= 0) {
      return 10 * (tens + 2) + (dash < 0 ? 0 : BELOW_TWENTY.indexOf(lower.substring(dash + 1)));
    }
    return BELOW_TWENTY.indexOf(lower);
  }
}
