package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole and behind it a row of names with a figure each, in the unit of the whole: {@code
 * 投诉512件：质量203件,服务187件,其他37件}; the whole may end the sentence before. A name may hold figures of
 * its own, and a share or a change may stand behind a part. Less than the whole accuses only where
 * the row closes: behind a colon, with a part for the rest, with names of one kind, names that
 * count on from the first, sizes from all below to all above, or names that leave nothing else.
 * More than the whole accuses always, unless the parts may overlap.
 */
final class ListedParts {
  private static final Pattern NEXT =
      Pattern.compile(
          "[)\\s]*(?:类|型|等)?(?:\\([^()]{0,24}\\))?(?:[,、(]?(?:占比?|比重)[^,;、。()\\d]{0,8}\\d[\\d.]*%\\)?)?(?:[,、]?(?:同比|比上年|较上年)?(?:名义)?(?:增长|下降|增|降)-?\\d[\\d.]*%)?\\s*(?:[,、;和与及]|以及)+\\s*((?:其中)?(?:[^,、;。:()]{1,24}|[^,;。:()\\d]{1,16}))");
  private static final Pattern EN_GOES_ON =
      Pattern.compile("[^,;.:()]{0,30}\\sand\\s[^,;.:()]{0,40}");
  private static final PrefilteredPattern OPENS =
      PrefilteredPattern.compile(
          "其中|:|如下|包括|分为|分别|来源|构成|组成|[^,;。]中,|按[\\p{IsHan}]{1,8}[分看计],|\\((?![^()]*\\))");
  private static final PrefilteredPattern CLOSING =
      PrefilteredPattern.compile(":|分为|分别|如下|来源|构成|组成|归类|归纳|按[\\p{IsHan}]{1,8}[分看计],|[^其]中,");

  /** All of it once more, by another kind: 按级别分. */
  private static final PrefilteredPattern BY_KIND =
      PrefilteredPattern.compile("按[\\p{IsHan}]{1,8}[分看计][::,]");

  private static final PrefilteredPattern CLOSES =
      PrefilteredPattern.compile(
          "^(?:其他|其它|其余|剩余|余下|待|尚未|未|不|弃权|请假|缺席|缺考|空缺|作废|无效|撤回|退)[^,;。、]{0,10}$|(?:其他|其它|未[\\p{IsHan}]{1,3}|待[\\p{IsHan}]{1,3})$");
  private static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile(
          "增加(?!值)|减少|增长|下降|净增|净减|顺差|逆差|差额|同比|比上年|上年|去年|人均|户均|亩均|平均|概算|合同|计划|预计|目标|带动|拉动|撬动|吸引|累计|每|单价|党员|少数民族|新增|重点|骨干|省级|市级|国家级|县级|女(?!性|生)|最|达到|超过|总|合计|优秀|先进|获|均|再|又|还|结余|结转|的共$|[年月期]初|[年月期]末|[一二三四五六七八九十]+次");

  /** Of one ladder, each may hold those above it: 本科以上, 35岁以下. */
  private static final PrefilteredPattern MAY_OVERLAP =
      PrefilteredPattern.compile("岁|学历|以上|以下|研究生|本科|大专|职称|高级|中级");

  private static final PrefilteredPattern LOWEST =
      PrefilteredPattern.compile("以下|以内|不足|不满|低于|小于|少于");
  private static final PrefilteredPattern HIGHEST = PrefilteredPattern.compile("以上|超过|高于|大于|多于");

  /** 县级河长, 镇级河长 and 村级河长: nobody is two of these. */
  private static final PrefilteredPattern LEVEL_OF =
      PrefilteredPattern.compile(
          "^(?:其中)?(?:国家|省|市|县|区|乡|镇|村)级(?=(?:河长|林长|田长|路长|财政|资金|配套|补助|干部|网格))");

  private static final PrefilteredPattern NUMBERED =
      PrefilteredPattern.compile(
          "第?([一二三四五六七八九A-HⅠⅡⅢⅣⅤ])(?:年级|等奖|标段|合同段|工区|车间|分厂|分队|小组|组|区段|期|号|车|班|[季级类批站队])");

  private static final List<String> NUMERALS = List.of("一二三四五六七八九", "ABCDEFGH", "ⅠⅡⅢⅣⅤ");
  private static final int FEWEST = 3;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

