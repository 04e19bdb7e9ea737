package dev.stet.rules.numeric.figure;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import java.math.BigDecimal;
import java.util.Map;

/** Units of one measure: what a ton is in kilograms, an hour in minutes. */
public final class Measures {
  private record Measure(String of, BigDecimal base) {}

  private static final Map<String, Measure> MEASURES =
      Map.ofEntries(
          one("t", "mass", "1000"),
          one("kg", "mass", "1"),
          one("斤", "mass", "0.5"),
          one("g", "mass", "0.001"),
          one("km", "length", "1000"),
          one("m", "length", "1"),
          one("km²", "area", "1000000"),
          one("公顷", "area", "10000"),
          one("m²", "area", "1"),
          one("小时", "time", "60"),
          one("分钟", "time", "1"));

  private Measures() {}

  private static Map.Entry<String, Measure> one(String unit, String of, String base) {
    return Map.entry(unit, new Measure(of, new BigDecimal(base)));
  }

  /** Whether two amounts measure the same in different units. */
  public static boolean alike(Quantity a, Quantity b) {
    Measure first = MEASURES.get(a.unit());
    Measure second = MEASURES.get(b.unit());
    return a.is(b.kind()) && first != null && second != null && first.of().equals(second.of());
  }

  /** What {@code quantity} may stand for in {@code unit}; as it is where the two do not compare. */
  public static Interval in(Quantity quantity, String unit) {
    Measure from = MEASURES.get(quantity.unit());
    Measure to = MEASURES.get(unit);
    return from == null || to == null || from.equals(to)
        ? quantity.interval()
        : quantity
            .interval()
            .times(Interval.exactly(from.base()))
            .dividedBy(Interval.exactly(to.base()));
  }

  /** {@code value}, given in {@code unit}, in the unit of {@code model}. */
  public static BigDecimal like(BigDecimal value, String unit, Quantity model) {
    Measure from = MEASURES.get(unit);
    Measure to = MEASURES.get(model.unit());
    return from == null || to == null
        ? value
        : value.multiply(from.base()).divide(to.base(), java.math.MathContext.DECIMAL64);
  }
}
