package dev.stet.rules.numeric.change;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences that say what something was, what it is, and how much it changed. Only forms
 * in which the three cannot belong to different things are read.
 */
public final class Changes {

  /**
   * Something went from one value to another.
   *
   * @param change by how much, as the text says
   * @param rises whether the words say up; false for down
   * @param verb the words that say so
   */
  record Change(Quantity from, Quantity to, Quantity change, boolean rises, String verb) {}

  private static final String UP =
      "升幅|升高|上调|调[增高升]|上浮|增[产运销供收发]|增长|延长|增設|增加|上升|提高|提升|增幅|涨幅|增速|扩大|净增|上涨|攀升|新增|多";
  private static final String DOWN =
      "节约|节省|调[减低降]|下浮|减[产运销收]|下降|減少|减少|降低|降幅|减幅|回落|缩短|压缩|缩减|压减|收窄|净减|下跌|跌幅|下调|少";
  private static final PrefilteredPattern FROM =
      PrefilteredPattern.compile("(?:由|从)[^,;。、:由从]{0,16}$");
  private static final PrefilteredPattern TO =
      PrefilteredPattern.compile(
          "^[^,;。、]{0,8}?(?:(?:增加|增长|上升|提高|提升|扩大|发展|延长|增至|攀升|跃升|上涨|下降|减少|缩短|压缩|回落|降低|缩减|压减|下调|下跌|上调|调整|变化|拓展|扩展)?"
              + "(?:到|至|为)|升至|增至|降至|减至|涨至|跌至|达到|→|-+>)[^,;。、]{0,16}$");
  private static final PrefilteredPattern BY =
      PrefilteredPattern.compile(
          "^[^,;。、(\\d]{0,6}[,、(]?\\s*(?:同比|环比|比上年|较上年|比去年|较去年|比前一年|一年|三年|五年|共|累计|净|整体|总体|大幅|合计|实现)*(?:("
              + UP
              + ")|("
              + DOWN
              + "))(?:率|额|量|幅度|亏损)?(?:了|达到|达|为|為|達|约|近)?\\s*$");
  private static final PrefilteredPattern COMPARED =
      PrefilteredPattern.compile(
          "^[^,;。]{0,10}[,(]?\\s*(?:比|较|同比|相比)[^,;。、]{0,12}(?:年|期|月|季度|上年|去年|前年)(?:同期|同月|底|末|初|度)?(?:的|为|时的|时)?\\s*$|^[^,;。]{0,10}[,(]?\\s*(?:比|较)(?:[^,;。、()]{1,14}的|[^,;。、\\d]{0,8}(?:概算|预算|计划|控制价|限价|合同价|定额|标底)(?:数|值)?的?)$");
  private static final PrefilteredPattern NAMED_BASE =
      PrefilteredPattern.compile("^([\\p{IsHan}]{3,10})(?:比|较)(?:上年|去年)(?:同期|同月|度)?的$");
  private static final PrefilteredPattern COMPARED_BY =
      PrefilteredPattern.compile(
          "^[^,;。]{0,4},?(?:相比)?,?(?:(" + UP + ")|(" + DOWN + "))(?:了|约)?\\s*$");

