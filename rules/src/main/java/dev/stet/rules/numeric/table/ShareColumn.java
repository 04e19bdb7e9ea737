package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of each row's share of a whole: of what a row of totals has, or the first row, or of
 * what the rows make.
 */
record ShareColumn(Cells cells, int column) {
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "占比|比重|比例|构成|share|mix|% of|percent|proportion|^%$|\\(%\\)$", Pattern.CASE_INSENSITIVE);

  private static final int WHOLE_DIGITS = 6;

  static boolean isNamed(String header) {
    return SHARE.isIn(header);
  }

  /** How the shares follow from a column before them, or null if from none. */
  @Nullable Formula formula() {
    int named = cells.rows().lastPlainTotal();
    int whole = named < 0 && isFirstWhole() ? 1 : named;
    for (int base = column - 1; base >= 1; base--) {
      if (whole < 0) {
        BigDecimal sum = sum(base);
        if (sum != null) {
          return haveAnotherWhole(base, sum) ? null : ofSum(base, sum);
        }
        continue;
      }
      Table.Figure all = cells.amount(whole, base);
      if (all != null && all.interval().low().signum() > 0) {
        return of(base, all);
      }
    }
    return null;
  }

  private static Formula of(int base, Table.Figure whole) {
    return (cells, row) -> {
      Table.Figure part = cells.amount(row, base);
      return part == null ? null : Derived.share(cells, part, whole);
    };
  }

  private static Formula ofSum(int base, BigDecimal whole) {
    return (cells, row) -> {
      Table.Figure part = cells.amount(row, base);
      return part == null
          ? null
          : Derived.percent(
              Figures.percent(part.interval(), Interval.exactly(whole)),
              part.value(),
              whole,
              cells.printed(part) + " ÷ " + Figures.plain(whole),
              List.of(part.span()));
    };
  }

  /** Whether the first row has all of the shares, and two more rows have some. */
  private boolean isFirstWhole() {
    Table.Figure first = cells.figure(1, column);
    return first != null
        && first.value().compareTo(Figures.HUNDRED) == 0
        && cells.table().rows() > 3
        && cells.figure(2, column) != null
        && cells.figure(3, column) != null;
  }

  /** What a column makes, where no row says how much that is; null if it has too few figures. */
  private @Nullable BigDecimal sum(int base) {
    BigDecimal sum = BigDecimal.ZERO;
    int figures = 0;
    for (int row = 1; row < cells.table().rows(); row++) {
      Table.Figure figure = cells.amount(row, base);
      if (figure != null) {
        sum = sum.add(figure.value());
        figures++;
      }
    }
    return figures < 3 || sum.signum() <= 0 ? null : sum;
  }

  /**
   * Whether several shares are not those of {@code sum}, but all are those of one other whole: of
   * eighteen thousand answers some were counted twice, or a few are listed nowhere.
   */
  private boolean haveAnotherWhole(int base, BigDecimal sum) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = null;
    int others = 0;
    for (int row = 1; row < cells.table().rows(); row++) {
      Table.Figure part = cells.figure(row, base);
      Table.Figure share = cells.figure(row, column);
      if (part == null || share == null || share.interval().low().signum() <= 0) {
        continue;
      }
      BigDecimal least = whole(part.value(), share.interval().high(), RoundingMode.CEILING);
      BigDecimal most = whole(part.value(), share.interval().low(), RoundingMode.FLOOR);
      others += sum.compareTo(least) < 0 || sum.compareTo(most) > 0 ? 1 : 0;
      low = low.max(least);
      high = high == null ? most : high.min(most);
    }
    return others > 1 && high != null && low.compareTo(high) <= 0;
  }

  private static BigDecimal whole(BigDecimal part, BigDecimal share, RoundingMode rounding) {
    return part.multiply(Figures.HUNDRED).divide(share, WHOLE_DIGITS, rounding);
  }
}
