package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences that name a part, its whole and the rate between them. Only forms in which
 * the three cannot belong to different things are read.
 */
public final class Rates {

  private static final Set<String> MEASURED = Set.of("km", "m", "mi", "kg", "t", "小时", "℃", "year");

  /** {@code best 10 of 12, 1.5% each}: what one of them counts for. */
  private static final Pattern EACH = Pattern.compile("\\s(?:each|apiece)\\b");

  private Rates() {}

  /** The rates that {@code passage} states with their parts and wholes, in order. */
  public static List<Rate> in(Passage passage) {
    List<Rate> rates = new ArrayList<>();
    Passage values = passage.measures().now();
    for (int i = 0; i < values.size() && values.size() > 2; i++) {
      Quantity rate = values.figure(i);
      if (!rate.is(Kind.PERCENT)
          || !rate.exact()
          || rate.value().signum() <= 0
          || EACH.matcher(values.after(i)).lookingAt()) {
        continue;
      }
      Rate found = i >= 2 ? before(values, i) : null;
      if (found == null && i + 2 < values.size()) {
        found = behind(values, i);
      }
      if (found == null && i >= 3 && MEASURED.contains(values.figure(i - 1).unit())) {
        // Of the 318, 51 live within 3 km, that is 16%: the distance is no part of them.
        found = PartOfWhole.before(values.without(i - 1), i - 1);
      }
      if (found != null && found.isCountable()) {
        rates.add(found);
      }
    }
    return rates;
  }

  /** The part and the whole that stand before the rate. */
  private static @Nullable Rate before(Passage values, int rate) {
    RateName name = RateName.of(values.lead(rate));
    if (name != null) {
      return NamedRate.before(values, rate, name);
    }
    String between = values.between(rate - 1, rate);
    if (ShareOfWhole.isTold(between)) {
      return ShareOfWhole.before(values, rate);
    }
    if (RateOfPlan.isTold(between)) {
      return RateOfPlan.before(values, rate);
    }
    Rate planned = RateOfPlan.between(values, rate);
    if (planned != null) {
      return planned;
    }
    Rate named = ShareOfWhole.ofSubject(values, rate);
    return named != null ? named : PartOfWhole.before(values, rate);
  }

  /** The part and the whole that stand behind the rate. */
  private static @Nullable Rate behind(Passage values, int rate) {
    Rate named = NamedRate.behind(values, rate);
    return named != null ? named : PartOfWhole.behind(values, rate);
  }
}
