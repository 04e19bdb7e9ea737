package dev.stet.rules.numeric.english;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rate set beside a part and its whole that do not make it: {@code in 114 of the 120 records, 93
 * per cent}, {@code 4,310 vehicles, 388 of which were too fast, roughly one in seven}.
 */
record RateClaims(Paragraph paragraph, StatedRate rate, PartAndWhole pair) {
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:interest|discount|vat|tax|compared|confidence|margin|increase|decrease|rise|rose|fell|fall|growth|fewer by|reduction)\\b");

  /** Before a percentage that says of which sort the things counted are. */
  private static final PrefilteredPattern BOUND =
      PrefilteredPattern.compile(
          "\\b(?:over|under|above|below|than|at least|up to|exceeding|at most) $");

  /** What the rate is held against is no rate of the two. */
  private static final PrefilteredPattern AIM =
      PrefilteredPattern.compile("\\b(?:standard|target|goal|aim|benchmark|required)\\b[^#$%]*$");

  /** {@code 23 live within thirty miles of the town}: no other count. */
  private static final Set<String> DISTANCES = Set.of("mile", "kilometre", "metre", "yard");

  private static final BigDecimal THIRTY = BigDecimal.valueOf(30);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal MOST = BigDecimal.valueOf(3);

  static List<WrongClaim> wrong(Paragraph paragraph, int sentence) {
    List<WrongClaim> wrong = new ArrayList<>();
    for (StatedRate rate : StatedRate.in(paragraph, sentence)) {
      PartAndWhole counted = rate.counted();
      PartAndWhole pair = counted == null ? PartAndWhole.before(paragraph, rate) : counted;
      WrongClaim found = pair == null ? null : new RateClaims(paragraph, rate, pair).judge();
      if (found != null) {
        wrong.add(found);
      }
    }
    return wrong;
  }

  private @Nullable WrongClaim judge() {
    String lead = paragraph.sentence(rate.sentence()).substring(0, rate.start());
    if (!pair.isPossible()
        || (rate.counted() == null && isOfAnother())
        || AIM.isIn(lead)
        || OTHERWISE.isIn(lead)
        || isAboveAll()) {
      return null;
    }
    BigDecimal exact =
        pair.part()
            .value()
            .multiply(rate.hundred())
            .divide(pair.whole().value(), MathContext.DECIMAL64);
    if (rate.fits(exact) || rounds(exact) || isExplained()) {
      return null;
    }
    Told figure = rate.figure();
    String result =
        figure == null
            ? exact.setScale(1, RoundingMode.HALF_UP).toPlainString() + "%"
            : Derived.printed(figure, exact);
    boolean slip =
        figure != null
            && (isNear(exact.movePointLeft(1))
                || isNear(exact.movePointRight(1))
                || Slips.any(Figures.plain(rate.value()), result.replace("%", "")));
    return slip || Figures.within(exact, rate.value(), figure == null ? TWO : MOST)
        ? new WrongClaim(
            Kind.RATE,
            rate.span(),
            paragraph.printed(pair.part()) + " ÷ " + paragraph.printed(pair.whole()),
            result)
        : null;
  }

  /** More than all is told of a target, not of a whole. */
  private boolean isAboveAll() {
    return rate.hundred().compareTo(Figures.HUNDRED) == 0
        && rate.value().compareTo(Figures.HUNDRED) > 0;
  }

  /** Whether another count stands between the pair and the rate, which may be of that. */
  private boolean isOfAnother() {
    int from = Math.max(pair.part().at(), pair.whole().at());
    for (Told one : paragraph.told()) {
      if (one.sentence() != rate.sentence() || one.at() <= from) {
        continue;
      }
      if (one.figure().span().start() >= rate.span().start()) {
        return false;
      }
      boolean bound =
          one.sign() == '%' && BOUND.isIn(paragraph.before(one)); // wetter than over 20%
      if (one.sign() != '@' && !bound && !DISTANCES.contains(one.noun()) && !one.lasts()) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(BigDecimal exact) {
    BigDecimal value = rate.value();
    return exact.subtract(value).abs().multiply(BigDecimal.TEN).compareTo(value) < 0;
  }

  private boolean rounds(BigDecimal exact) {
    return rate.isPercent()
        && EnglishNumbers.rounds(
            paragraph.text(),
            pair.part().figure(),
            pair.whole().figure(),
            rate.span(),
            exact.subtract(rate.value()).abs());
  }

  /** Whether any two figures near a percentage make it, a part and the rest, or what is left. */
  private boolean isExplained() {
    if (!rate.isPercent()) {
      return false;
    }
    List<Told> near =
        paragraph.told().stream()
            .filter(
                one ->
                    one.sign() != '@'
                        && one.sign() != '%'
                        && one.value().signum() > 0
                        && !DISTANCES.contains(one.noun())
                        && Math.abs(one.sentence() - rate.sentence()) <= 2)
            .toList();
    for (Told a : near) {
      for (Told b : near) {
        if (!a.equals(b)
            && a.figure().currency().equals(b.figure().currency())
            && mayMake(a, b)
            && makes(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one of two stands in the sentence of the rate, and both if they are few. */
  private boolean mayMake(Told a, Told b) {
    boolean first = a.sentence() == rate.sentence();
    boolean second = b.sentence() == rate.sentence();
    boolean few = a.value().compareTo(THIRTY) < 0 && b.value().compareTo(THIRTY) < 0;
    return few ? first && second : first || second;
  }

  private boolean makes(Told a, Told b) {
    BigDecimal ratio = Derived.percent(a.value(), b.value());
    return ratio.compareTo(Figures.HUNDRED) < 0
        && (rate.rounds(ratio)
            || rate.rounds(Figures.HUNDRED.subtract(ratio))
            || (a.equals(pair.part())
                && rate.rounds(Derived.percent(a.value(), a.value().add(b.value())))));
  }
}
