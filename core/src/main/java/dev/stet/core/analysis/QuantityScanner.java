package dev.stet.core.analysis;

import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers and their units, left to right, each character once. */
final class QuantityScanner {
  /** The power of ten of 万; that of 亿 is twice as much. */
  private static final int TEN_THOUSAND = 4;

  private static final int MOST_DIGITS = 24;

  private static final String AFTER_BOUND = "多余";

  private final FigureText text;
  private final String folded;
  private final FoundQuantities found;
  private final DateFigures dates;
  private final ChineseUnits units;
  private final LatinUnits latin;
  private final SpelledQuantities spelled;

  QuantityScanner(String text, String folded, List<Quantity> found) {
    this.text = new FigureText(text, folded);
    this.folded = folded;
    this.found = new FoundQuantities(this.text, found);
    this.dates = new DateFigures(this.text);
    this.units = new ChineseUnits(this.text, dates);
    this.latin = new LatinUnits(this.text, dates, this.found);
    this.spelled = new SpelledQuantities(this.text, this.found);
  }

  /** Adds the quantities between {@code start} and {@code end}. */
  void scan(int start, int end) {
    text.until(end);
    int i = start;
    while (i < end) {
      char c = folded.charAt(i);
      if (c >= '0' && c <= '9') {
        int count = GluedLabels.end(folded, i);
        i = count > i ? number(count, count) : number(start, i);
      } else if (SpelledQuantities.begins(c)) {
        i = spelled.chinese(i);
      } else if (c == 'p' && i - 4 > start && folded.startsWith("per", i)) {
        i = spelled.percent(start, i);
      } else {
        i++;
      }
    }
  }

  /** A number that begins with the digit at {@code i}; gives the offset where to go on. */
  private int number(int blockStart, int i) {
    char before = i > blockStart ? folded.charAt(i - 1) : ' ';
    String currency = null;
    int from = i;
    if (FigureText.isLetter(before)
        || before == '_'
        || before == '$'
        || before == '€'
        || before == '£'
        || before == '¥'
        || before == '￥'
        || before == '#'
        || before == '@') {
      int sign = signStart(blockStart, i);
      currency = sign < 0 ? null : Units.currency(folded.substring(sign, i));
      if (currency == null) {
        return text.skipCode(i);
      }
      from = sign;
    } else if (before == ' ' && i - 4 >= blockStart) {
      String code = folded.substring(i - 4, i - 1);
      if ((i - 5 < blockStart || !FigureText.isLetter(folded.charAt(i - 5)))
          && Units.currency(code) != null) {
        currency = Units.currency(code);
        from = i - 4;
      }
    } else if (before == '.') {
      return text.skipCode(i);
    }
    boolean negative = false;
    char sign = from > blockStart ? folded.charAt(from - 1) : ' ';
    if (sign == '-' || sign == '+') {
      char earlier = from - 1 > blockStart ? folded.charAt(from - 2) : ' ';
      if (!isWordLike(earlier)
          || (Character.isIdeographic(earlier) && folded.startsWith("0.", i))) {
        negative = sign == '-'; // 净收入-0.03亿元 is below nothing, 表-1 a name
        from--;
      } else if (FigureText.isLetter(earlier)) {
        return text.skipCode(i);
      }
    }
    int end = text.integerEnd(i);
    int digits = end - i;
    if (digits > MOST_DIGITS
        || (folded.charAt(i) == '0' && digits > 1 && text.digitsOnly(i, end))) {
      return text.skipCode(end);
    }
    int decimals = 0;
    if (end + 1 < text.limit()
        && folded.charAt(end) == '.'
        && FigureText.isDigit(folded.charAt(end + 1))) {
      int fraction = text.digitsEnd(end + 1);
      if (fraction + 1 < text.limit()
          && folded.charAt(fraction) == '.'
          && FigureText.isDigit(folded.charAt(fraction + 1))) {
        return dotted(i, fraction);
      }
      decimals = fraction - end - 1;
      end = fraction;
      if (decimals > MOST_DIGITS) {
        return end;
      }
    }
    return unit(blockStart, from, i, end, decimals, negative, currency);
  }

