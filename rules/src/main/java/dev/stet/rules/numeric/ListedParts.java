package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole and behind it a row of names with a figure each, in the unit of the whole: {@code
 * 投诉512件：质量203件,服务187件,其他37件}; the whole may end the sentence before. Less than the whole accuses
 * only where the row closes: behind a colon, with a part for the rest, with names of one kind or
 * names that count on from the first. More than the whole accuses always, unless the parts may
 * overlap.
 */
final class ListedParts {
  private static final PrefilteredPattern JOINS =
      PrefilteredPattern.compile(
          "^[)\\s]*(?:类|型|等)?(?:\\([^()]{0,16}\\))?[)\\s]*(?:[,、;和与及]|以及)+\\s*(?:其中)?[^,;。:()\\d]{0,16}$");
  private static final PrefilteredPattern OPENS =
      PrefilteredPattern.compile("其中|:|如下|包括|分为|分别|[^,;。]中,|按[\\p{IsHan}]{1,6}分,|\\(");
  private static final PrefilteredPattern CLOSING =
      PrefilteredPattern.compile(":|分为|分别|如下|来源|构成|组成|归类|归纳|按[\\p{IsHan}]{1,6}分,|[^其]中,");
  private static final PrefilteredPattern CLOSES =
      PrefilteredPattern.compile(
          "(?:^|[,;、和及与])\\s*(?:其他|其它|其余|剩余|余下|待|尚未|未|不|弃权|请假|缺席|缺考|空缺|作废|无效|撤回|退)[^,;。、]{0,10}$|(?:其他|其它|未[\\p{IsHan}]{1,3}|待[\\p{IsHan}]{1,3})$");
  private static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile(
          "增加(?!值)|减少|增长|下降|净增|净减|同比|比上年|上年|去年|人均|户均|亩均|平均|概算|合同|计划|预计|目标|带动|拉动|撬动|吸引|累计|每|单价|党员|少数民族|岁|学历|以上|以下|研究生|本科|大专|职称|高级|中级|新增|重点|骨干|省级|市级|国家级|县级|女|最|达到|超过|总|合计|优秀|先进|获|均|再|又|还|[一二三四五六七八九十]+次");

  /** 县级河长, 镇级河长 and 村级河长: nobody is two of these. */
  private static final Pattern LEVEL_OF =
      Pattern.compile("^[、,和]?(?:其中)?(?:国家|省|市|县|区|乡|镇|村)级(?=(?:河长|林长|田长|路长|财政|资金|配套|补助|干部|网格))");

  private static final PrefilteredPattern NUMBERED =
      PrefilteredPattern.compile(
          "[第]?([一二三四五六七八九])(?:年级|等奖|标段|合同段|工区|车间|分厂|分队|小组|组|区段|期|号|车|班|[季级类批站队])");
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile("^[^,;。、\\d]{0,4}[,(]?\\s*\\(?(?:占[^,;。\\d]{0,8})?$");

  private static final int FEWEST = 3;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

  private final Passage values;
  private final List<Quantity> before;

  /**
   * @param before the figures of the sentence before, if it stands in the same block
   */
  ListedParts(Passage values, List<Quantity> before) {
    this.values = values;
    this.before = before;
  }

  /** The first row that its whole contradicts, or null. */
  ClosedParts.@Nullable Whole wrong() {
    for (int i = 0; i + FEWEST <= values.size(); i++) {
      boolean opens = OPENS.matcher(values.before(i)).find();
      boolean follows = i > 0 && values.before(i).startsWith(",");
      ClosedParts.Whole whole = opens || follows ? row(i, opens) : null;
      if (whole != null) {
        return whole;
      }
    }
    return null;
  }

