package dev.stet.readers.flow;

import dev.stet.core.analysis.EnglishNumerals;
import java.util.Locale;

/** The ways in which word processors write the number of a list item, a heading or a page. */
public enum Numeral {
  DECIMAL,
  /** 01, 02, … 10. */
  DECIMAL_ZERO,
  FULL_WIDTH,
  UPPER_ROMAN,
  LOWER_ROMAN,
  /** A, B, … Z, AA, BB. */
  UPPER_LETTER,
  LOWER_LETTER,
  /** a, b, … z, aa, ab. */
  UPPER_ALPHABETIC,
  LOWER_ALPHABETIC,
  ORDINAL,
  CARDINAL_WORDS,
  ORDINAL_WORDS,
  HEXADECIMAL,
  /** *, †, ‡, §, **. */
  CHICAGO,
  IN_DASHES,
  /** 一, 十一, 九十九, then digit by digit: 一○○. */
  CHINESE_COUNTING,
  /** 一, 十一, 一百零一. */
  CHINESE_THOUSANDS,
  /** 壹, 拾壹, 壹佰零壹. */
  CHINESE_LEGAL,
  /** 壹, 貳, 參. */
  CHINESE_LEGAL_TRADITIONAL,
  /** Digit by digit: 一〇. */
  IDEOGRAPH_DIGITS,
  /** 百一, without 一 before 百 and without 零. */
  JAPANESE_COUNTING,
  KOREAN_DIGITS,
  KOREAN_COUNTING,
  GANADA,
  CHOSUNG,
  AIUEO,
  IROHA,
  CIRCLED,
  PARENTHESISED,
  FULL_STOPPED,
  CIRCLED_IDEOGRAPH,
  /** 甲乙丙. */
  HEAVENLY_STEMS,
  /** 子丑寅. */
  EARTHLY_BRANCHES,
  UPPER_CYRILLIC,
  LOWER_CYRILLIC,
  /** A mark that does not count. */
  BULLET,
  NONE;

  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int LARGEST_ROMAN = 3999;
  private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщыэюя";
  private static final String GANADA_LETTERS = "가나다라마바사아자차카타파하";
  private static final String CHOSUNG_LETTERS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
  private static final String AIUEO_LETTERS = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
  private static final String IROHA_LETTERS = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";

