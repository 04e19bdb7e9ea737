package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several counts, each with its share of one whole that stands before them: {@code
 * 火灾186起,其中居住场所91起, 占48.9%,厂房23起,占12.4%}. The whole is believed only where it gives another share
 * of the row.
 */
final class SharesOfOne {
  private static final PrefilteredPattern THEN_SHARE =
      PrefilteredPattern.compile(
          "^[^,;。、(\\d]{0,14}[,、(]?\\s*(?:约)?(?:[\\p{IsHan}]{1,3}(?=占比))?[占佔](?:比|总数|总量|全部|总额|总人数)?(?:的)?(?:比例)?(?:为|达)?\\s*$|^[A-Za-z\\s-]{0,24}\\(\\s*$");

  /** The first of a row names the whole: 占进出口总值的76.4%. */
  private static final PrefilteredPattern OF_NAMED =
      PrefilteredPattern.compile("^[^,;。、(\\d]{0,6},占[\\p{IsHan}]{2,10}的(?:比重|比例)?(?:为|达)?$");

  /** {@code 44.0亿元,增长1.2%,占5.1%}: the change stands between a part and its share. */
  private static final Pattern GREW = Pattern.compile("[,(](?:同比|比上年)?(?:增长|下降|增加|减少|增|降)");

  private static final PrefilteredPattern OTHER =
      PrefilteredPattern.compile("增长|下降|同比|上升|提高|上年|去年");

  private static final PrefilteredPattern OF_ALL =
      PrefilteredPattern.compile("\\b(?:Out of|Of|Among)\\s+(?:the|these|all|our|its)?\\s*$");

  /** So many shares of one whole show what it is. */
  private static final int FEWEST = 3;

  private record Pair(Quantity part, Quantity share) {}

  private SharesOfOne() {}

  /**
   * The shares of {@code passage} that a whole named in it, or just {@code before}, does not give.
   */
  static List<Rate> wrong(Passage passage, List<Quantity> before) {
    return wrong(passage, before, 1);
  }

  /**
   * @param fewest how many other shares the whole must give
   */
  static List<Rate> wrong(Passage passage, List<Quantity> before, int fewest) {
    Passage values = passage.measures();
    List<Pair> pairs = pairs(values);
    if (pairs.size() < 2) {
      return List.of();
    }
    List<Quantity> wholes = new ArrayList<>(values.figures());
    wholes.addAll(before);
    for (int i = 0; i < wholes.size(); i++) {
      Quantity whole = wholes.get(i);
      boolean ofAll = i < values.size() && OF_ALL.isIn(values.before(i));
      if (whole.span().start() < pairs.get(0).part().span().start()
          && whole.is(Kind.AMOUNT)
          && whole.exact()
          && Figures.divides(whole)) {
        List<Rate> wrong = wrong(pairs, whole, ofAll, fewest);
        if (!wrong.isEmpty() && !ofAnother(wrong.get(0), wholes)) {
          return wrong;
        }
      }
    }
    return List.of();
  }

  /** Whether the share is that of another whole: 甲科75例成功71例(94.7%),乙科50例成功44例(88.0%). */
  private static boolean ofAnother(Rate wrong, List<Quantity> wholes) {
    return wholes.stream()
        .anyMatch(
            one ->
                Figures.sameUnit(one, wrong.part())
                    && !one.equals(wrong.part())
                    && Figures.divides(one)
                    && Figures.percent(wrong.part().interval(), one.interval())
                        .meets(wrong.rate().interval()));
  }

  /** A share that is not of the whole of which all others of its row are. */
  record Odd(Quantity part, Quantity share, Interval whole) {}

  /** The one share of a row that the whole of all others does not give, which nobody names. */
  static @Nullable Odd odd(Passage passage) {
    List<Pair> pairs = pairs(passage.measures());
    Odd summed = pairs.size() >= FEWEST || two(passage, pairs) ? ofSum(pairs) : null;
    if (summed != null) {
      return summed;
    }
    int fewest = pairs.size() == FEWEST && all(pairs) ? FEWEST - 1 : FEWEST;
    if (pairs.size() <= fewest
        || !pairs.stream().allMatch(pair -> Figures.sameUnit(pair.part(), pairs.get(0).part()))) {
      return null;
    }
    Odd odd = null;
    for (Pair one : pairs) {
      Interval whole = null;
      int told = 0;
      for (Pair other : pairs) {
        if (!other.equals(one)) {
          Interval its = wholeOf(other);
          whole = whole == null ? its : common(whole, its);
          told += telling(other) ? 1 : 0;
          if (whole == null) {
            break;
          }
        }
      }
      if (whole != null && told >= fewest && !whole.meets(wholeOf(one))) {
        if (odd != null) {
          return null;
        }
        odd = new Odd(one.part(), one.share(), whole);
      }
    }
    return odd;
  }