  /** Words that say the change was measured otherwise than on the two figures. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "年均(?:增|递|下降|减|复合)|可比|不变价|同口径|剔除|扣除|还原|实际增|名义|平均每|复合|不含|CAGR|(?:average|mean) (?:annual|yearly)|annual growth rate|annuali[sz]ed|compound|per year|(?<!within\\s)a year(?! (?:earlier|ago|before))|each year|like-for-like|constant|organic|adjusted|on average",
          Pattern.CASE_INSENSITIVE);

  private static final String EN_UP =
      "up|increas\\w*|rise|rose|rising|growth|grew|growing|gain\\w*|jump\\w*|climb\\w*|higher|more|surg\\w*|expan\\w*|improv\\w*|widen\\w*";
  private static final String EN_DOWN =
      "down|decreas\\w*|fall\\w*|fell|drop\\w*|declin\\w*|reduc\\w*|cut|lower|fewer|less|shrank|shr[iu]nk\\w*|contract\\w*|narrow\\w*";
  private static final PrefilteredPattern EN_FROM =
      PrefilteredPattern.compile("\\bfrom\\s+(?:an?\\s+|the\\s+|just\\s+|only\\s+)?$");
  private static final PrefilteredPattern EN_TO_LAST =
      PrefilteredPattern.compile("\\bto\\s+(?:an?\\s+|the\\s+|just\\s+|only\\s+)?$");
  private static final PrefilteredPattern EN_TO =
      PrefilteredPattern.compile(
          "^[\\w\\s'()$€£-]{0,40}?\\bto\\s+(?:an?\\s+|the\\s+|just\\s+|only\\s+)?$");
  private static final PrefilteredPattern EN_VERB =
      PrefilteredPattern.compile(
          "\\b(?:(" + EN_UP + ")|(" + EN_DOWN + "))\\b", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_BY =
      PrefilteredPattern.compile(
          "^[\\w\\s'/-]{0,40}?(?:[,(–—]|\\bor\\b|--|\\s-\\s)(?!\\s*and\\s+(?:by\\s+)?an?\\b)\\s*(?:(?:that is|representing|which is|i\\.e\\.|equal to|equivalent to|or|and|it)\\s+)*(?:an?\\s+)?(?:\\w+\\s+){0,3}?"
              + "(?:("
              + EN_UP
              + ")|("
              + EN_DOWN
              + "))?\\s*(?:of|by)?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_THEN_FROM =
      PrefilteredPattern.compile(
          "^[\\w\\s'-]{0,24}?,?\\s*\\(?(?:from|compared with|compared to|versus|vs\\.?|on|over)\\s+(?:the\\s+|just\\s+|only\\s+)?$");
  private static final PrefilteredPattern EN_UP_OR_DOWN =
      PrefilteredPattern.compile(
          "^[\\w\\s'-]{0,24}?[,(–—]?\\s*(?:an?\\s+)?(?:("
              + EN_UP
              + ")|("
              + EN_DOWN
              + "))\\s*(?:of|by)?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_YEAR_BEFORE =
      PrefilteredPattern.compile(
          "^[\\w\\s'-]{0,16}\\(\\s*(?:in\\s+)?(?:FY\\s?)?(?:[HQ]\\d\\s+)?(?:FY\\s?)?(?:\\d{4}|last year|prior year|previous year)\\s*:?\\s*$|^[\\w\\s'-]{0,24},?\\s*(?:compared with|compared to|against|versus|vs\\.?)\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** {@code , falling to 23%}; {@code (it was 62.8% in 2012)}; {@code , and middle 20% share}. */
  private static final PrefilteredPattern EN_LEVEL =
      PrefilteredPattern.compile("[,(–—;][^,]*\\b(?:to|was|were|and (?!up|down)[a-z]+)\\s+$");

  /** {@code from 16.8% to 26.2% for men, 44.8% to 44.9% for women}: the next pair. */
  private static final PrefilteredPattern EN_THEN_TO =
      PrefilteredPattern.compile("^(?:\\s+in\\s+\\d{4})?\\s+to\\s+(?:[£$€]?\\d|$)");

  private static final PrefilteredPattern OF_MONTH =
      PrefilteredPattern.compile(
          "^\\s+in\\s+(?:" + CalendarDays.MONTH_NAMES + ")\\b(?!\\s+(?:19|20)\\d\\d)");

