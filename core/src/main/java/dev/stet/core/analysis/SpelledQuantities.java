package dev.stet.core.analysis;

import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import java.math.BigDecimal;

/** Reads numbers that are written in words; each method gives the offset where to go on. */
final class SpelledQuantities {
  private final FigureText text;
  private final String folded;
  private final FoundQuantities found;

  SpelledQuantities(FigureText text, FoundQuantities found) {
    this.text = text;
    this.folded = text.folded();
    this.found = found;
  }

  /** {@code eight per cent}, {@code forty-four percent}, {@code three percentage points}. */
  int percent(int blockStart, int at) {
    int end = at + 3;
    if (folded.startsWith("percent", at)) {
      end = text.lettersEnd(at);
    } else if (folded.startsWith(" cent", end) || folded.startsWith("\ncent", end)) {
      end = text.lettersEnd(end + 1);
    } else {
      return end;
    }
    boolean points = text.followedBy(end, " point");
    if (points) {
      end = text.lettersEnd(end + 1);
    }
    int from = at - 1;
    while (from > blockStart
        && (FigureText.isLetter(folded.charAt(from - 1)) || folded.charAt(from - 1) == '-')) {
      from--;
    }
    int value = folded.charAt(at - 1) <= ' ' ? Units.spelled(folded.substring(from, at - 1)) : 0;
    if (value > 0) {
      found.add(
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

  /** Whether {@code c} may begin a number in Chinese characters. */
  static boolean begins(char c) {
    return c >= 0x4E00 && ChineseNumerals.isNumeral(c);
  }

  /** A number in Chinese characters: {@code 百分之三十}, {@code 两万五千人}. */
  int chinese(int i) {
    if (folded.startsWith("百分之", i)) {
      int start = i + 3;
      int end = start;
      while (end < text.limit()
          && end - start < 12
          && (ChineseNumerals.isNumeral(folded.charAt(end)) || folded.charAt(end) == '点')) {
        end++;
      }
      BigDecimal value =
          end == start ? null : ChineseNumerals.decimal(folded.substring(start, end));
      if (value != null) {
        found.add(i, i, start, end, end, value, value.ulp(), "%", Kind.PERCENT, Bound.EXACT);
      }
      return Math.max(end, i + 3);
    }
    int end = i;
    boolean high = false;
    while (end < text.limit() && ChineseNumerals.isNumeral(folded.charAt(end))) {
      high |= Units.chineseScale(folded.charAt(end)) > 1;
      end++;
    }
    boolean times = end < text.limit() && folded.charAt(end) == '倍';
    if ((!times && (end - i < 2 || !high)) || (i > 0 && folded.charAt(i - 1) == '第')) {
      return end;
    }
    String written = Units.chineseAt(folded, end, text.limit());
    long value = ChineseNumerals.value(folded.substring(i, end));
    if (written != null && value > 0) {
      found.add(
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
}