  private static final Row NONE = new Row(List.of(), List.of());

  private final Passage values;
  private final List<Quantity> before;

  /** A row: where its figures stand, and what they are called. */
  private record Row(List<Integer> places, List<String> names) {
    boolean of(int count) {
      return places.size() == count;
    }
  }

  /**
   * @param before the figures of the sentence before, if it stands in the same block
   */
  ListedParts(Passage values, List<Quantity> before) {
    this.values = values;
    this.before = before;
  }

  /** The first row that its whole contradicts, or null. */
  @Nullable Division wrong() {
    for (int i = 0; i + 1 < values.size(); i++) {
      Row row = part(values.figure(i)) ? parts(i) : NONE;
      Division whole = row.places().size() > 1 ? judge(row) : null;
      if (whole != null) {
        return whole;
      }
      if (explained(row)) {
        i = row.places().get(row.places().size() - 1);
      }
    }
    return complements();
  }

  private @Nullable Division judge(Row row) {
    int first = row.places().get(0);
    String opening = opening(first);
    boolean opens = OPENS.isIn(opening) || nameStart(first) == values.span().start();
    if (!opens && (!opening.startsWith(",") || opening.indexOf(';') >= 0)) {
      // what stands before a semicolon is one of the same row
      return null;
    }
    List<Quantity> parts = row.places().stream().map(values::figure).toList();
    boolean closed = closed(row, opening, first);
    if (!opens && first > 0 && OPENS.isIn(values.before(first - 1))) {
      // 其中甲203件,乙187件,丙37件: the first of the row is no whole of the others
      return null;
    }
    boolean again = BY_KIND.isIn(opening);
    List<Quantity> wholes = wholes(first, opens, again || (closed && pair(row)));
    if (wholes.isEmpty() || explained(row) || madeWithLater(row, wholes.get(0))) {
      return null;
    }
    boolean overlap =
        row.names().stream().anyMatch(name -> MAY_OVERLAP.isIn(name))
            && !bands(row.names())
            && !sizes(row.names())
            && !ladder(row.names());
    if (overlap || (row.of(2) && !pair(row))) {
      return null;
    }
    BigDecimal sum = Parts.total(parts);
    Stream<Quantity> totals =
        opens
            ? wholes.stream().sorted(Comparator.comparing(one -> one.value().subtract(sum).abs()))
            : wholes.stream().limit(1);
    return totals
        .filter(total -> misses(total, parts, closed))
        .findFirst()
        .map(total -> new Division(total, parts))
        .orElse(null);
  }

  /** Whether two names leave nothing else. */
  private boolean pair(Row row) {
    return Complements.all(values, row.places()) || bands(row.names());
  }

  private boolean closed(Row row, String opening, int first) {
    return CLOSING.isIn(opening)
        || CLOSES.isIn(row.names().get(row.names().size() - 1))
        || numbered(row.names())
        || bands(row.names())
        || ordinary(row.names())
        || Complements.all(values, row.places())
        || (OPENS.isIn(values.before(first))
            && !row.of(2)
            && !row.of(FEWEST)
            && alike(row.names()));
  }

  /**
   * The figures that may be the whole, the nearest first; what leaves nothing else may go back
   * further.
   */
  private List<Quantity> wholes(int first, boolean opens, boolean all) {
    List<Quantity> wholes = new ArrayList<>();
    for (int i = first - 1; i >= 0; i--) {
      wholes.add(values.figure(i));
    }
    List<Quantity> earlier = all ? values.around() : before;
    for (int i = earlier.size() - 1; opens && i >= 0; i--) {
      if (earlier.get(i).span().end() <= values.span().start()) {
        wholes.add(earlier.get(i));
      }
    }
    wholes.removeIf(one -> !amount(one) || !Figures.sameUnit(one, values.figure(first)));
    return wholes;
  }

