package dev.stet.core.analysis;

import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers and their units, left to right, each character once. */
final class QuantityScanner {
  /** The power of ten of 万; that of 亿 is twice as much. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+");

  private static final int LONGEST_DATE = 20;

  private static final int TEN_THOUSAND = 4;

  private static final int MOST_DIGITS = 24;

  /** A shorter line ended where its writer meant it to. */
  private static final int SHORTEST_LINE = 20;

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);

  private static final String AFTER_BOUND = "多余";

  private final String text;
  private final String folded;
  private final List<Quantity> found;
  private int limit;

  QuantityScanner(String text, String folded, List<Quantity> found) {
    this.text = text;
    this.folded = folded;
    this.found = found;
  }

  /** Adds the quantities between {@code start} and {@code end}. */
  void scan(int start, int end) {
    limit = end;
    int i = start;
    while (i < end) {
      char c = folded.charAt(i);
      if (c >= '0' && c <= '9') {
        i = number(start, i);
      } else if (isSpelledStart(c)) {
        i = spelled(i);
      } else if (c == 'p' && i - 4 > start && folded.startsWith("per", i)) {
        i = spelledPercent(start, i);
      } else {
        i++;
      }
    }
  }

  private static boolean isSpelledStart(char c) {
    return c >= 0x4E00 && ChineseNumerals.isNumeral(c);
  }

  /** A number that begins with the digit at {@code i}; gives the offset where to go on. */
  private int number(int blockStart, int i) {
    char before = i > blockStart ? folded.charAt(i - 1) : ' ';
    String currency = null;
    int from = i;
    if (isLetter(before)
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
        return skipCode(i);
      }
      from = sign;
    } else if (before == ' ' && i - 4 >= blockStart) {
      String code = folded.substring(i - 4, i - 1);
      if ((i - 5 < blockStart || !isLetter(folded.charAt(i - 5))) && Units.currency(code) != null) {
        currency = Units.currency(code);
        from = i - 4;
      }
    } else if (before == '.') {
      return skipCode(i);
    }
    boolean negative = false;
    char sign = from > blockStart ? folded.charAt(from - 1) : ' ';
    if (sign == '-' || sign == '+') {
      char earlier = from - 1 > blockStart ? folded.charAt(from - 2) : ' ';
      if (!isWordLike(earlier)
          || (Character.isIdeographic(earlier) && folded.startsWith("0.", i))) {
        negative = sign == '-'; // 净收入-0.03亿元 is below nothing, 表-1 a name
        from--;
      } else if (isLetter(earlier)) {
        return skipCode(i);
      }
    }
    int end = integerEnd(i);
    int digits = end - i;
    if (digits > MOST_DIGITS || (folded.charAt(i) == '0' && digits > 1 && digitsOnly(i, end))) {
      return skipCode(end);
    }
    int decimals = 0;
    if (end + 1 < limit && folded.charAt(end) == '.' && isDigit(folded.charAt(end + 1))) {
      int fraction = digitsEnd(end + 1);
      if (fraction + 1 < limit
          && folded.charAt(fraction) == '.'
          && isDigit(folded.charAt(fraction + 1))) {
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
    BigDecimal value = value(start, end, negative);
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    Kind kind = Kind.AMOUNT;
    Bound bound = Bound.EXACT;
    String unit = currency == null ? "" : currency;
    int at = end;
    int next = end < limit && folded.charAt(end) == ' ' ? end + 1 : goOn(end);
    char c = next < limit ? folded.charAt(next) : ' ';
    if (c == '%' || c == '‰') {
      kind = Kind.PERCENT;
      unit = "%";
      at = next + 1;
      if (c == '‰') {
        value = value.movePointLeft(1);
        step = step.movePointLeft(1);
      }
    } else if (isLetter(c)) {
      return latin(blockStart, from, start, end, next, value, step, currency);
    } else if (ratioGoesOn(end) || ratioBefore(blockStart, start)) {
      kind = Kind.RATIO;
    } else if (c == '-' && next == end && dateGoesOn(end)) {
      return date(start, end);
    } else if (c == '/' && next == end && dateGoesOn(end) && end - start == 4) {
      return date(start, end);
    } else if (next == end && splitYear(start, end)) {
      at = end + 3;
    } else if (c >= 0x80) {
      int scaled = next;
      boolean compound = false;
      while (scaled < limit) {
        char s = folded.charAt(scaled);
        int power = Units.chineseScale(s);
        if (AFTER_BOUND.indexOf(s) >= 0) {
          bound = Bound.ABOVE;
        } else if (power > 0 && unitAt(scaled) == null) {
          int low = decimals == 0 && scaled == end ? lowerPart(scaled + 1, power) : 0;
          low = low == 0 && power == TEN_THOUSAND && compound ? lowerPart(scaled + 1, power) : low;
          if (low > 0) {
            // 186万4,210人次, 1亿2,860万元: what is below the scale follows in figures
            value = value.scaleByPowerOfTen(TEN_THOUSAND);
            value = value.add(value(scaled + 1, low, negative));
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
        scaled = goOn(at);
      }
      String written = unitAt(scaled);
      if (written != null) {
        at = scaled + written.length();
        boolean parted = !folded.startsWith(written, scaled);
        at += parted ? 1 : 0;
        unit =
            currency == null || !Units.chinese(written).equals("元") ? Units.chinese(written) : unit;
        kind = chineseKind(blockStart, start, end, at, written, scaled == end);
        at = kind == Kind.AMOUNT ? alternativeEnd(at) : at;
      }
      while (at < limit && AFTER_BOUND.indexOf(folded.charAt(at)) >= 0 && at > end) {
        bound = Bound.ABOVE;
        at++;
      }
    }
    if (kind == Kind.AMOUNT && unit.isEmpty() && looksLikeYear(start, end)) {
      kind = Kind.YEAR;
    }
    if (kind == Kind.AMOUNT && unit.isEmpty() && dayOfMonth(blockStart, start, end)) {
      kind = Kind.DATE;
    }
    if (start > blockStart && folded.charAt(start - 1) == '第') {
      kind = Kind.ORDINAL;
    }
    add(blockStart, from, start, end, at, value, step, unit, kind, bound);
    return at;
  }

  private Kind chineseKind(
      int blockStart, int start, int end, int at, String written, boolean direct) {
    return switch (written) {
      case "年" ->
          direct && end - start == 4 && !followedBy(at, "级") && looksLikeYear(start, end)
              ? Kind.YEAR
              : Kind.AMOUNT;
      case "月", "日" -> Kind.DATE;
      case "号", "届", "级", "楼", "路", "线", "代", "版", "章", "节", "名次" -> Kind.ORDINAL;
      case "时", "点" -> Kind.TIME;
      case "分" ->
          start > blockStart && (folded.charAt(start - 1) == '时' || folded.charAt(start - 1) == '点')
              ? Kind.TIME
              : Kind.AMOUNT;
      case "倍" -> Kind.TIMES;
      case "个百分点", "百分点" -> Kind.POINTS;
      case "‰" -> Kind.PERCENT;
      default -> Kind.AMOUNT;
    };
  }

  /**
   * Past the bracket that names the same unit for other things: {@code 186台(套)}, {@code 42件(幅)}.
   */
  private int alternativeEnd(int at) {
    if (at + 2 >= limit || folded.charAt(at) != '(') {
      return at;
    }
    String other = Units.chineseAt(folded, at + 1, limit);
    int close = other == null ? at : at + 1 + other.length();
    return other != null && close < limit && folded.charAt(close) == ')' ? close + 1 : at;
  }

  /** Past the end of a line that broke a number from its unit: {@code 36820⏎吨}. */
  private int goOn(int at) {
    boolean breaks =
        at + 1 < limit
            && folded.charAt(at) == '\n'
            && folded.charAt(at + 1) >= 0x4E00
            && folded.lastIndexOf('\n', at - 1) < at - SHORTEST_LINE;
    return breaks ? at + 1 : at;
  }

  /** The Chinese unit at {@code at}, which a line may end in the middle of, or null. */
  private @Nullable String unitAt(int at) {
    String plain = Units.chineseAt(folded, at, limit);
    int end = folded.indexOf('\n', at);
    if (end <= at || end - at >= Units.LONGEST || end >= limit || goOn(end) == end) {
      return plain;
    }
    int last = Math.min(limit, at + Units.LONGEST + 1);
    String joined = folded.substring(at, end) + folded.substring(end + 1, last);
    String parted = Units.chineseAt(joined, 0, joined.length());
    return parted == null || (plain != null && plain.length() >= parted.length()) ? plain : parted;
  }

  private boolean followedBy(int at, String word) {
    return folded.startsWith(word, at);
  }

  /** The unit is in Latin letters, or what follows is an English noun. */
  private int latin(
      int blockStart,
      int from,
      int start,
      int end,
      int wordStart,
      BigDecimal number,
      BigDecimal numberStep,
      @Nullable String currency) {
    BigDecimal value = number;
    BigDecimal step = numberStep;
    boolean glued = wordStart == end;
    int wordEnd = lettersEnd(wordStart);
    String word = folded.substring(wordStart, Math.min(wordEnd, wordStart + 24));
    String lower = word.toLowerCase(Locale.ROOT);
    Kind kind = Kind.AMOUNT;
    String unit = currency == null ? "" : currency;
    int at = end;
    if (glued && wordEnd < limit && isDigit(folded.charAt(wordEnd))) {
      return skipCode(wordEnd);
    }
    BigDecimal scale = Units.latinScale(glued ? word : lower);
    if (scale == null && glued && word.equals("m") && currency != null) {
      scale = Units.latinScale("M");
    }
    if (scale != null && (!glued || word.length() > 1 || currency != null || word.equals("k"))) {
      value = value.multiply(scale);
      step = step.multiply(scale);
      at = wordEnd;
      if (at + 1 < limit && folded.charAt(at) == ' ' && isLetter(folded.charAt(at + 1))) {
        wordStart = at + 1;
        wordEnd = lettersEnd(wordStart);
        word = folded.substring(wordStart, Math.min(wordEnd, wordStart + 24));
        lower = word.toLowerCase(Locale.ROOT);
        glued = false;
      } else {
        word = "";
        lower = "";
      }
    }
    String known = Units.latin(lower.length() > 1 && !word.isEmpty() && !glued ? lower : word);
    if (known == null && !word.isEmpty()) {
      known = Units.latin(word);
    }
    if (lower.equals("percentage") && followedBy(wordEnd, " point")) {
      kind = Kind.POINTS;
      unit = "百分点";
      at = lettersEnd(wordEnd + 1);
    } else if (lower.equals("percent") || (lower.equals("per") && followedBy(wordEnd, " cent"))) {
      boolean points = followedBy(wordEnd, " point");
      kind = points ? Kind.POINTS : Kind.PERCENT;
      unit = points ? "百分点" : "%";
      at = lower.equals("per") ? wordEnd + 5 : points ? lettersEnd(wordEnd + 1) : wordEnd;
    } else if ((lower.equals("basis") && followedBy(wordEnd, " point")) || lower.equals("bps")) {
      kind = Kind.POINTS;
      unit = "百分点";
      value = value.movePointLeft(2);
      step = step.movePointLeft(2);
      at = lower.equals("bps") ? wordEnd : lettersEnd(wordEnd + 1);
    } else if (known != null) {
      kind =
          known.equals("百分点")
              ? Kind.POINTS
              : known.equals("倍") ? Kind.TIMES : known.equals("%") ? Kind.PERCENT : Kind.AMOUNT;
      unit = currency == null ? known : unit;
      at = wordEnd;
    } else if (glued) {
      if (lower.equals("st") || lower.equals("nd") || lower.equals("rd") || lower.equals("th")) {
        kind = Kind.ORDINAL;
        at = wordEnd;
      } else if (lower.equals("am") || lower.equals("pm")) {
        kind = Kind.TIME;
        at = wordEnd;
      } else if (!word.isEmpty()) {
        return skipCode(wordEnd);
      }
    } else if (currency == null) {
      boolean day = Units.isMonth(word) && value.compareTo(LAST_DAY) <= 0;
      kind = day ? Kind.DATE : kind;
      unit = day ? "" : Units.noun(lower);
    }
    if (kind == Kind.AMOUNT
        && currency == null
        && at == end
        && known == null
        && looksLikeYear(start, end)) {
      kind = Kind.YEAR;
    }
    add(blockStart, from, start, end, at, value, step, unit, kind, Bound.EXACT);
    return at;
  }

  private void add(
      int blockStart,
      int from,
      int start,
      int end,
      int at,
      BigDecimal value,
      BigDecimal step,
      String unit,
      Kind kind,
      Bound known) {
    Bound bound = known == Bound.EXACT ? boundAfter(at) : known;
    if (bound == Bound.EXACT) {
      bound = Bounds.before(folded, Math.max(blockStart, from - 14), from);
    }
    boolean range = rangeBefore(blockStart, from) || rangeAfter(at);
    found.add(
        new Quantity(
            new Span(from, at), new Span(start, end), value, step, unit, kind, bound, range));
  }

  private boolean rangeBefore(int blockStart, int from) {
    int i = from - 1;
    if (i <= blockStart) {
      return false;
    }
    char c = folded.charAt(i);
    if (c == '-' || c == '—' || c == '–' || c == '~' || c == '至') {
      while (i > blockStart && folded.charAt(i) == c) {
        i--;
      }
      char earlier = folded.charAt(i);
      return isDigit(earlier)
          || earlier == '%'
          || (!found.isEmpty() && last().span().end() == i + 1);
    }
    return false;
  }

  private boolean rangeAfter(int at) {
    if (at + 1 >= limit) {
      return false;
    }
    char c = folded.charAt(at);
    if (c != '-' && c != '—' && c != '–' && c != '~' && c != '至') {
      return false;
    }
    int i = at;
    while (i < limit && folded.charAt(i) == c && i - at < 3) {
      i++;
    }
    return i < limit && isDigit(folded.charAt(i));
  }

  private Quantity last() {
    return found.get(found.size() - 1);
  }

  private Bound boundAfter(int at) {
    if (at >= limit) {
      return Bound.EXACT;
    }
    char c = folded.charAt(at);
    char d = at + 1 < limit ? folded.charAt(at + 1) : ' ';
    return switch (c) {
      case '以' -> d == '上' ? Bound.ABOVE : d == '下' || d == '内' ? Bound.BELOW : Bound.EXACT;
      case '及' -> d == '以' ? Bound.ABOVE : Bound.EXACT;
      case '左' -> d == '右' ? Bound.ABOUT : Bound.EXACT;
      case '上' -> d == '下' ? Bound.ABOUT : Bound.EXACT;
      case '之' -> d == '内' ? Bound.BELOW : Bound.EXACT;
      case '+' -> Bound.ABOVE;
      default -> Bound.EXACT;
    };
  }

  /** A date, version, address or section number: {@code 2023.5.12}, {@code 3.0.1}. */
  private int dotted(int start, int firstEnd) {
    int end = firstEnd;
    while (end + 1 < limit && folded.charAt(end) == '.' && isDigit(folded.charAt(end + 1))) {
      end = digitsEnd(end + 1);
    }
    int next = skipCode(end);
    if (next <= end + 1 && looksLikeYear(start, digitsEnd(start)) && end - start <= 10) {
      found.add(
          new Quantity(
              new Span(start, end),
              new Span(start, digitsEnd(start)),
              BigDecimal.ZERO,
              BigDecimal.ONE,
              "",
              Kind.DATE,
              Bound.EXACT,
              false));
      return end;
    }
    return next;
  }

  private int date(int start, int end) {
    int at = end;
    while (at + 1 < limit
        && (folded.charAt(at) == '-' || folded.charAt(at) == '/')
        && isDigit(folded.charAt(at + 1))) {
      at = digitsEnd(at + 1);
    }
    found.add(
        new Quantity(
            new Span(start, at),
            new Span(start, end),
            BigDecimal.ZERO,
            BigDecimal.ONE,
            "",
            Kind.DATE,
            Bound.EXACT,
            false));
    return at;
  }

  /**
   * Whether the sign at {@code at} goes on to a day or month, so that {@code 2023-05-12} is no
   * range.
   */
  private boolean dateGoesOn(int at) {
    int second = digitsEnd(at + 1);
    int length = second - at - 1;
    if (length < 1 || length > 4 || second >= limit) {
      return false;
    }
    return folded.charAt(second) == folded.charAt(at)
        && second + 1 < limit
        && isDigit(folded.charAt(second + 1));
  }

  private boolean ratioGoesOn(int colon) {
    return colon + 1 < limit && isColon(folded.charAt(colon)) && isDigit(folded.charAt(colon + 1));
  }

  private boolean ratioBefore(int blockStart, int start) {
    return start - 1 > blockStart
        && isColon(folded.charAt(start - 1))
        && isDigit(folded.charAt(start - 2));
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '∶';
  }

  /** Whether the name of a month stands before: {@code December 31}. */
  private boolean dayOfMonth(int blockStart, int start, int end) {
    int last = start - 1;
    if (end - start > 2 || last <= blockStart || folded.charAt(last) != ' ') {
      return false;
    }
    int from = last;
    while (from > blockStart && isLetter(folded.charAt(from - 1))) {
      from--;
    }
    return Units.isMonth(folded.substring(from, last));
  }

  /** Whether {@code 2018/19} or {@code 2018–19} begins at {@code start}: one year across two. */
  private boolean splitYear(int start, int end) {
    if (!looksLikeYear(start, end) || end + 2 >= limit || "/-–".indexOf(folded.charAt(end)) < 0) {
      return false;
    }
    int last = digitsEnd(end + 1);
    return last == end + 3
        && (Integer.parseInt(folded.substring(start + 2, end)) + 1) % 100
            == Integer.parseInt(folded.substring(end + 1, last))
        && (last >= limit || "/-–.".indexOf(folded.charAt(last)) < 0);
  }

  private boolean looksLikeYear(int start, int end) {
    return end - start == 4
        && (folded.startsWith("19", start)
            || folded.startsWith("20", start)
            || (folded.charAt(start) == '1' && behindMonth(start)))
        && isDigit(folded.charAt(start + 1));
  }

  /** {@code 11 February, 1847}: a year of a century in which a bare number would be a count. */
  private boolean behindMonth(int start) {
    String[] words =
        BETWEEN_WORDS.split(folded.substring(Math.max(0, start - LONGEST_DATE), start), -1);
    int last = words.length - 2; // behind the last word stands a space
    boolean day = last > 0 && !words[last].isEmpty() && isDigit(words[last].charAt(0));
    return last >= 0 && Units.isMonth(words[day ? last - 1 : last]);
  }

  /** {@code eight per cent}, {@code forty-four percent}, {@code three percentage points}. */
  private int spelledPercent(int blockStart, int at) {
    int end = at + 3;
    if (folded.startsWith("percent", at)) {
      end = lettersEnd(at);
    } else if (folded.startsWith(" cent", end) || folded.startsWith("\ncent", end)) {
      end = lettersEnd(end + 1);
    } else {
      return end;
    }
    boolean points = followedBy(end, " point");
    if (points) {
      end = lettersEnd(end + 1);
    }
    int from = at - 1;
    while (from > blockStart
        && (isLetter(folded.charAt(from - 1)) || folded.charAt(from - 1) == '-')) {
      from--;
    }
    int value = folded.charAt(at - 1) <= ' ' ? Units.spelled(folded.substring(from, at - 1)) : 0;
    if (value > 0) {
      add(
          blockStart,
          from,
          from,
          at - 1,
          end,
          BigDecimal.valueOf(value),
          BigDecimal.ONE,
          points ? "百分点" : "%",
          points ? Kind.POINTS : Kind.PERCENT,
          Bound.EXACT);
    }
    return end;
  }

  /** A number in Chinese characters: {@code 百分之三十}, {@code 两万五千人}. */
  private int spelled(int i) {
    if (folded.startsWith("百分之", i)) {
      int start = i + 3;
      int end = start;
      while (end < limit
          && end - start < 12
          && (ChineseNumerals.isNumeral(folded.charAt(end)) || folded.charAt(end) == '点')) {
        end++;
      }
      BigDecimal value =
          end == start ? null : ChineseNumerals.decimal(folded.substring(start, end));
      if (value != null) {
        add(i, i, start, end, end, value, value.ulp(), "%", Kind.PERCENT, Bound.EXACT);
      }
      return Math.max(end, i + 3);
    }
    int end = i;
    boolean high = false;
    while (end < limit && ChineseNumerals.isNumeral(folded.charAt(end))) {
      high |= Units.chineseScale(folded.charAt(end)) > 1;
      end++;
    }
    boolean times = end < limit && folded.charAt(end) == '倍';
    if ((!times && (end - i < 2 || !high)) || (i > 0 && folded.charAt(i - 1) == '第')) {
      return end;
    }
    String written = Units.chineseAt(folded, end, limit);
    long value = ChineseNumerals.value(folded.substring(i, end));
    if (written != null && value > 0) {
      add(
          i,
          i,
          i,
          end,
          end + written.length(),
          BigDecimal.valueOf(value),
          BigDecimal.ONE,
          Units.chinese(written),
          written.equals("倍") ? Kind.TIMES : Kind.AMOUNT,
          Bound.EXACT);
      return end + written.length();
    }
    return end;
  }

  private BigDecimal value(int start, int end, boolean negative) {
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
  /**
   * Where the figures end that tell how much more than so many times ten to the {@code power} there
   * is; 0 if none do. A single figure may be short for thousands (1万5), and four a year.
   */
  private int lowerPart(int start, int power) {
    int end = start < limit && isDigit(folded.charAt(start)) ? integerEnd(start) : start;
    int digits = end - start - (folded.substring(start, end).indexOf(',') > 0 ? 1 : 0);
    char next = end < limit ? folded.charAt(end) : ' ';
    boolean fits =
        power == TEN_THOUSAND
            ? digits > 2 && "年.%万亿千百-/:".indexOf(next) < 0
            : power == 2 * TEN_THOUSAND && digits > 0 && next == '万';
    return fits && digits <= TEN_THOUSAND && end > start ? end : 0;
  }

  private int integerEnd(int start) {
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

  private int digitsEnd(int start) {
    int end = start;
    while (end < limit && isDigit(folded.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean digitsOnly(int start, int end) {
    return digitsEnd(start) == end;
  }

  private int lettersEnd(int start) {
    int end = start;
    while (end < limit && isLetter(folded.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Past the rest of a name or code that holds digits. */
  private int skipCode(int i) {
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

  /** Where the currency sign before the digit at {@code i} begins, or -1. */
  private int signStart(int blockStart, int i) {
    int start = i;
    while (start > blockStart && i - start < 4) {
      char c = folded.charAt(start - 1);
      if (!isLetter(c) && "$€£¥￥".indexOf(c) < 0) {
        break;
      }
      start--;
    }
    return start == i ? -1 : start;
  }

  private static boolean isWordLike(char c) {
    return isLetter(c)
        || isDigit(c)
        || c == '%'
        || (c >= 0x4E00 && c <= 0x9FFF && "率为是增长达降升".indexOf(c) < 0)
        || c == ')';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
