package dev.stet.readers.odt;

import dev.stet.readers.flow.Numeral;
import java.util.Map;

/**
 * The number formats of ISO/IEC 26300 §19.500 ({@code style:num-format}), which names one by its
 * first numbers: {@code 一, 二, 三, ...}.
 */
final class NumFormats {
  private static final Map<String, Numeral> BY_FIRST =
      Map.ofEntries(
          Map.entry("1", Numeral.DECIMAL),
          Map.entry("01", Numeral.DECIMAL_ZERO),
          Map.entry("I", Numeral.UPPER_ROMAN),
          Map.entry("i", Numeral.LOWER_ROMAN),
          Map.entry("1st", Numeral.ORDINAL),
          Map.entry("One", Numeral.CARDINAL_WORDS),
          Map.entry("First", Numeral.ORDINAL_WORDS),
          Map.entry("一", Numeral.CHINESE_THOUSANDS),
          Map.entry("壹", Numeral.CHINESE_LEGAL),
          Map.entry("１", Numeral.FULL_WIDTH),
          Map.entry("①", Numeral.CIRCLED),
          Map.entry("甲", Numeral.HEAVENLY_STEMS),
          Map.entry("子", Numeral.EARTHLY_BRANCHES),
          Map.entry("ア", Numeral.AIUEO),
          Map.entry("ｱ", Numeral.AIUEO),
          Map.entry("イ", Numeral.IROHA),
          Map.entry("ｲ", Numeral.IROHA),
          Map.entry("ㄱ", Numeral.CHOSUNG),
          Map.entry("가", Numeral.GANADA),
          Map.entry("일", Numeral.KOREAN_DIGITS),
          Map.entry("А", Numeral.UPPER_CYRILLIC),
          Map.entry("а", Numeral.LOWER_CYRILLIC));

  private NumFormats() {}

  /**
   * The numeral that {@code format} names; decimal for one that is not known here.
   *
   * @param repeated whether aa follows z, and then bb
   */
  static Numeral numeral(String format, boolean repeated) {
    int comma = format.indexOf(',');
    String first = (comma < 0 ? format : format.substring(0, comma)).strip();
    return switch (first) {
      case "" -> Numeral.NONE;
      case "a" -> repeated ? Numeral.LOWER_LETTER : Numeral.LOWER_ALPHABETIC;
      case "A" -> repeated ? Numeral.UPPER_LETTER : Numeral.UPPER_ALPHABETIC;
      default -> BY_FIRST.getOrDefault(first, Numeral.DECIMAL);
    };
  }
}