  /** Whether the row makes another figure of its block or of the sentence before. */
  private boolean explained(Row row) {
    if (row.places().size() < 2) {
      return false;
    }
    List<Quantity> parts = row.places().stream().map(values::figure).toList();
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Quantity part : parts) {
      sum = sum.plus(part.interval());
    }
    Interval made = sum;
    boolean aggregate =
        aggregate(parts) || together(wholes(row.places().get(0), true, false), made);
    return aggregate
        || Stream.concat(values.around().stream(), before.stream())
            .anyMatch(
                one ->
                    Figures.sameUnit(one, parts.get(0))
                        && !parts.contains(one)
                        && one.interval().overlaps(made));
  }

  /** Whether the last takes others together: 一级12件、二级36件、三级98件、一般273件,珍贵文物146件. */
  static boolean aggregate(List<Quantity> parts) {
    for (int from = 0; from + 2 < parts.size(); from++) {
      Interval run = parts.get(from).interval();
      for (int to = from + 1; to < parts.size() - 1; to++) {
        run = run.plus(parts.get(to).interval());
        if (run.overlaps(parts.get(parts.size() - 1).interval())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the parts are those of the two nearest wholes: 17家加油站、4家企业,其中A级6家、B级15家. */
  static boolean together(List<Quantity> nearest, Interval sum) {
    return nearest.size() > 1
        && nearest.get(0).interval().plus(nearest.get(1).interval()).overlaps(sum);
  }

  /** The row that begins at {@code first}; empty where it goes on with what is no part of it. */
  private Row parts(int first) {
    Row row = new Row(new ArrayList<>(), new ArrayList<>());
    String name = values.text().substring(nameStart(first), values.figure(first).span().start());
    if (name.isBlank() || noPart(name)) {
      return row;
    }
    row.places().add(first);
    row.names().add(name.strip().replaceFirst("^其中", ""));
    int last = first;
    boolean semicolons = false;
    for (int next = first + 1; next < values.size(); next++) {
      if (!Figures.sameUnit(values.figure(next), values.figure(first))) {
        // a share, or a figure in a name: what stands between the parts decides
        continue;
      }
      String between = values.between(last, next);
      if (between.lastIndexOf('(') > between.lastIndexOf(')') && between.charAt(0) == '(') {
        // 其他费用1490万元(含土地费620万元)、预备费905万元: a part of the part
        continue;
      }
      Matcher joins = NEXT.matcher(between);
      if (!joins.matches()) {
        // shops £186,000, grants £90,000 and schools £35,000: not all of an English row
        return EN_GOES_ON.matcher(between).matches() ? NONE : row;
      }
      if (joins.group(1).startsWith("其中")) {
        // 科室9个,所属单位5个,其中参公1个、公益一类4个: of the last, not beside it
        return NONE;
      }
      boolean semicolon = between.indexOf(';') >= 0;
      if (!row.of(1) && semicolon != semicolons) {
        return row;
      }
      if (!part(values.figure(next)) || noPart(joins.group(1))) {
        return NONE;
      }
      semicolons = semicolon;
      row.places().add(next);
      row.names().add(joins.group(1).strip());
      last = next;
    }
    return row;
  }

  private static boolean noPart(String name) {
    return NO_PART.isIn(LEVEL_OF.matcher(name).replaceFirst(""));
  }

  /** Where the name of the figure begins: behind the last mark before it. */
  private int nameStart(int index) {
    int start = values.figure(index).span().start();
    while (start > values.span().start()
        && ",;:。()、\n".indexOf(values.text().charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  /** What stands before the row, back to the figure before it in the same unit. */
  private String opening(int first) {
    int from = values.span().start();
    for (int i = first - 1; i >= 0; i--) {
      if (Figures.sameUnit(values.figure(i), values.figure(first))) {
        from = values.figure(i).span().end();
        break;
      }
    }
    return values.text().substring(from, values.figure(first).span().start());
  }

  private static boolean numbered(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      Matcher number = NUMBERED.matcher(names.get(i));
      if (!number.find() || !counts(number.group(1), i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean counts(String number, int place) {
    return NUMERALS.stream().anyMatch(numerals -> numerals.indexOf(number) == place);
  }

  /** Whether the last but for one of a kind takes all others: 充电车位16个、普通车位38个. */
  private static boolean ordinary(List<String> names) {
    return names.size() > 2
        && alike(names)
        && names.stream().anyMatch(name -> name.startsWith("普通") || name.startsWith("一般"));
  }

  /** Whether all names end alike: 电气类, 设备类, 管理类. */
  private static boolean alike(List<String> names) {
    String first = names.get(0);
    return names.stream()
        .allMatch(name -> name.length() > 1 && name.endsWith(first.substring(first.length() - 1)));
  }

  /** Sizes or ages from all below to all above: 30岁及以下, 31—45岁, 46岁及以上. */
  static boolean bands(List<String> names) {
    String first = names.get(0);
    String last = names.get(names.size() - 1);
    boolean rises = LOWEST.isIn(first) && HIGHEST.isIn(last);
    boolean falls = HIGHEST.isIn(first) && LOWEST.isIn(last);
    return (rises || falls)
        && names.subList(1, names.size() - 1).stream()
            .noneMatch(name -> LOWEST.isIn(name) || HIGHEST.isIn(name));
  }

  /** Whether only the last rank takes all below it: 特级, 一级, 二级, 三级及以下. */
  private static boolean ladder(List<String> names) {
    String last = names.get(names.size() - 1);
    return names.size() >= FEWEST
        && last.contains("及以下")
        && names.stream().allMatch(name -> name.matches(".*[级等][^级等]{0,4}"))
        && names.subList(0, names.size() - 1).stream().noneMatch(name -> MAY_OVERLAP.isIn(name));
  }

  /** Whether each name begins with a size of its own: 9.6米车, 13米车, 15米以上. */
  private static boolean sizes(List<String> names) {
    return names.stream().allMatch(name -> Character.isDigit(name.charAt(0)))
        && names.stream().filter(name -> MAY_OVERLAP.isIn(name)).count() == 1;
  }

  /** Parts whose names leave nothing of their whole, each told with more figures of its own. */
  private @Nullable Division complements() {
    for (List<Integer> row : Complements.rows(values)) {
      List<Quantity> parts = row.stream().map(values::figure).toList();
      List<Quantity> wholes = wholes(row.get(0), true, false);
      if (wholes.isEmpty()
          || explained(new Row(row, List.of()))
          || madeWithOthers(row.get(0), wholes.get(0))) {
        continue;
      }
      BigDecimal off = Parts.total(parts).subtract(wholes.get(0).value()).abs();
      if (off.multiply(BigDecimal.TEN).compareTo(wholes.get(0).value()) <= 0) {
        return new Division(wholes.get(0), parts);
      }
    }
    return null;
  }

  /** 建设投资2400万元、建设期利息70万元、流动资金510万元: others between or behind the parts make the whole. */
  private boolean madeWithOthers(int first, Quantity whole) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (int i = first; i < values.size(); i++) {
      if (Figures.sameUnit(values.figure(i), whole)) {
        sum = sum.plus(values.figure(i).interval());
        if (sum.overlaps(whole.interval())) {
          return true;
        }
      }
    }
    return false;
  }

  /** 占总产量的57.0%;秋茶6.05万吨: whether figures behind the row, set off from it, complete the whole. */
  private boolean madeWithLater(Row row, Quantity whole) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (int place : row.places()) {
      sum = sum.plus(values.figure(place).interval());
    }
    int behind = row.places().get(row.places().size() - 1) + 1;
    if (behind < values.size() && Figures.sameUnit(values.figure(behind), whole)) {
      return false; // one of the same list
    }
    for (int i = behind; i < values.size(); i++) {
      if (Figures.sameUnit(values.figure(i), whole)) {
        sum = sum.plus(values.figure(i).interval());
        if (sum.overlaps(whole.interval())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the figure can be a part: an amount as such, no bound and no range. */
  static boolean amount(Quantity figure) {
    return figure.is(Kind.AMOUNT)
        && figure.exact()
        && figure.value().signum() > 0
        && !figure.unit().isEmpty();
  }

  /** Whether the figure can be one of a row, in which there may be none of a kind: Ⅰ级0例. */
  private static boolean part(Quantity figure) {
    return amount(figure) || (figure.counted() && figure.exact() && figure.value().signum() == 0);
  }

  private static boolean misses(Quantity total, List<Quantity> parts, boolean closed) {
    BigDecimal over = Parts.total(parts).subtract(total.value());
    BigDecimal limit = over.signum() > 0 && closed ? FOUR : EIGHT;
    boolean near = over.abs().multiply(limit).compareTo(total.value()) <= 0;
    return near && (over.signum() > 0 || closed);
  }
}