  /** The number {@code n}, which is not negative; decimal where this way has no word for it. */
  public String write(int n) {
    return switch (this) {
      case DECIMAL -> Integer.toString(n);
      case DECIMAL_ZERO -> n < 10 ? "0" + n : Integer.toString(n);
      case FULL_WIDTH -> fullWidth(n);
      case UPPER_ROMAN -> roman(n);
      case LOWER_ROMAN -> roman(n).toLowerCase(Locale.ROOT);
      case UPPER_LETTER -> repeated("ABCDEFGHIJKLMNOPQRSTUVWXYZ", n);
      case LOWER_LETTER -> repeated("abcdefghijklmnopqrstuvwxyz", n);
      case UPPER_ALPHABETIC -> alphabetic(n).toUpperCase(Locale.ROOT);
      case LOWER_ALPHABETIC -> alphabetic(n);
      case ORDINAL -> n + suffix(n);
      case CARDINAL_WORDS -> capital(cardinal(n));
      case ORDINAL_WORDS -> capital(ordinal(n));
      case HEXADECIMAL -> Integer.toHexString(n).toUpperCase(Locale.ROOT);
      case CHICAGO -> repeated("*†‡§", n);
      case IN_DASHES -> "- " + n + " -";
      case CHINESE_COUNTING ->
          n < 100 ? ideographs(n, "零一二三四五六七八九", "十百千万", true) : digits(n, "○一二三四五六七八九");
      case CHINESE_THOUSANDS -> ideographs(n, "零一二三四五六七八九", "十百千万", true);
      case CHINESE_LEGAL -> ideographs(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万", false);
      case CHINESE_LEGAL_TRADITIONAL -> ideographs(n, "零壹貳參肆伍陸柒捌玖", "拾佰仟萬", false);
      case IDEOGRAPH_DIGITS -> digits(n, "〇一二三四五六七八九");
      case JAPANESE_COUNTING -> terse(n, "〇一二三四五六七八九", "十百千万");
      case KOREAN_DIGITS -> digits(n, "영일이삼사오육칠팔구");
      case KOREAN_COUNTING -> terse(n, "영일이삼사오육칠팔구", "십백천만");
      case GANADA -> repeated(GANADA_LETTERS, n);
      case CHOSUNG -> repeated(CHOSUNG_LETTERS, n);
      case AIUEO -> repeated(AIUEO_LETTERS, n);
      case IROHA -> repeated(IROHA_LETTERS, n);
      case CIRCLED -> circled(n);
      case PARENTHESISED -> n >= 1 && n <= 20 ? one('⑴' + n - 1) : "(" + n + ")";
      case FULL_STOPPED -> n >= 1 && n <= 20 ? one('⒈' + n - 1) : n + ".";
      case CIRCLED_IDEOGRAPH -> n >= 1 && n <= 10 ? one('㊀' + n - 1) : Integer.toString(n);
      case HEAVENLY_STEMS -> cyclic("甲乙丙丁戊己庚辛壬癸", n);
      case EARTHLY_BRANCHES -> cyclic("子丑寅卯辰巳午未申酉戌亥", n);
      case UPPER_CYRILLIC -> repeated(CYRILLIC, n).toUpperCase(Locale.ROOT);
      case LOWER_CYRILLIC -> repeated(CYRILLIC, n);
      case BULLET, NONE -> "";
    };
  }

  private static String one(int character) {
    return String.valueOf((char) character);
  }

  private static String fullWidth(int n) {
    StringBuilder words = new StringBuilder();
    for (char c : Integer.toString(n).toCharArray()) {
      words.append((char) (c - '0' + '０'));
    }
    return words.toString();
  }

  private static String roman(int n) {
    if (n < 1 || n > LARGEST_ROMAN) {
      return Integer.toString(n);
    }
    StringBuilder words = new StringBuilder();
    int rest = n;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        words.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return words.toString();
  }

  /** After the last letter the letters come again, doubled, then three by three. */
  private static String repeated(String letters, int n) {
    int times = n < 1 ? 0 : (n - 1) / letters.length() + 1;
    return times == 0 || times > 20
        ? Integer.toString(n)
        : letters
            .substring((n - 1) % letters.length(), (n - 1) % letters.length() + 1)
            .repeat(times);
  }

  private static String alphabetic(int n) {
    if (n < 1) {
      return Integer.toString(n);
    }
    StringBuilder words = new StringBuilder();
    for (int rest = n; rest > 0; rest = (rest - 1) / 26) {
      words.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return words.toString();
  }

  private static String cyclic(String letters, int n) {
    return n < 1 || n > letters.length() ? Integer.toString(n) : letters.substring(n - 1, n);
  }

  private static String circled(int n) {
    if (n == 0) {
      return "⓪";
    }
    if (n <= 20) {
      return one('①' + n - 1);
    }
    if (n <= 35) {
      return one('㉑' + n - 21);
    }
    return n <= 50 ? one('㊱' + n - 36) : Integer.toString(n);
  }

  private static String digits(int n, String digits) {
    StringBuilder words = new StringBuilder();
    for (char c : Integer.toString(n).toCharArray()) {
      words.append(digits.charAt(c - '0'));
    }
    return words.toString();
  }

  /** Chinese number words; {@code bareTen} says 十一 rather than 一十一. */
  private static String ideographs(int n, String digits, String units, boolean bareTen) {
    if (n >= 100_000) {
      return Integer.toString(n);
    }
    if (n == 0) {
      return digits.substring(0, 1);
    }
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int power = 4, unit = 10_000; power >= 0; power--, unit /= 10) {
      int digit = n / unit % 10;
      if (digit == 0) {
        gap = words.length() > 0;
        continue;
      }
      if (gap) {
        words.append(digits.charAt(0));
        gap = false;
      }
      if (!(power == 1 && digit == 1 && n < 20 && bareTen)) {
        words.append(digits.charAt(digit));
      }
      if (power > 0) {
        words.append(units.charAt(power - 1));
      }
    }
    return words.toString();
  }

  /** Number words without a one before a unit and without a zero between. */
  private static String terse(int n, String digits, String units) {
    if (n >= 100_000) {
      return Integer.toString(n);
    }
    if (n == 0) {
      return digits.substring(0, 1);
    }
    StringBuilder words = new StringBuilder();
    for (int power = 4, unit = 10_000; power >= 0; power--, unit /= 10) {
      int digit = n / unit % 10;
      if (digit > 1 || (digit == 1 && (power == 0 || power == 4))) {
        words.append(digits.charAt(digit));
      }
      if (digit > 0 && power > 0) {
        words.append(units.charAt(power - 1));
      }
    }
    return words.toString();
  }

  private static String suffix(int n) {
    if (n % 100 >= 11 && n % 100 <= 13) {
      return "th";
    }
    return switch (n % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String cardinal(int n) {
    if (n >= 1000) {
      return Integer.toString(n);
    }
    if (n < 20) {
      return EnglishNumerals.BELOW_TWENTY.get(n);
    }
    if (n < 100) {
      return EnglishNumerals.TENS.get(n / 10 - 2) + (n % 10 == 0 ? "" : "-" + cardinal(n % 10));
    }
    return cardinal(n / 100) + " hundred" + (n % 100 == 0 ? "" : " " + cardinal(n % 100));
  }

  private static String ordinal(int n) {
    if (n >= 1000) {
      return n + suffix(n);
    }
    String words = cardinal(n);
    int last = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
    String stem = words.substring(0, last);
    return stem
        + switch (words.substring(last)) {
          case "one" -> "first";
          case "two" -> "second";
          case "three" -> "third";
          case "five" -> "fifth";
          case "eight" -> "eighth";
          case "nine" -> "ninth";
          case "twelve" -> "twelfth";
          default -> {
            String word = words.substring(last);
            yield word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
          }
        };
  }
}
