package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values in a row and right behind them a mean that is not theirs: {@code readings were 13.6, 14.1
 * and 14.9, mean 14.9}.
 *
 * @param row the values
 * @param mean what the text gives
 * @param result the right one
 */
record RowMean(List<Quantity> row, Quantity mean, BigDecimal result) {
  private static final PrefilteredPattern MEAN_OF =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,4},\\s*(?:平均(?:值|数)?(?:为|是)?|(?:an?\\s+|the\\s+)?(?:mean|average)(?:\\s+of|\\s+was|:)?)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern NEXT_VALUE =
      PrefilteredPattern.compile("^\\s*(?:[,、]|,?\\s*and|和)\\s*$");

  /** Whether the figure at {@code index} is called the mean of those right before it. */
  static boolean isAt(Passage values, int index) {
    return index > 1 && MEAN_OF.isIn(values.between(index - 1, index));
  }

  /** The mean at {@code index} with its row, if it is called one and is not that, or null. */
  static @Nullable RowMean wrong(Passage values, int index) {
    Quantity mean = values.figure(index);
    if (!isAt(values, index)
        || !mean.is(Kind.AMOUNT)
        || !mean.exact()
        || mean.value().signum() <= 0) {
      return null;
    }
    int first = index - 1;
    while (first > 0 && NEXT_VALUE.isIn(values.between(first - 1, first))) {
      first--;
    }
    List<Quantity> row = List.copyOf(values.figures().subList(first, index));
    if (row.size() < 2
        || !row.stream()
            .allMatch(one -> one.exact() && one.is(mean.kind()) && one.value().signum() > 0)) {
      return null;
    }
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    for (Quantity one : row) {
      sum = sum.plus(Interval.rounded(one.value(), one.step()));
      exact = exact.add(one.value());
    }
    BigDecimal count = BigDecimal.valueOf(row.size());
    BigDecimal steps = exact.divide(mean.step().multiply(count), 0, RoundingMode.HALF_UP);
    Interval stated = Interval.rounded(mean.value(), mean.step());
    return sum.dividedBy(Interval.exactly(count)).meets(stated)
        ? null
        : new RowMean(row, mean, steps.multiply(mean.step()));
  }
}