  private int unit(
      int blockStart,
      int from,
      int start,
      int end,
      int decimals,
      boolean negative,
      @Nullable String currency) {
    BigDecimal value = text.value(start, end, negative);
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    Kind kind = Kind.AMOUNT;
    Bound bound = Bound.EXACT;
    String unit = currency == null ? "" : currency;
    int at = end;
    int next = end < text.limit() && folded.charAt(end) == ' ' ? end + 1 : units.goOn(end);
    char c = next < text.limit() ? folded.charAt(next) : ' ';
    if (c == '%' || c == '‰') {
      kind = Kind.PERCENT;
      unit = "%";
      at = next + 1;
      if (c == '‰') {
        value = value.movePointLeft(1);
        step = step.movePointLeft(1);
      }
    } else if (FigureText.isLetter(c)) {
      return latin.add(blockStart, from, start, end, next, value, step, currency);
    } else if (ratioGoesOn(end) || ratioBefore(blockStart, start)) {
      kind = Kind.RATIO;
    } else if (c == '-' && next == end && dates.dateGoesOn(end)) {
      return date(start, end);
    } else if (c == '/' && next == end && dates.dateGoesOn(end) && end - start == 4) {
      return date(start, end);
    } else if (next == end && dates.splitYear(start, end)) {
      at = end + 3;
    } else if (c >= 0x80) {
      int scaled = next;
      boolean compound = false;
      while (scaled < text.limit()) {
        char s = folded.charAt(scaled);
        int power = Units.chineseScale(s);
        if (AFTER_BOUND.indexOf(s) >= 0) {
          bound = Bound.ABOVE;
        } else if (power > 0 && units.unitAt(scaled) == null) {
          int low = decimals == 0 && scaled == end ? text.lowerPart(scaled + 1, power) : 0;
          low =
              low == 0 && power == TEN_THOUSAND && compound
                  ? text.lowerPart(scaled + 1, power)
                  : low;
          if (low > 0) {
            // 186万4,210人次, 1亿2,860万元: what is below the scale follows in figures
            value = value.scaleByPowerOfTen(TEN_THOUSAND);
            value = value.add(text.value(scaled + 1, low, negative));
            step = BigDecimal.ONE;
            compound = true;
            at = low;
            scaled = low;
            continue;
          }
          value = value.scaleByPowerOfTen(power);
          step = step.scaleByPowerOfTen(power);
        } else {
          break;
        }
        at = scaled + 1;
        scaled = units.goOn(at);
      }
      String written = units.unitAt(scaled);
      if (written != null) {
        at = scaled + written.length();
        boolean parted = !folded.startsWith(written, scaled);
        at += parted ? 1 : 0;
        unit =
            currency == null || !Units.chinese(written).equals("元") ? Units.chinese(written) : unit;
        kind = units.kind(blockStart, start, end, at, written, scaled == end);
        at = kind == Kind.AMOUNT ? units.alternativeEnd(at) : at;
      }
      while (at < text.limit() && AFTER_BOUND.indexOf(folded.charAt(at)) >= 0 && at > end) {
        bound = Bound.ABOVE;
        at++;
      }
    }
    if (kind == Kind.AMOUNT && unit.isEmpty() && dates.looksLikeYear(start, end)) {
      kind = Kind.YEAR;
    }
    if (kind == Kind.AMOUNT && unit.isEmpty() && dates.dayOfMonth(blockStart, start, end)) {
      kind = Kind.DATE;
    }
    if (start > blockStart && folded.charAt(start - 1) == '第') {
      kind = Kind.ORDINAL;
    }
    found.add(blockStart, from, start, end, at, value, step, unit, kind, bound);
    return at;
  }

  /** A date, version, address or section number: {@code 2023.5.12}, {@code 3.0.1}. */
  private int dotted(int start, int firstEnd) {
    int end = firstEnd;
    while (end + 1 < text.limit()
        && folded.charAt(end) == '.'
        && FigureText.isDigit(folded.charAt(end + 1))) {
      end = text.digitsEnd(end + 1);
    }
    int next = text.skipCode(end);
    if (next <= end + 1 && dates.looksLikeYear(start, text.digitsEnd(start)) && end - start <= 10) {
      found.addDate(new Span(start, end), new Span(start, text.digitsEnd(start)));
      return end;
    }
    return next;
  }

  private int date(int start, int end) {
    int at = end;
    while (at + 1 < text.limit()
        && (folded.charAt(at) == '-' || folded.charAt(at) == '/')
        && FigureText.isDigit(folded.charAt(at + 1))) {
      at = text.digitsEnd(at + 1);
    }
    found.addDate(new Span(start, at), new Span(start, end));
    return at;
  }

  private boolean ratioGoesOn(int colon) {
    return colon + 1 < text.limit()
        && isColon(folded.charAt(colon))
        && FigureText.isDigit(folded.charAt(colon + 1));
  }

  private boolean ratioBefore(int blockStart, int start) {
    return start - 1 > blockStart
        && isColon(folded.charAt(start - 1))
        && FigureText.isDigit(folded.charAt(start - 2));
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '∶';
  }

  /** Where the currency sign before the digit at {@code i} begins, or -1. */
  private int signStart(int blockStart, int i) {
    int start = i;
    while (start > blockStart && i - start < 4) {
      char c = folded.charAt(start - 1);
      if (!FigureText.isLetter(c) && "$€£¥￥".indexOf(c) < 0) {
        break;
      }
      start--;
    }
    return start == i ? -1 : start;
  }

  private static boolean isWordLike(char c) {
    return FigureText.isLetter(c)
        || FigureText.isDigit(c)
        || c == '%'
        || (c >= 0x4E00 && c <= 0x9FFF && "率为是增长达降升的至到从由温".indexOf(c) < 0)
        || c == ')';
  }
}
