package dev.stet.core.analysis;

import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import java.math.BigDecimal;
import java.util.List;

/** The quantities found so far; each new one is seen with what stands right before and behind. */
final class FoundQuantities {
  private final FigureText text;
  private final String folded;
  private final List<Quantity> found;

  FoundQuantities(FigureText text, List<Quantity> found) {
    this.text = text;
    this.folded = text.folded();
    this.found = found;
  }

  /**
   * Adds a quantity, with what the words round it say.
   *
   * @param blockStart from where on words may say something of it
   * @param from where it begins, its sign included
   * @param start where its figures begin, which end at {@code end}
   * @param at where its unit ends
   */
  void add(
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
    Bound bound = known == Bound.EXACT ? Bounds.after(folded, at, text.limit()) : known;
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
      return FigureText.isDigit(earlier)
          || earlier == '%'
          || (!found.isEmpty() && last().span().end() == i + 1);
    }
    return false;
  }

  private boolean rangeAfter(int at) {
    if (at + 1 >= text.limit()) {
      return false;
    }
    char c = folded.charAt(at);
    if (c != '-' && c != '—' && c != '–' && c != '~' && c != '至') {
      return false;
    }
    int i = at;
    while (i < text.limit() && folded.charAt(i) == c && i - at < 3) {
      i++;
    }
    return i < text.limit() && FigureText.isDigit(folded.charAt(i));
  }

  private Quantity last() {
    return found.get(found.size() - 1);
  }

  /** Adds a date, whose value is of no use; {@code figures} is the first number of it. */
  void addDate(Span span, Span figures) {
    found.add(
        new Quantity(
            span, figures, BigDecimal.ZERO, BigDecimal.ONE, "", Kind.DATE, Bound.EXACT, false));
  }
}
