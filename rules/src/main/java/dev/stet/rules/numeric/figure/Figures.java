package dev.stet.rules.numeric.figure;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of printed figures, and how its result is shown to a person. */
public final class Figures {
  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  /**
   * What {@code quantity} may stand for beside {@code other}: 4万元 next to 2.5万元 is 4.0万元, its zero
   * left unwritten.
   */
  public static Interval beside(Quantity quantity, Quantity other) {
    if (quantity.counted() || !sameUnit(quantity, other)) {
      return quantity.interval();
    }
    return Interval.rounded(quantity.value(), quantity.step().min(other.step()));
  }

  /** {@code part} as a percentage of {@code whole}. */
  public static Interval percent(Interval part, Interval whole) {
    return part.dividedBy(whole).times(Interval.exactly(HUNDRED));
  }

  /** Whether a percentage of {@code whole} can be taken. */
  public static boolean divides(Quantity whole) {
    return whole.interval().low().signum() > 0;
  }

  /**
   * {@code a ÷ b × 100} as a person would print it: with {@code decimals} decimals, at least one.
   */
  public static String percent(BigDecimal a, BigDecimal b, int decimals) {
    return a.multiply(HUNDRED)
            .divide(b, Math.max(decimals, 1), RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  /** {@code a ÷ b} to four significant digits. */
  public static String quotient(BigDecimal a, BigDecimal b) {
    return plain(a.divide(b, new MathContext(4, RoundingMode.HALF_UP)));
  }

  /**
   * The value of figures as they are printed, {@code 1,204.5}.
   *
   * @throws NumberFormatException if they are none
   */
  public static BigDecimal value(String printed) {
    return new BigDecimal(printed.replace(",", ""));
  }

  /** {@code value} without exponent and without zeros that say nothing. */
  public static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** How many decimals {@code quantity} is printed with. */
  public static int decimals(Quantity quantity, String text) {
    String digits = quantity.number().of(text);
    int point = digits.indexOf('.');
    return point < 0 ? 0 : digits.length() - point - 1;
  }

  /** Whether {@code a} and {@code b} measure the same sort of thing. */
  public static boolean sameUnit(Quantity a, Quantity b) {
    return a.is(b.kind()) && a.unit().equals(b.unit());
  }

  /** {@code value} in the scale and unit in which {@code model} is printed: 2.4万元. */
  public static String like(BigDecimal value, Quantity model, String text) {
    String after = text.substring(model.number().end(), model.span().end());
    String before = text.substring(model.span().start(), model.number().start());
    return before + plain(scaled(value, model, text)) + after;
  }

  /** The digits of {@code value} as they would be printed in place of those of {@code model}. */
  public static String number(BigDecimal value, Quantity model, String text) {
    int decimals = Math.max(0, new BigDecimal(digits(model.number().of(text))).scale());
    return scaled(value, model, text).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** What is printed of {@code value} before the 万 or million that {@code model} has. */
  private static BigDecimal scaled(BigDecimal value, Quantity model, String text) {
    BigDecimal printed = new BigDecimal(digits(model.number().of(text)));
    BigDecimal scale =
        printed.signum() == 0
            ? BigDecimal.ONE
            : model.value().abs().divide(printed, MathContext.DECIMAL64).stripTrailingZeros();
    return value.divide(scale, MathContext.DECIMAL64);
  }

  /**
   * Whether a bracket that was open before {@code words} closes among them: what stands before is
   * told in it, what stands behind is not.
   */
  public static boolean leavesBracket(String words) {
    int close = words.indexOf(')');
    int open = words.indexOf('(');
    return close >= 0 && (open < 0 || open > close);
  }

  /** Whether neither of two amounts above zero is {@code times} as great as the other, or more. */
  public static boolean within(BigDecimal one, BigDecimal other, BigDecimal times) {
    return one.compareTo(other.multiply(times)) < 0 && other.compareTo(one.multiply(times)) < 0;
  }

  private static String digits(String number) {
    StringBuilder digits = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if ((c >= '0' && c <= '9') || c == '.') {
        digits.append(c);
      }
    }
    return digits.isEmpty() ? "0" : digits.toString();
  }

  /**
   * The figures with plus signs between them: {@code 1900 + 2300}; with their units where those
   * differ: {@code 1.9万吨 + 230吨}.
   */
  public static String joined(List<Quantity> parts, String text) {
    List<String> printed = new ArrayList<>(parts.size());
    boolean alike = parts.stream().map(part -> unit(part, text)).distinct().count() == 1;
    for (Quantity part : parts) {
      printed.add((alike ? part.number() : part.span()).of(text).strip());
    }
    return printed.size() <= 8
        ? String.join(" + ", printed)
        : String.join(" + ", printed.subList(0, 3)) + " + … + " + printed.get(printed.size() - 1);
  }

  private static String unit(Quantity part, String text) {
    return text.substring(Math.min(part.number().end(), part.span().end()), part.span().end());
  }

  public static boolean money(Quantity quantity) {
    return switch (quantity.unit()) {
      case "元", "美元", "欧元", "英镑", "日元", "港元" -> true;
      default -> false;
    };
  }
}
