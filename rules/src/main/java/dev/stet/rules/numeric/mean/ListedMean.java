package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values told one by one and the mean of as many as there are: {@code
 * 7月312mg/L,8月298mg/L,三个月平均335mg/L}; a weighted mean lies between the least and the greatest.
 *
 * @param values what it is the mean of
 * @param mean what the text gives
 * @param result the right one; null where it only lies outside
 */
record ListedMean(List<Quantity> values, Quantity mean, @Nullable BigDecimal result) {
  private static final PrefilteredPattern COUNTED =
      PrefilteredPattern.compile(
          "([两二三四五六七八九十]|(?<!\\d)\\d{1,2})(?:个|项|次|年|天|日|科|门|站|点|家|组|位|名|轮|季|周|批|处|地|者)[\\p{IsHan}]{0,6}?(?:平均|均值|均为?)[\\p{IsHan}]{0,4}$");
  private static final PrefilteredPattern WEIGHTED =
      PrefilteredPattern.compile("加权平均[\\p{IsHan}]{0,4}$");

  /** From the greatest of a range to what is told as the mean of all. */
  private static final PrefilteredPattern RANGE_MEAN =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,6}[,(、;]\\s*(?:平均(?:年龄|值|数)?(?:为|是)?|中位数?(?:年龄)?(?:为)?|(?:an?\\s+|the\\s+|with\\s+an?\\s+)?(?:mean|average|median)(?:\\s+age)?(?:\\s+(?:of|was|is)|:)?)\\s*[(]?$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile("增|降|提高|每|年均|最|占|人均|同比|[比较][上去前]|目标|计划");
  private static final int FARTHEST = 12;

  /** The mean of {@code values} that is not that of the figures before it, or null. */
  static @Nullable ListedMean wrong(Passage values) {
    String sentence = values.sentence();
    if (sentence.indexOf('均') < 0) {
      return null;
    }
    for (int i = 2; i < values.size(); i++) {
      Quantity mean = values.figure(i);
      String lead = values.lead(i);
      Matcher counted = COUNTED.matcher(lead);
      boolean weighted = WEIGHTED.isIn(lead);
      // 两年平均增长: a rate of each of two years, not the mean of the two figures before it
      boolean all =
          counted.find()
              && !weighted
              && !(mean.is(Kind.PERCENT) && counted.group().indexOf('年') >= 0);
      if (!(mean.is(Kind.AMOUNT) || mean.is(Kind.PERCENT))
          || !mean.exact()
          || mean.unit().isEmpty()
          || !(all || weighted)) {
        continue;
      }
      List<Quantity> row = row(values, i);
      ListedMean found = all ? exact(row, mean, number(counted.group(1))) : outside(row, mean);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The mean at {@code index} that its range does not hold, or null: {@code 年龄22～68岁,平均72.3岁}. */
  static @Nullable ListedMean ofRange(Passage values, int index) {
    if (index < 2 || !values.figure(index - 2).range() || !values.figure(index - 1).range()) {
      return null;
    }
    Quantity low = values.figure(index - 2);
    Quantity high = values.figure(index - 1);
    Quantity mean = values.figure(index);
    boolean alike =
        high.is(Kind.AMOUNT)
            && mean.is(Kind.AMOUNT)
            && (mean.unit().isEmpty() || Figures.sameUnit(high, mean))
            && (low.unit().isEmpty() || Figures.sameUnit(low, high));
    boolean between =
        high.interval().high().compareTo(mean.value()) >= 0
            && low.interval().low().compareTo(mean.value()) <= 0;
    return alike
            && !between
            && mean.exact()
            && mean.value().signum() > 0
            && low.value().compareTo(high.value()) < 0
            && RANGE_MEAN.isIn(values.between(index - 1, index))
        ? new ListedMean(List.of(low, high), mean, null)
        : null;
  }

  private static List<Quantity> row(Passage values, int mean) {
    List<Quantity> row = new ArrayList<>();
    for (int i = mean - 1; i >= 0 && mean - i <= FARTHEST; i--) {
      Quantity one = values.figure(i);
      if (Figures.sameUnit(one, values.figure(mean))) {
        if (!one.exact() || OTHERWISE.isIn(values.lead(i))) {
          break;
        }
        row.add(0, one);
      }
    }
    return row;
  }

  private static @Nullable ListedMean exact(List<Quantity> row, Quantity mean, long count) {
    if (row.size() != count) {
      return null;
    }
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    for (Quantity one : row) {
      sum = sum.plus(one.interval());
      exact = exact.add(one.value());
    }
    Interval divisor = Interval.exactly(BigDecimal.valueOf(count));
    Interval stated = Interval.rounded(mean.value(), mean.step());
    if (sum.dividedBy(divisor).meets(stated) || between(row, mean, exact, count)) {
      return null;
    }
    BigDecimal steps = exact.divide(mean.step().multiply(divisor.low()), 0, RoundingMode.HALF_UP);
    return new ListedMean(List.copyOf(row), mean, steps.multiply(mean.step()));
  }

  /** Whether it may be weighted: between the values, and near their mean. */
  private static boolean between(List<Quantity> row, Quantity mean, BigDecimal sum, long count) {
    BigDecimal least = row.stream().map(Quantity::value).reduce(BigDecimal::min).orElseThrow();
    BigDecimal most = row.stream().map(Quantity::value).reduce(BigDecimal::max).orElseThrow();
    BigDecimal off = mean.value().multiply(BigDecimal.valueOf(count)).subtract(sum).abs();
    return mean.is(Kind.PERCENT)
        && mean.value().compareTo(least) >= 0
        && mean.value().compareTo(most) <= 0
        && off.compareTo(most.subtract(least)) < 0;
  }

  private static @Nullable ListedMean outside(List<Quantity> row, Quantity mean) {
    if (row.size() < 2) {
      return null;
    }
    boolean above = row.stream().allMatch(one -> mean.interval().above(one.interval()));
    boolean below = row.stream().allMatch(one -> one.interval().above(mean.interval()));
    return above || below ? new ListedMean(List.copyOf(row), mean, null) : null;
  }

  private static long number(String words) {
    return Character.isDigit(words.charAt(0))
        ? Long.parseLong(words)
        : ChineseNumerals.value(words);
  }

  Quantity least() {
    return values.stream().min((a, b) -> a.value().compareTo(b.value())).orElseThrow();
  }

  Quantity greatest() {
    return values.stream().max((a, b) -> a.value().compareTo(b.value())).orElseThrow();
  }
}
