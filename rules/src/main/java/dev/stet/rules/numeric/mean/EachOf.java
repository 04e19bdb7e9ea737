package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * So many things, so much for each, and all of it: {@code 断面21个,每断面5个测点,共115个测点}; with what is paid
 * a month told for half a year, and how many things there are told in the sentence before.
 *
 * @param count how many things
 * @param each how much each has
 * @param total all they have, as the text says
 * @param times how often it is had in the time of the total
 */
record EachOf(Quantity count, Quantity each, Quantity total, int times) {
  private static final PrefilteredPattern EACH =
      PrefilteredPattern.compile(
          "每([\\p{IsHan}&&[^每]]{1,10})(?:(每[月季年天日])[\\p{IsHan}&&[^每]]{0,8}?)?(?:为|是|有|约)?$");

  /** {@code 单罐容积50m³,总容积150m³}: what one holds, then what all hold. */
  private static final PrefilteredPattern SINGLE =
      PrefilteredPattern.compile("(?:^|[,;、])单[\\p{IsHan}]?([\\p{IsHan}]{2})(?:为)?$");

  private static final PrefilteredPattern NO_TOTAL =
      PrefilteredPattern.compile("其中|每|均|比|增|减|另|最|以上|第|实[到收有]|剩|余");
  private static final PrefilteredPattern IN_ALL = PrefilteredPattern.compile("[共总计]");
  private static final PrefilteredPattern MONTHS =
      PrefilteredPattern.compile("(上半年|下半年|半年)|(全年|一年|年)|(季度)");

  /** {@code 两项合计}: what each has, times all, is one of the two. */
  private static final PrefilteredPattern BOTH =
      PrefilteredPattern.compile(
          "[两二](?:项|者|笔|部分|块)(?:费用|支出|资金)?(?:合计|共计|总计|相加|共)[^,;。、\\d]{0,6}$");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int FARTHEST = 4;
  private static final int MOST_OF_HOLDER = 4;

  /**
   * The totals of {@code values} that are not what their things have.
   *
   * @param before the sentence before, if it stands in the same block
   */
  static List<EachOf> wrong(Passage values, @Nullable Passage before) {
    List<EachOf> wrong = new ArrayList<>();
    if (values.sentence().indexOf('每') < 0 && values.sentence().indexOf('单') < 0) {
      return wrong;
    }
    for (int i = 0; i + 1 < values.size(); i++) {
      EachOf found = amount(values.figure(i)) ? at(values, i, before) : null;
      if (found != null
          && !found.product().meets(found.total().interval())
          && found.near()
          && !apart(values, found.each(), found.total())
          && !OtherCounts.explain(values, found.each(), found.count(), found.total())) {
        wrong.add(found);
      }
    }
    return wrong;
  }

  private static @Nullable EachOf at(Passage values, int index, @Nullable Passage before) {
    Quantity each = values.figure(index);
    Matcher single = SINGLE.matcher(values.lead(index));
    if (single.find() && index > 0) {
      Quantity count = values.figure(index - 1);
      boolean all = values.lead(index + 1).matches("总(?:共)?" + single.group(1) + "(?:为|达)?");
      return all && count.counted() && count.exact()
          ? total(values, index + 1, count, each, 1)
          : null;
    }
    Matcher per = EACH.matcher(values.lead(index));
    if (!per.find() || twice(values.lead(index), per)) {
      return null;
    }
    String holder = per.group(1);
    Quantity count = count(values, index, holder);
    if (count == null && before != null) {
      count = count(before, before.size(), holder);
    }
    int next = index + 1;
    if (count == null && next + 1 < values.size() && holds(values, next, holder.substring(0, 1))) {
      // 每辆坐45人,12辆共坐540人
      boolean all = IN_ALL.isIn(values.lead(next + 1)) || named(values, each, next + 1);
      count = all ? values.figure(next) : null;
      next++;
    }
    int times = per.group(2) == null ? 1 : times(per.group(2), values.between(index, next));
    return count == null || times == 0 ? null : total(values, next, count, each, times);
  }

  /** Whether it is so much for each at each time: 每人每天50元. */
  private static boolean twice(String lead, Matcher per) {
    return per.group(2) == null && lead.indexOf('每') < per.start();
  }

  private static @Nullable EachOf total(
      Passage values, int index, Quantity count, Quantity each, int times) {
    Quantity total = values.figure(index);
    boolean alike = Figures.sameUnit(total, each) || Measures.alike(total, each);
    return amount(total)
            && alike
            && (!NO_TOTAL.isIn(values.lead(index)) || named(values, each, index))
            && !values.between(values.figures().indexOf(each), index).matches(".*[;。].*")
        ? new EachOf(count, each, total, times)
        : null;
  }

  /** Whether the figure at {@code index} is called what each has: 每户每月减免水量5,…减免水量. */
  private static boolean named(Passage values, Quantity each, int index) {
    String lead = values.lead(index);
    return lead.length() > 2 && values.lead(values.figures().indexOf(each)).endsWith(lead);
  }

