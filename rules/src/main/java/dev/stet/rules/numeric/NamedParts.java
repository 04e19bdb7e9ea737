package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts whose names leave nothing of their whole, though each is told with more figures of its own:
 * {@code 生产总值386亿元.第一产业52亿元,增长4%;第二产业168亿元,增长7%;第三产业176亿元,增长5%}.
 */
final class NamedParts {
  private static final BigDecimal TEN = BigDecimal.TEN;

  private NamedParts() {}

  /**
   * The parts of a sentence that their whole contradicts, or null.
   *
   * @param before the figures of the sentence before, if it stands in the same block
   */
  static ClosedParts.@Nullable Whole wrong(Passage values, List<Quantity> before) {
    for (List<Integer> row : Complements.rows(values)) {
      List<Quantity> parts = row.stream().map(values::figure).toList();
      List<Quantity> wholes = new ArrayList<>(before);
      wholes.addAll(values.figures().subList(0, row.get(0)));
      wholes.removeIf(one -> !Figures.sameUnit(one, parts.get(0)) || !one.exact());
      Interval sum = Interval.exactly(BigDecimal.ZERO);
      BigDecimal exact = BigDecimal.ZERO;
      for (Quantity part : parts) {
        sum = sum.plus(part.interval());
        exact = exact.add(part.value());
      }
      if (wholes.isEmpty() || met(wholes, sum)) {
        continue;
      }
      Quantity whole = wholes.get(wholes.size() - 1);
      if (exact.subtract(whole.value()).abs().multiply(TEN).compareTo(whole.value()) <= 0) {
        return new ClosedParts.Whole(whole, parts);
      }
    }
    return null;
  }

  private static boolean met(List<Quantity> wholes, Interval sum) {
    return wholes.stream().anyMatch(one -> one.interval().overlaps(sum));
  }

  /** Whether the figure can be a part: an amount as such, no bound and no range. */
  static boolean part(Quantity figure) {
    return figure.is(Kind.AMOUNT)
        && figure.exact()
        && figure.value().signum() > 0
        && !figure.unit().isEmpty();
  }
}
