package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is paid a month and what is paid a year: {@code 每月2000元,年租金24000元}. */
final class MonthsOfYear {
  /** A sum paid each month and the year's sum that is not twelve times as much. */
  record Rent(Quantity month, Quantity year) {}

  static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private static final String PAID = "(?:租金|租|物业费|服务费|管理费|保洁费)";
  private static final PrefilteredPattern MONTH =
      PrefilteredPattern.compile("(?:每月|月)(?:应?付?" + PAID + ")?(?:为|共|计|合计)?(?:人民币)?$");
  private static final PrefilteredPattern YEAR =
      PrefilteredPattern.compile(
          "(?:全年|每年|年)(?:(?:应?付?" + PAID + ")(?:总额)?(?:为|共|计|合计)?|合计|共计|总计|共)(?:人民币)?$");
  private static final PrefilteredPattern EN_MONTH =
      PrefilteredPattern.compile(
          "^\\s*(?:(?:a|per|each)\\s+month\\b|monthly\\b)", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_YEAR =
      PrefilteredPattern.compile(
          "^\\s*(?:(?:a|per|each)\\s+year\\b|annually\\b|yearly\\b)", Pattern.CASE_INSENSITIVE);

  private MonthsOfYear() {}

  /** The one rent of {@code values} that twelve months do not make, or null. */
  static @Nullable Rent wrong(Passage values) {
    for (int year = 1; year < values.size(); year++) {
      boolean yearly = YEAR.isIn(values.lead(year)) || EN_YEAR.isIn(values.after(year));
      if (!yearly || !money(values.figure(year))) {
        continue;
      }
      for (int month = year - 1; month >= 0; month--) {
        boolean monthly = MONTH.isIn(values.lead(month)) || EN_MONTH.isIn(values.after(month));
        Quantity paid = values.figure(month);
        if (monthly && money(paid) && Figures.sameUnit(paid, values.figure(year))) {
          return near(paid, values.figure(year)) ? new Rent(paid, values.figure(year)) : null;
        }
      }
    }
    return null;
  }

  private static boolean money(Quantity quantity) {
    return Figures.money(quantity) && quantity.exact();
  }

  /** Whether twelve months miss the year by a slip, not by a rent-free month or a discount. */
  private static boolean near(Quantity month, Quantity year) {
    Interval product = month.interval().times(Interval.exactly(TWELVE));
    BigDecimal off = month.value().multiply(TWELVE).subtract(year.value()).abs();
    boolean swapped =
        Slips.swapped(Figures.plain(month.value().multiply(TWELVE)), Figures.plain(year.value()));
    return !product.meets(year.interval())
        && (swapped || off.multiply(BigDecimal.valueOf(25)).compareTo(year.value()) < 0);
  }
}