  private static @Nullable Quantity count(Passage values, int until, String words) {
    for (int length = Math.min(MOST_OF_HOLDER, words.length()); length > 0; length--) {
      String holder = words.substring(0, length);
      for (int i = until - 1; i >= 0 && i >= until - FARTHEST; i--) {
        if (holds(values, i, holder)) {
          return values.figure(i).exact() ? values.figure(i) : null;
        }
      }
    }
    return null;
  }

  /** Whether the figure counts {@code holder}: 12个 before 班, 300捆. */
  private static boolean holds(Passage values, int index, String holder) {
    Quantity count = values.figure(index);
    String lead = values.lead(index);
    String tail = values.tail(index);
    boolean one = holder.length() == 1;
    boolean named =
        count.unit().equals(holder)
            || values.words(index).endsWith(holder)
            || (holder.equals("名") && count.unit().equals("人"))
            || (one
                ? (count.unit().equals("个") || count.unit().isEmpty()) && tail.startsWith(holder)
                : lead.endsWith(holder)
                    || tail.startsWith(holder)
                    || (lead.length() >= 2
                        && holder.startsWith(lead.substring(lead.length() - 2))));
    return named && count.is(Kind.AMOUNT);
  }

  private static int times(String per, String lead) {
    Matcher months = MONTHS.matcher(lead);
    boolean monthly = per.equals("每月");
    if (!monthly || !months.find()) {
      return 0;
    }
    return months.group(1) != null ? 6 : months.group(2) != null ? 12 : 3;
  }

  /**
   * What each has with all of them, and one more sum, that do not make the two together: {@code
   * 480人参加,每人补助1500元.另付场地费25万元,两项合计97万元}.
   *
   * @return the total, the sum told by itself, and what should be; or null
   */
  static @Nullable Sum both(Passage values, @Nullable Passage before) {
    String sentence = values.sentence();
    if (sentence.indexOf('两') < 0 && sentence.indexOf('二') < 0) {
      return null;
    }
    for (int i = 1; i < values.size(); i++) {
      Quantity total = values.figure(i);
      Quantity alone = values.figure(i - 1);
      if (BOTH.isIn(values.lead(i))
          && Figures.sameUnit(total, alone)
          && amount(total)
          && amount(alone)) {
        EachOf product = product(values, i - 2, before, total);
        if (product != null && !plain(values, i - 1, total)) {
          Interval sum = product.product().plus(alone.interval());
          return sum.meets(total.interval()) ? null : new Sum(product, alone);
        }
      }
    }
    return null;
  }

  /** A product and a sum told by itself, against their total. */
  record Sum(EachOf product, Quantity alone) {
    BigDecimal result() {
      return product.result().add(alone.value());
    }

    String working(String text) {
      return product.each().span().of(text).strip()
          + " × "
          + product.count().number().of(text)
          + " + "
          + alone.span().of(text).strip();
    }
  }

  private static @Nullable EachOf product(
      Passage values, int last, @Nullable Passage before, Quantity total) {
    for (int i = last; i >= 0; i--) {
      EachOf found = each(values, i, before, total);
      if (found != null) {
        return found;
      }
    }
    return before == null ? null : product(before, before.size() - 1, null, total);
  }

  private static @Nullable EachOf each(
      Passage values, int index, @Nullable Passage before, Quantity total) {
    Matcher per = EACH.matcher(values.lead(index));
    if (!per.find()
        || per.group(2) != null
        || twice(values.lead(index), per)
        || !amount(values.figure(index))
        || !Figures.sameUnit(values.figure(index), total)) {
      return null;
    }
    Quantity count = count(values, index, per.group(1));
    if (count == null && before != null) {
      count = count(before, before.size(), per.group(1));
    }
    return count == null ? null : new EachOf(count, values.figure(index), total, 1);
  }

  /** Whether another sum stands before the one at {@code index}, that the total may be of. */
  private static boolean plain(Passage values, int index, Quantity total) {
    for (int i = 0; i < index; i++) {
      if (Figures.sameUnit(values.figure(i), total) && !EACH.isIn(values.lead(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the total stands behind the bracket that the price stands in:
   * 光盘3.75万元(250张,每张150元)、监理费4.80万元.
   */
  static boolean apart(Passage values, Quantity each, Quantity total) {
    if (total.span().start() < each.span().end()) {
      return false;
    }
    return Figures.leavesBracket(values.text().substring(each.span().end(), total.span().start()));
  }

  private static boolean amount(Quantity figure) {
    return figure.is(Kind.AMOUNT)
        && figure.exact()
        && !figure.unit().isEmpty()
        && figure.value().signum() > 0;
  }

  /** What all of them have, in the unit of the total. */
  Interval product() {
    return count
        .interval()
        .times(Measures.in(each, total.unit()))
        .times(Interval.exactly(BigDecimal.valueOf(times)));
  }

  BigDecimal result() {
    return count
        .value()
        .multiply(Measures.like(each.value(), each.unit(), total))
        .multiply(BigDecimal.valueOf(times));
  }

  /** Whether it misses by a slip; further off it is rather another total. */
  private boolean near() {
    return result().compareTo(total.value().multiply(TWO)) < 0
        && total.value().compareTo(result().multiply(TWO)) < 0;
  }
}
