package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Misprints;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Parts that are all there is but for a slip of the pen: three or more side by side, each named,
 * that make the whole once one digit of it is another: {@code 218场,其中下乡126场、进校园38场、商业31场、节会22场}.
 */
final class NearlyAll {
  private static final int FEWEST = 3;
  private static final BigDecimal MOST_MISSING = new BigDecimal("0.10");

  /** Some of them only, or a choice of them. */
  private static final PrefilteredPattern SOME =
      PrefilteredPattern.compile("主要|重点|包括|有代表性|等$|特别|尤其|优秀|先进|获|达到|超过|新[增建]");

  private NearlyAll() {}

  static boolean of(Passage values, List<Integer> parts, Quantity whole) {
    if (parts.size() < FEWEST || !whole.exact()) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int part : parts) {
      if (SOME.isIn(values.lead(part))) {
        return false;
      }
      sum = sum.add(values.figure(part).value());
    }
    String text = values.text();
    List<Quantity> summands = parts.stream().map(values::figure).toList();
    BigDecimal most = whole.value().multiply(MOST_MISSING);
    BigDecimal missing = whole.value().subtract(sum);
    boolean one = missing.signum() > 0 && missing.compareTo(most) <= 0;
    boolean fewer = missing.signum() > 0 && missing.compareTo(most.add(most)) <= 0;
    int decimals = summands.stream().mapToInt(part -> Figures.decimals(part, text)).max().orElse(0);
    return (one
            && Slips.mistyped(
                printed(whole.value(), whole, decimals, text), printed(sum, whole, decimals, text)))
        || (fewer && turned(summands, whole, text));
  }

  /** The digits of {@code value} in the scale of the whole, as closely as the parts are told. */
  private static String printed(BigDecimal value, Quantity whole, int decimals, String text) {
    return new BigDecimal(Figures.like(value, whole, text).replaceAll("[^\\d.]", ""))
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Whether the parts make the whole once two digits of one of them are exchanged. */
  private static boolean turned(List<Quantity> parts, Quantity whole, String text) {
    return Misprints.among(
            parts,
            text,
            (printed, read) ->
                Parts.total(parts)
                        .subtract(printed.value())
                        .add(read.value())
                        .compareTo(whole.value())
                    == 0)
        != null;
  }
}
