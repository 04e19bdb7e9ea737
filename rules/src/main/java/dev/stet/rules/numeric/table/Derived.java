package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a cell should hold, as others make it.
 *
 * @param above the dividend of the exact figures
 * @param below their divisor
 */
record Derived(
    Interval interval,
    BigDecimal above,
    BigDecimal below,
    String working,
    String suffix,
    List<Span> related) {

  static Derived amount(Interval interval, BigDecimal exact, String working, List<Span> related) {
    return new Derived(interval, exact, BigDecimal.ONE, working, "", related);
  }

  /** {@code part} of {@code whole}, in per cent. */
  static Derived percent(
      Interval interval, BigDecimal part, BigDecimal whole, String working, List<Span> related) {
    return new Derived(interval, part.multiply(Figures.HUNDRED), whole, working, "%", related);
  }

  static Derived share(Cells cells, Table.Figure part, Table.Figure whole) {
    return percent(
        Figures.percent(part.interval(), whole.interval()),
        part.value(),
        whole.value(),
        cells.printed(part) + " ÷ " + cells.printed(whole),
        List.of(part.span(), whole.span()));
  }

  static Derived product(Cells cells, Table.Figure a, Table.Figure b) {
    return amount(
        a.interval().times(b.interval()),
        a.value().multiply(b.value()),
        cells.printed(a) + " × " + cells.printed(b),
        List.of(a.span(), b.span()));
  }

  static Derived quotient(Cells cells, Table.Figure a, Table.Figure b) {
    return new Derived(
        a.interval().dividedBy(b.interval()),
        a.value(),
        b.value(),
        cells.printed(a) + " ÷ " + cells.printed(b),
        "",
        List.of(a.span(), b.span()));
  }

  /** The same, told so many times as great: in pence, in thousands. */
  Derived times(BigDecimal scale) {
    return new Derived(
        interval.times(Interval.exactly(scale)),
        above.multiply(scale),
        below,
        working,
        suffix,
        related);
  }

  /** The exact result, in the places that {@code stated} has. */
  BigDecimal rounded(Table.Figure stated) {
    int scale = Math.max(0, stated.step().scale());
    return above.divide(below, scale, RoundingMode.HALF_UP);
  }

  /** Whether {@code stated} is the exact result, rounded. */
  boolean makes(Table.Figure stated) {
    return rounded(stated).compareTo(stated.value()) == 0;
  }

  boolean isPercent() {
    return suffix.equals("%");
  }

  String printed(Table.Figure stated) {
    return rounded(stated).toPlainString() + suffix;
  }
}
