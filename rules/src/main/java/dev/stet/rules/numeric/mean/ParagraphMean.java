package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What each has, of a total just told and of those who were counted anywhere before in the
 * paragraph: {@code 全年演出218场,其中….观众累计14.2万人次,场均615人次}. It is believed wrong only where no count of
 * the paragraph makes it with any total, and one misses it by a slip.
 */
final class ParagraphMean {
  private static final PrefilteredPattern MEAN =
      PrefilteredPattern.compile(
          "(?:(?<!月)(?<!年)([人户亩车床班校镇村店株企所场生件篇台辆次项艘栋笔组册套站单票])均|平均每(件|起|场|户|人|亩|篇|台|辆|株|所|校|村|镇|店|班|期|次|项|家|艘|栋|座|条|只|头|吨)|(?<n>每(吨|公斤|亩|台|件|立方米|平方米|公里)))[^,;。、\\d]{0,8}$");

  /** A mean of another base, another time or another rounding than the paragraph's. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "可支配|纯收入|生产总值|GDP|居民|农民|常住|户籍|最[高低多少大小]|比|较|同比|增|减|目标|计划|标准|可|将|预[计算]|不[足到低]|以[上下内]|标准|定额|限|补|奖|价");

  private static final PrefilteredPattern NO_TOTAL =
      PrefilteredPattern.compile("均|每|比|较|上年|去年|同期|最|目标|计划|增[加长]|减少|人[次均]?消费标准|年初|上[年月季]");

  /** Another mean of the sentence, which is no total: 单位建筑面积能耗2.23千克. */
  private static final PrefilteredPattern A_MEAN = PrefilteredPattern.compile("均|每|单位");

  private static final BigDecimal NEAR = new BigDecimal("1.35");
  private static final BigDecimal EXACT = new BigDecimal("1.005");
  private static final BigDecimal ROUGH = new BigDecimal("0.05");
  private static final int NAME = 20;

  /** Characters that many names have. */
  private static final String NO_NAME = "收入费资金额量数均为达约近仅有总用";

  private ParagraphMean() {}

