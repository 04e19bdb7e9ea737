package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.rate.Rate;
import dev.stet.rules.numeric.rate.Rates;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a whole, told behind the rate of a part: {@code 拨付2.34亿元,占总额3亿元的78%,剩余0.66亿元}.
 */
final class RateRemainders {
  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile(
          "^\\s*(?:其余|剩余|余下|剩下|尚余|尚有|还剩|尚剩|未)[^\\d]{0,8}$|\\bthe (?:remaining|other|rest,?|balance of)\\s+$");

  private RateRemainders() {}

  /** The wholes of {@code values} that are not the part with the rest. */
  static List<Division> wrong(Passage values) {
    List<Division> wrong = new ArrayList<>();
    for (Rate rate : Rates.in(values)) {
      int next = values.figures().indexOf(rate.rate()) + 1;
      if (next >= values.size() || !REST.isIn(values.lead(next))) {
        continue;
      }
      Quantity rest = values.figure(next);
      Interval left = Figures.beside(rate.whole(), rate.part()).minus(rate.part().interval());
      if (Figures.sameUnit(rest, rate.whole()) && rest.exact() && !left.meets(rest.interval())) {
        wrong.add(new Division(rate.whole(), List.of(rate.part(), rest)));
      }
    }
    return wrong;
  }
}
