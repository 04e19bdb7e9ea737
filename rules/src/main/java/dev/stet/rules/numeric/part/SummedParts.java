package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts named one by one, then their sum: {@code A、B、C,合计T}, {@code A and B, T in total}. */
final class SummedParts {
  /** {@code 四类商品合计出口}: as many figures as it says. */
  private static final PrefilteredPattern COUNTED_SUM =
      PrefilteredPattern.compile(
          "(?:^|[以这上述])([两二三四五六七八九])(?:大|个)?[类项者个种家县区镇村组批款段品年][\\p{IsHan}]{0,4}(?:合计|共计|总计|共|累计)[\\p{IsHan}]{0,6}$");

  /** {@code 账实不符共27件}: what all of it has in common is named before the sum. */
  private static final PrefilteredPattern NAMED_SUM =
      PrefilteredPattern.compile("^[\\p{IsHan}]{2,8}共(?:计)?(?:达|为|是|有)?$");

  private static final PrefilteredPattern EN_SUM_BEFORE =
      PrefilteredPattern.compile(
          "(?:a total of|(?:^|[,;.])\\s*total(?:\\s+of|:)?|in total,?|totall?ing|altogether|for a total of|making|a combined|together|all told,?|between them)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern EN_SUM_AFTER =
      PrefilteredPattern.compile(
          "^\\s*(?:\\w+\\s+)?(?:in total|in all|altogether)\\b", Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern YEARS =
      PrefilteredPattern.compile("^([两二三四五六七八九])年[来间]?(?:共|累计|合计|共计|总计)[^,;。、\\d]{0,8}$");

  private static final PrefilteredPattern YEAR = PrefilteredPattern.compile("(?:19|20)\\d\\d年");

  /** What is added to a sum told before is not all of it. */
  private static final PrefilteredPattern ADDED =
      PrefilteredPattern.compile("^\\s*(?:再?加上?|另|外加|以及|plus\\b)");

  /** A sum of more than what the sentence tells. */
  private static final PrefilteredPattern SO_FAR =
      PrefilteredPattern.compile("^(?:\\s+[a-z]+)?\\s+(?:since|so far|to date)\\b");

  /** 报价60分、施组30分,但附表中施组分项合计28分: it is said that the two differ. */
  private static final PrefilteredPattern CONTRAST =
      PrefilteredPattern.compile("[,;]\\s?(?:但|不过|可是)");

  private static final PrefilteredPattern MORE =
      PrefilteredPattern.compile("^[^,;。]{0,8}等(?:共|一共)?(?:\\d|[多数几]|[三四五六七八九十]{1,3}[个项家处座条])");

  /** 1.07/1.8≈59%: what comes out is worked on. */
  private static final PrefilteredPattern WORKED_ON = PrefilteredPattern.compile("^\\s?[/÷×*]");

  private static final Pattern NEXT_SHARE = Pattern.compile("[、和,]|以及");

  /** 0.6 × (2.25 + 1.35): more is done with the sum. */
  private static final PrefilteredPattern INNER =
      PrefilteredPattern.compile("[×*÷/^√−-]\\s?\\(\\s?$");

  private static final int LONGEST_BAND = 5;

  private SummedParts() {}

  /** The first sum of {@code values} that its parts do not make, or null. */
  static @Nullable Division wrong(Passage values) {
    for (int i = 2; i < values.size(); i++) {
      Quantity total = values.figure(i);
      boolean equation = values.lead(i).strip().equals("=");
      boolean english =
          equation || EN_SUM_AFTER.isIn(values.after(i)) || EN_SUM_BEFORE.isIn(values.lead(i));
      if (!(total.is(Kind.AMOUNT) || total.is(Kind.PERCENT))
          || !total.exact()
          || !(english
              || Parts.SUM.isIn(values.lead(i))
              || counted(values, i) > 1
              || NAMED_SUM.isIn(values.lead(i))
              || cumulated(values, i)
              || years(values, i))) {
        continue;
      }
      List<Quantity> parts = new ArrayList<>();
      List<Quantity> aside = new ArrayList<>();
      int most = counted(values, i);
      int from = i - 1;
      while (from >= 0 && (most == 0 || parts.size() < most)) {
        if (!english && joinedAside(values, from, total)) {
          // 17件、原值8.62万元,9件: another measure of the same part
          aside.add(values.figure(from));
          from--;
          continue;
        }
        if (!english && band(values, from, total)) {
          from--;
          continue;
        }
        if (!english && from > 0 && values.between(from - 1, from).startsWith("(")) {
          // 停运损失21600元(7200元/月×3个月): how the part was worked out
          from--;
          continue;
        }
        if (!(values.figure(from).is(total.kind())
            && (english
                ? Parts.countsAlike(values.figure(from), total)
                    && (equation
                        ? from == i - 1 || adds(values.between(from, from + 1))
                        : Parts.joins(values.between(from, from + 1)))
                : Figures.sameUnit(values.figure(from), total))
            && (parts.size() < 2 || values.figure(from).value().compareTo(total.value()) <= 0)
            && values.figure(from).exact()
            && !Parts.NO_PART.isIn(values.lead(from))
            && values.between(from, from + 1).length() < 40
            && values.between(from, from + 1).indexOf(';') < 0)) {
          break;
        }
        parts.add(0, values.figure(from));
        from--;
      }
      if (most > 1 && parts.size() < most) {
        continue;
      }
      if (parts.size() > 2 && parts.get(0).value().compareTo(total.value()) == 0) {
        // The total stands before its parts too.
        parts.remove(0);
      }
      aside.addAll(parts);
      boolean chained = equation && from >= 0 && values.between(from, from + 1).indexOf('=') >= 0;
      boolean operand = equation && WORKED_ON.isIn(values.after(i));
      if (parts.size() < 2
          || operand
          || chained
          || (equation && INNER.isIn(values.before(from + 1)))
          || (!english && Parts.addUpEarlier(values.text(), parts, total))
          || (Parts.sum(aside).overlaps(total.interval()) && !plainDigits(parts, total))
          // 金属器9件、书画12幅,合计21件(幅)
          || explained(parts, total, plainDigits(parts, total))
          || oneOfMore(values, parts, i)
          || goesOn(values, parts, total)
          || CONTRAST.isIn(values.before(i))
          || Parts.contrary(values, from + 1, i)
          || !near(parts, total)
          || (english && SO_FAR.isIn(values.after(i)))
          || ADDED.isIn(values.lead(from + 1))
          || values.tail(i).contains("四舍五入")
          || values.sentence().indexOf('\\') >= 0) {
        continue;
      }
      return new Division(total, parts);
    }
    return null;
  }

  /** {@code 管网改造(1.2亿元)、病房楼(0.9亿元)等5个项目,总投资3.4亿元}: only some of the parts are named. */
  private static boolean goesOn(Passage values, List<Quantity> parts, Quantity total) {
    int last = parts.get(parts.size() - 1).span().end();
    return MORE.isIn(values.text().substring(last, Math.max(last, total.span().start())));
  }

  /** {@code 甲38万元、乙26万元、丙等三人合计47万元,共计111万元}: the sum of some is a part of all. */
  private static boolean oneOfMore(Passage values, List<Quantity> parts, int index) {
    if (index + 1 == values.size() || !Parts.SUM.isIn(values.lead(index + 1))) {
      return false;
    }
    Quantity all = values.figure(index + 1);
    Interval sum = Parts.sum(parts).plus(values.figure(index).interval());
    return Figures.sameUnit(all, values.figure(index)) && all.interval().overlaps(sum);
  }

  /** {@code 贡献率分别为41.7%、35.2%和18.6%,累计贡献率95.5%}: shares told one by one, then together. */
  private static boolean cumulated(Passage values, int index) {
    return values.figure(index).is(Kind.PERCENT)
        && values.lead(index).startsWith("累计")
        && values.before(index).matches(",.{2,10}")
        && NEXT_SHARE.matcher(values.between(index - 2, index - 1)).matches();
  }

  /** {@code 2021年420户,2022年360户,2023年220户,三年共1000户}. */
  private static boolean years(Passage values, int index) {
    Matcher years = YEARS.matcher(values.lead(index));
    if (!years.find()) {
      return false;
    }
    int count = "一二三四五六七八九".indexOf(years.group(1)) + 1;
    for (int i = index - 1; i >= index - Math.max(2, count); i--) {
      if (i < 0 || !YEAR.isIn(values.lead(i))) {
        return false;
      }
    }
    return true;
  }

  /** How many parts the words before the sum say it has, or 0. */
  private static int counted(Passage values, int index) {
    Matcher counted = COUNTED_SUM.matcher(values.lead(index));
    int number = counted.find() ? "一二三四五六七八九".indexOf(counted.group(1)) + 1 : 0;
    return number == 0 && counted.reset().find() ? 2 : number;
  }

  /** Whether the figure tells more about the part right before it, in another unit. */
  private static boolean joinedAside(Passage values, int index, Quantity total) {
    return index > 0
        && !Figures.sameUnit(values.figure(index), total)
        && Figures.sameUnit(values.figure(index - 1), total)
        && values.figure(index).is(Kind.AMOUNT)
        && values.between(index - 1, index).length() < 8;
  }

  /** Whether the figure is a bound in the name of the part behind it: 5—10万元72个, 50万元以上的26个. */
  private static boolean band(Passage values, int index, Quantity total) {
    Quantity bound = values.figure(index);
    String behind = values.between(index, index + 1);
    return (bound.range() || bound.bound() != Quantity.Bound.EXACT)
        && !Figures.sameUnit(bound, total)
        && behind.length() <= LONGEST_BAND
        && behind.indexOf('、') < 0
        && behind.indexOf(',') < 0;
  }

  /** Whether the sum misses the total by a slip; half or double it, it is rather another total. */
  private static boolean near(List<Quantity> parts, Quantity total) {
    return Figures.within(Parts.total(parts), total.value(), BigDecimal.valueOf(2));
  }

  private static boolean adds(String between) {
    // 10 × 81 = 1920 + 1420: what stands before the first sign is no part of what follows
    return between.indexOf('=') < 0 && (between.indexOf('+') >= 0 || between.indexOf('→') >= 0);
  }

  /** Whether all are single digits of thousands or more, which nobody rounds so far: 2万吨和3万吨. */
  private static boolean plainDigits(List<Quantity> parts, Quantity total) {
    return Parts.total(parts).compareTo(total.value()) != 0
        && total.number().length() == 1
        && parts.stream()
            .allMatch(
                part -> part.number().length() == 1 && part.step().compareTo(total.step()) == 0);
  }

  /** Whether the last two or more parts give the total. */
  private static boolean explained(List<Quantity> parts, Quantity total, boolean exactly) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (int i = parts.size() - 1; i >= 0; i--) {
      Quantity part = parts.get(i);
      sum = sum.plus(exactly ? Interval.exactly(part.value()) : part.interval());
      if (exactly && !sum.holds(total.value())) {
        continue;
      }
      if (sum.overlaps(total.interval())) {
        return true;
      }
    }
    return false;
  }
}