  private static final PrefilteredPattern EN_OFF_PLAN =
      PrefilteredPattern.compile(
          "^\\s+(?:(over|above|ahead of)|(under|below|behind))\\s+(?:the\\s+|its\\s+)?(?:budget|plan|target|forecast)\\s*[,:(–—-]\\s*(?:with\\s+|at\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_AGAINST =
      PrefilteredPattern.compile(
          "^[\\w\\s'-]{0,24}?,?\\s*(?:against|compared with|compared to|versus|vs\\.?)\\s+(?:an?\\s+|the\\s+)?(?:[a-z]+\\s+){0,3}$",
          Pattern.CASE_INSENSITIVE);

  /** {@code 不起诉58人,占35.8%,不起诉率比上年的30.6%}: the rate is named after its value. */
  private static final PrefilteredPattern RATE_COMPARED =
      PrefilteredPattern.compile(
          "^,[^,;。、\\d]{0,8}?(?:([\\p{IsHan}]{2,4})率|占比|比重|份额)(?:比|较)[^,;。、\\d]{0,4}(?:年|期)(?:同期)?的?$");

  /** {@code 2022年A辆、2023年B辆,2023年比上年增长}: the year is named once more. */
  private static final PrefilteredPattern YEAR_COMPARED =
      PrefilteredPattern.compile(
          "^[^,;。、(\\d]{0,6}[,;]((?:19|20)\\d\\d)年((?:比上年|较上年|比去年|较去年|同比)[^,;。、\\d]{2,6})$");

  /** {@code B (上年 A)}: the value before, named behind the one that is. */
  private static final PrefilteredPattern THEN_BEFORE =
      PrefilteredPattern.compile(
          "^[^,;。、(\\d%]{0,8}[,(]\\s*(?:而)?(?:上年|去年|前年|上年度|(?:19|20)\\d\\d年)(?:同期|同月|底|末)?(?:的)?(?:为|是|实现|完成|共|仅|有|只有)?:?\\s*$");

  /** {@code 2021年、2022年分别}: two years in a row, then their two values. */
  private static final PrefilteredPattern RESPECTIVELY =
      PrefilteredPattern.compile(
          "((?:19|20)\\d\\d)年?[、和]((?:19|20)\\d\\d)年?[^,;。\\d]{0,4}分别[^,;。\\d]{0,10}$");

  /** From a change back to its base: {@code 增长20% (上年为35亿元)}. */
  private static final PrefilteredPattern BASE_BEHIND =
      PrefilteredPattern.compile(
          "^\\s*[,(]\\s*(?:上年|去年|前年|上年度|(?:19|20)\\d\\d年|二[零〇]\\p{IsHan}{2}年)(?:同期|同月|底|末)?(?:的)?(?:为|是|实现|完成)?:?\\s*(?:港[币幣]|人民[币幣])?\\s*$");

  private static final PrefilteredPattern EN_CHANGE_BEHIND =
      PrefilteredPattern.compile(
          "^\\s+(?:year-on-year\\s+|annual\\s+)?(?:(increase|rise|gain|jump|growth|improvement)|(decrease|decline|fall|drop|reduction|cut))\\b");
  private static final PrefilteredPattern OF_SOMETHING =
      PrefilteredPattern.compile("^\\s+of\\s+(?:the|what|its|our|all)\\b");
  private static final PrefilteredPattern EN_MORE =
      PrefilteredPattern.compile("^\\s+(?:(more|higher|better)|(less|fewer|lower|worse))\\b");
  private static final Pattern EN_MARK = Pattern.compile("[A-Za-z\\s]{0,24}[,;–—(]\\s*(?:or\\s+)?");
  private static final PrefilteredPattern EN_UP_FROM =
      PrefilteredPattern.compile(
          "^[\\w\\s'-]{0,40}?,?\\s(?:up|down|rising|falling|an increase|a decrease)\\s+from\\s+(?:the\\s+|just\\s+|only\\s+)?$");
  private static final PrefilteredPattern EN_A =
      PrefilteredPattern.compile("^[\\w\\s'$€£-]{0,40}?[,(–—]\\s*(?:an?|or an?)\\s+$");
  private static final PrefilteredPattern EARLIER =
      PrefilteredPattern.compile("上年|去年|前年|上月|上周|上期|上季度?|(?:19|20)\\d\\d年?");

  /** {@code 分别为2.1、2.9、3.6,二十年间升高}: from the first of a row to its last. */
  private static final PrefilteredPattern SERIES =
      PrefilteredPattern.compile("^[^,;。、\\d]{0,2},(?:[一二三四五六七八九十]{1,3}年[间来]|期间|其间|前后|累计)");

  private static final PrefilteredPattern NEXT_YEAR =
      PrefilteredPattern.compile(
          "((?:19|20)\\d\\d)年([^,;。、\\d]{0,10}?)(?:达到|达|为|是|增加到|增至|增长到|升至|降至|实现|完成)?$");
  private static final PrefilteredPattern LATER =
      PrefilteredPattern.compile("今年|本年|当年|本月|本周|本期|本季度?|(?:19|20)\\d\\d年?");

  private static final PrefilteredPattern SCALE =
      PrefilteredPattern.compile(
          "\\b(?:thousand|million|billion|trillion)\\b", Pattern.CASE_INSENSITIVE);

  private Changes() {}

  /** The changes that {@code passage} states, in order. */
  static List<Change> in(Passage passage) {
    Passage values = passage.measures();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i + 2 < values.size(); i++) {
      Change change = at(values, i);
      change = change == null ? null : scaledAlike(values.text(), change);
      if (change != null && plausible(values, change)) {
        changes.add(change);
        Change again = again(values, i + 2, change);
        if (again != null && plausible(values, again)) {
          changes.add(again);
          i++;
        }
        i += 2;
        i += next(values, i, change, changes);
      }
    }
    return changes;
  }

