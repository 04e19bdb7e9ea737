package dev.stet.rules.numeric.english;

import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a figure that was worked out should be. */
final class Derived {
  private Derived() {}

  /**
   * Whether somebody who meant {@code exact} may have written {@code claim}: it is not more than
   * {@code most} times as much or as little, a digit is wrong or the point stands elsewhere.
   */
  static boolean slip(Told claim, BigDecimal exact, BigDecimal most) {
    BigDecimal stated = claim.value();
    return Figures.within(exact, stated, most)
        || Figures.within(exact.movePointRight(1), stated, BigDecimal.valueOf(2))
        || Figures.within(exact.movePointLeft(1), stated, BigDecimal.valueOf(2))
        || Slips.any(Figures.plain(stated), Figures.plain(rounded(claim, exact)));
  }

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(Figures.HUNDRED).divide(whole, MathContext.DECIMAL64);
  }

  private static BigDecimal rounded(Told claim, BigDecimal exact) {
    return exact.setScale(decimals(claim), RoundingMode.HALF_UP);
  }

  private static int decimals(Told claim) {
    return Math.max(0, claim.figure().step().stripTrailingZeros().scale());
  }

  /** {@code exact} as the claim would be printed. */
  static String printed(Told claim, BigDecimal exact) {
    BigDecimal result = rounded(claim, exact);
    if (result.compareTo(claim.value()) == 0) {
      result = exact.setScale(decimals(claim) + 1, RoundingMode.HALF_UP);
    }
    return claim.figure().currency()
        + Figures.plain(result)
        + (claim.figure().percent() ? "%" : "");
  }
}
