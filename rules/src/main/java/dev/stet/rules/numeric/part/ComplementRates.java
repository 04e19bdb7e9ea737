package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate and the rate of what it leaves, which do not make 100: {@code 合格率98.5%,不合格率2.5%}; {@code
 * 78% said yes and 32% said no}.
 */
final class ComplementRates {
  private static final PrefilteredPattern RATE =
      PrefilteredPattern.compile("([\\p{IsHan}]{2})率(?:为|达到?|是)?$");
  private static final PrefilteredPattern YES =
      PrefilteredPattern.compile(
          "^\\s+(?:[a-z]+\\s+){0,3}?(?:yes|agreed|in favour|for it|for)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern NO =
      PrefilteredPattern.compile(
          "^\\s+(?:[a-z]+\\s+){0,3}?(?:no|disagreed|against it|against)\\b",
          Pattern.CASE_INSENSITIVE);

  /** {@code men make up 58% of the staff and women 42%}: a share of all, not of each. */
  private static final List<List<String>> HALVES =
      List.of(
          List.of("men", "women"),
          List.of("males", "females"),
          List.of("boys", "girls"),
          List.of("owners", "tenants"));

  private static final Pattern MAKE_UP =
      Pattern.compile(
          "(?i).*\\b([a-z]+)\\s(?:made up|make up|accounted for|account for|formed|form|represented|represent)\\s",
          Pattern.DOTALL);
  private static final Pattern AND_OTHER =
      Pattern.compile(
          "(?:\\sof (?:the|all|our|its) [a-z]+)?(?:,| and|;)(?: and)? ([a-z]+)(?: the (?:other|remaining))? ");
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  private static final Interval HUNDRED = Interval.exactly(Figures.HUNDRED);

  /** A third share right behind two. */
  private static final PrefilteredPattern THIRD =
      PrefilteredPattern.compile("^[^.。%\\d]{0,40}(\\d{1,2}(?:\\.\\d)?)%");

  /** As far behind two shares a third is looked for, in characters. */
  private static final int FARTHEST = 48;

  private ComplementRates() {}

  /** The pairs of {@code values} that do not make 100. */
  static List<List<Quantity>> wrong(Passage values) {
    List<List<Quantity>> wrong = new ArrayList<>();
    for (int i = 0; i + 1 < values.size(); i++) {
      Quantity one = values.figure(i);
      Quantity other = values.figure(i + 1);
      if (!one.is(Kind.PERCENT) || !other.is(Kind.PERCENT) || !one.exact() || !other.exact()) {
        continue;
      }
      Matcher rate = RATE.matcher(values.lead(i));
      boolean chinese =
          rate.find()
              && values.lead(i + 1).matches(".{0,6}[不未非]" + rate.group(1) + "率(?:为|达到?|是)?");
      boolean negated = rate.reset().find() && values.lead(i).matches(".*[不未非].{2}率.*");
      boolean english =
          YES.isIn(values.after(i))
              && NO.isIn(values.after(i + 1))
              && values.between(i, i + 1).length() < 40;
      BigDecimal off = one.value().add(other.value()).subtract(Figures.HUNDRED);
      boolean makes = one.interval().plus(other.interval()).overlaps(HUNDRED);
      boolean over = off.signum() > 0;
      if (!makes
          && off.abs().compareTo(TWENTY) < 0
          && ((chinese && !negated)
              || (english && over)
              || (halves(values, i) && !isLeftTo(values, one, other)))) {
        wrong.add(List.of(one, other));
      }
    }
    return wrong;
  }

  /** Whether what the two leave is told behind them: {@code 52% and 46%; 2% gave no answer}. */
  private static boolean isLeftTo(Passage values, Quantity one, Quantity other) {
    int end = other.span().end();
    String behind =
        values.text().substring(end, Math.min(end + FARTHEST, values.block().span().end()));
    Matcher rest = THIRD.matcher(behind);
    return rest.find()
        && one.interval()
            .plus(other.interval())
            .plus(Interval.exactly(new BigDecimal(rest.group(1))))
            .overlaps(HUNDRED);
  }

  private static boolean halves(Passage values, int index) {
    Matcher one = MAKE_UP.matcher(values.before(index));
    Matcher other = AND_OTHER.matcher(values.between(index, index + 1));
    if (!one.matches() || !other.matches()) {
      return false;
    }
    String first = one.group(1).toLowerCase(Locale.ROOT);
    String second = other.group(1);
    return HALVES.stream()
        .anyMatch(pair -> !first.equals(second) && pair.contains(first) && pair.contains(second));
  }
}
