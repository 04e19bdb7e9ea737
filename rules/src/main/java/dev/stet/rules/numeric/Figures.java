package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The arithmetic of printed figures, and how its result is shown to a person. */
final class Figures {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  /** {@code part} as a percentage of {@code whole}. */
  static Interval percent(Interval part, Interval whole) {
    return part.dividedBy(whole).times(Interval.exactly(HUNDRED));
  }

  /** Whether a percentage of {@code whole} can be taken. */
  static boolean divides(Quantity whole) {
    return whole.interval().low().signum() > 0;
  }

  /**
   * {@code a ÷ b × 100} as a person would print it: with {@code decimals} decimals, at least one.
   */
  static String percent(BigDecimal a, BigDecimal b, int decimals) {
    return a.multiply(HUNDRED)
            .divide(b, Math.max(decimals, 1), RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  /** {@code a ÷ b} to four significant digits. */
  static String quotient(BigDecimal a, BigDecimal b) {
    return plain(a.divide(b, new MathContext(4, RoundingMode.HALF_UP)));
  }

  /** {@code value} without exponent and without zeros that say nothing. */
  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** How many decimals {@code quantity} is printed with. */
  static int decimals(Quantity quantity, String text) {
    String digits = quantity.number().of(text);
    int point = digits.indexOf('.');
    return point < 0 ? 0 : digits.length() - point - 1;
  }

  /** Whether {@code a} and {@code b} measure the same sort of thing. */
  static boolean sameUnit(Quantity a, Quantity b) {
    return a.is(b.kind()) && a.unit().equals(b.unit());
  }
}
