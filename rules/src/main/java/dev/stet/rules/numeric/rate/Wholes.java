package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import org.jspecify.annotations.Nullable;

/** Which figure of a passage is the whole of a part, where no words join the two. */
final class Wholes {
  /** What was there another time is not what something is a part of now. */
  private static final PrefilteredPattern EARLIER =
      PrefilteredPattern.compile("(?:上年|去年|前年|上季|上月|上期|上届|同期)[^,;。、]{0,6}$");

  private Wholes() {}

  /** Whether a figure is that of another time. */
  static boolean isEarlier(Passage values, int index) {
    return EARLIER.isIn(values.lead(index));
  }

  /** The nearest figure before a part in its unit, or -1. */
  static int before(Passage values, int part) {
    int index = part - 1;
    while (index >= 0 && !Figures.sameUnit(values.figure(index), values.figure(part))) {
      // 开工48个,开工率80%;竣工24个,竣工率40%: both are of the whole named first.
      index--;
    }
    return index;
  }

  /** The part whose words say {@code name}, of the sentence's first figure in its unit. */
  static @Nullable Rate ofFirst(Passage values, int rate, String name) {
    for (int i = rate - 1; i > 0; i--) {
      Quantity part = values.figure(i);
      if (!part.is(Kind.AMOUNT) || !values.lead(i).contains(name)) {
        continue;
      }
      for (int whole = 0; whole < i; whole++) {
        if (Figures.sameUnit(values.figure(whole), part)) {
          return values.between(whole, rate).indexOf(';') < 0 || whole == 0
              ? Rate.of(values, i, whole, rate, Rate.Tie.INFERRED)
              : null;
        }
      }
      return null;
    }
    return null;
  }
}
