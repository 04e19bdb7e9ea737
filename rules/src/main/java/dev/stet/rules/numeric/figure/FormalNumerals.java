package dev.stet.rules.numeric.figure;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.analysis.EnglishNumerals;
import dev.stet.core.search.Mentions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Numbers as cheques and contracts spell them: {@code 陆拾肆万捌仟}, {@code forty-five}. */
public final class FormalNumerals {
  private static final String FORMAL = "零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億";
  private static final String PLAIN = "零一二二三三四五六六七八九十百千万亿";

  /** What tells that a text may hold a number in English words. */
  public static final Mentions ENGLISH =
      Mentions.of(
          Stream.of(
                  EnglishNumerals.BELOW_TWENTY,
                  EnglishNumerals.TENS,
                  List.of("hundred", "thousand", "million"))
              .flatMap(List::stream)
              .toArray(String[]::new));

  private FormalNumerals() {}

  /** The value of a number in formal or plain Chinese characters, or -1 if it is none. */
  public static long value(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      int formal = FORMAL.indexOf(words.charAt(i));
      plain.append(formal < 0 ? words.charAt(i) : PLAIN.charAt(formal));
    }
    return ChineseNumerals.value(plain);
  }

  /**
   * The value of English number words, {@code forty-five} or {@code two hundred and ten thousand},
   * or -1 if they are none.
   */
  public static long english(String words) {
    long total = 0;
    long group = 0;
    boolean any = false;
    for (String word : words.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
      int tens = EnglishNumerals.TENS.indexOf(word);
      int small = tens >= 0 ? 10 * (tens + 2) : EnglishNumerals.BELOW_TWENTY.indexOf(word);
      if (small >= 0) {
        group += small;
        any = true;
      } else if (word.equals("hundred")) {
        group = Math.max(group, 1) * 100;
      } else if (word.equals("thousand") || word.equals("million")) {
        total += group * (word.equals("thousand") ? 1000 : 1_000_000);
        group = 0;
      } else if (!word.equals("and")) {
        return -1;
      }
    }
    return any ? total + group : -1;
  }
}