  /**
   * {@code 进出口总额18.40亿元,….进出口总额较上年同期的16.00亿元增长15.0%}: what is now stands in the sentence before
   * under the same name.
   */
  static @Nullable Change across(Passage before, Passage values) {
    if (values.size() < 2 || before.size() == 0) {
      return null;
    }
    Matcher name = NAMED_BASE.matcher(values.lead(0));
    Matcher by = COMPARED_BY.matcher(values.between(0, 1));
    if (!name.find() || !by.find()) {
      return null;
    }
    for (int i = 0; i < before.size(); i++) {
      if (before.lead(i).endsWith(name.group(1)) && alike(values.figure(0), before.figure(i))) {
        Change change = change(values.figure(0), before.figure(i), values.figure(1), by);
        return change != null && change.to().exact() && plausible(values, change.from(), change)
            ? change
            : null;
      }
    }
    return null;
  }

  /** Whether the base and the change are told as such. */
  private static boolean plausible(Passage values, Quantity from, Change change) {
    return from.exact()
        && from.value().signum() > 0
        && change.change().exact()
        && !OTHERWISE.isIn(values.sentence());
  }

  /**
   * Adds the years that follow: {@code 2021年3.0亿元,2022年3.6亿元,增长20%,2023年4.5亿元,增长25%}. Gives how
   * many figures they take.
   */
  private static int next(Passage values, int last, Change first, List<Change> changes) {
    Quantity before = first.to();
    int taken = 0;
    while (last + taken + 2 < values.size()) {
      int to = last + taken + 1;
      Matcher year = NEXT_YEAR.matcher(values.before(to));
      Matcher earlier = NEXT_YEAR.matcher(values.before(values.figures().indexOf(before)));
      boolean follows =
          year.find()
              && earlier.find()
              && Integer.parseInt(year.group(1)) == Integer.parseInt(earlier.group(1)) + 1
              && (year.group(2).isEmpty() || year.group(2).equals(earlier.group(2)));
      Change change =
          follows
              ? change(
                  before,
                  values.figure(to),
                  values.figure(to + 1),
                  BY.matcher(values.between(to, to + 1)))
              : null;
      if (change == null || !plausible(values, change)) {
        break;
      }
      changes.add(change);
      before = change.to();
      taken += 2;
    }
    return taken;
  }

  /** {@code 由120家增加到150家,增加30家,增长25%}: the same change told a second time. */
  private static @Nullable Change again(Passage values, int told, Change first) {
    if (told + 1 < values.size()
        && alike(values.figure(told + 1), first.to())
        && EN_MARK.matcher(values.between(told, told + 1)).matches()) {
      // grew by 12%, from 11.9 to 13.2 million, 1.4 million more
      Matcher more = EN_MORE.matcher(values.after(told + 1));
      return change(first.from(), first.to(), values.figure(told + 1), more);
    }
    if (told + 1 >= values.size()
        || !first.change().is(Kind.AMOUNT)
        || !values.figure(told + 1).is(Kind.PERCENT)) {
      return null;
    }
    return change(
        first.from(),
        first.to(),
        values.figure(told + 1),
        BY.matcher(values.between(told, told + 1)));
  }

  private static boolean plausible(Passage values, Change change) {
    int start = change.from().span().start();
    int end = change.to().span().end();
    int first =
        Math.min(start, Math.min(change.to().span().start(), change.change().span().start()));
    int last = Math.max(end, Math.max(change.from().span().end(), change.change().span().end()));
    String words =
        values
            .text()
            .substring(
                Math.max(values.span().start(), first - 40),
                Math.min(values.span().end(), last + 26));
    int remark = words.indexOf('【');
    words = remark < 0 ? words : words.substring(0, remark);
    return change.from().exact()
        && change.to().exact()
        && change.change().exact()
        && change.from().value().signum() > 0
        && change.to().value().signum() >= 0
        && alike(change.from(), change.to())
        && !OTHERWISE.isIn(words);
  }

  /** {@code from 2.0 to 4.8 thousand}: the scale is named once, for both. */
  private static Change scaledAlike(String text, Change change) {
    Quantity from = change.from();
    Quantity to = change.to();
    if (!scaledOnce(text, change) || from.range()) {
      return change;
    }
    int decimals = Figures.decimals(to, text);
    BigDecimal scale = to.step().movePointRight(decimals);
    Quantity scaled =
        new Quantity(
            from.span(),
            from.number(),
            from.value().multiply(scale),
            from.step().multiply(scale),
            to.unit(),
            from.kind(),
            from.bound(),
            false);
    return new Change(scaled, to, change.change(), change.rises(), change.verb());
  }

