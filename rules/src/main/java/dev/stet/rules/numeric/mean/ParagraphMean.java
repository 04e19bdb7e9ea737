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
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What each has, of a total just told and of those who were counted anywhere before in the
 * paragraph: {@code 全年演出218场,其中….观众累计14.2万人次,场均615人次}. It is believed wrong only where no count of
 * the paragraph makes it with any total, and one misses it by a slip.
 *
 * @param count how many there are
 * @param total what they have together
 * @param each what each has, as the text says
 */
record ParagraphMean(Quantity count, Quantity total, Quantity each) {
  private static final PrefilteredPattern MEAN =
      PrefilteredPattern.compile(
          "(?:(?<!月)(?<!年)([人户亩车床班校镇村店株企所场生件篇台辆次项艘栋])均|平均每(件|起|场|户|人|亩|篇|台|辆|株|所|班|期|次|项|家|艘|栋|座|条|只|头|吨))[^,;。、\\d]{0,8}$");

  /** A mean of another base, another time or another rounding than the paragraph's. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "可支配|纯收入|生产总值|GDP|居民|农民|常住|户籍|最[高低多少大小]|比|较|同比|增|减|目标|计划|标准|可|将|预[计算]|不[足到低]|超|近|约|以[上下内]");

  private static final PrefilteredPattern NO_TOTAL =
      PrefilteredPattern.compile("均|每|比|较|上年|去年|同期|最|目标|计划|增[加长]|减少|人[次均]?消费标准|年初|上[年月季]");

  private static final BigDecimal NEAR = new BigDecimal("1.35");

  /** The mean of the sentence at {@code index} that its paragraph contradicts, or null. */
  static @Nullable ParagraphMean wrong(List<Passage> passages, int index) {
    Passage values = passages.get(index).measures();
    if (values.sentence().indexOf('均') < 0) {
      return null;
    }
    for (int i = 1; i < values.size(); i++) {
      Quantity each = values.figure(i);
      String lead = values.lead(i);
      Matcher mean = MEAN.matcher(lead);
      if (each.is(Kind.AMOUNT)
          && each.exact()
          && each.value().signum() > 0
          && !each.unit().isEmpty()
          && mean.find()
          && !OTHERWISE.matcher(lead).find()
          && !values.tail(i).startsWith("以")) {
        String sharer = mean.group(1) == null ? mean.group(2) : mean.group(1);
        ParagraphMean found = judge(values, i, sharer);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable ParagraphMean judge(Passage values, int index, String sharer) {
    Quantity each = values.figure(index);
    Quantity total = total(values, index);
    if (total == null) {
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
    if (explained(counts, totals, each, stated)) {
      return null;
    }
    ParagraphMean nearest = null;
    for (Quantity count : counts) {
      ParagraphMean found = new ParagraphMean(count, total, each);
      boolean before = count.exact() && count.span().start() < each.span().start();
      if (before && found.slips(values.text()) && (nearest == null || found.nearer(nearest))) {
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
      if (Figures.sameUnit(figure, each) || Measures.alike(figure, each)) {
        boolean other =
            total != null
                || !figure.exact()
                || NO_TOTAL.matcher(values.lead(i)).find()
                || values.between(i, index).indexOf(';') >= 0;
        if (other) {
          return null;
        }
        total = figure;
      }
    }
    return total != null && total.value().compareTo(each.value()) > 0 ? total : null;
  }

  private static boolean shares(Quantity figure, String sharer) {
    String unit = figure.unit();
    return switch (sharer) {
      case "人", "生" -> unit.equals("人") || unit.equals("人次");
      case "校" -> unit.equals("所") || unit.equals("校");
      case "企" -> unit.equals("家");
      case "床" -> unit.startsWith("张") || unit.equals("床");
      case "次" -> unit.equals("次");
      default -> unit.equals(sharer);
    };
  }

  private boolean slips(String text) {
    BigDecimal result = result();
    return Figures.within(result, each.value(), NEAR)
        || Slips.dropped(each.number().of(text), Figures.number(result, each, text));
  }

  private boolean nearer(ParagraphMean other) {
    return off().compareTo(other.off()) < 0;
  }

  private BigDecimal off() {
    return result().subtract(each.value()).abs();
  }

  BigDecimal result() {
    return Measures.like(total.value(), total.unit(), each)
        .divide(count.value(), MathContext.DECIMAL64);
  }
}
