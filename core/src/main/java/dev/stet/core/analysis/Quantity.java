package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import java.math.BigDecimal;

/**
 * A number in the text and what it is. Immutable.
 *
 * @param span the number with its sign, currency, scale and unit: {@code 3.27亿元}, {@code $4.5m}
 * @param number its digits alone, with separators: {@code 3.27}
 * @param value in the unit, scale applied: 327000000
 * @param step what one in the last printed digit weighs, in the unit: 1000000
 * @param unit the unit in one spelling ({@code 元}, {@code %}, {@code 人}, {@code km}); in English
 *     running text the noun that follows, in the singular; empty when nothing is named
 * @param kind what sort of number it is
 * @param bound whether the text says that the true value lies above, below or near
 * @param range whether it is one end of a range such as {@code 2-3个}
 */
public record Quantity(
    Span span,
    Span number,
    BigDecimal value,
    BigDecimal step,
    String unit,
    Kind kind,
    Bound bound,
    boolean range) {

  /** What sort of number it is. */
  public enum Kind {
    /** So much of something, or a number that could be. */
    AMOUNT,
    /** A number with {@code %} or {@code ‰}, in per cent. */
    PERCENT,
    /** A difference of two percentages: {@code 2.5个百分点}. */
    POINTS,
    /** {@code 3.2倍}, {@code threefold}. */
    TIMES,
    YEAR,
    /** A part of a date: {@code 5月}, {@code 12日}, {@code 2023-05-12}. */
    DATE,
    /** A time of day. */
    TIME,
    /** {@code 第3}, {@code 3rd}, {@code 5号}. */
    ORDINAL,
    /** A member of a ratio: {@code 1.98:1}. */
    RATIO
  }

  /** Where the true value lies. */
  public enum Bound {
    EXACT,
    /** {@code 约}, {@code 左右}, about. */
    ABOUT,
    /** {@code 以上}, {@code 超}, {@code 多}, over, at least. */
    ABOVE,
    /** {@code 以下}, {@code 近}, {@code 不足}, nearly, under, at most. */
    BELOW
  }

  private static final java.util.Set<String> MEASURED =
      java.util.Set.of(
          "元", "美元", "欧元", "英镑", "日元", "港元", "亩", "公顷", "m²", "km²", "m³", "km", "m", "cm", "mm",
          "t", "kg", "g", "斤", "L", "kW", "kWh", "MW", "小时", "岁", "℃", "度", "分");

  /**
   * What the printed figure may stand for. People, cases and other things that are counted are
   * exact.
   */
  public Interval interval() {
    return counted() ? Interval.exactly(value) : Interval.rounded(value, step);
  }

  /** Whether it counts things, one by one, so that nothing was rounded. */
  public boolean counted() {
    return kind == Kind.AMOUNT
        && step.compareTo(BigDecimal.ONE) == 0
        && !unit.isEmpty()
        && !MEASURED.contains(unit);
  }

  /** Whether the text gives the value itself, not a bound or a range. */
  public boolean exact() {
    return bound == Bound.EXACT && !range;
  }

  public boolean is(Kind one) {
    return kind == one;
  }
}
