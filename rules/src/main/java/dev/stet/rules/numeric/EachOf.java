package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * So many things, so much for each, and all of it: {@code 断面21个,每断面5个测点,共115个测点}; with what is paid
 * a month told for half a year.
 *
 * @param count how many things
 * @param each how much each has
 * @param total all they have, as the text says
 * @param times how often it is had in the time of the total
 */
record EachOf(Quantity count, Quantity each, Quantity total, int times) {
  private static final PrefilteredPattern EACH =
      PrefilteredPattern.compile("每([\\p{IsHan}&&[^每]]{1,10})(每[月季年天日])?(?:为|是|有|约)?$");
  private static final PrefilteredPattern NO_TOTAL =
      PrefilteredPattern.compile("其中|每|均|比|增|减|另|最|以上|第");
  private static final PrefilteredPattern MONTHS =
      PrefilteredPattern.compile("(上半年|下半年|半年)|(全年|一年|年)|(季度)");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int FARTHEST = 4;
  private static final int MOST_OF_HOLDER = 4;

  /** The totals of {@code values} that are not what their things have. */
  static List<EachOf> wrong(Passage values) {
    List<EachOf> wrong = new ArrayList<>();
    for (int i = 1; i + 1 < values.size(); i++) {
      Matcher each = EACH.matcher(values.lead(i));
      if (!amount(values.figure(i)) || !each.find()) {
        continue;
      }
      Quantity count = null;
      for (int length = Math.min(MOST_OF_HOLDER, each.group(1).length());
          length > 0 && count == null;
          length--) {
        count = count(values, i, each.group(1).substring(0, length));
      }
      Quantity total = values.figure(i + 1);
      String lead = values.lead(i + 1);
      int times = each.group(2) == null ? 1 : times(each.group(2), lead);
      if (count == null
          || times == 0
          || !amount(total)
          || !Figures.sameUnit(total, values.figure(i))
          || NO_TOTAL.matcher(lead).find()
          || values.between(i, i + 1).matches(".*[;。].*")) {
        continue;
      }
      EachOf found = new EachOf(count, values.figure(i), total, times);
      if (!found.product().meets(total.interval()) && found.near()) {
        wrong.add(found);
      }
    }
    return wrong;
  }

  private static @Nullable Quantity count(Passage values, int index, String holder) {
    for (int i = index - 1; i >= 0 && i >= index - FARTHEST; i--) {
      Quantity count = values.figure(i);
      String lead = values.lead(i);
      boolean named =
          count.unit().equals(holder)
              || values.words(i).endsWith(holder)
              || (holder.equals("名") && count.unit().equals("人"))
              || (holder.length() > 1
                  && (lead.endsWith(holder) || values.tail(i).startsWith(holder)))
              || (holder.length() == 1
                  && count.unit().equals("个")
                  && values.tail(i).startsWith(holder))
              || (holder.length() > 1
                  && lead.length() >= 2
                  && holder.startsWith(lead.substring(lead.length() - 2)));
      if (named && count.is(Kind.AMOUNT)) {
        return count.exact() ? count : null;
      }
    }
    return null;
  }

  private static int times(String per, String lead) {
    Matcher months = MONTHS.matcher(lead);
    boolean monthly = per.equals("每月");
    if (!monthly || !months.find()) {
      return 0;
    }
    return months.group(1) != null ? 6 : months.group(2) != null ? 12 : 3;
  }

  private static boolean amount(Quantity figure) {
    return figure.is(Kind.AMOUNT)
        && figure.exact()
        && !figure.unit().isEmpty()
        && figure.value().signum() > 0;
  }

  /** What all of them have. */
  Interval product() {
    return count
        .interval()
        .times(each.interval())
        .times(Interval.exactly(BigDecimal.valueOf(times)));
  }

  BigDecimal result() {
    return count.value().multiply(each.value()).multiply(BigDecimal.valueOf(times));
  }

  /** Whether it misses by a slip; further off it is rather another total. */
  private boolean near() {
    return result().compareTo(total.value().multiply(TWO)) < 0
        && total.value().compareTo(result().multiply(TWO)) < 0;
  }
}
