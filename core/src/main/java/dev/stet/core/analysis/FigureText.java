package dev.stet.core.analysis;

import java.math.BigDecimal;

/** The text that numbers are looked for in, a stretch at a time: where figures and words end. */
final class FigureText {
  private static final int TEN_THOUSAND = 4;

  private final String text;
  private final String folded;
  private int limit;

  FigureText(String text, String folded) {
    this.text = text;
    this.folded = folded;
  }

  /** Says that the stretch ends before {@code newLimit}. */
  void until(int newLimit) {
    limit = newLimit;
  }

  /** Where the stretch ends. */
  int limit() {
    return limit;
  }

  String folded() {
    return folded;
  }

  /** What the figures between two offsets amount to. */
  BigDecimal value(int start, int end, boolean negative) {
    StringBuilder digits = new StringBuilder(end - start + 1);
    if (negative) {
      digits.append('-');
    }
    for (int i = start; i < end; i++) {
      char c = folded.charAt(i);
      if (isDigit(c) || c == '.') {
        digits.append(c);
      }
    }
    return new BigDecimal(digits.toString());
  }

  /** The end of digits with thousands separators, if they are grouped by threes. */
  int integerEnd(int start) {
    int end = digitsEnd(start);
    if (end - start > 3) {
      return end;
    }
    while (end + 3 < limit && grouping(end) && digitsEnd(end + 1) == end + 4) {
      end += 4;
    }
    return end;
  }

  private boolean grouping(int at) {
    char original = text.charAt(at);
    return original == ','
        || original == '\u00A0'
        || original == '\u2009'
        || original == '\u202F'
        || (original == '，' && isFullWidthDigit(text.charAt(at + 1)))
        || (original == ' ' && groupedBySpace(at));
  }

  /**
   * Whether the space parts thousands: {@code 2 307人}, {@code 1 961 元}. In front of a Chinese unit,
   * and not behind what numbers a table or a step.
   */
  private boolean groupedBySpace(int at) {
    int start = at;
    while (start > 0 && isDigit(folded.charAt(start - 1))) {
      start--;
    }
    int before = start;
    while (before > 0 && folded.charAt(before - 1) == ' ') {
      before--;
    }
    boolean numbers =
        folded.charAt(start) == '0'
            || before == 0
            || "表图式例第附件注栋幢楼组班号\n".indexOf(folded.charAt(before - 1)) >= 0
            || isDigit(folded.charAt(before - 1));
    int end = digitsEnd(at + 1);
    if (end + 1 < limit && folded.charAt(end) == '.' && isDigit(folded.charAt(end + 1))) {
      end = digitsEnd(end + 1);
    }
    int unit = end < limit && folded.charAt(end) == ' ' ? end + 1 : end;
    return !numbers
        && unit < limit
        && folded.charAt(unit) >= 0x4E00
        && Units.chineseAt(folded, unit, limit) != null;
  }

  private static boolean isFullWidthDigit(char c) {
    return c >= '０' && c <= '９';
  }

  int digitsEnd(int start) {
    int end = start;
    while (end < limit && isDigit(folded.charAt(end))) {
      end++;
    }
    return end;
  }

  boolean digitsOnly(int start, int end) {
    return digitsEnd(start) == end;
  }

  int lettersEnd(int start) {
    int end = start;
    while (end < limit && isLetter(folded.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Where the figures end that tell how much more than so many times ten to the {@code power} there
   * is; 0 if none do. A single figure may be short for thousands (1万5), and four a year.
   */
  int lowerPart(int start, int power) {
    int end = start < limit && isDigit(folded.charAt(start)) ? integerEnd(start) : start;
    int digits = end - start - (folded.substring(start, end).indexOf(',') > 0 ? 1 : 0);
    char next = end < limit ? folded.charAt(end) : ' ';
    boolean fits =
        power == TEN_THOUSAND
            ? digits > 2 && "年.%万亿千百-/:".indexOf(next) < 0
            : power == 2 * TEN_THOUSAND && digits > 0 && next == '万';
    return fits && digits <= TEN_THOUSAND && end > start ? end : 0;
  }

  /** Past the rest of a name or code that holds digits. */
  int skipCode(int i) {
    int end = i;
    while (end < limit) {
      char c = folded.charAt(end);
      boolean joins =
          (c == '.' || c == '-' || c == '/' || c == '_')
              && end + 1 < limit
              && isDigit(folded.charAt(end + 1));
      if (!isDigit(c) && !isLetter(c) && !joins) {
        break;
      }
      end++;
    }
    return Math.max(end, i + 1);
  }

  /** Whether {@code word} stands at {@code at}. */
  boolean followedBy(int at, String word) {
    return folded.startsWith(word, at);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
