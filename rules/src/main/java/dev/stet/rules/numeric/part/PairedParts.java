package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole and its parts each told in two units: {@code 共14栋1672户,其中高层9栋1386户、洋房5栋286户}. Where the
 * parts make the whole in the one unit nothing is left out, so they make it in the other too.
 */
final class PairedParts {
  private static final int FARTHEST = 6;
  private static final int LONGEST_NAME = 24;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private PairedParts() {}

  /** The whole and the parts that make it in one unit only, in the other; or null. */
  static @Nullable Division wrong(Passage values) {
    for (int i = 0; i + 5 < values.size(); i++) {
      if (!pair(values, i)) {
        continue;
      }
      Division found = at(values, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Division at(Passage values, int whole) {
    List<Quantity> ones = new ArrayList<>();
    List<Quantity> others = new ArrayList<>();
    for (int i = whole + 2; i + 1 < values.size(); i += 2) {
      boolean goesOn =
          pair(values, i)
              && Figures.sameUnit(values.figure(i), values.figure(whole))
              && Figures.sameUnit(values.figure(i + 1), values.figure(whole + 1))
              && values.between(i - 1, i).length() <= LONGEST_NAME
              && values.between(i - 1, i).indexOf('。') < 0;
      if (!goesOn) {
        break;
      }
      ones.add(values.figure(i));
      others.add(values.figure(i + 1));
      if (ones.size() > 1) {
        boolean first = makes(ones, values.figure(whole));
        boolean second = makes(others, values.figure(whole + 1));
        if (first != second) {
          Quantity total = values.figure(first ? whole + 1 : whole);
          List<Quantity> parts = first ? others : ones;
          return near(parts, total) ? new Division(total, List.copyOf(parts)) : null;
        }
      }
    }
    return null;
  }

  /** Whether two amounts of different things stand side by side at {@code index}. */
  private static boolean pair(Passage values, int index) {
    Quantity one = values.figure(index);
    Quantity other = values.figure(index + 1);
    String between = values.between(index, index + 1);
    return ListedParts.amount(one)
        && ListedParts.amount(other)
        && !Figures.sameUnit(one, other)
        && between.length() <= FARTHEST
        && between.chars().noneMatch(c -> c == ';' || c == '每' || c == '均');
  }

  private static boolean makes(List<Quantity> parts, Quantity total) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Quantity part : parts) {
      sum = sum.plus(Figures.beside(part, total));
    }
    return sum.meets(Figures.beside(total, parts.get(0)));
  }

  private static boolean near(List<Quantity> parts, Quantity total) {
    BigDecimal off = total.value().negate();
    for (Quantity part : parts) {
      off = off.add(part.value());
    }
    return off.abs().multiply(FOUR).compareTo(total.value()) <= 0;
  }
}
