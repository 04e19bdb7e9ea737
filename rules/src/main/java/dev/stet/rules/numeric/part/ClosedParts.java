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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists of parts that close: the last part is what remains, the list stands behind a colon or
 * in brackets, or the parts are named so that nothing else is left.
 */
final class ClosedParts {

  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile("(?:^|[,;、])\\s*(?:其余|剩余|余下|剩下|尚有|尚余|尚剩|还有|还剩|仍有)[^,;。、]{0,8}$");
  private static final PrefilteredPattern OTHERS =
      PrefilteredPattern.compile("(?:^|[,;、]|及|和)\\s*(?:其他|其它)[^,;。、]{0,10}$");
  private static final PrefilteredPattern INCLUDES =
      PrefilteredPattern.compile("^[^,;。\\d]{0,8}[,(:]?\\s*(?:包括|包含|分别是|分别为|其中:?)[^,;。\\d]{0,12}$");
  private static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile(
          "增加(?!值)|减少|增长|下降|净增|净减|顺差|逆差|差额|同比|比上年|上年|去年|均|计划|预计|目标|带动|拉动|累计|每|单价|以上|以下|党员|少数民族|的共$|结转|[年期月]初|旧存");
  private static final PrefilteredPattern EN_LIST =
      PrefilteredPattern.compile(
          "^(?:\\s+[A-Za-z'-]+){0,4}\\s*[:(]\\s*(?:of\\s+whom\\s+)?(?:[A-Za-z'-]+\\s+){0,3}$");
  private static final PrefilteredPattern EN_JOINS =
      PrefilteredPattern.compile(
          "^(?:\\s*[A-Za-z'-]+){0,8}(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)(?:[A-Za-z'-]+\\s+){0,3}$");
  private static final PrefilteredPattern EN_ENDS =
      PrefilteredPattern.compile("^(?:\\s*[A-Za-z'-]+){0,8}\\s*[).]");
  private static final PrefilteredPattern EN_OPEN =
      PrefilteredPattern.compile(
          "\\b(?:including|such as|e\\.g\\.|at least|over|aged|under|more|per|up|down|rose|fell|said|named|cited|answers?|replies|likely|can|may|choose)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_OF_ALL =
      PrefilteredPattern.compile(
          "(?:^|[,;:(]\\s*)(?:Of|Out of|Among)\\s+(?:the|these|our|its|all)?\\s*$");
  private static final PrefilteredPattern EN_REST =
      PrefilteredPattern.compile(
          "\\bthe\\s+(?:remaining|other|rest,?)\\s+$", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_COMPLEMENT =
      PrefilteredPattern.compile("^(?:\\s+[A-Za-z'-]+){0,4},?\\s*(?:[A-Za-z'-]+\\s+)?$");
  private static final PrefilteredPattern NEGATED =
      PrefilteredPattern.compile("[未不非没][\\p{IsHan}]{2}$");
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile("^[^,;。、\\d]{0,4}[,(]\\s*(?:占|完成|已完成)[^,;。、\\d]{0,8}$");
  private static final PrefilteredPattern NUMBERED =
      PrefilteredPattern.compile(
          "(?:^|[,:;、和(])\\s*(?:其中:?)?(?:标项|标段|标包|包件|子项|地块|第)?([一二三四五六七八九])(?:(?<=[项段包件块][一二三四五六七八九])|标段|合同段|工区|车间|分厂|分队|小组|区段)[^;。\\d]{0,10}$");
  private static final PrefilteredPattern TOTAL_OF =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,4}[,、](?:实现|完成)?[^,;。、\\d]{0,6}总(?:额|量|产量?|数|人口|收入)(?:达到|达|为|是|共)?\\s*$|^[^,;。、\\d]{0,4}[,、]全(?:[县市镇乡村校院厂区所站局店部班队组场]|公司|集团)[\\p{IsHan}]{0,6}(?:达到|达|为|是|共)?\\s*$");

  /** What each has: town and country have their own. */
  private static final PrefilteredPattern MEAN = PrefilteredPattern.compile("[人户亩村]均(?!指标)|平均每");

  /** From one of a row to the next: 83 men, 170 women. */
  private static final Pattern ONE_OF_ROW = Pattern.compile("\\s[A-Za-z-]+,\\s");

  private static final Pattern IN_BRACKET =
      Pattern.compile(
          "[\\p{IsHan}]{0,8}\\((?!其中|含|包括|较|比|上年|去年|同比|约|平均|每|另|不含)(?:\\d{1,2}月份?|[\\p{IsHan}]{1,10})(?<!上年|去年|同期)");
  private static final Pattern BESIDE =
      Pattern.compile("[、,;和及]\\s?(?:\\d{1,2}月份?|[\\p{IsHan}]{1,10})");

  private static final PrefilteredPattern PART_OF_YEAR =
      PrefilteredPattern.compile(
          "一季度|前三季度|[-—]11月|上半年|\\bQ1\\b|\\bH1\\b|first (?:quarter|half)",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern YEAR =
      PrefilteredPattern.compile(
          "(?:全年|年度|合计|总计|共计?)[^,;。、\\d]{0,6}$|\\b(?:full[- ]year|annual|year|total)\\b[A-Za-z\\s]{0,24}$",
          Pattern.CASE_INSENSITIVE);

  private final Passage values;

  ClosedParts(Passage values) {
    this.values = values;
  }

  /** The first list that closes and does not make its whole, or null. */
  @Nullable Division wrong() {
    for (int i = 0; i + 2 < values.size(); i++) {
      Division whole = at(i);
      if (whole != null && slipped(whole) && !summedElsewhere(whole)) {
        return whole;
      }
    }
    return null;
  }

  private @Nullable Division at(int index) {
    if (!amount(values.figure(index)) || MEAN.isIn(values.lead(index))) {
      return null;
    }
    Division whole = remaining(index);
    if (whole == null) {
      whole = listed(index);
    }
    if (whole == null) {
      whole = row(index);
    }
    if (whole == null) {
      whole = numbered(index);
    }
    if (whole == null) {
      whole = year(index);
    }
    if (whole == null) {
      whole = complement(index);
    }
    if (whole == null) {
      whole = bracketed(index);
    }
    return whole;
  }

  /** {@code 30个,已完工18个,在建9个,其余3个}; {@code Of the 240 staff, 110 …, the remaining 35}. */
  private @Nullable Division remaining(int index) {
    Quantity total = values.figure(index);
    for (int i = 0; i < index; i++) {
      if (Figures.sameUnit(values.figure(i), total)) {
        // What remains is told of the whole that was named first.
        return null;
      }
    }
    if (values.between(index, index + 1).startsWith("、")) {
      // 分别为1634人次、428人次、596人次,其余623人次: one of the row
      return null;
    }
    boolean ofAll = EN_OF_ALL.isIn(values.before(index));
    boolean includes = INCLUDES.isIn(values.between(index, index + 1));
    List<Quantity> parts = new ArrayList<>();
    for (int i = index + 1; i < values.size(); i++) {
      Quantity part = values.figure(i);
      String before = values.before(i);
      if (!ofAll && part.is(Kind.PERCENT) && SHARE.isIn(before)) {
        continue;
      }
      if (!ofAll && nested(index + 1, i)) {
        // 捐赠1826万元(货币1722万元、非货币104万元)、利息92万元: the parts of a part
        continue;
      }
      if (!amount(part) || before.length() > 50 || before.indexOf(';') >= 0) {
        return null;
      }
      if (ofAll ? !counts(part, total) : !Figures.sameUnit(part, total)) {
        return null;
      }
      if (!ofAll && NO_PART.isIn(before)) {
        return null;
      }
      parts.add(part);
      boolean last =
          ofAll
              ? EN_REST.isIn(before)
              : REST.isIn(before) || (includes && OTHERS.isIn(before) && !goesOn(i, total));
      if (last) {
        // Of two figures alone, the one may be what is left of the other.
        return parts.size() >= 2 ? new Division(total, parts) : null;
      }
    }
    return null;
  }

  /** Whether the figure stands in brackets that open behind the first part. */
  private boolean nested(int first, int index) {
    int depth = 0;
    for (int i = values.figure(first).span().end(); i < values.figure(index).span().start(); i++) {
      char c = values.text().charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return index > first && depth > 0;
  }

  /** Whether another part is listed behind the one at {@code part}: 其他技术人员1020人、管理人员1090人. */
  private boolean goesOn(int part, Quantity total) {
    return part + 1 < values.size()
        && Figures.sameUnit(values.figure(part + 1), total)
        && values.between(part, part + 1).indexOf('、') >= 0;
  }

  /**
   * {@code 15 members: 6 from industry, 5 from government and 4 from universities}, with the share
   * of each in brackets or without.
   */
  private @Nullable Division listed(int index) {
    Quantity total = values.figure(index);
    String between = values.between(index, index + 1);
    boolean ofAll = EN_OF_ALL.isIn(values.before(index));
    if (!(ofAll || EN_LIST.isIn(between)) || EN_OPEN.isIn(between)) {
      return null;
    }
    List<Quantity> parts = new ArrayList<>();
    int last = index;
    for (int i = index + 1; i < values.size(); i++) {
      Quantity part = values.figure(i);
      if (i > index + 1 && part.is(Kind.PERCENT) && values.between(i - 1, i).endsWith("(")) {
        continue;
      }
      if (!amount(part) || !counts(part, total)) {
        return null;
      }
      if (last > index && !EN_JOINS.isIn(joint(last, i))) {
        return null;
      }
      parts.add(part);
      if (joint(last, i).contains("and ") && last > index) {
        boolean ends =
            i == values.size() - 1
                || values.after(i).startsWith(" (")
                || EN_ENDS.isIn(values.after(i));
        boolean open = EN_OPEN.isIn(values.sentence());
        Division whole = new Division(total, parts);
        if (parts.stream().anyMatch(one -> one.interval().above(total.interval()))) {
          // 4.7 (4.9 and 3.8): what it was at two other times
          return null;
        }
        return ends && !open && parts.size() >= 2 && (!ofAll || (parts.size() > 2 && over(whole)))
            ? whole
            : null;
      }
      last = i;
    }
    return null;
  }

  /** The words from one part to the next, without the share told in brackets. */
  private String joint(int from, int to) {
    return values.between(from, to).replaceAll("\\s*\\([^()]*\\)", "");
  }

  private static boolean over(Division whole) {
    return Parts.total(whole.parts()).compareTo(whole.total().value()) > 0;
  }

  /** {@code 意见137条,采纳104条、部分采纳21条、未采纳22条}: a row in which one part is the rest of the others. */
  private @Nullable Division row(int index) {
    Quantity total = values.figure(index);
    if (index > 0
        && Figures.sameUnit(values.figure(index - 1), total)
        && BESIDE.matcher(values.before(index)).matches()) {
      // itself one of a row
      return null;
    }
    List<Quantity> parts = new ArrayList<>();
    for (int i = index + 1; i < values.size(); i++) {
      Quantity part = values.figure(i);
      String before = values.before(i);
      boolean joins =
          i == index + 1
              ? before.indexOf(',') >= 0
              : before.startsWith("、") || before.startsWith(",");
      if (!amount(part)
          || !Figures.sameUnit(part, total)
          || !joins
          || before.length() > 12
          || NO_PART.isIn(before)) {
        return null;
      }
      parts.add(part);
      if (parts.size() >= 2 && NEGATED.isIn(before)) {
        String stem = before.substring(before.length() - 2);
        if (values.lead(index).contains(stem)) {
          // 非常满意712份,满意846份,不满意61份: itself one of the row
          return null;
        }
        return values.before(i - 1).contains(stem) ? new Division(total, parts) : null;
      }
    }
    return null;
  }

  /** {@code 合同价6000万元,一标段2000万元、二标段2500万元、三标段1500万元}: lots are numbered through. */
  private @Nullable Division numbered(int index) {
    Quantity total = values.figure(index);
    List<Quantity> parts = new ArrayList<>();
    boolean named = false;
    for (int i = index + 1; i < values.size(); i++) {
      Matcher name = NUMBERED.matcher(values.before(i));
      boolean next =
          name.find() && name.group(1).charAt(0) == "一二三四五六七八九".charAt(Math.min(parts.size(), 8));
      if (next && !Figures.sameUnit(values.figure(i), total)) {
        // 标项一彩超1台、预算180万元: how many there are stands before what they cost
        named = true;
        continue;
      }
      next |= named;
      named = false;
      if (!next || !amount(values.figure(i)) || !Figures.sameUnit(values.figure(i), total)) {
        break;
      }
      parts.add(values.figure(i));
    }
    return parts.size() >= 2 ? new Division(total, parts) : null;
  }

  /** {@code 一季度420万元,二季度530万元,三季度610万元,四季度720万元,全年2280万元}: the parts of a year. */
  private @Nullable Division year(int index) {
    for (int count : new int[] {2, 4}) {
      int last = index + count;
      if (last >= values.size() || !PART_OF_YEAR.isIn(values.before(index))) {
        continue;
      }
      List<Integer> parts = IntStream.range(index, last).boxed().toList();
      Quantity total = values.figure(last);
      if (YEAR.isIn(values.before(last))
          && amount(total)
          && parts.stream()
              .allMatch(i -> amount(values.figure(i)) && Figures.sameUnit(values.figure(i), total))
          && Complements.all(values, parts)) {
        return new Division(total, parts.stream().map(values::figure).toList());
      }
    }
    return null;
  }

  /** {@code 86 deaths, 51 men and 35 women}; {@code 出口62亿元,进口24亿元,进出口总额86亿元}. */
  private @Nullable Division complement(int index) {
    Quantity first = values.figure(index);
    Quantity second = values.figure(index + 1);
    Quantity third = values.figure(index + 2);
    if (index > 0 && ONE_OF_ROW.matcher(values.between(index - 1, index)).matches()) {
      return null;
    }
    if (!amount(second) || !amount(third)) {
      return null;
    }
    if (Figures.sameUnit(first, second)
        && Figures.sameUnit(second, third)
        && !NO_PART.isIn(values.lead(index + 2))
        && TOTAL_OF.isIn(values.between(index + 1, index + 2))
        && Complements.all(values, List.of(index, index + 1))) {
      return new Division(third, List.of(first, second));
    }
    String between = values.between(index, index + 1);
    boolean chinese = Figures.sameUnit(first, second) && Figures.sameUnit(second, third);
    boolean joined =
        chinese
            ? between.length() < 12
                && between.indexOf(';') < 0
                && !goesOnAlike(index + 2)
                && !NO_PART.isIn(between + values.lead(index + 2))
            : EN_COMPLEMENT.isIn(between)
                && counts(second, first)
                && counts(third, first)
                && !EN_OPEN.isIn(between)
                && EN_JOINS.isIn(values.between(index + 1, index + 2))
                && !anotherPart(index + 3, first);
    return joined && Complements.all(values, List.of(index + 1, index + 2))
        ? new Division(first, List.of(second, third))
        : null;
  }

  /** Whether a third part stands behind: 802 women, 563 men and 42 who gave another answer. */
  private boolean anotherPart(int index, Quantity total) {
    return index < values.size()
        && amount(values.figure(index))
        && counts(values.figure(index), total)
        && EN_JOINS.isIn(values.between(index - 1, index));
  }

  /** Whether a third part stands behind: 自筹486万元,贷款240万元,捐助100万元. */
  private boolean goesOnAlike(int part) {
    return part + 1 < values.size()
        && Figures.sameUnit(values.figure(part + 1), values.figure(part))
        && values.between(part, part + 1).matches("[,、][\\p{IsHan}]{2,8}");
  }

  /** {@code 920名学生(项目组536名、对照组384名)}: what a bracket right behind the whole lists. */
  private @Nullable Division bracketed(int index) {
    Quantity total = values.figure(index);
    List<Quantity> parts = new ArrayList<>();
    for (int i = index + 1; i < values.size(); i++) {
      String before = values.before(i);
      boolean joins =
          i == index + 1 ? IN_BRACKET.matcher(before).matches() : BESIDE.matcher(before).matches();
      if (!joins || !amount(values.figure(i)) || !Figures.sameUnit(values.figure(i), total)) {
        return null;
      }
      parts.add(values.figure(i));
      if (values.after(i).matches("(?s)[\\p{IsHan}]{0,4}\\).*")) {
        Division whole = new Division(total, parts);
        return parts.size() >= 2 && (near(whole) || few(whole, values.before(i))) ? whole : null;
      }
    }
    return null;
  }

  /** Whether a few things are told place by place or month by month: 3处(左岸2处、右岸2处). */
  private boolean few(Division whole, String last) {
    String first = values.before(values.figures().indexOf(whole.parts().get(0)));
    boolean alike = first.endsWith(last.substring(last.length() - 1));
    return alike && whole.total().counted() && off(whole).compareTo(BigDecimal.ONE) == 0;
  }

  private static boolean near(Division whole) {
    return off(whole).multiply(BigDecimal.valueOf(5)).compareTo(whole.total().value()) <= 0;
  }

  /** By how much the parts miss their whole. */
  private static BigDecimal off(Division whole) {
    return Parts.total(whole.parts()).subtract(whole.total().value()).abs();
  }

  /** Whether another figure of the sentence is the sum: 掘进1963m、2207m,累计4170m. */
  private boolean summedElsewhere(Division whole) {
    Interval sum = sum(whole);
    return values.figures().stream()
        .anyMatch(
            figure ->
                !figure.equals(whole.total())
                    && Figures.sameUnit(figure, whole.total())
                    && figure.interval().overlaps(sum));
  }

  private static Interval sum(Division whole) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Quantity part : whole.parts()) {
      boolean counted = whole.total().counted() && part.step().compareTo(BigDecimal.ONE) == 0;
      sum = sum.plus(counted ? Interval.exactly(part.value()) : part.interval());
    }
    return sum;
  }

  private static boolean amount(Quantity figure) {
    return figure.is(Kind.AMOUNT) && figure.exact() && figure.value().signum() > 0;
  }

  /** Whether a part can be of a whole that English names only once. */
  private static boolean counts(Quantity part, Quantity total) {
    return (Figures.money(part) || Figures.money(total))
        ? part.unit().equals(total.unit())
        : (part.counted() == total.counted() || part.unit().isEmpty());
  }

  /**
   * Whether the parts miss their whole, and not by so much that it is rather no whole of theirs.
   */
  private static boolean slipped(Division whole) {
    Interval sum = sum(whole);
    BigDecimal exact = BigDecimal.ZERO;
    for (Quantity part : whole.parts()) {
      exact = exact.add(part.value());
    }
    BigDecimal total = whole.total().value();
    BigDecimal two = BigDecimal.valueOf(2);
    return !sum.overlaps(whole.total().interval())
        && exact.compareTo(total.multiply(two)) < 0
        && exact.multiply(two).compareTo(total) > 0;
  }
}