  private static boolean scaledOnce(String text, Change change) {
    return scaledOnce(text, change.from(), change.to());
  }

  /** Whether only the second of two figures names the scale of both. */
  static boolean scaledOnce(String text, Quantity from, Quantity to) {
    return !SCALE.isIn(from.span().of(text))
        && SCALE.isIn(to.span().of(text))
        && from.value().compareTo(BigDecimal.valueOf(1000)) < 0;
  }

  /** Whether two figures can be the same thing at two times; a unit may be named only once. */
  private static boolean alike(Quantity a, Quantity b) {
    if (!a.is(b.kind())) {
      return false;
    }
    return a.unit().equals(b.unit())
        || (a.is(Kind.AMOUNT)
            && (a.unit().isEmpty() || b.unit().isEmpty())
            && latin(a.unit() + b.unit()));
  }

  private static boolean latin(String unit) {
    return unit.chars().allMatch(c -> c < 0x80);
  }

  private static @Nullable Change at(Passage values, int i) {
    Quantity one = values.figure(i);
    Quantity two = values.figure(i + 1);
    Quantity three = values.figure(i + 2);
    if (!alike(one, two) && !alike(two, three) && !alike(one, three)) {
      return null;
    }
    String before = values.before(i);
    String first = values.between(i, i + 1);
    String second = values.between(i + 1, i + 2);
    if (first.length() > 60 || second.length() > 60) {
      return null;
    }
    if (FROM.isIn(tail(before, 20)) && TO.isIn(first)) {
      return change(one, two, three, BY.matcher(second));
    }
    if ((first.indexOf('比') >= 0 || first.indexOf('较') >= 0) && COMPARED.isIn(first)) {
      return change(two, one, three, COMPARED_BY.matcher(second));
    }
    Matcher rate = RATE_COMPARED.matcher(first);
    if (one.is(Kind.PERCENT)
        && rate.find()
        && before.contains(rate.group(1) == null ? "占" : rate.group(1))) {
      return change(two, one, three, COMPARED_BY.matcher(second));
    }
    if (THEN_BEFORE.isIn(first) && !EARLIER.isIn(tail(before, 24))) {
      return change(two, one, three, BY.matcher(second));
    }
    if (alike(one, three) && BASE_BEHIND.isIn(second)) {
      return change(three, one, two, BY.matcher(first));
    }
    Matcher next = YEAR_COMPARED.matcher(second);
    if (alike(one, two) && next.find() && yearly(values, i, Integer.parseInt(next.group(1)))) {
      return change(one, two, three, BY.matcher("," + next.group(2)));
    }
    Matcher respectively = RESPECTIVELY.matcher(tail(before, 40));
    int start = SERIES.isIn(second) ? seriesStart(values, i) : i;
    if (start < i && alike(values.figure(start), two)) {
      return change(
          values.figure(start), two, three, BY.matcher(SERIES.matcher(second).replaceFirst(",")));
    }
    if (first.equals("、") || first.equals("和")) {
      return respectively.find() && respectively.group(1).compareTo(respectively.group(2)) < 0
          ? change(one, two, three, BY.matcher(second))
          : null;
    }
    Matcher earlier = EARLIER.matcher(tail(before, 12));
    Matcher later = LATER.matcher(first);
    if (earlier.find()
        && later.find()
        && first.length() < 24
        && isLater(earlier.group(), later.group())) {
      return change(one, two, three, BY.matcher(second));
    }
    if (first.isEmpty() || !(hasLatin(first) || hasLatin(second))) {
      return null;
    }
    return english(one, two, three, before, first, second, values.after(i + 2));
  }

  /** Whether the two figures at {@code i} are those of the year before {@code year} and of it. */
  private static boolean yearly(Passage values, int i, int year) {
    return values.before(i).matches("(?s).*" + (year - 1) + "年[^,;。、\\d]{0,6}")
        && values.between(i, i + 1).matches("(?s)[^;。]{0,6}" + year + "年[^,;。、\\d]{0,6}");
  }

  /**
   * The first of the figures in a row that goes on at {@code i}, told one for each of some years.
   */
  private static int seriesStart(Passage values, int i) {
    int start = i;
    while (start > 0 && values.between(start - 1, start).equals("、")) {
      start--;
    }
    return values.before(start).contains("分别") ? start : i;
  }

