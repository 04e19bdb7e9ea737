package dev.stet.rules.numeric.figure;

import dev.stet.core.analysis.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of several figures that contradict each other is the misprinted one: the one that comes
 * right once two neighbouring digits are exchanged, or its 万 is put back.
 */
public final class Misprints {
  private static final int MOST_DIGITS = 8;
  private static final int TEN_THOUSAND = 4;

  private Misprints() {}

  /**
   * The first of {@code figures} of which a slip of the hand explains all, or null.
   *
   * @param agrees whether all figures agree once the one is read as the other
   */
  public static @Nullable Quantity among(List<Quantity> figures, String text, Agreement agrees) {
    for (Quantity figure : figures) {
      if (slips(figure, text, read -> agrees.test(figure, read))) {
        return figure;
      }
    }
    return null;
  }

  /** Whether the figures agree once {@code printed} is read as {@code read}. */
  @FunctionalInterface
  public interface Agreement {
    boolean test(Quantity printed, Quantity read);
  }

  private static boolean slips(Quantity figure, String text, Predicate<Quantity> agrees) {
    if (Figures.money(figure)
        && (agrees.test(scaled(figure, TEN_THOUSAND))
            || agrees.test(scaled(figure, -TEN_THOUSAND)))) {
      return true;
    }
    String digits = figure.number().of(text);
    if (digits.length() > MOST_DIGITS || !digits.chars().allMatch(c -> c == '.' || isDigit(c))) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      int next = i + 1 < digits.length() && digits.charAt(i + 1) == '.' ? i + 2 : i + 1;
      if (next >= digits.length()
          || digits.charAt(i) == '.'
          || digits.charAt(i) == digits.charAt(next)) {
        continue;
      }
      char[] exchanged = digits.toCharArray();
      exchanged[i] = digits.charAt(next);
      exchanged[next] = digits.charAt(i);
      BigDecimal scale = figure.step().movePointRight(new BigDecimal(digits).scale());
      BigDecimal value = new BigDecimal(exchanged).multiply(scale);
      if (value.signum() > 0 && agrees.test(with(figure, value, figure.step()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static Quantity scaled(Quantity figure, int power) {
    return with(
        figure, figure.value().scaleByPowerOfTen(power), figure.step().scaleByPowerOfTen(power));
  }

  private static Quantity with(Quantity figure, BigDecimal value, BigDecimal step) {
    return new Quantity(
        figure.span(),
        figure.number(),
        value,
        step,
        figure.unit(),
        figure.kind(),
        figure.bound(),
        figure.range());
  }
}
