package dev.stet.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The values a printed figure may stand for, both ends included. Arithmetic is outward: the result
 * holds every value that some choice inside the operands gives, so a contradiction between two
 * intervals is a contradiction however the figures were rounded.
 *
 * @param low the least value
 * @param high the greatest value
 */
public record Interval(BigDecimal low, BigDecimal high) {
  private static final MathContext DOWN = new MathContext(24, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(24, RoundingMode.CEILING);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("not an interval: from " + low + " to " + high);
    }
  }

  /** The one value {@code value}. */
  public static Interval exactly(BigDecimal value) {
    return new Interval(value, value);
  }

  /** What rounds to {@code value} when the last digit printed weighs {@code step}. */
  public static Interval rounded(BigDecimal value, BigDecimal step) {
    BigDecimal half = step.divide(TWO);
    return new Interval(value.subtract(half), value.add(half));
  }

  public Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  public Interval minus(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  public Interval times(Interval other) {
    BigDecimal a = low.multiply(other.low);
    BigDecimal b = low.multiply(other.high);
    BigDecimal c = high.multiply(other.low);
    BigDecimal d = high.multiply(other.high);
    return new Interval(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code divisor} may be zero
   */
  public Interval dividedBy(Interval divisor) {
    if (divisor.low.signum() <= 0 && divisor.high.signum() >= 0) {
      throw new ArithmeticException("divisor may be zero: " + divisor);
    }
    BigDecimal least = null;
    BigDecimal most = null;
    for (BigDecimal above : new BigDecimal[] {low, high}) {
      for (BigDecimal below : new BigDecimal[] {divisor.low, divisor.high}) {
        BigDecimal down = above.divide(below, DOWN);
        BigDecimal up = above.divide(below, UP);
        least = least == null ? down : least.min(down);
        most = most == null ? up : most.max(up);
      }
    }
    return new Interval(Objects.requireNonNull(least), Objects.requireNonNull(most));
  }

  /** This interval, wider by {@code margin} at both ends. */
  public Interval widened(BigDecimal margin) {
    return new Interval(low.subtract(margin), high.add(margin));
  }

  public boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /**
   * Whether the two meet in more than one end. A sum reaches the end of its interval only where
   * every part of it was rounded by half a unit, and all the same way.
   */
  public boolean overlaps(Interval other) {
    boolean points = low.compareTo(high) == 0 && other.low.compareTo(other.high) == 0;
    return points ? meets(other) : low.compareTo(other.high) < 0 && other.low.compareTo(high) < 0;
  }

  public boolean holds(BigDecimal value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  /** Whether every value of this interval is greater than every value of {@code other}. */
  public boolean above(Interval other) {
    return low.compareTo(other.high) > 0;
  }
}
