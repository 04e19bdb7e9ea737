package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole and right behind it all its parts in a row without names, which stand before: {@code
 * 日均就餐34人,早、中、晚分别为9人、16人、12人}.
 */
final class RespectiveParts {
  private static final PrefilteredPattern RESPECTIVELY =
      PrefilteredPattern.compile("^[,(](?:其中)?[^;。()\\d]{0,24}分别(?:为|是|有|达|达到|完成|实现)?$");
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "增|降|比|较|同期|上年|去年|平均|每|占|另|外|还|最|目标|计划|年度?、|[前后]|以[上下内]|[由从]|优秀|先进");
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

  private RespectiveParts() {}

  /** The whole that its parts miss by a slip, or null. */
  static @Nullable Division wrong(Passage values) {
    for (int i = 0; i + 2 < values.size(); i++) {
      Quantity whole = values.figure(i);
      String between = values.between(i, i + 1);
      if (!ListedParts.amount(whole)
          || !RESPECTIVELY.isIn(between)
          || OTHERWISE.isIn(between)
          || OTHERWISE.isIn(values.lead(i))) {
        continue;
      }
      List<Quantity> parts = new ArrayList<>();
      BigDecimal sum = BigDecimal.ZERO;
      for (int k = i + 1; k < values.size(); k++) {
        boolean joins = k == i + 1 || values.between(k - 1, k).matches("[、和及与,]");
        if (!joins
            || !ListedParts.amount(values.figure(k))
            || !Figures.sameUnit(values.figure(k), whole)) {
          break;
        }
        parts.add(values.figure(k));
        sum = sum.add(values.figure(k).value());
      }
      BigDecimal off = sum.subtract(whole.value()).abs();
      BigDecimal rounding = whole.step().multiply(BigDecimal.valueOf(parts.size()));
      if (parts.size() > 2
          && (whole.counted() ? off.signum() > 0 : off.compareTo(rounding) >= 0)
          && off.multiply(EIGHT).compareTo(whole.value()) <= 0) {
        return new Division(whole, List.copyOf(parts));
      }
    }
    return null;
  }
}