  private static @Nullable Change english(
      Quantity one,
      Quantity two,
      Quantity three,
      String before,
      String first,
      String second,
      String after) {
    if (three.is(Kind.PERCENT) && OF_SOMETHING.isIn(after)) {
      // and reached 120% of what was agreed: a share, no change
      return null;
    }
    if (EN_LEVEL.isIn(second) || EN_THEN_TO.isIn(after)) {
      return null;
    }
    boolean fromTo = EN_FROM.isIn(tail(before, 24)) && EN_TO.isIn(first);
    boolean toFrom = EN_TO_LAST.isIn(tail(before, 24)) && EN_THEN_FROM.isIn(first);
    if ((fromTo || toFrom) && EN_A.isIn(second)) {
      // from A to B, a C increase
      Matcher behind = EN_CHANGE_BEHIND.matcher(after);
      return fromTo ? change(one, two, three, behind) : change(two, one, three, behind);
    }
    Matcher more = EN_MORE.matcher(after);
    if (fromTo && EN_MARK.matcher(second).matches() && more.find()) {
      // from A to B, C more
      return change(one, two, three, more);
    }
    Matcher upFrom = EN_UP_FROM.matcher(first);
    if (upFrom.find()) {
      // B, up from A, an increase of C
      Matcher by = EN_BY.matcher(second);
      return by.find() && (by.group(1) != null || by.group(2) != null)
          ? change(two, one, three, by)
          : null;
    }
    if (toFrom) {
      // to B from A, up C
      return change(two, one, three, EN_BY.matcher(second));
    }
    if (EN_FROM.isIn(tail(before, 24)) && EN_TO.isIn(first)) {
      // from A to B, up C
      Matcher by = EN_BY.matcher(second);
      if (by.find() && !second.contains(". ")) {
        Matcher verb =
            EN_VERB.matcher(by.group(1) == null && by.group(2) == null ? before : second);
        return verb.find() ? change(one, two, three, verb) : null;
      }
      return null;
    }
    if (EN_THEN_FROM.isIn(first) && first.contains("from") && EN_TO.isIn(second)) {
      // up C from A to B
      Matcher verb = EN_VERB.matcher(tail(before, 24));
      return verb.find() ? change(two, three, one, verb) : null;
    }
    if (EN_TO.isIn(first)
        && first.strip().length() < 12
        && (EN_THEN_FROM.isIn(second) || EN_YEAR_BEFORE.isIn(second))) {
      // up C to B from A
      Matcher verb = EN_VERB.matcher(tail(before, 24));
      Change change = verb.find() ? change(three, two, one, verb) : null;
      // rose by 2 to 57, against 63 a year ago: measured on neither, but on the week before
      boolean otherBase =
          change != null
              && !second.contains("from")
              && (two.value().compareTo(three.value()) > 0 != change.rises()
                  || OF_MONTH.isIn(after));
      return otherBase ? null : change;
    }
    Matcher plan = EN_OFF_PLAN.matcher(first);
    if (one.is(Kind.PERCENT) && plan.find() && EN_AGAINST.isIn(second)) {
      // C over budget: B against A
      return change(three, two, one, plan);
    }
    Matcher verb = EN_UP_OR_DOWN.matcher(first);
    if (verb.find() && EN_THEN_FROM.isIn(second) && !EN_FROM.isIn(tail(before, 24))) {
      // B, up C from A
      boolean rates = one.is(Kind.PERCENT) && two.is(Kind.PERCENT) && second.contains("compar");
      if (rates) {
        return null; // of the top 10% grew by 27%, compared with 10% in the middle
      }
      return change(three, one, two, verb);
    }
    if (EN_YEAR_BEFORE.isIn(first)) {
      // B (2022: A), up C
      Matcher by = EN_BY.matcher(second.replaceFirst("^\\),?", ","));
      return by.find() && (by.group(1) != null || by.group(2) != null)
          ? change(two, one, three, by)
          : null;
    }
    return null;
  }

  private static @Nullable Change change(
      Quantity from, Quantity to, Quantity change, Matcher verb) {
    if (!verb.reset().find()) {
      return null;
    }
    boolean rises = verb.group(1) != null;
    String word = rises ? verb.group(1) : verb.group(2);
    return word == null ? null : new Change(from, to, change, rises, word);
  }

  private static boolean hasLatin(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return true;
      }
    }
    return false;
  }

  private static boolean isLater(String earlier, String later) {
    boolean dated = Character.isDigit(earlier.charAt(0)) && Character.isDigit(later.charAt(0));
    return !dated || earlier.compareTo(later) < 0;
  }

  private static String tail(String words, int length) {
    return words.substring(Math.max(0, words.length() - length));
  }
}
