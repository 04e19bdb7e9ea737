package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * So many of each kind, so much for each, and all together: {@code
 * 一等奖4名每名3000元,二等奖8名每名2000元,三等奖12名每名1000元,共发放奖金4.2万元}.
 *
 * @param counts how many of each kind
 * @param each how much for each of them
 * @param total what all come to, as the text says
 */
record SumOfProducts(List<Quantity> counts, List<Quantity> each, Quantity total) {
  private static final PrefilteredPattern EACH =
      PrefilteredPattern.compile(
          "^[\\p{IsHan}]{0,6}[,(]?(?:各|均|按|分别)?(?:每|一)[\\p{IsHan}]{1,10}$|^[,(]?单价(?:为)?$|^各[\\p{IsHan}]{0,4}$");
  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile(
          "(?:^|[、])(?:[\\p{IsHan}]{0,6})?(?:共|合计|总计|总额|总价)[\\p{IsHan}]{0,8}$");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The sum that is not that of its products, or null. */
  static @Nullable SumOfProducts wrong(Passage values) {
    if (values.size() < 5) {
      return null;
    }
    List<Quantity> counts = new ArrayList<>();
    List<Quantity> each = new ArrayList<>();
    for (int i = 0; i + 1 < values.size(); i++) {
      Quantity count = values.figure(i);
      Quantity price = values.figure(i + 1);
      boolean pair =
          count.is(Kind.AMOUNT)
              && count.exact()
              && !count.unit().isEmpty()
              && !Figures.money(count)
              && Figures.money(price)
              && price.exact()
              && EACH.isIn(values.between(i, i + 1));
      if (pair) {
        counts.add(count);
        each.add(price);
        i++;
        continue;
      }
      if (counts.size() > 1) {
        return Figures.money(count) && TOTAL.isIn(values.lead(i))
            ? judge(counts, each, count)
            : null;
      }
      counts.clear();
      each.clear();
    }
    int last = values.size() - 1;
    Quantity total = values.figure(last);
    return counts.size() > 1
            && !each.contains(total)
            && Figures.money(total)
            && TOTAL.isIn(values.lead(last))
        ? judge(counts, each, total)
        : null;
  }

  private static @Nullable SumOfProducts judge(
      List<Quantity> counts, List<Quantity> each, Quantity total) {
    SumOfProducts found = new SumOfProducts(List.copyOf(counts), List.copyOf(each), total);
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (int i = 0; i < counts.size(); i++) {
      sum = sum.plus(counts.get(i).interval().times(Interval.exactly(each.get(i).value())));
    }
    boolean near = Figures.within(found.result(), total.value(), TWO);
    boolean alike = each.stream().allMatch(one -> one.unit().equals(total.unit()));
    return total.exact() && alike && near && !sum.meets(total.interval()) ? found : null;
  }

  BigDecimal result() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < counts.size(); i++) {
      sum = sum.add(counts.get(i).value().multiply(each.get(i).value()));
    }
    return sum;
  }

  String working(String text) {
    List<String> products = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      products.add(counts.get(i).number().of(text) + " × " + each.get(i).span().of(text).strip());
    }
    return String.join(" + ", products);
  }
}
