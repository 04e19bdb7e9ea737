package dev.stet.rules.numeric.change;

import dev.stet.core.document.Span;
import dev.stet.core.search.PatternGroup;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A growth a year that the values of two years do not make, neither compounded nor shared out:
 * {@code 由2015年的48万人次增至2019年的112万人次,年均增长23.6%}.
 */
final class AnnualGrowth {
  private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d+)?";
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String RATE = "(?<p>\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per cent\\b)";

  private static final List<PrefilteredPattern> PATTERNS =
      List.of(
          PrefilteredPattern.compile(
              "[由从](?<y>"
                  + YEAR
                  + ")年?(?:底|末)?的?\\s?(?<a>"
                  + NUMBER
                  + ")\\s?(?<u>[\\p{IsHan}%]{1,6}?)[,\\s]?(?:增|上升|提高|扩大|提升|发展|增长|增加|升)(?:加|长|高)?[至到为](?<z>"
                  + YEAR
                  + ")年?(?:底|末)?的?\\s?(?<b>"
                  + NUMBER
                  + ")\\s?\\k<u>[,，]\\s?(?:年均|平均每年|每年平均|年平均|年均复合|年复合)(?:复合)?(?:增长率?|递增|增幅|增速|提高)(?:为|达|约|率)*\\s?"
                  + RATE),
          PrefilteredPattern.compile(
              "\\bfrom [£$€]?(?<a>"
                  + NUMBER
                  + ")(?<u>(?: (?:million|billion|thousand))?)(?: [a-z]+){0,3} in (?<y>"
                  + YEAR
                  + ") to [£$€]?(?<b>"
                  + NUMBER
                  + ")\\k<u>(?: [a-z]+){0,3} in (?<z>"
                  + YEAR
                  + "),?(?: or| that is| equal to)?(?: an?| the)? (?:(?:average|mean) (?:annual|yearly) (?:growth|increase|rise)(?: rate)?|compound annual growth(?: rate)?(?: \\(CAGR\\))?|annualised (?:growth|rate)|CAGR|growth) (?:of|is|was)(?: about| some)? "
                  + RATE
                  + "(?= (?:a|per) year|[.,;)]|$)"));

  private static final PatternGroup WORDS = PatternGroup.of(PATTERNS);

  private AnnualGrowth() {}

  /** The growth rates of a sentence that its two values do not make. */
  static List<WrongClaim> wrong(String text, Span sentence) {
    List<WrongClaim> wrong = new ArrayList<>();
    BitSet may = WORDS.mayBeIn(text, sentence.start(), sentence.end());
    for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
      Matcher found = PATTERNS.get(i).matcherSeeingMore(text, sentence.start(), sentence.end());
      while (found.find()) {
        judge(found, wrong);
      }
    }
    return wrong;
  }

  private static void judge(Matcher found, List<WrongClaim> wrong) {
    int years = Integer.parseInt(found.group("z")) - Integer.parseInt(found.group("y"));
    double from = Figures.value(found.group("a")).doubleValue();
    double to = Figures.value(found.group("b")).doubleValue();
    BigDecimal stated = Figures.value(found.group("p"));
    if (years < 2 || from <= 0 || to <= from || found.group("u").equals("%")) {
      return;
    }
    double latitude = 0.15 + Math.pow(10, -Math.max(0, stated.scale())) / 2;
    for (int span = years - 1; span <= years + 1; span++) {
      double shared = 100 * (to / from - 1) / span;
      if (Math.abs(compound(from, to, span) - stated.doubleValue()) <= latitude
          || Math.abs(shared - stated.doubleValue()) <= latitude) {
        return; // whoever counts years may be one off
      }
    }
    double right = compound(from, to, years);
    if (stated.doubleValue() < 3 * right && right < 3 * stated.doubleValue()) {
      wrong.add(
          new WrongClaim(
              Kind.GROWTH,
              new Span(found.start("p"), found.end()),
              "(" + found.group("b") + " ÷ " + found.group("a") + ")^(1/" + years + ") − 1",
              new BigDecimal(right, MathContext.DECIMAL32)
                      .setScale(Math.max(1, stated.scale()), RoundingMode.HALF_UP)
                      .toPlainString()
                  + "%"));
    }
  }

  private static double compound(double from, double to, int years) {
    return 100 * (Math.pow(to / from, 1.0 / years) - 1);
  }
}