  private ClosedParts.@Nullable Whole row(int first, boolean opens) {
    List<Integer> parts = parts(first);
    if (parts.size() < FEWEST) {
      return null;
    }
    List<Quantity> row = parts.stream().map(values::figure).toList();
    List<Quantity> wholes = new ArrayList<>();
    for (int i = first - 1; i >= 0; i--) {
      wholes.add(values.figure(i));
    }
    if (opens) {
      for (int i = before.size() - 1; i >= 0; i--) {
        wholes.add(before.get(i));
      }
    }
    wholes.removeIf(one -> !amount(one) || !Figures.sameUnit(one, row.get(0)));
    Interval sum = sum(row);
    if (wholes.isEmpty() || wholes.stream().anyMatch(one -> one.interval().overlaps(sum))) {
      return null;
    }
    if (!opens && OPENS.matcher(values.before(first - 1)).find()) {
      // 其中甲203件,乙187件,丙37件: the first of the row is no whole of the others
      return null;
    }
    List<Quantity> totals = opens ? wholes : List.of(values.figure(first - 1));
    boolean closed =
        CLOSING.matcher(values.before(first)).find()
            || CLOSES.matcher(values.lead(parts.get(parts.size() - 1))).find()
            || numbered(parts)
            || (opens && parts.size() > FEWEST && alike(parts));
    for (Quantity total : totals) {
      if (wholes.contains(total) && misses(total, row, closed)) {
        return new ClosedParts.Whole(total, row);
      }
    }
    return null;
  }

  /** The figures of the row that begins at {@code first}; shares in brackets are passed over. */
  private List<Integer> parts(int first) {
    List<Integer> parts = new ArrayList<>();
    for (int next = first; next < values.size(); next++) {
      Quantity part = values.figure(next);
      if (next > first && part.is(Kind.PERCENT) && SHARE.matcher(values.before(next)).find()) {
        continue;
      }
      boolean joins = next == first || JOINS.matcher(values.before(next)).find();
      boolean alike = Figures.sameUnit(part, values.figure(first));
      if (alike && joins && next > first && OPENS.matcher(values.before(next)).find()) {
        return List.of();
      }
      String name = LEVEL_OF.matcher(values.lead(next)).replaceFirst("");
      if (!alike
          || !joins
          || !amount(part)
          || NO_PART.matcher(name).find()
          || values.lead(next).isBlank()) {
        // a row that goes on with what is no part of it is no row
        return alike && joins ? List.of() : parts;
      }
      if (parts.size() > 1
          && values.before(next).indexOf(';')
              != values.before(parts.get(parts.size() - 1)).indexOf(';')) {
        return parts;
      }
      parts.add(next);
    }
    return parts;
  }

  private boolean numbered(List<Integer> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Matcher number = NUMBERED.matcher(values.lead(parts.get(i)));
      if (!number.find() || "一二三四五六七八九".indexOf(number.group(1)) != i) {
        return false;
      }
    }
    return true;
  }

  /** Whether all names end or begin alike: 电气类, 设备类, 管理类. */
  private boolean alike(List<Integer> parts) {
    String first = values.lead(parts.get(0)).strip();
    boolean ends = true;
    for (int part : parts) {
      String lead = values.lead(part).strip();
      int mark = lead.lastIndexOf('、');
      String name = lead.substring(mark + 1);
      ends &=
          name.length() > 1 && name.charAt(name.length() - 1) == first.charAt(first.length() - 1);
    }
    return ends;
  }

  private static boolean amount(Quantity figure) {
    return figure.is(Kind.AMOUNT)
        && figure.exact()
        && figure.value().signum() > 0
        && !figure.unit().isEmpty();
  }

  private static Interval sum(List<Quantity> parts) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Quantity part : parts) {
      sum = sum.plus(part.interval());
    }
    return sum;
  }

  private static boolean misses(Quantity total, List<Quantity> parts, boolean closed) {
    BigDecimal exact = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal over = exact.subtract(total.value());
    BigDecimal limit = over.signum() > 0 && closed ? FOUR : EIGHT;
    boolean near = over.abs().multiply(limit).compareTo(total.value()) <= 0;
    return near && (over.signum() > 0 || closed);
  }
}
