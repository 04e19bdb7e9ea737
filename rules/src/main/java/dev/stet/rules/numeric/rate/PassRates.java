package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many were tested, how many failed and the rate of those that passed: {@code
 * 快检1862批次,阳性4批次,合格率97.8%}; and a rate that no number of a few can have: {@code 12台电梯年检合格率99%}.
 *
 * @param whole how many there are
 * @param failed how many failed, or null where only the whole is told
 * @param rate the rate of the others, as the text says
 */
record PassRates(Quantity whole, @Nullable Quantity failed, Quantity rate) {
  private static final PrefilteredPattern PASSED =
      PrefilteredPattern.compile("(?<!不)(?:合格|及格|达标|通过|优良|完好|正确|准确|存活|成活)率(?:均|达到|达|为|是|仅|约)*$");
  private static final PrefilteredPattern FAILED =
      PrefilteredPattern.compile(
          "(?:^|[、其中有])(?:阳性|不合格|未合格|不达标|未达标|超标|不及格|未通过|不通过|异常|错误|死亡|损坏)(?:样品|产品|的)?(?:为|有|共)?$");
  private static final PrefilteredPattern TESTED =
      PrefilteredPattern.compile("检|测|查|抽|验|考|评|审|种|放养|栽");
  private static final PrefilteredPattern RIGHT_BEHIND =
      PrefilteredPattern.compile("^[\\p{IsHan}]{0,8}(?:合格|及格|达标|通过|录取|升学|就业|持证|优秀)率(?:均|为|达到|达)*$");
  private static final PrefilteredPattern LAST_YEAR = PrefilteredPattern.compile("上年|去年|同期|平均|比|较");
  private static final int FEW = 30;

  /** The rate of {@code values} that is not that of its figures, or null. */
  static @Nullable PassRates wrong(Passage values) {
    if (values.sentence().indexOf('率') < 0) {
      return null;
    }
    for (int i = 1; i < values.size(); i++) {
      Quantity rate = values.figure(i);
      if (!rate.is(Kind.PERCENT) || !rate.exact() || LAST_YEAR.isIn(values.lead(i))) {
        continue;
      }
      PassRates found = i > 1 && PASSED.isIn(values.lead(i)) ? failed(values, i) : null;
      found = found == null ? few(values, i) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable PassRates failed(Passage values, int rate) {
    Quantity failed = values.figure(rate - 1);
    Quantity whole = values.figure(rate - 2);
    boolean told =
        counts(failed)
            && counts(whole)
            && Figures.sameUnit(failed, whole)
            && FAILED.isIn(values.lead(rate - 1))
            && TESTED.isIn(values.lead(rate - 2))
            && values.between(rate - 1, rate).indexOf(';') < 0
            && failed.value().compareTo(whole.value()) < 0;
    PassRates found = told ? new PassRates(whole, failed, values.figure(rate)) : null;
    return found == null || found.share().meets(values.figure(rate).interval()) ? null : found;
  }

  private static @Nullable PassRates few(Passage values, int rate) {
    Quantity whole = values.figure(rate - 1);
    Quantity stated = values.figure(rate);
    if (!counts(whole)
        || whole.value().compareTo(BigDecimal.valueOf(FEW)) > 0
        || List.of("次", "年", "天", "项", "个月", "期").contains(whole.unit())
        || !RIGHT_BEHIND.isIn(values.between(rate - 1, rate))) {
      return null;
    }
    for (int some = 0; some <= whole.value().intValue(); some++) {
      Interval share =
          Figures.percent(Interval.exactly(BigDecimal.valueOf(some)), whole.interval());
      if (share.meets(stated.interval())) {
        return null;
      }
    }
    return new PassRates(whole, null, stated);
  }

  private static boolean counts(Quantity figure) {
    return figure.counted() && figure.exact() && figure.value().signum() > 0;
  }

  /** The rate of those that did not fail. */
  Interval share() {
    BigDecimal failing = failed == null ? BigDecimal.ZERO : failed.value();
    return Figures.percent(Interval.exactly(whole.value().subtract(failing)), whole.interval());
  }
}
