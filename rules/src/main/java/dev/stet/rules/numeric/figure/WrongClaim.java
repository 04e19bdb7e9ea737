package dev.stet.rules.numeric.figure;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or words, in a relation that does not hold.
 *
 * @param kind what the figures are to each other
 * @param claim the figure, or the words, that do not hold
 * @param working the sum, as printed
 * @param result what it comes to
 * @param stated what the text says it is, where that is not the claim itself
 */
public record WrongClaim(
    Kind kind, Span claim, String working, String result, @Nullable String stated) {
  public WrongClaim(Kind kind, Span claim, String working, String result) {
    this(kind, claim, working, result, null);
  }

  /** What the claim is of the figures {@code a} and {@code b}. */
  public enum Kind {
    /** By how many per cent {@code b} is more or less than {@code a}. */
    GROWTH,
    /** The same, where the words tell by how much {@code a} has changed to be {@code b}. */
    INCREMENT,
    DIFFERENCE,

    /** All of the figures told before it. */
    SUM,

    /** All of the parts told behind it. */
    WHOLE,

    /** All of two parts that a total names behind it. */
    ALL,

    /** A part of a whole in per cent, or so many in so many. */
    RATE,

    /** A part, which is not more than the whole {@code b}. */
    PART,
    PRODUCT,

    /** What a share in per cent comes to. */
    SHARE,
    MEAN,

    /** The mean of the figures told before it. */
    LISTED,

    /** In how many years what is saved makes up for what was spent. */
    YEARS,
    /** A mean, which lies between the two. */
    BETWEEN,
    /** So many times as much. */
    MULTIPLE,

    /** By what fraction, in words, {@code b} is more or less than {@code a}. */
    FRACTION,
    /** What came and what went, with what there was and is. */
    ACCOUNT;

    /**
     * What the claim should be of the figures {@code a} and {@code b}, or null if nobody can say.
     */
    public @Nullable Interval of(Interval a, Interval b) {
      return switch (this) {
        case GROWTH -> a.low().signum() <= 0 ? null : unsigned(Figures.percent(b.minus(a), a));
        case DIFFERENCE -> unsigned(a.minus(b));
        case PRODUCT -> a.times(b);
        case SHARE -> a.times(b).dividedBy(Interval.exactly(Figures.HUNDRED));
        case RATE -> b.low().signum() <= 0 ? null : Figures.percent(a, b);
        default -> b.low().signum() <= 0 ? null : a.dividedBy(b);
      };
    }

    /** How that is worked out, of the two figures as printed. */
    public String working(String a, String b) {
      return switch (this) {
        case GROWTH -> "(" + b + " − " + a + ") ÷ " + a;
        case DIFFERENCE -> a + " − " + b;
        case PRODUCT, SHARE -> a + " × " + b;
        default -> a + " ÷ " + b;
      };
    }

    /** Whether it tells how something differs from what was. */
    public boolean ofChange() {
      return this == GROWTH || this == INCREMENT || this == DIFFERENCE || this == ACCOUNT;
    }

    private static Interval unsigned(Interval change) {
      return change.high().signum() <= 0 ? Interval.exactly(BigDecimal.ZERO).minus(change) : change;
    }
  }
}