  /** The mean of the sentence at {@code index} that its paragraph contradicts, or null. */
  static @Nullable Sharing wrong(List<Passage> passages, int index) {
    Passage values = passages.get(index).measures();
    if (values.sentence().indexOf('均') < 0 && values.sentence().indexOf('每') < 0) {
      return null;
    }
    for (int i = 0; i < values.size(); i++) {
      Quantity each = values.figure(i);
      String lead = values.lead(i);
      Matcher mean = MEAN.matcher(lead);
      if (each.is(Kind.AMOUNT)
          && !each.range()
          && each.value().signum() > 0
          && !each.unit().isEmpty()
          && mean.find()
          && !OTHERWISE.isIn(lead)
          && !values.tail(i).startsWith("以")) {
        String sharer =
            mean.group(1) != null
                ? mean.group(1)
                : mean.group(2) != null ? mean.group(2) : mean.group(4);
        boolean plain = mean.group("n") == null;
        Sharing found = judge(values, i, sharer, plain);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Sharing judge(Passage values, int index, String sharer, boolean plain) {
    Quantity each = values.figure(index);
    Quantity total = total(values, index);
    if (total == null && plain) {
      total = before(values, index);
    }
    if (total == null || (!plain && !called(values, index, total))) {
      return null;
    }
    List<Quantity> counts = new ArrayList<>();
    List<Quantity> totals = new ArrayList<>();
    for (Quantity figure : values.around()) {
      if (!figure.is(Kind.AMOUNT) || figure.value().signum() <= 0 || figure.equals(each)) {
        continue;
      }
      if (Figures.sameUnit(figure, each) || Measures.alike(figure, each)) {
        totals.add(figure);
      } else if (shares(figure, sharer) && Figures.divides(figure)) {
        counts.add(figure);
      }
    }
    Interval stated =
        Interval.rounded(
            each.value(),
            each.step().max(BigDecimal.ONE.min(each.step().multiply(BigDecimal.TEN))));
    if (!each.exact()) {
      stated = stated.widened(each.value().multiply(ROUGH));
    }
    if (explained(counts, totals, each, stated)) {
      return null;
    }
    Sharing nearest = null;
    for (Quantity count : counts) {
      Sharing found = new Sharing(each, count, total, false);
      boolean before = count.exact() && count.span().start() < each.span().start();
      if (before
          && slips(found, values.text())
          && (nearest == null || off(found).compareTo(off(nearest)) < 0)) {
        nearest = found;
      }
    }
    return nearest;
  }

  /** Whether one count, or two together, make the mean with any total. */
  private static boolean explained(
      List<Quantity> counts, List<Quantity> totals, Quantity each, Interval stated) {
    List<Interval> bases = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      bases.add(counts.get(i).interval());
      for (int j = i + 1; j < counts.size(); j++) {
        bases.add(counts.get(i).interval().plus(counts.get(j).interval()));
      }
    }
    return totals.stream()
        .map(total -> Measures.in(total, each.unit()))
        .anyMatch(total -> bases.stream().anyMatch(base -> total.dividedBy(base).meets(stated)));
  }

  /** The total told right before the mean, the only one of its measure in the clause. */
  private static @Nullable Quantity total(Passage values, int index) {
    Quantity each = values.figure(index);
    Quantity total = null;
    for (int i = Math.max(0, index - 2); i < index; i++) {
      Quantity figure = values.figure(i);
      boolean bare = i == index - 1 && figure.unit().isEmpty() && values.lead(i).indexOf('总') >= 0;
      if (Figures.sameUnit(figure, each) || Measures.alike(figure, each) || bare) {
        boolean other =
            total != null
                || !figure.exact()
                || NO_TOTAL.isIn(values.lead(i))
                || values.between(i, index).indexOf(';') >= 0;
        if (other) {
          return null;
        }
        total = figure;
      }
    }
    return total != null && total.value().compareTo(each.value()) > 0 ? total : null;
  }

  /**
   * The last amount before the sentence that is called as the mean is: {@code
   * 单程总长2846公里。现有投递员71人,人均里程40.1公里}.
   */
  private static @Nullable Quantity before(Passage values, int index) {
    Quantity each = values.figure(index);
    for (int i = 0; i < index; i++) {
      boolean alike =
          Figures.sameUnit(values.figure(i), each) || Measures.alike(values.figure(i), each);
      if (alike && !A_MEAN.isIn(values.lead(i))) {
        return null;
      }
    }
    Quantity total = null;
    for (Quantity figure : values.around()) {
      if (figure.span().end() <= values.span().start()
          && (Figures.sameUnit(figure, each) || Measures.alike(figure, each))
          && figure.exact()
          && called(values, index, figure)) {
        total = figure;
      }
    }
    return total;
  }

  /** Whether the words before a total name what each has. */
  private static boolean called(Passage values, int index, Quantity total) {
    String name = values.lead(index).replaceFirst("^.*?(?:均|每[\\p{IsHan}])", "");
    int start = total.span().start();
    String lead = values.text().substring(Math.max(0, start - NAME), start);
    lead =
        lead.substring(
            1
                + Math.max(
                    lead.lastIndexOf(','), Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('、'))));
    return !NO_TOTAL.isIn(lead)
        && name.chars().anyMatch(c -> NO_NAME.indexOf(c) < 0 && lead(c, values, total));
  }

  private static boolean lead(int c, Passage values, Quantity total) {
    int start = total.span().start();
    return values.text().substring(Math.max(0, start - 4), start).indexOf(c) >= 0;
  }

  private static boolean shares(Quantity figure, String sharer) {
    String unit = figure.unit();
    return switch (sharer) {
      case "人", "生" -> unit.equals("人") || unit.equals("人次");
      case "校" -> unit.equals("所") || unit.equals("校");
      case "车" -> unit.equals("辆") || unit.equals("台") || unit.equals("车");
      case "吨" -> unit.equals("t");
      case "公斤" -> unit.equals("kg");
      case "公里" -> unit.equals("km");
      case "平方米" -> unit.equals("m²");
      case "立方米" -> unit.equals("m³");
      case "店" -> unit.equals("家") || unit.equals("店");
      case "企" -> unit.equals("家");
      case "床" -> unit.startsWith("张") || unit.equals("床");
      case "次" -> unit.equals("次");
      default -> unit.equals(sharer);
    };
  }

  private static boolean slips(Sharing found, String text) {
    Quantity each = found.each();
    BigDecimal result = found.quotient();
    return Figures.within(result, each.value(), NEAR)
        || Figures.within(result.movePointLeft(1), each.value(), EXACT)
        || Figures.within(result.movePointRight(1), each.value(), EXACT)
        || Slips.dropped(each.number().of(text), Figures.number(result, each, text));
  }

  private static BigDecimal off(Sharing found) {
    return found.quotient().subtract(found.each().value()).abs();
  }
}
