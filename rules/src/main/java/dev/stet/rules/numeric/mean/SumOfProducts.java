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
 * Sums of products: so many of each kind, so much for each, and all together: {@code
 * 一等奖4名每名3000元,二等奖8名每名2000元,三等奖12名每名1000元,共发放奖金4.2万元}.
 */
final class SumOfProducts {
  private static final PrefilteredPattern EACH =
      PrefilteredPattern.compile(
          "^[\\p{IsHan}]{0,6}[,(]?(?:各|均|按|分别)?(?:每|一)[\\p{IsHan}]{1,10}$|^[,(]?单价(?:为)?$|^各[\\p{IsHan}]{0,4}$");
  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile(
          "(?:^|[、])(?:[\\p{IsHan}]{0,6})?(?:共|合计|总计|总额|总价)[\\p{IsHan}]{0,8}$");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private SumOfProducts() {}

  /** The sum that is not that of its products, or null. */
  static @Nullable Worked wrong(Passage values) {
    if (values.size() < 5) {
      return null;
    }
    Worked named = named(values);
    if (named != null) {
      return named;
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
            ? judge(values.text(), counts, each, count)
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
        ? judge(values.text(), counts, each, total)
        : null;
  }

  /**
   * Prices by name and how many of each by the same names: {@code
   * 一等1250元、二等750元,一等312人、二等528人,共78.6万元}.
   */
  private static @Nullable Worked named(Passage values) {
    for (int first = 0; first + 4 < values.size(); first++) {
      int names = 0;
      while (first + names < values.size() && isPrice(values.figure(first + names))) {
        names++;
      }
      int total = first + 2 * names;
      if (names > 1 && total < values.size() && namesAgain(values, first, names)) {
        List<Quantity> figures = values.figures();
        return Figures.money(values.figure(total)) && TOTAL.isIn(values.lead(total))
            ? judge(
                values.text(),
                figures.subList(first + names, total),
                figures.subList(first, first + names),
                values.figure(total))
            : null;
      }
      first += names;
    }
    return null;
  }

  private static boolean isPrice(Quantity figure) {
    return figure.exact() && Figures.money(figure);
  }

  private static boolean namesAgain(Passage values, int first, int names) {
    for (int i = 0; i < names; i++) {
      Quantity count = values.figure(first + names + i);
      String name = values.lead(first + names + i).replace("、", "");
      boolean same =
          count.exact()
              && count.is(Kind.AMOUNT)
              && !count.unit().isEmpty()
              && !Figures.money(count)
              && name.length() > 1
              && values.lead(first + i).endsWith(name);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Worked judge(
      String text, List<Quantity> counts, List<Quantity> each, Quantity total) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal result = BigDecimal.ZERO;
    List<String> products = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Quantity count = counts.get(i);
      Quantity price = each.get(i);
      sum = sum.plus(count.interval().times(Interval.exactly(price.value())));
      result = result.add(count.value().multiply(price.value()));
      products.add(count.number().of(text) + " × " + price.span().of(text).strip());
    }
    boolean near = Figures.within(result, total.value(), TWO);
    boolean alike = each.stream().allMatch(one -> one.unit().equals(total.unit()));
    return total.exact() && alike && near && !sum.meets(total.interval())
        ? new Worked(total.span(), String.join(" + ", products), Figures.like(result, total, text))
        : null;
  }
}
