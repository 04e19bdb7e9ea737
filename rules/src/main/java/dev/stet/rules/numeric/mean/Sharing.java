package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What each has, how many there are and what they have together; or a price, a quantity and what it
 * costs.
 *
 * @param each what each has
 * @param count how many there are
 * @param total what they have together
 * @param priced whether what each has is given, as a price is, and not worked out of the total
 */
record Sharing(Quantity each, Quantity count, Quantity total, boolean priced) {
  private static final PrefilteredPattern ALL_OF_IT = PrefilteredPattern.compile("[总共合]");

  /** As far before a total its name is looked for. */
  private static final int NEAR = 4;

  /** Of fewer digits many a figure is a slip. */
  private static final int FEWEST_DIGITS = 3;

  /** What each should have, in the unit in which it is told. */
  BigDecimal quotient() {
    return Measures.like(total.value(), total.unit(), each)
        .divide(count.value(), MathContext.DECIMAL64);
  }

  private BigDecimal mean() {
    return quotient().divide(each.step(), 0, RoundingMode.HALF_UP).multiply(each.step());
  }

  /** The figure that is to be put right. */
  Quantity misprint(String text) {
    return priced || isTotalMisprinted(text) ? total : each;
  }

  /** The figure that is not given as it should be printed. */
  String result(String text) {
    return priced
        ? Figures.like(each.value().multiply(count.value()), total, text)
        : Figures.like(mean(), each, text);
  }

  /**
   * Whether the total is told last, as what the two before it come to, and not the mean alone is a
   * slip of the hand.
   */
  private boolean isTotalMisprinted(String text) {
    BigDecimal product = Measures.like(each.value(), each.unit(), total).multiply(count.value());
    String told = each.number().of(text);
    boolean meanSlipped =
        Slips.digits(told).length() >= FEWEST_DIGITS
            && Slips.any(told, Figures.number(mean(), each, text));
    boolean totalSlipped = Slips.any(total.number().of(text), Figures.number(product, total, text));
    String name = text.substring(Math.max(0, total.span().start() - NEAR), total.span().start());
    boolean workedOut = count.span().start() < each.span().start() && ALL_OF_IT.isIn(name);
    return total.span().start() > each.span().end()
        && (workedOut ? totalSlipped || !meanSlipped : totalSlipped && !meanSlipped);
  }
}
