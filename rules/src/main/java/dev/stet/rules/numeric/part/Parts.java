package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What all who add up parts ask of them. */
final class Parts {
  /** That two figures make a third of so many digits is no chance. */
  private static final int NO_CHANCE = 5;

  /** With fewer digits a sum is like another figure by chance. */
  private static final int DIGITS = 4;

  /**
   * Figures near a whole that are no parts of it: increments, plans, means, what a part brought
   * about.
   */
  static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile(
          "增加(?!值)|[多少漏重误]计$|减少|增长|下降|净增|净减|同比|比上年|较上年|上年|去年|人均|户均|亩均|村均|平均|均|总投资|顺差|逆差|差额|净额|结余|概算|合同|计划|预计|目标|带动|拉动|撬动|吸引|累计|可|每|单价|各\\s*$|[该这]$|^[比较]|最[高低]|的共(?:有)?$|"
              + "average|per |target|planned|compared|from|increase|decrease|up |down ");

  static final PrefilteredPattern SUM =
      PrefilteredPattern.compile(
          "(?:合计|共计|总计|总共|一共|合共|加起来|[、,生人村员]共|^共)(?:达|为|是|约)?\\s*$|^(?!占|利润)[\\p{IsHan}]{0,4}总(?:数|量|额|面积|人数)(?:达|为|是|共)?$|^(?:合计|共计|总计)[\\p{IsHan}]{0,8}$|^总[\\p{IsHan}]{1,4}?(?:达|为|是|共|约)?$|^全[长程](?:为|共|达)?$|^共(?:计)?(?![有计])[\\p{IsHan}]{2,3}$");

  private Parts() {}

  /**
   * Whether the first of the parts make the whole already and what follows is something else: set
   * apart by another mark, or to so many digits that it is no chance.
   */
  static boolean addUpEarlier(String text, List<Quantity> parts, Quantity whole) {
    long digits = whole.number().of(text).chars().filter(Character::isDigit).count();
    for (int to = 2; to < parts.size(); to++) {
      if (sum(parts.subList(0, to)).overlaps(whole.interval())
          && (digits >= NO_CHANCE
              || (isApart(text, parts.get(to - 1), parts.get(to))
                  && !isApart(text, parts.get(0), parts.get(1))))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether parts of four digits or more miss one of {@code wholes} by a slip of the hand and make
   * none of them, so that hardly another part is left out.
   */
  static boolean nearly(List<Quantity> parts, List<Quantity> wholes, String text) {
    BigDecimal sum = total(parts);
    boolean slip = false;
    for (Quantity whole : wholes) {
      if (!Figures.sameUnit(whole, parts.get(0)) || !whole.exact()) {
        continue;
      }
      if (sum(parts).overlaps(whole.interval())) {
        return false;
      }
      String told = whole.number().of(text).replace(",", "");
      String made = Figures.number(sum, whole, text);
      BigDecimal off = sum.subtract(whole.value()).abs();
      slip |=
          Slips.digits(told).length() >= DIGITS
              && off.multiply(BigDecimal.TEN).compareTo(whole.value()) < 0
              && (Slips.swapped(told, made) || Slips.mistyped(told, made));
    }
    return slip;
  }

  private static boolean isApart(String text, Quantity one, Quantity next) {
    return text.substring(one.span().end(), next.span().start())
        .chars()
        .anyMatch(c -> c == ',' || c == ';');
  }

  static boolean joins(String between) {
    return between.length() < 40
        && between.indexOf(';') < 0
        && (between.indexOf('、') >= 0
            || between.indexOf(',') >= 0
            || between.contains(" and ")
            || between.contains("和"));
  }

  static boolean countsAlike(Quantity part, Quantity total) {
    boolean money = Figures.money(part) || Figures.money(total);
    return money ? part.unit().equals(total.unit()) : part.is(total.kind());
  }

  static boolean isExactAmount(Quantity figure) {
    return figure.is(Kind.AMOUNT) && figure.exact();
  }

  /** Whether income stands before all that is spent, or the other way round. */
  static boolean contrary(Passage values, int first, int total) {
    return IntStream.range(first, total)
        .anyMatch(part -> contrary(values.lead(part), values.lead(total)));
  }

  static boolean contrary(String one, String other) {
    return (one.contains("收入") && other.contains("支出"))
        || (one.contains("支出") && other.contains("收入"));
  }

  /** What the parts come to as printed. */
  static BigDecimal total(List<Quantity> parts) {
    return parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What they may come to, each being rounded. */
  static Interval sum(List<Quantity> parts) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Quantity part : parts) {
      sum = sum.plus(part.interval());
    }
    return sum;
  }
}
