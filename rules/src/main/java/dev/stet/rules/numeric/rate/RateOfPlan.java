package dev.stet.rules.numeric.rate;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import org.jspecify.annotations.Nullable;

/** Rates of a plan, a target or another base that is named, with its amount, beside the part. */
final class RateOfPlan {
  /** {@code 已建成200套,占计划240套的83.3%}. */
  private static final PrefilteredPattern OF_NAMED =
      PrefilteredPattern.compile("[,(]\\s*(?:约)?占[^,;。、%]{0,14}$");

  /** {@code 862人,完成目标800人的107.8%}. */
  private static final PrefilteredPattern OF_TARGET =
      PrefilteredPattern.compile(
          "[,(]\\s*(?:已)?(?:完成|达到?|为)[^,;。、%]{0,6}(?:目标|任务|计划|指标|预算)(?:数|任务)?$");

  private static final PrefilteredPattern THEN_SHARE =
      PrefilteredPattern.compile("^[^,;。、%]{0,6}的(?:比重|比例|比率)?(?:为|达|达到)?\\s*$");

  private static final PrefilteredPattern OF_PLAN =
      PrefilteredPattern.compile(
          "^[^,;。]{0,10}[,(]?\\s*(?:已)?(?:完成|占)(?:了)?(?:全年|年度|年初|调整|总|年)?(?:预算|目标|任务|计划|设计)(?:任务|目标|数|总数|总量)?(?:的)?\\s*$");

  private static final PrefilteredPattern PLANNED =
      PrefilteredPattern.compile("(?:预算|目标|任务|计划|设计)[^,;。]{0,8}$");

  /** {@code 开累426个,设计607个,完成70.2%}. */
  private static final PrefilteredPattern FULFILLED =
      PrefilteredPattern.compile("^\\s*[,(]\\s*(?:已)?(?:完成|占)(?:了|比)?\\s*$");

  private static final PrefilteredPattern SO_FAR =
      PrefilteredPattern.compile("(?:累计?|已|实际|完成)[^,;。]{0,6}$|开累$");

  private static final int FARTHEST = 60;

  private RateOfPlan() {}

  /** Whether the words between the part and the rate tell how much of a plan that is. */
  static boolean isTold(String between) {
    return OF_PLAN.isIn(between);
  }

  /** {@code 预算8亿元,完成6亿元,完成预算的75%}. */
  static @Nullable Rate before(Passage values, int rate) {
    return PLANNED.isIn(values.before(rate - 2))
            && !PLANNED.isIn(values.before(rate - 1))
            && values.between(rate - 2, rate).length() < FARTHEST
        ? Rate.inOneUnit(values, rate - 1, rate - 2, rate, Rate.Tie.PLANNED)
        : null;
  }

  /** The base stands between the part and the rate. */
  static @Nullable Rate between(Passage values, int rate) {
    String between = values.between(rate - 1, rate);
    String base = values.between(rate - 2, rate - 1);
    boolean then = THEN_SHARE.isIn(between);
    Rate.Tie tie =
        then && OF_NAMED.isIn(base) && !values.before(rate - 2).endsWith("=")
            ? Rate.Tie.WRITTEN
            : (then && OF_TARGET.isIn(base)) || isFulfilled(values, rate, between)
                ? Rate.Tie.PLANNED
                : null;
    return tie == null ? null : Rate.inOneUnit(values, rate - 2, rate - 1, rate, tie);
  }

  private static boolean isFulfilled(Passage values, int rate, String between) {
    return FULFILLED.isIn(between) && isPlanned(values, rate - 1) && isSoFar(values, rate - 2);
  }

  static boolean isPlanned(Passage values, int index) {
    return PLANNED.isIn(values.lead(index));
  }

  static boolean isSoFar(Passage values, int index) {
    return SO_FAR.isIn(values.lead(index));
  }
}
