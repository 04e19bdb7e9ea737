package dev.stet.readers.docx;

import dev.stet.readers.flow.Numeral;

/** The number formats of ISO/IEC 29500-1 §17.18.59 (ST_NumberFormat). */
final class NumberFormats {
  private NumberFormats() {}

  /** The numeral that {@code format} names; decimal for one that is not known here. */
  static Numeral numeral(String format) {
    return switch (format) {
      case "decimalZero" -> Numeral.DECIMAL_ZERO;
      case "upperRoman" -> Numeral.UPPER_ROMAN;
      case "lowerRoman" -> Numeral.LOWER_ROMAN;
      case "upperLetter" -> Numeral.UPPER_LETTER;
      case "lowerLetter" -> Numeral.LOWER_LETTER;
      case "ordinal" -> Numeral.ORDINAL;
      case "cardinalText" -> Numeral.CARDINAL_WORDS;
      case "ordinalText" -> Numeral.ORDINAL_WORDS;
      case "hex" -> Numeral.HEXADECIMAL;
      case "chicago" -> Numeral.CHICAGO;
      case "numberInDash" -> Numeral.IN_DASHES;
      case "decimalFullWidth", "decimalFullWidth2" -> Numeral.FULL_WIDTH;
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> Numeral.CIRCLED;
      case "decimalEnclosedParen" -> Numeral.PARENTHESISED;
      case "decimalEnclosedFullstop" -> Numeral.FULL_STOPPED;
      case "ideographEnclosedCircle" -> Numeral.CIRCLED_IDEOGRAPH;
      case "chineseCounting", "taiwaneseCounting" -> Numeral.CHINESE_COUNTING;
      case "chineseCountingThousand", "taiwaneseCountingThousand" -> Numeral.CHINESE_THOUSANDS;
      case "chineseLegalSimplified" -> Numeral.CHINESE_LEGAL;
      case "ideographLegalTraditional", "japaneseLegal" -> Numeral.CHINESE_LEGAL_TRADITIONAL;
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2" ->
          Numeral.IDEOGRAPH_DIGITS;
      case "japaneseCounting" -> Numeral.JAPANESE_COUNTING;
      case "koreanDigital" -> Numeral.KOREAN_DIGITS;
      case "koreanCounting" -> Numeral.KOREAN_COUNTING;
      case "ganada" -> Numeral.GANADA;
      case "chosung" -> Numeral.CHOSUNG;
      case "aiueo", "aiueoFullWidth" -> Numeral.AIUEO;
      case "iroha", "irohaFullWidth" -> Numeral.IROHA;
      case "ideographTraditional" -> Numeral.HEAVENLY_STEMS;
      case "ideographZodiac" -> Numeral.EARTHLY_BRANCHES;
      case "russianUpper" -> Numeral.UPPER_CYRILLIC;
      case "russianLower" -> Numeral.LOWER_CYRILLIC;
      case "bullet" -> Numeral.BULLET;
      case "none" -> Numeral.NONE;
      default -> Numeral.DECIMAL;
    };
  }
}
