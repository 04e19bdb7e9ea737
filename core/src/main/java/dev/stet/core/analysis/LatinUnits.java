package dev.stet.core.analysis;

import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the unit behind a number in Latin letters, or the English noun that is counted. */
final class LatinUnits {
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);

  private final FigureText text;
  private final String folded;
  private final DateFigures dates;
  private final FoundQuantities found;

  LatinUnits(FigureText text, DateFigures dates, FoundQuantities found) {
    this.text = text;
    this.folded = text.folded();
    this.dates = dates;
    this.found = found;
  }

  /**
   * Adds the number between {@code start} and {@code end}, which a word at {@code wordStart}
   * follows. Gives the offset where to go on.
   */
  int add(
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
    int wordEnd = text.lettersEnd(wordStart);
    String word = folded.substring(wordStart, Math.min(wordEnd, wordStart + 24));
    String lower = word.toLowerCase(Locale.ROOT);
    Kind kind = Kind.AMOUNT;
    String unit = currency == null ? "" : currency;
    int at = end;
    if (glued && wordEnd < text.limit() && FigureText.isDigit(folded.charAt(wordEnd))) {
      return text.skipCode(wordEnd);
    }
    BigDecimal scale = Units.latinScale(glued ? word : lower);
    if (scale == null && glued && word.equals("m") && currency != null) {
      scale = Units.latinScale("M");
    }
    if (scale != null && (!glued || word.length() > 1 || currency != null || word.equals("k"))) {
      value = value.multiply(scale);
      step = step.multiply(scale);
      at = wordEnd;
      if (at + 1 < text.limit()
          && folded.charAt(at) == ' '
          && FigureText.isLetter(folded.charAt(at + 1))) {
        wordStart = at + 1;
        wordEnd = text.lettersEnd(wordStart);
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
    if (lower.equals("percentage") && text.followedBy(wordEnd, " point")) {
      kind = Kind.POINTS;
      unit = "百分点";
      at = text.lettersEnd(wordEnd + 1);
    } else if (lower.equals("percent")
        || (lower.equals("per") && text.followedBy(wordEnd, " cent"))) {
      boolean points = text.followedBy(wordEnd, " point");
      kind = points ? Kind.POINTS : Kind.PERCENT;
      unit = points ? "百分点" : "%";
      at = lower.equals("per") ? wordEnd + 5 : points ? text.lettersEnd(wordEnd + 1) : wordEnd;
    } else if ((lower.equals("basis") && text.followedBy(wordEnd, " point"))
        || lower.equals("bps")) {
      kind = Kind.POINTS;
      unit = "百分点";
      value = value.movePointLeft(2);
      step = step.movePointLeft(2);
      at = lower.equals("bps") ? wordEnd : text.lettersEnd(wordEnd + 1);
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
        return text.skipCode(wordEnd);
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
        && dates.looksLikeYear(start, end)) {
      kind = Kind.YEAR;
    }
    found.add(blockStart, from, start, end, at, value, step, unit, kind, Bound.EXACT);
    return at;
  }
}
