package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code 共A，其中B、C}: what stands behind "of which" is no more than the whole, and makes it where all
 * of it is named.
 *
 * @param division the one part that is more than the whole, or all that do not make it
 * @param exceeds whether it is one part that is more than the whole
 */
record OfWhich(Division division, boolean exceeds) {
  private static final PrefilteredPattern OF_WHICH =
      PrefilteredPattern.compile("其中|\\bof which\\b|\\bof whom\\b", Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern TOTAL_OF_ALL =
      PrefilteredPattern.compile("总[人户次件台面产]?[数量]");

  /** Parts that overlap: a woman may be a party member and under 35. */
  private static final PrefilteredPattern OVERLAPPING =
      PrefilteredPattern.compile(
          "党员|少数民族|岁|学历|以上|以下|研究生|本科|大专|高级|中级|职称|新增|重点|骨干|省级|市级|国家级|县级|women|female|under|over|aged|new ");

  /** Levels that overlap among people and projects; a fund of the state is none of the province. */
  private static final PrefilteredPattern LEVEL =
      PrefilteredPattern.compile("(?:国家|省|部|市|县|区|校|院|镇|村)级");

  /** A mean, or what is left of gains and losses: its parts may be more than it. */
  private static final PrefilteredPattern NO_WHOLE =
      PrefilteredPattern.compile("[人户亩村]均|平均|净[增减]|最[高多低少]|上限|限额|封顶|(?:增加|减少|盈余|结余)(?:了|额|量)?$");

  private static final PrefilteredPattern A_MEAN = PrefilteredPattern.compile("[人户亩村车]均|平均");

  private static final PrefilteredPattern FULL_MARK = PrefilteredPattern.compile("满分|总分|百分制");

  /** What is told beside the parts: 另提出观察项5项. */
  private static final PrefilteredPattern APART =
      PrefilteredPattern.compile("[,;。]\\s*(?:另|此外|同时|还|并)");

  private static final PrefilteredPattern OTHERS = PrefilteredPattern.compile("(?:^|[、及和与])其[他它余]");

  private static final PrefilteredPattern NOUN =
      PrefilteredPattern.compile("\\b(?:the|an?|whose|each)\\s(?:[a-z]+\\s){1,2}$");

  private static final int LONGEST_NOUN = 40;

  /** {@code of which 120 were sold, against 147}: the part of another whole. */
  private static final PrefilteredPattern OTHER_WHOLE =
      PrefilteredPattern.compile("\\b(?:against|compared with|versus|up from|down from)\\b");

  private static final PrefilteredPattern MADE_OF = PrefilteredPattern.compile("由[^,;。]{0,12}$");
  private static final PrefilteredPattern MADE_UP =
      PrefilteredPattern.compile("^[^,;。]{0,6}(?:组成|构成)");

  private static final int LONGEST_NAME = 14;

  private static final int LONG_ROW = 4;

  /** The first of {@code values} that cannot be so, or null. */
  static @Nullable OfWhich wrong(Passage values) {
    String sentence = values.sentence();
    if (!sentence.contains("其中") && !sentence.contains("f wh")) {
      return null;
    }
    Matcher marker = OF_WHICH.matcher(values.text(), values.span().start(), values.span().end());
    int from = 0;
    while (marker.find()) {
      int first = firstAfter(values, marker.end());
      if (first == 0 || first >= values.size() || isOfNoun(values, marker.start())) {
        continue;
      }
      List<Quantity> wholes = new ArrayList<>();
      for (int i = from; i < first; i++) {
        if (values.figure(i).is(Kind.AMOUNT)) {
          wholes.add(values.figure(i));
        }
      }
      boolean bracketed = bracketed(values, marker.start());
      String ends = bracketed ? ")" : joined(values, marker.start()) ? "," : "";
      List<Integer> parts = parts(values, first, wholes, ends, true);
      if (!Complements.all(values, parts)) {
        parts = parts(values, first, wholes, ends, false);
      }
      OfWhich wrong = parts.isEmpty() ? null : judge(values, wholes, parts, bracketed);
      if (wrong != null) {
        return wrong;
      }
      from = first;
    }
    return null;
  }

  /** {@code the receipts of which}, {@code the six crimes of which}: of what the noun names. */
  private static boolean isOfNoun(Passage values, int marker) {
    int from = Math.max(values.span().start(), marker - LONGEST_NOUN);
    return NOUN.isIn(values.text().substring(from, marker));
  }

  private static @Nullable OfWhich judge(
      Passage values, List<Quantity> wholes, List<Integer> parts, boolean bracketed) {
    Quantity first = values.figure(parts.get(0));
    if (first.unit().indexOf('/') >= 0) {
      return null; // 780元/人: what each gets is no part of what another gets
    }
    List<Quantity> candidates =
        wholes.stream().filter(whole -> Figures.sameUnit(whole, first)).toList();
    if (candidates.isEmpty()) {
      return null;
    }
    Quantity whole = candidates.get(candidates.size() - 1);
    String name = values.lead(values.figures().indexOf(whole));
    if (candidates.size() > 1 && A_MEAN.isIn(name)) {
      // 车辆2480辆,平均每家225辆;其中: of all, not of the mean
      candidates = candidates.subList(0, candidates.size() - 1);
      whole = candidates.get(candidates.size() - 1);
      name = values.lead(values.figures().indexOf(whole));
    }
    if (NO_WHOLE.isIn(name)) {
      return null;
    }
    for (int part : parts) {
      Quantity value = values.figure(part);
      if (isLatin(values.before(part)) && !OF_WHICH.isIn(values.before(part))) {
        // of which 44 were used to lift the sales to 69: no part of it
        break;
      }
      if ((exceedsAll(value.interval(), candidates) || exceedsJoined(values, part))
          && value.bound() != Bound.BELOW
          && (value.exact() || !values.tail(part).startsWith("的"))) {
        return new OfWhich(new Division(whole, List.of(value)), true);
      }
    }
    List<Quantity> summands = parts.stream().map(values::figure).toList();
    if (summands.size() < 2 || !summands.stream().allMatch(Quantity::exact)) {
      return null;
    }
    Interval sum = Parts.sum(summands);
    int last = candidates.size();
    if (Parts.addUpEarlier(values.text(), summands, whole)
        || ListedParts.aggregate(summands)
        || ListedParts.together(candidates.subList(Math.max(0, last - 2), last), sum)
        || values.around().stream()
            .anyMatch(
                one ->
                    !summands.contains(one)
                        && Figures.sameUnit(one, first)
                        && one.interval().overlaps(sum))
        || candidates.stream().anyMatch(candidate -> candidate.interval().overlaps(sum))
        || wholes.stream().anyMatch(one -> one.unit().isEmpty() && one.interval().overlaps(sum))) {
      return null;
    }
    List<String> names = parts.stream().map(values::lead).toList();
    boolean bands = bands(names);
    boolean overlap =
        parts.stream().anyMatch(i -> overlaps(values, i))
            && !Complements.ranks(names)
            && !names.stream().allMatch(one -> LEVEL.isIn(one))
            && !bands;
    int behindWhole = values.figure(parts.get(0)).span().start();
    boolean complement =
        Complements.all(values, parts)
            || bands
            || (closes(names, sum, whole) && isFlat(values, parts))
            || fullMark(values, whole)
            || madeUp(values, whole, parts)
            || Complements.counted(
                values.text().substring(values.span().start(), behindWhole), names);
    if (surpassesAll(sum, candidates)
        ? (overlap || !tight(values, parts)) && !complement
        : !complement
            && !(bracketed && slip(summands, whole) && !overlap)
            && !(tight(values, parts)
                && !overlap
                && (swapped(Parts.total(summands), whole, values)
                    || NearlyAll.of(values, parts, whole)))) {
      return null;
    }
    return whole.exact() ? new OfWhich(new Division(whole, summands), false) : null;
  }

  private static boolean isLatin(String words) {
    return words.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Whether the whole is the full mark, of which every point is given for something. */
  private static boolean fullMark(Passage values, Quantity whole) {
    return FULL_MARK.isIn(values.lead(values.figures().indexOf(whole)));
  }

  /** {@code 委员会由5人组成,其中采购人代表1人、专家4人}: nobody else belongs to it. */
  private static boolean madeUp(Passage values, Quantity whole, List<Integer> parts) {
    int index = values.figures().indexOf(whole);
    return whole.counted()
        && parts.get(0) == index + 1
        && MADE_OF.isIn(values.lead(index))
        && MADE_UP.isIn(values.tail(index))
        && parts.size() == 2
        && values.lead(parts.get(0)).contains("代表")
        && values.lead(parts.get(1)).contains("专家");
  }

  /** Whether three parts or more end with all others, and come near the whole. */
  private static boolean closes(List<String> names, Interval sum, Quantity whole) {
    BigDecimal off = sum.low().subtract(whole.value()).abs();
    return names.size() > 2
        && OTHERS.isIn(names.get(names.size() - 1))
        && off.multiply(BigDecimal.TEN).compareTo(whole.value()) <= 0;
  }

  /** Whether no part tells its own parts in a bracket. */
  private static boolean isFlat(Passage values, List<Integer> parts) {
    int last = parts.get(parts.size() - 1);
    return IntStream.range(parts.get(0), last)
        .allMatch(i -> values.between(i, i + 1).indexOf('(') < 0);
  }

  /** Sizes or ages that begin with all below and end with all above. */
  private static boolean bands(List<String> names) {
    String first = names.get(0);
    String last = names.get(names.size() - 1);
    boolean falls = names.size() == 2 && first.contains("以上") && last.contains("以下");
    return falls
        || (names.size() > 1
            && (first.contains("以下") || first.contains("以内") || first.contains("及以下"))
            && last.contains("以上")
            && names.subList(1, names.size() - 1).stream().noneMatch(name -> name.contains("以上")));
  }

  private static boolean overlaps(Passage values, int part) {
    String name = values.lead(part);
    return OVERLAPPING.isIn(
        Figures.money(values.figure(part)) ? LEVEL.matcher(name).replaceAll("") : name);
  }

  /** {@code 造林30万亩、其中公益林12万亩,改良草地60万亩}: what a comma parts is no part of it. */
  private static boolean joined(Passage values, int marker) {
    return marker > values.span().start() && values.text().charAt(marker - 1) == '、';
  }

  /**
   * The figures after "of which" that are parts: in the unit of the whole, and no increments.
   *
   * @param ends the mark that ends them; empty if none does
   */
  private static List<Integer> parts(
      Passage values, int first, List<Quantity> wholes, String ends, boolean beyondSemicolon) {
    List<Integer> parts = new ArrayList<>();
    Quantity whole = null;
    for (int i = first; i < values.size(); i++) {
      Quantity value = values.figure(i);
      String before = values.before(i);
      if (i > first
          && ((!beyondSemicolon && before.indexOf(';') >= 0)
              || (Parts.SUM.isIn(before) && !joint(before)))) {
        break;
      }
      if (i > first
          && (APART.isIn(before)
              || OTHER_WHOLE.isIn(before)
              || Parts.contrary(values.lead(first), values.lead(i)))) {
        break;
      }
      if (i > first && (OF_WHICH.isIn(before) || (!ends.isEmpty() && before.contains(ends)))) {
        break;
      }
      if (!value.is(Kind.AMOUNT) || value.range() || Parts.NO_PART.isIn(values.lead(i))) {
        continue;
      }
      if (TOTAL_OF_ALL.isIn(values.lead(i))) {
        break; // 总人数: what all of them are together
      }
      if ((i > first && depth(before) > 0) || values.after(i).startsWith("/")) {
        // 80公里/小时 is no length
        continue;
      }
      Quantity candidate = value;
      if (whole == null && wholes.stream().noneMatch(one -> Figures.sameUnit(one, candidate))) {
        continue;
      }
      if (value.unit().isEmpty() || (whole != null && !Figures.sameUnit(value, whole))) {
        continue;
      }
      if (whole != null && !thing(values, i).equals(thing(values, parts.get(0)))) {
        // 36个班1620个学位: two things, both counted by 个
        continue;
      }
      whole = value;
      parts.add(i);
    }
    return parts;
  }

  /** Whether a sum is that of several names told without figures: 征地费、水土保持和环保投资合计. */
  private static boolean joint(String before) {
    String name = before.replaceFirst("^.*[,;]", "");
    return name.length() > 6 && (name.indexOf('、') > 1 || name.indexOf('和') > 1);
  }

  /** What is counted by 个, if the text says so: 班 in 36个班. */
  private static String thing(Passage values, int index) {
    String tail = values.figure(index).unit().equals("个") ? values.tail(index) : "";
    int end = 0;
    while (end < tail.length()
        && end < 2
        && tail.charAt(end) >= 0x4E00
        && tail.charAt(end) <= 0x9FFF) {
      end++;
    }
    return tail.substring(0, end);
  }

  private static int depth(String before) {
    return before.lastIndexOf('(') > before.lastIndexOf(')') ? 1 : 0;
  }

  private static boolean bracketed(Passage values, int marker) {
    return marker > values.span().start() && values.text().charAt(marker - 1) == '(';
  }

  private static int firstAfter(Passage values, int offset) {
    int i = 0;
    while (i < values.size() && values.figure(i).span().start() < offset) {
      i++;
    }
    return i;
  }

  /** Whether the part is more than what "of which" stands right behind: 支出2104万元、其中助学2310万元. */
  private static boolean exceedsJoined(Passage values, int part) {
    if (part == 0 || !values.between(part - 1, part).matches("[、(,]其中[^,;。、\\d]{0,12}")) {
      return false;
    }
    Quantity whole = values.figure(part - 1);
    boolean oneOfSome =
        part > 1
            && values.between(part - 1, part).startsWith(",")
            && Figures.sameUnit(values.figure(part - 2), whole)
            && values.between(part - 2, part - 1).indexOf(';') < 0;
    if (oneOfSome) {
      // 拘传219人,拘留87人,其中当场履行94人: of both
      return false;
    }
    return Figures.sameUnit(whole, values.figure(part))
        && exceedsAll(values.figure(part).interval(), List.of(whole))
        && !Parts.NO_PART.isIn(values.lead(part - 1));
  }

  private static boolean exceedsAll(Interval part, List<Quantity> wholes) {
    return wholes.stream()
        .allMatch(
            whole ->
                (whole.bound() == Bound.EXACT || whole.bound() == Bound.BELOW)
                    && !whole.range()
                    && part.above(whole.interval()));
  }

  /** Whether the sum is more than each whole, at the ends of what rounding allows too. */
  private static boolean surpassesAll(Interval sum, List<Quantity> wholes) {
    return wholes.stream()
        .allMatch(
            whole ->
                (whole.bound() == Bound.EXACT || whole.bound() == Bound.BELOW)
                    && !whole.range()
                    && !sum.overlaps(whole.interval())
                    && sum.low().compareTo(whole.interval().low()) > 0);
  }

  /**
   * Whether the parts stand side by side, with nothing but their names between them; in a long row
   * names are long too.
   */
  private static boolean tight(Passage values, List<Integer> parts) {
    int longest = parts.size() > LONG_ROW ? 2 * LONGEST_NAME : LONGEST_NAME;
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i) != parts.get(i - 1) + 1
          || values.between(parts.get(i - 1), parts.get(i)).length() > longest) {
        return false;
      }
    }
    return true;
  }

  /** Whether one wrong digit in one part would make the parts the whole: a slip of the pen. */
  private static boolean slip(List<Quantity> parts, Quantity whole) {
    BigDecimal missing = whole.value().subtract(Parts.total(parts));
    for (Quantity part : parts) {
      String is = Figures.plain(part.value());
      String should = Figures.plain(part.value().add(missing));
      int different = 0;
      if (is.length() == should.length()) {
        for (int i = 0; i < is.length(); i++) {
          different += is.charAt(i) == should.charAt(i) ? 0 : 1;
        }
        if (different == 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the whole is the sum with two digits exchanged. */
  private static boolean swapped(BigDecimal sum, Quantity whole, Passage values) {
    String printed = Slips.digits(whole.number().of(values.text()));
    String should = Slips.digits(Figures.like(sum, whole, values.text()));
    return Slips.swapped(printed, should);
  }
}
