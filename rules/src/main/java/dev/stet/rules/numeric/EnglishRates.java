package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.rules.numeric.EnglishNumbers.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rate that an English sentence adds to two counts of it: {@code 274 votes out of 331 papers, a
 * turnout of 78.2%}; {@code twenty plumbers, fourteen of whom …, i.e. 60 per cent of them}.
 *
 * @param part the smaller count
 * @param whole the larger
 * @param rate the percentage
 */
record EnglishRates(Figure part, Figure whole, Figure rate) {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:,|\\(|–|—|;)\\s*(?:or|i\\.e\\.,?|that is,?|which is|giving|making|representing|equal to)?\\s*(?:an?\\s+(?:[a-z-]+\\s+){0,3}(?:rate|turnout|share|proportion|uptake|take-up|success|response|average|level|ratio|coverage|attendance)\\s+of\\s+|(?:some|about)\\s+)?$");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:rate|turnout|share|proportion|uptake|take-up|response|coverage)\\s+of\\s+$");
  private static final Pattern BEHIND =
      Pattern.compile("^\\s+of\\s+(?:them|the\\s+total|all|those|the\\s+whole)\\b");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "\\b(?:increas\\w+|decreas\\w+|rose|fell|growth|up|down|more|less|fewer|than|target|interest|from)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The first rate of a sentence that its counts contradict, or null. */
  static @Nullable EnglishRates wrong(String text, int start, int end) {
    List<Figure> numbers = EnglishNumbers.in(text, start, end);
    for (int i = 2; i < numbers.size(); i++) {
      Figure rate = numbers.get(i);
      Figure one = numbers.get(i - 2);
      Figure other = numbers.get(i - 1);
      if (!rate.percent() || !one.counts() || !other.counts()) {
        continue;
      }
      String before = text.substring(other.span().end(), rate.span().start());
      String behind = text.substring(rate.span().end(), end);
      boolean said =
          BEFORE.matcher(before).find()
              && (NAMED.matcher(before).find() || BEHIND.matcher(behind).find());
      String between = text.substring(one.span().start(), rate.span().start());
      if (said && !OTHERWISE.matcher(between).find() && contradicts(numbers, one, other, rate)) {
        boolean first = one.value().compareTo(other.value()) <= 0;
        return new EnglishRates(first ? one : other, first ? other : one, rate);
      }
    }
    return null;
  }

  private static boolean contradicts(List<Figure> numbers, Figure one, Figure other, Figure rate) {
    Interval stated = Interval.rounded(rate.value(), rate.step());
    for (Figure a : numbers) {
      for (Figure b : numbers) {
        if (a.counts() && b.counts() && b.value().signum() > 0 && !a.equals(b)) {
          BigDecimal ratio = ratio(a.value(), b.value());
          BigDecimal both = ratio(a.value(), a.value().add(b.value()));
          if (near(stated, ratio) || near(stated, HUNDRED.subtract(ratio)) || near(stated, both)) {
            return false;
          }
        }
      }
    }
    BigDecimal least = one.value().min(other.value());
    BigDecimal most = one.value().max(other.value());
    BigDecimal ratio = ratio(least, most);
    return least.signum() > 0
        && ratio.compareTo(rate.value().multiply(TWO)) < 0
        && rate.value().compareTo(ratio.multiply(TWO)) < 0;
  }

  private static boolean near(Interval stated, BigDecimal ratio) {
    return stated.holds(ratio);
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 6, java.math.RoundingMode.HALF_UP);
  }
}
