package dev.stet.rules.numeric.change;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clauses that say what something is, by how much it changed and at what rate, and leave
 * out what it was: {@code 存款余额52.8亿元,较年初增加6.1亿元,增幅13.1%}.
 */
final class Increments {

  /**
   * A value, the amount by which it changed, and the rate the text gives.
   *
   * @param rises whether the words say up
   */
  record Increment(Quantity to, Quantity by, Quantity rate, boolean rises) {

    /** The same change of {@code whole}. */
    Increment of(Quantity whole) {
      return new Increment(whole, by, rate, rises);
    }

    /** What was before, as far as the printed figures tell. */
    Interval before() {
      Interval now = Figures.beside(to, by);
      return rises ? now.minus(by.interval()) : now.plus(by.interval());
    }

    /** The change by what was before, worked so that each figure counts once. */
    Interval growth() {
      Interval one = Interval.exactly(BigDecimal.ONE);
      Interval times = Figures.beside(to, by).dividedBy(by.interval());
      Interval before = rises ? times.minus(one) : times.plus(one);
      return Figures.percent(one, before);
    }
  }

  private static final String COMPARED =
      "(?:同比|环比|(?:比|较|与)?(?:上年|去年|年初|上年末|去年末|年末|期初|上月|上季|上期|上届|上周|上次|上轮|前一[天日周月季]|(?:去年|上年)?[0-9]{1,2}月份?|同期|上年同期|去年同期|常年同期|常年|多年平均|历年同期|上一[年届期轮次]|前一年)(?:度|末|底)?(?:相比|数)?,?|净|共|实际)*";
  private static final String UP = "增加|增长|增[收产运销供发]|增|上升|提高|偏?多|新增";
  private static final String DOWN = "减少|下降|减[收产运销排]|减|降低|偏?少|回落";
  private static final PrefilteredPattern BY =
      PrefilteredPattern.compile(
          "^(?:/[^,;。\\d]{1,4})?,?"
              + COMPARED
              + "(?:("
              + UP
              + ")|("
              + DOWN
              + "))(?:额|量)?(?:了|达|为)?$");
  private static final PrefilteredPattern RATE =
      PrefilteredPattern.compile(
          "^(?:/[^,;。\\d]{1,4})?[,(](?:同比|环比|比上年|较上年)?(?:(增幅|增长率|增速|增长|上升|提高|涨幅|偏多)|(降幅|下降率|下降|减少|减幅|偏少))(?:达到|达|为|约)?$");
  private static final PrefilteredPattern RATE_FIRST =
      PrefilteredPattern.compile(
          "^,?" + COMPARED + "(?:(" + UP + ")|(" + DOWN + "))(?:幅)?(?:了|达|为)?$");
  private static final PrefilteredPattern AMOUNT_BEHIND =
      PrefilteredPattern.compile(
          "^[,、](?:净|同比)?(?:(增加|增收|净增|增量为?|增)|(减少|减收|净减|减))(?:额|量)?(?:了|达|为)?$");

  /** {@code 比全省平均高出9.6%}: how the rate compares with that of others. */
  private static final PrefilteredPattern ASIDE =
      PrefilteredPattern.compile("^,(?:比|较|高于|低于|快于)[^,;。、\\d]{2,12}(?:高出?|低|快|慢|多|少|平均|水平)?$");

  private static final PrefilteredPattern EN_BY =
      PrefilteredPattern.compile(
          "^(?:\\s+in\\s+\\d{4})?,?\\s+(?:(up|an\\s+increase\\s+of|a\\s+rise\\s+of)|(down|a\\s+decrease\\s+of|a\\s+fall\\s+of|a\\s+drop\\s+of))(?:\\s+by)?\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_RATE =
      PrefilteredPattern.compile("^(?:\\s*\\(|,?\\s+or\\s+)$", Pattern.CASE_INSENSITIVE);

  /** Words that say the rate was measured otherwise than on the two figures. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile("可比|不变价|同口径|剔除|扣除|名义|年均|累计|自然|其中|计划|目标|预计|力争");

  /** What statistics tell at current prices, and its growth at constant ones. */
  private static final PrefilteredPattern DEFLATED = PrefilteredPattern.compile("生产总值|增加值|总产值|GDP");

  /** What stands behind 比 or 由 is what was, not what is: 比上年的3.62亿元增加0.75亿元. */
  private static final PrefilteredPattern BASE =
      PrefilteredPattern.compile("(?:比|较|由|从)[^,;。、\\d]{0,12}$");

  private Increments() {}

  /** The increments of {@code passage}, in order. */
  static List<Increment> in(Passage passage) {
    Passage values = passage.measures();
    List<Increment> found = new ArrayList<>();
    for (int i = 0; i + 2 < values.size(); i++) {
      Quantity to = values.figure(i);
      if (to.is(Kind.AMOUNT) && to.exact() && !to.unit().isEmpty()) {
        Increment increment = at(values, i);
        if (increment != null && plausible(values, i, increment)) {
          found.add(increment);
          i += 2;
        }
      }
    }
    return found;
  }

  private static @Nullable Increment at(Passage values, int i) {
    Quantity to = values.figure(i);
    Quantity one = values.figure(i + 1);
    Quantity two = values.figure(i + 2);
    String first = values.between(i, i + 1);
    String second = values.between(i + 1, i + 2);
    if (Figures.sameUnit(to, one) && two.is(Kind.PERCENT)) {
      Matcher by = BY.matcher(first);
      Matcher rate = RATE.matcher(second);
      if (by.find() && rate.find()) {
        boolean rises = by.group(1) != null;
        return rises == (rate.group(1) != null) ? new Increment(to, one, two, rises) : null;
      }
      by = EN_BY.matcher(first);
      return by.find() && EN_RATE.isIn(second)
          ? new Increment(to, one, two, by.group(1) != null)
          : null;
    }
    if (one.is(Kind.PERCENT) && Figures.sameUnit(to, two)) {
      return rateFirst(to, one, two, first, second);
    }
    boolean aside = i + 3 < values.size() && one.is(Kind.PERCENT) && ASIDE.isIn(second);
    return aside && Figures.sameUnit(to, values.figure(i + 3))
        ? rateFirst(to, one, values.figure(i + 3), first, values.between(i + 2, i + 3))
        : null;
  }

  /** {@code 受理5010件,同比增长34.1%,增加1207件}. */
  private static @Nullable Increment rateFirst(
      Quantity to, Quantity rate, Quantity by, String before, String behind) {
    Matcher rises = RATE_FIRST.matcher(before);
    Matcher amount = AMOUNT_BEHIND.matcher(behind);
    return rises.find() && amount.find() && (rises.group(1) != null) == (amount.group(1) != null)
        ? new Increment(to, by, rate, rises.group(1) != null)
        : null;
  }

  private static boolean plausible(Passage values, int index, Increment increment) {
    String clause = values.before(index);
    return increment.by().exact()
        && increment.rate().exact()
        && increment.by().value().signum() > 0
        && increment.rate().value().signum() > 0
        && increment.by().interval().low().signum() > 0
        && increment.before().low().signum() > 0
        && !BASE.isIn(values.lead(index))
        && !OTHERWISE.isIn(
            values.after(index).indexOf('同') >= 0 ? clause.replace("累计", "") : clause)
        && !DEFLATED.isIn(clause)
        && !OTHERWISE.isIn(values.between(index, index + 2));
  }
}
