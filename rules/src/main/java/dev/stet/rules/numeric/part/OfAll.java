package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * More of some things than an English sentence says there are: {@code Of the 97, 103 have
 * finished}.
 */
final class OfAll {
  private static final PrefilteredPattern OF_ALL =
      PrefilteredPattern.compile(
          "(?:^|[;:(]\\s*)(?:Of|Out of|Among)\\s+(?:the|these|our|its|all)?\\s*$");

  /** From the whole to its part. */
  private static final Pattern THEN = Pattern.compile("(?:\\s+[A-Za-z-]+){0,4},\\s+");

  private OfAll() {}

  /** The first whole of {@code values} with the part that is more, or null. */
  static @Nullable Division wrong(Passage values) {
    for (int i = 0; i + 1 < values.size(); i++) {
      Quantity whole = values.figure(i);
      Quantity part = values.figure(i + 1);
      if (OF_ALL.isIn(values.before(i))
          && THEN.matcher(values.between(i, i + 1)).matches()
          && Parts.isExactAmount(whole)
          && Parts.isExactAmount(part)
          && Parts.countsAlike(part, whole)
          && part.interval().above(whole.interval())) {
        return new Division(whole, List.of(part));
      }
    }
    return null;
  }
}
