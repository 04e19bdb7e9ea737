package dev.stet.readers.word;

import java.util.List;

/**
 * Names the number formats that binary files and RTF number ([MS-OSHARED] §2.2.1.3, MSONFC) as
 * WordprocessingML does.
 */
final class NumberFormat {
  /** The code of no number at all. */
  static final int NONE = 255;

  private static final List<String> NAMES =
      List.of(
          "decimal",
          "upperRoman",
          "lowerRoman",
          "upperLetter",
          "lowerLetter",
          "ordinal",
          "cardinalText",
          "ordinalText",
          "hex",
          "chicago",
          "ideographDigital",
          "japaneseCounting",
          "aiueo",
          "iroha",
          "decimalFullWidth",
          "decimalHalfWidth",
          "japaneseLegal",
          "japaneseDigitalTenThousand",
          "decimalEnclosedCircle",
          "decimalFullWidth2",
          "aiueoFullWidth",
          "irohaFullWidth",
          "decimalZero",
          "bullet",
          "ganada",
          "chosung",
          "decimalEnclosedFullstop",
          "decimalEnclosedParen",
          "decimalEnclosedCircleChinese",
          "ideographEnclosedCircle",
          "ideographTraditional",
          "ideographZodiac",
          "ideographZodiacTraditional",
          "taiwaneseCounting",
          "ideographLegalTraditional",
          "taiwaneseCountingThousand",
          "taiwaneseDigital",
          "chineseCounting",
          "chineseLegalSimplified",
          "chineseCountingThousand",
          "decimal",
          "koreanDigital",
          "koreanCounting",
          "koreanLegal",
          "koreanDigital2");

  private NumberFormat() {}

  /** The name of the format {@code code}; that of decimal numbers for one nobody knows. */
  static String name(int code) {
    if (code == NONE) {
      return "none";
    }
    return code >= 0 && code < NAMES.size() ? NAMES.get(code) : "decimal";
  }
}
