package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole and its parts in an English text, whose numbers may be spelled out.
 *
 * @param span what of it to point at
 * @param total the whole
 * @param parts at least one
 */
record EnglishDivision(Span span, Figure total, List<Figure> parts) {
  BigDecimal sum() {
    return sum(parts);
  }

  static BigDecimal sum(List<Figure> parts) {
    return parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the parts make {@code other}, by themselves or with the whole. */
  boolean makes(Figure other) {
    List<Figure> all = new ArrayList<>(parts);
    all.add(total); // nine members, four of them independent, two executive and three nominated
    return other.alike(total) && (meets(other, parts) || meets(other, all));
  }

  /** Whether {@code parts}, each being rounded, may come to {@code total}. */
  static boolean meets(Figure total, List<Figure> parts) {
    if (total.counts() && parts.stream().allMatch(Figure::counts)) {
      return sum(parts).compareTo(total.value()) == 0;
    }
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Figure part : parts) {
      sum = sum.plus(Interval.rounded(part.value(), part.step()));
    }
    return sum.overlaps(Interval.rounded(total.value(), total.step()));
  }

  /** {@code two sluices, Sluices 1 and 2}: the parts are told by their numbers. */
  boolean isOfNumbers() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).value().compareTo(BigDecimal.valueOf(i + 1L)) != 0) {
        return false;
      }
    }
    return total.value().compareTo(BigDecimal.valueOf(parts.size())) == 0;
  }
}