  /** The one share of a row that all its parts together do not give while they give the others. */
  private static @Nullable Odd ofSum(List<Pair> pairs) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Pair pair : pairs) {
      Quantity first = pairs.get(0).part();
      // English names what is counted once
      boolean counts = english(first) && english(pair.part()) && !Figures.money(first);
      if (!Figures.sameUnit(pair.part(), first) && !(counts && !Figures.money(pair.part()))) {
        return null;
      }
      sum = sum.plus(pair.part().interval());
    }
    Odd odd = null;
    for (Pair pair : pairs) {
      if (!Figures.percent(pair.part().interval(), sum).meets(pair.share().interval())) {
        if (odd != null) {
          return null;
        }
        odd = new Odd(pair.part(), pair.share(), sum);
      }
    }
    return odd;
  }

  /**
   * {@code 毕业生840人,其中县内703人,占83.7%;县外137人,占19.3%}: two shares that come near to all, of parts that
   * make a whole told near them.
   */
  private static boolean two(Passage passage, List<Pair> pairs) {
    if (pairs.size() != 2 || !all(pairs) || !pairs.stream().allMatch(SharesOfOne::telling)) {
      return false;
    }
    Quantity part = pairs.get(0).part();
    BigDecimal sum = part.value().add(pairs.get(1).part().value());
    return Figures.sameUnit(part, pairs.get(1).part())
        && passage.around().stream()
            .anyMatch(one -> Figures.sameUnit(one, part) && one.value().compareTo(sum) == 0);
  }

  /** Whether the shares are nearly all of the whole. */
  private static boolean all(List<Pair> pairs) {
    BigDecimal sum =
        pairs.stream().map(pair -> pair.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.subtract(Figures.HUNDRED).abs().compareTo(BigDecimal.TEN) < 0;
  }

  private static boolean makes(List<Pair> pairs, Quantity whole) {
    BigDecimal sum =
        pairs.stream().map(pair -> pair.part().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(whole.value()) == 0;
  }

  private static Interval wholeOf(Pair pair) {
    return pair.part()
        .interval()
        .times(Interval.exactly(Figures.HUNDRED))
        .dividedBy(pair.share().interval());
  }

  private static @Nullable Interval common(Interval one, Interval other) {
    return one.meets(other)
        ? new Interval(one.low().max(other.low()), one.high().min(other.high()))
        : null;
  }

  private static List<Pair> pairs(Passage values) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      Quantity share = values.figure(i);
      boolean grew =
          i > 1
              && values.figure(i - 1).is(Kind.PERCENT)
              && GREW.matcher(values.between(i - 2, i - 1)).matches();
      Quantity part = values.figure(grew ? i - 2 : i - 1);
      String between = values.between(i - 1, i);
      if (share.is(Kind.PERCENT)
          && share.exact()
          && part.is(Kind.AMOUNT)
          && part.exact()
          && part.value().signum() > 0
          && share.interval().low().signum() > 0
          && (THEN_SHARE.isIn(between) || (pairs.isEmpty() && OF_NAMED.isIn(between)))
          && !OTHER.isIn(between)) {
        pairs.add(new Pair(part, share));
      }
    }
    return pairs;
  }

  /** The one share that {@code whole} does not give while it gives others; else nothing. */
  private static List<Rate> wrong(List<Pair> pairs, Quantity whole, boolean ofAll, int fewest) {
    List<Rate> wrong = new ArrayList<>();
    int right = 0;
    for (Pair pair : pairs) {
      if (!Figures.sameUnit(pair.part(), whole) && !english(pair.part()) && !makes(pairs, whole)) {
        continue;
      }
      if (pair.part().value().compareTo(whole.value()) > 0) {
        return List.of();
      }
      Interval share = Figures.percent(pair.part().interval(), whole.interval());
      if (share.meets(pair.share().interval())) {
        right += ofAll || telling(pair) ? 1 : 0;
      } else {
        wrong.add(new Rate(pair.part(), whole, pair.share(), Rate.Tie.INFERRED));
      }
    }
    return right >= fewest && wrong.size() == 1 ? wrong : List.of();
  }

  /** Whether the share is printed closely enough that no other whole would give it by chance. */
  private static boolean telling(Pair pair) {
    return pair.share().step().compareTo(BigDecimal.ONE) < 0;
  }

  private static boolean english(Quantity part) {
    return part.unit().isEmpty() || part.unit().charAt(0) < 0x80;
  }
}
