package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a sum was worked out by, and what it came to: {@code 按每份补贴4元、日均1260份、年供餐300天测算,年补贴151.2万元}.
 */
final class Assumed {
  private static final PrefilteredPattern BY =
      PrefilteredPattern.compile(
          "(?:按照?|以)(?:每[\\p{IsHan}]{1,8}|单价|[\\p{IsHan}]{0,4}均|平均)[\\p{IsHan}]{0,6}$");

  private static final PrefilteredPattern NEXT =
      PrefilteredPattern.compile("^[、,和与]?[\\p{IsHan}]{0,8}$");

  private static final PrefilteredPattern WORKED =
      PrefilteredPattern.compile(
          "^(?:[\\p{IsHan}]{0,3}?)(?:测算|计算|估算|推算|折算|计)(?:后|来看)?,[^,;。、()]{0,12}?$");

  private static final int MOST = 4;
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  private Assumed() {}

  /** The first sum of {@code values} that is not the product it was worked out as. */
  static Optional<Worked> wrong(Passage values) {
    if (values.sentence().indexOf('按') < 0 && values.sentence().indexOf('以') < 0) {
      return Optional.empty();
    }
    for (int first = 0; first + 2 < values.size(); first++) {
      if (!BY.isIn(values.lead(first))) {
        continue;
      }
      List<Quantity> factors = new ArrayList<>(List.of(values.figure(first)));
      int next = first + 1;
      while (next < values.size()
          && factors.size() < MOST
          && !WORKED.isIn(values.between(next - 1, next))
          && NEXT.isIn(values.between(next - 1, next))) {
        factors.add(values.figure(next));
        next++;
      }
      if (factors.size() > 1
          && next < values.size()
          && WORKED.isIn(values.between(next - 1, next))) {
        return judge(factors, values.figure(next), values.text());
      }
    }
    return Optional.empty();
  }

  private static Optional<Worked> judge(List<Quantity> factors, Quantity sum, String text) {
    boolean plain =
        sum.exact()
            && sum.is(Kind.AMOUNT)
            && Figures.money(sum)
            && factors.stream().allMatch(one -> one.exact() && one.is(Kind.AMOUNT))
            && factors.stream().filter(Figures::money).count() == 1;
    if (!plain) {
      return Optional.empty();
    }
    Interval right = Interval.exactly(BigDecimal.ONE);
    BigDecimal exact = BigDecimal.ONE;
    for (Quantity factor : factors) {
      right =
          right.times(
              Figures.money(factor)
                  ? Measures.in(factor, sum.unit())
                  : Interval.exactly(factor.value()));
      exact = exact.multiply(factor.value());
    }
    boolean near =
        Figures.within(exact, sum.value(), THREE)
            || Slips.any(sum.number().of(text), Figures.number(exact, sum, text));
    if (right.meets(sum.interval()) || !near) {
      return Optional.empty();
    }
    String working =
        factors.stream().map(one -> one.span().of(text).strip()).collect(Collectors.joining(" × "));
    return Optional.of(new Worked(sum.span(), working, Figures.like(exact, sum, text)));
  }
}
