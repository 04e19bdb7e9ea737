package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What each has, told in one sentence with the only number of sharers and the only total that it
 * can be of: {@code 216户,户均增收1200元,增收25.92万元}; {@code 12 chairs at £40 each, £480 in all}.
 */
final class SentenceSharing {
  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile("(?:共|合计|共计|总计|总额|总价|金额|(?<!累)计|总共|票收入|销售收入|销售额|货款)[^,;。、]{0,5}$");
  private static final PrefilteredPattern EN_TOTAL =
      PrefilteredPattern.compile(
          "\\b(?:total\\w*|in all|altogether|costing|worth|spent|paid|distributed|raised|revenue|sales|proceeds|takings|income)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_IN_ALL =
      PrefilteredPattern.compile("^\\s+(?:in all|altogether|in total)\\b");

  /** The most of one of them is no total: 日均1.38万件,最高日为1.92万件. */
  private static final PrefilteredPattern EXTREME =
      PrefilteredPattern.compile("最[高低多少大小长短]|峰值|单[日月次]");

  /** A mean is no total: 日均26.7万辆次(去年8天,日均25.4万辆次). */
  private static final PrefilteredPattern A_MEAN =
      PrefilteredPattern.compile("(?:[日月年人户车]均|平均每?[\\p{IsHan}]?)(?:约|为|达)?$");

  /** Of another time, in a bracket: 同比(2023年9月29日至10月6日,8天,日均25.4万辆次). */
  private static final PrefilteredPattern EARLIER =
      PrefilteredPattern.compile("同比[^()]{0,6}\\(|去年|上年|前年|同期");

  private static final PrefilteredPattern PER_HEAD =
      PrefilteredPattern.compile(
          "\\bper\\s+(?:head|capita|person|household|inhabitant)\\s+(?:is|was|of|at|comes to|came to)\\s+$",
          Pattern.CASE_INSENSITIVE);

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** So many figures from what each has the others are looked for. */
  private static final int FARTHEST = 4;

  private SentenceSharing() {}

  /** The sharing by which the figure at {@code index} is what each has and cannot be, or null. */
  static @Nullable Sharing wrong(Passage values, int index) {
    Quantity each = values.figure(index);
    if (!each.is(Kind.AMOUNT) || !each.exact() || each.value().signum() <= 0) {
      return null;
    }
    if (PER_HEAD.isIn(values.before(index))) {
      return perHead(values, each);
    }
    Sharer sharer = Sharer.of(values, index);
    Sharing found = sharer == null ? null : sharing(values, index, sharer);
    return found != null && (isTenThousandfold(values, found) || contradicts(values, found))
        ? found
        : null;
  }

  /** {@code At 90 million, debt per head is 3,000 in our town of 30,000}. */
  private static @Nullable Sharing perHead(Passage values, Quantity each) {
    List<Quantity> others =
        values.figures().stream()
            .filter(one -> one.is(Kind.AMOUNT) && !one.equals(each))
            .sorted(Comparator.comparing(Quantity::value))
            .toList();
    if (others.size() != 2 || !others.stream().allMatch(Quantity::exact)) {
      return null;
    }
    Quantity count = others.get(0);
    Quantity total = others.get(1);
    return !Figures.money(count)
            && Figures.divides(count)
            && each.value().compareTo(total.value()) < 0
            && !total.interval().dividedBy(count.interval()).meets(each.interval())
        ? new Sharing(each, count, total, false)
        : null;
  }

  /** What the figure at {@code index} is each one's of, where only one count and total can be. */
  private static @Nullable Sharing sharing(Passage values, int index, Sharer sharer) {
    Quantity each = values.figure(index);
    List<Quantity> counts = new ArrayList<>();
    List<Quantity> totals = new ArrayList<>();
    int last = Math.min(values.size() - 1, index + FARTHEST);
    for (int i = Math.max(0, index - FARTHEST); i <= last; i++) {
      Quantity value = values.figure(i);
      if (i == index
          || !value.is(Kind.AMOUNT)
          || EXTREME.isIn(values.lead(i))
          || (sameMeasure(value, each) && A_MEAN.isIn(values.lead(i)))
          || values.between(Math.min(i, index), Math.max(i, index)).indexOf(';') >= 0) {
        continue;
      }
      boolean inAll =
          sharer.priced()
              && !Figures.money(each)
              && !each.unit().isEmpty()
              && EN_IN_ALL.isIn(values.after(i));
      if (!inAll && sharer.isCountedBy(values, i, each)) {
        counts.add(value);
      } else if ((sameMeasure(value, each) || (inAll && value.unit().isEmpty()))
          && (!sharer.priced() || isCalledTotal(values, i))) {
        totals.add(value);
      }
    }
    if (counts.size() != 1 || totals.size() != 1) {
      return null;
    }
    // 400 candles a hectare, 1,400 in all, at 8.50 each: what comes right before is priced
    boolean pricesTotal =
        index > 0
            && totals.get(0).equals(values.figure(index - 1))
            && values.lead(index).endsWith(" at ");
    return pricesTotal ? null : new Sharing(each, counts.get(0), totals.get(0), sharer.priced());
  }

  private static boolean isCalledTotal(Passage values, int index) {
    return TOTAL.isIn(values.lead(index)) || EN_TOTAL.isIn(values.lead(index) + values.tail(index));
  }

  private static boolean contradicts(Passage values, Sharing found) {
    Quantity each = found.each();
    Quantity count = found.count();
    Quantity total = found.total();
    if (!count.exact()
        || !total.exact()
        || !Figures.divides(count)
        || isOfAnother(values, found)
        || total.value().compareTo(Measures.in(each, total.unit()).low()) < 0) {
      return false;
    }
    // a mean is rounded even of things that are counted
    Interval stated =
        each.counted() && !found.priced()
            ? Interval.rounded(each.value(), each.step())
            : Measures.in(each, total.unit());
    return !total.interval().dividedBy(count.interval()).meets(stated)
        && !EachOf.apart(values, each, total)
        && !OtherCounts.explain(values, each, count, total)
        && !(found.priced() && (hasOtherTotal(values, found) || hasOtherPrice(values, found)));
  }

  /**
   * Whether the count stands in a bracket with a figure of its own:
   * 日均26.7万辆次,同比(去年8天,日均25.4万辆次)增长5.1%.
   */
  private static boolean isOfAnother(Passage values, Sharing found) {
    String text = values.text();
    Span count = found.count().span();
    int open = text.lastIndexOf('(', count.start());
    int close = text.indexOf(')', count.end());
    if (open < values.span().start() || close < 0 || text.lastIndexOf(')', count.start()) > open) {
      return false;
    }
    Span bracket = new Span(open, close);
    if (bracket.contains(found.total().span())) {
      return false;
    }
    if (bracket.contains(found.each().span())) {
      return EARLIER.isIn(text.substring(Math.max(values.span().start(), open - 8), close));
    }
    return values.figures().stream()
        .anyMatch(one -> bracket.contains(one.span()) && sameMeasure(one, found.each()));
  }

  /** Whether the mean is right but for a 万: 户均增收1200万元,216户,增收25.92万元. */
  private static boolean isTenThousandfold(Passage values, Sharing found) {
    Quantity each = found.each();
    Quantity count = found.count();
    Quantity total = found.total();
    return !found.priced()
        && Figures.money(each)
        && count.exact()
        && total.exact()
        && Figures.divides(count)
        && each.value().compareTo(total.value()) > 0
        && !isOfAnother(values, found)
        && total
            .interval()
            .dividedBy(count.interval())
            .times(Interval.exactly(TEN_THOUSAND))
            .meets(each.interval());
  }

  /** Whether another figure is the product: 股金由612万元增至668万元,每股100元,计66800股. */
  private static boolean hasOtherTotal(Passage values, Sharing found) {
    Quantity each = found.each();
    return values.figures().stream()
        .anyMatch(
            one -> !one.equals(each) && sameMeasure(one, each) && makes(each, found.count(), one));
  }

  /** Whether it is another price that makes the total: 进价71元/瓶,货值5394元(按标价89.9元计). */
  private static boolean hasOtherPrice(Passage values, Sharing found) {
    return values.figures().stream()
        .anyMatch(
            one ->
                !one.equals(found.each())
                    && !one.equals(found.total())
                    && Figures.money(one)
                    && makes(one, found.count(), found.total()));
  }

  private static boolean makes(Quantity each, Quantity count, Quantity total) {
    return Measures.in(each, total.unit()).times(count.interval()).meets(total.interval());
  }

  /** Whether a total can be of what each has; English names it only once. */
  private static boolean sameMeasure(Quantity total, Quantity each) {
    return Figures.sameUnit(total, each)
        || Measures.alike(total, each)
        || (total.unit().equals("人次") && each.unit().equals("人"))
        || (each.unit().isEmpty() && total.is(each.kind()) && isLatin(total.unit()));
  }

  private static boolean isLatin(String unit) {
    return !unit.isEmpty() && unit.charAt(0) < 0x80;
  }
}
