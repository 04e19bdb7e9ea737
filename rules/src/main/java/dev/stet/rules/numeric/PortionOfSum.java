package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A percentage of a sum of money, and what that comes to: {@code 合同价36万元,预付30%即10.8万元}.
 *
 * @param whole the first sum before the percentage
 */
record PortionOfSum(Quantity whole, Quantity rate, Quantity amount) {
  private static final PrefilteredPattern THAT_IS =
      PrefilteredPattern.compile("^[^,;。、\\d]{0,6}?[,(]?(?:即|计|共计|合计|也就是|折合|金额为?)\\s*(?:人民币)?$");
  private static final PrefilteredPattern EN_THAT_IS =
      PrefilteredPattern.compile(
          "^[A-Za-z\\s]{0,30}?(?:\\(|,\\s+(?:i\\.e\\.,?|that is,?|or|equal to|amounting to|namely)|\\s+or|\\s+amounting to)\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** The percentage is of something to be paid or kept, not of growth. */
  private static final PrefilteredPattern PORTION =
      PrefilteredPattern.compile(
          "(?:支付|预付|付|首付|保证金|定金|质保金|保留金|违约金|尾款|进度款|预付款|结算|佣金|提成|扣除|扣留|总价|总额|总投资|合同[价额]款?)[^,;。、\\d]{0,8}$|\\b(?:deposit|retention|retainage|advance|down payment|instal?ment|commission|fee|tax|vat|contingency|overhead)s?\\b[A-Za-z\\s]{0,12}$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern EN_OF_WHOLE =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:the\\s+)?(?:total|contract|price|sum|budget|value|cost)\\b");

  /** The portions of {@code values} that are not what they come to. */
  static List<PortionOfSum> wrong(Passage values) {
    List<PortionOfSum> wrong = new ArrayList<>();
    for (int i = 0; i + 1 < values.size(); i++) {
      Quantity rate = values.figure(i);
      Quantity amount = values.figure(i + 1);
      String between = values.between(i, i + 1);
      if (rate.is(Kind.PERCENT)
          && rate.exact()
          && sum(amount)
          && (THAT_IS.matcher(between).find() || EN_THAT_IS.matcher(between).find())
          && (PORTION.matcher(values.lead(i)).find() || EN_OF_WHOLE.matcher(between).find())) {
        List<Quantity> sums = sums(values, 0, i, amount);
        sums = sums.isEmpty() ? totals(values, i + 2, amount) : sums;
        boolean comes = comes(sums, rate, amount);
        if (!sums.isEmpty() && !comes && amount.value().compareTo(sums.get(0).value()) < 0) {
          wrong.add(new PortionOfSum(sums.get(0), rate, amount));
        }
      }
    }
    return wrong;
  }

  private static List<Quantity> sums(Passage values, int from, int until, Quantity amount) {
    return values.figures().subList(from, until).stream()
        .filter(one -> sum(one) && one.unit().equals(amount.unit()))
        .toList();
  }

  /** The sum named behind: {@code 合同总额的40%,即6.4万元(合同总额16万元)}. */
  private static List<Quantity> totals(Passage values, int from, Quantity amount) {
    List<Quantity> totals = new ArrayList<>();
    for (int i = from; i < values.size(); i++) {
      boolean total = values.lead(i).indexOf('总') >= 0 && sum(values.figure(i));
      if (total && values.figure(i).unit().equals(amount.unit())) {
        totals.add(values.figure(i));
      }
    }
    return totals;
  }

  private static boolean comes(List<Quantity> sums, Quantity rate, Quantity amount) {
    return sums.stream().anyMatch(one -> part(one, rate).meets(amount.interval()));
  }

  private static boolean sum(Quantity quantity) {
    return Figures.money(quantity) && quantity.is(Kind.AMOUNT) && quantity.exact();
  }

  private static Interval part(Quantity whole, Quantity rate) {
    return whole.interval().times(rate.interval()).dividedBy(Interval.exactly(Figures.HUNDRED));
  }
}
