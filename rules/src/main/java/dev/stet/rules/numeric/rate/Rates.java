package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences that name a part, its whole and the rate between them. Only forms in which
 * the three cannot belong to different things are read.
 */
public final class Rates {

  /** What ties a rate to its part and its whole. */
  enum Tie {
    /** The words themselves: {@code 18 of 28}, {@code 占计划240套的}; no other whole can be meant. */
    WRITTEN,
    /** The rate is named after what was done to the part. */
    NAMED,
    /** Nothing else stands there that it could be of. */
    INFERRED,
    /** A plan or target, which may be surpassed. */
    PLANNED
  }

  /** A part of a whole, and the rate the text gives for it. */
  public record Rate(Quantity part, Quantity whole, Quantity rate, Tie tie) {}

  /** The name of a rate right before its value: 破案率达, 整改率为. */
  private static final Pattern NAMED =
      Pattern.compile(
          "([\\p{IsHan}]{1,12})(?:率|进度|(?<=存贷)比)(?:已|均|也|高|仅|就|约)*(?:达到|达|为|是|:)?\\s*$|(参与|覆盖)面(?:达到|达|为)?\\s*$");

  /** Rates that are no part of a whole, or are measured on another base than the sentence's. */
  private static final PrefilteredPattern OTHER_RATE =
      PrefilteredPattern.compile(
          "失业率|增长|增速|提升|提高|下降|上升|同比|环比|年均|目标|力争|确保|计划|(?<![净毛])利率|税率|费率|汇率|上年|去年|增幅|周转|换手");

  /** What was there another time is not what something is a part of now. */
  private static final PrefilteredPattern EARLIER =
      PrefilteredPattern.compile("(?:上年|去年|前年|上季|上月|上期|上届|同期)[^,;。、]{0,6}$");

  /** {@code 蓄水13.9亿立方米,较昨日增加1.4亿立方米,占总库容的61%}: the share is not that of the change. */
  private static final PrefilteredPattern ROSE_BY =
      PrefilteredPattern.compile("[比较][^,;。、]{1,10}(?:增加|减少|增|减|上升|下降)(?:了|约)?$");

  /** {@code 应到65人,实到61人}: the two are named as whole and part, whatever the rate is called. */
  private static final PrefilteredPattern DUE =
      PrefilteredPattern.compile("应[\\p{IsHan}]{0,14}$|共(?:有)?应[\\p{IsHan}]{0,14}$");

  private static final PrefilteredPattern DONE =
      PrefilteredPattern.compile("实(?:际)?[\\p{IsHan}]{0,14}$");

  /** {@code 其中女党员45人,占37.5%}: from the part to its share, with no base named but the whole. */
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "^[^,;。、(%]{0,12}[,(]?\\s*(?:约)?(?:[\\p{IsHan}]{1,4}(?=占比))?占(?:比|(?:总|全部|全体|全)[^,;。的%]{0,6})?(?:的)?(?:比重|比例|比率|的)?(?:为|达|是|达到|约)?\\s*$");

  /** Whoever came is 实到, whatever the rate is called. */
  private static final Pattern MET = Pattern.compile("参会|到会|出席|出勤|到场");

  /** {@code 男生占}: the part was counted further back. */
  private static final PrefilteredPattern SUBJECT =
      PrefilteredPattern.compile(
          "^(?:其中)?([\\p{IsHan}]{2,6})占(?:比|(?:总|全部|全体|全)[^,;。的%]{0,4})?(?:的)?(?:比重|比例)?(?:为|达|是)?$");

  /** {@code 320家企业中,有208家}: the part is taken out of the whole just named. */
  private static final PrefilteredPattern AMONG =
      PrefilteredPattern.compile("其中|中,?(?:共?有|已有?)?[^,;。]{0,14}$");

  /** {@code 已建成200套,占计划240套的83.3%}. */
  private static final PrefilteredPattern OF_NAMED =
      PrefilteredPattern.compile("[,(]\\s*(?:约)?占[^,;。、%]{0,14}$");

  /** {@code 862人,完成目标800人的107.8%}. */
  private static final PrefilteredPattern OF_TARGET =
      PrefilteredPattern.compile(
          "[,(]\\s*(?:已)?(?:完成|达到?|为)[^,;。、%]{0,6}(?:目标|任务|计划|指标|预算)(?:数|任务)?$");

  private static final PrefilteredPattern THEN_SHARE =
      PrefilteredPattern.compile("^[^,;。、%]{0,6}的(?:比重|比例|比率)?(?:为|达|达到)?\\s*$");

  private static final PrefilteredPattern OF_PLAN =
      PrefilteredPattern.compile(
          "^[^,;。]{0,10}[,(]?\\s*(?:已)?(?:完成|占)(?:了)?(?:全年|年度|年初|调整|总|年)?(?:预算|目标|任务|计划|设计)(?:任务|目标|数|总数|总量)?(?:的)?\\s*$");
  private static final Pattern PLANNED = Pattern.compile("(?:预算|目标|任务|计划|设计)[^,;。]{0,8}$");

  /** {@code 开累426个,设计607个,完成70.2%}. */
  private static final PrefilteredPattern FULFILLED =
      PrefilteredPattern.compile("^\\s*[,(]\\s*(?:已)?(?:完成|占)(?:了|比)?\\s*$");

  private static final PrefilteredPattern SO_FAR =
      PrefilteredPattern.compile("(?:累计?|已|实际|完成)[^,;。]{0,6}$|开累$");

  /** {@code 18 of (the) 28}, {@code 18/28}. */
  private static final PrefilteredPattern OF =
      PrefilteredPattern.compile(
          "^\\s*(?:[A-Za-z-]+\\s+){0,5}?(?:of|out of)\\s+(?:a\\s+[a-z]+\\s+of\\s+)?(?:the\\s+|our\\s+|its\\s+|their\\s+|these\\s+|those\\s+|all\\s+|a\\s+total\\s+of\\s+)*$|^/$|^[^,;。]{0,3}中的$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern OF_ALL =
      PrefilteredPattern.compile(
          "(?:^|[,;:(]\\s*)(?:Out\\s+of|Of|Among)\\s+(?:the\\s+|these\\s+|all\\s+|our\\s+|its\\s+|a\\s+total\\s+of\\s+)*$");

  /** {@code an increase over 1996 of 4,981, or 41 per cent}: of what was before, not of all. */
  private static final PrefilteredPattern EN_CHANGE =
      PrefilteredPattern.compile(
          "\\b(?:increase|decrease|rise|fall|gain|decline|reduction|growth|excess|drop)\\b[^.;,]{0,40}\\s(?:of|by)\\s+$");

  private static final PrefilteredPattern EN_THEN =
      PrefilteredPattern.compile(
          "^[A-Za-z\\d\\s'-]{0,60}(?:\\(\\s*|\\bor\\s+|[,–—:]\\s*(?:or\\s+|that is,?\\s+|i\\.e\\.,?\\s+)?(?:an?\\s+(?:[a-z-]+\\s+){0,3}(?:rate|share|proportion)\\s+of\\s+)?)$");
  private static final PrefilteredPattern EN_RATE =
      PrefilteredPattern.compile(
          "\\b([a-z]{4})[a-z-]*\\s+rate\\s+(?:of|was|is|reached|stood at)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_RETURNED =
      PrefilteredPattern.compile("\\b(?:return|receiv|complet|repl|answer|came back)");
  private static final PrefilteredPattern EN_RATE_IN_BRACKETS =
      PrefilteredPattern.compile(
          "^[A-Za-z\\s'-]{0,40}\\((?:an?\\s+)?(?:[a-z-]+\\s+){1,2}rate(?:\\s+of|:)?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_FROM_ALL =
      PrefilteredPattern.compile(
          "^\\s*(?:[a-z-]+\\s+){1,2}from\\s+(?:the\\s+|a\\s+total\\s+of\\s+)?$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_OR =
      PrefilteredPattern.compile("^\\s*(?:\\([^()]*\\))?,\\s+or\\s+$");

  /** {@code 18,240, up from 16,890, or 8% more}: the rate of a change. */
  private static final PrefilteredPattern EN_EARLIER =
      PrefilteredPattern.compile("\\b(?:up|down|rising|falling|increased|reduced) (?:on|from)\\b");

  private static final PrefilteredPattern EN_MORE =
      PrefilteredPattern.compile(
          "^\\s(?:more|less|fewer|higher|lower|greater|smaller|up|down|above|below|better|worse)\\b");

  private static final PrefilteredPattern EN_MARGIN =
      PrefilteredPattern.compile("\\b(?:margin)\\s+(?:of|was|is)\\s*$", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_ON_SALES =
      PrefilteredPattern.compile(
          "\\bon\\s+(?:[a-z]+\\s+){0,2}(?:revenues?|sales|turnover)\\s+of\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** {@code 96 above the target of 1,848}: how far apart they are. */
  private static final PrefilteredPattern APART =
      PrefilteredPattern.compile("^\\s+(?:[a-z]+\\s+)?(?:above|over|below|under|short\\sof)\\s");

  /** From a rate to the part and whole that stand behind it. */
  private static final PrefilteredPattern RATE_FIRST =
      PrefilteredPattern.compile(
          "^[^,;。()\\d]{0,40}\\(\\s*$|^[A-Za-z\\s]{0,24},?\\s+(?:with|as)\\s+$|^\\s*[:–—]\\s*(?:of\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /** What a rate was worked from, behind it. */
  private static final Pattern BEHIND = Pattern.compile("[(:,][^,;。()\\d]{0,16}");

  private static final Pattern BESIDE =
      Pattern.compile("(?:\\([^()\\d]{0,6}\\))?[^,;。()\\d]{0,4}[,、][^,;。()\\d]{0,10}");

  private static final PrefilteredPattern WITHIN =
      PrefilteredPattern.compile("^[^,;。\\d]{0,8}中[^,;。\\d]{0,6}$");

  /** The ends of rates' names, each with what is said of the part. */
  private static final String[][] DONE_AS = {
    {"执行", "支出", "列支", "使用"},
    {"回收", "收回", "收到"},
    {"参选", "投票"},
    {"达成", "实际"},
    {"合格", "达标"},
    {"存贷", "贷款"},
    {"利用", "产量", "产出"},
  };

  private static final Set<String> MEASURED = Set.of("km", "m", "mi", "kg", "t", "小时", "℃", "year");

  private static final Set<String> PAPERS = Set.of("份", "本", "册", "张", "证", "套");
  private static final Set<String> HOLDERS = Set.of("人", "户", "名", "家");
  private static final int LONGEST_SENTENCE_OF_PAPERS = 40;

  private static final int FEW = 3;

  /** {@code best 10 of 12, 1.5% each}: what one of them counts for. */
  private static final Pattern EACH = Pattern.compile("\\s(?:each|apiece)\\b");

  private Rates() {}

  /** The rates that {@code passage} states with their parts and wholes, in order. */
  public static List<Rate> in(Passage passage) {
    List<Rate> rates = new ArrayList<>();
    Passage values = passage.measures().now();
    for (int i = 0; i < values.size() && values.size() > 2; i++) {
      Quantity rate = values.figure(i);
      if (!rate.is(Kind.PERCENT)
          || !rate.exact()
          || rate.value().signum() <= 0
          || EACH.matcher(values.after(i)).lookingAt()) {
        continue;
      }
      Rate found = i >= 2 ? before(values, i) : null;
      if (found == null && i + 2 < values.size()) {
        found = behind(values, i);
      }
      if (found == null && i >= 3 && MEASURED.contains(values.figure(i - 1).unit())) {
        // Of the 318, 51 live within 3 km, that is 16%: the distance is no part of them.
        found = english(values.without(i - 1), i - 1);
      }
      if (found != null && countable(found)) {
        rates.add(found);
      }
    }
    return rates;
  }

  /** The part and the whole that stand before the rate. */
  private static @Nullable Rate before(Passage values, int rate) {
    if (NAMED.matcher(values.lead(rate)).find()) {
      return named(values, rate);
    }
    String between = values.between(rate - 1, rate);
    if (SHARE.isIn(between) && !OTHER_RATE.isIn(between)) {
      Rate share = share(values, rate);
      return share != null ? share : namedShare(values, rate);
    }
    if (OF_PLAN.isIn(between)) {
      return ofPlan(values, rate);
    }
    if (THEN_SHARE.isIn(between)
        && !values.before(rate - 2).endsWith("=")
        && OF_NAMED.isIn(values.between(rate - 2, rate - 1))
        && Figures.sameUnit(values.figure(rate - 2), values.figure(rate - 1))) {
      return new Rate(
          values.figure(rate - 2), values.figure(rate - 1), values.figure(rate), Tie.WRITTEN);
    }
    if (THEN_SHARE.isIn(between)
        && OF_TARGET.isIn(values.between(rate - 2, rate - 1))
        && Figures.sameUnit(values.figure(rate - 2), values.figure(rate - 1))) {
      return new Rate(
          values.figure(rate - 2), values.figure(rate - 1), values.figure(rate), Tie.PLANNED);
    }
    if (FULFILLED.isIn(between)
        && PLANNED.matcher(values.lead(rate - 1)).find()
        && SO_FAR.isIn(values.lead(rate - 2))
        && Figures.sameUnit(values.figure(rate - 2), values.figure(rate - 1))) {
      return new Rate(
          values.figure(rate - 2), values.figure(rate - 1), values.figure(rate), Tie.PLANNED);
    }
    Rate named = namedShare(values, rate);
    return named != null ? named : english(values, rate);
  }

  /** {@code 越夏前32群,越夏后29群,越夏成功率90.6%}: how many came through. */
  private static @Nullable Rate beforeAndAfter(Passage values, int rate) {
    for (int i = Math.max(1, rate - FEW); i < rate; i++) {
      String one = values.lead(i - 1);
      String other = values.lead(i);
      if (one.endsWith("前")
          && other.endsWith("后")
          && one.length() > 1
          && one.substring(0, one.length() - 1).equals(other.substring(0, other.length() - 1))
          && values.lead(rate).startsWith(one.substring(0, one.length() - 1))
          && Figures.sameUnit(values.figure(i - 1), values.figure(i))) {
        return new Rate(values.figure(i), values.figure(i - 1), values.figure(rate), Tie.INFERRED);
      }
    }
    return null;
  }

  /** {@code 28宗,破18宗,破案率81.3%}: the rate is named after what was done to the part. */
  private static @Nullable Rate named(Passage values, int rate) {
    String lead = values.lead(rate);
    Matcher name = NAMED.matcher(lead);
    if (!name.find() || OTHER_RATE.isIn(lead)) {
      return null;
    }
    Rate over = beforeAndAfter(values, rate);
    if (over != null) {
      return over;
    }
    Quantity part = values.figure(rate - 1);
    if (part.is(Kind.PERCENT)) {
      // 计划3300人,录取3268人,报到3104人,计划完成率99.0%,报到率94.1%
      return behindRates(values, rate, name.group(1) != null ? name.group(1) : name.group(2));
    }
    if (onePaperEach(values, rate, stem(name.group(1) != null ? name.group(1) : name.group(2)))) {
      return new Rate(part, values.figure(rate - 2), values.figure(rate), Tie.INFERRED);
    }
    int index = rate - 2;
    while (index > 0 && !Figures.sameUnit(values.figure(index), part)) {
      // 开工48个,开工率80%;竣工24个,竣工率40%: both are of the whole named first.
      index--;
    }
    Quantity whole = values.figure(index);
    if (!Figures.sameUnit(whole, part)
        || lead.contains("以上")
        || EARLIER.isIn(values.lead(index))
        || siblings(values, index, rate - 1)
        || bothDone(values, index, rate - 1)
        || values.between(rate - 1, rate).length() > 60
        || values.between(index, index + 1).length() > 60) {
      return null;
    }
    String done = values.before(rate - 1) + values.tail(rate - 1);
    String rateName = name.group(1) != null ? name.group(1) : name.group(2);
    String named = name.group(1) == null ? "" : name.group(1);
    if (named.length() > 2
        && values.lead(index).endsWith(named)
        && values.between(index, rate - 1).startsWith("(其中")) {
      // 综合利用283万吨(其中往年贮存量5万吨),综合利用率89%: the rate is that of the first
      return null;
    }
    boolean due = DUE.isIn(values.lead(index)) && DONE.isIn(values.lead(rate - 1));
    boolean neighbour = index == rate - 2;
    if (neighbour && DUE.isIn(values.lead(rate - 1)) && part.value().compareTo(whole.value()) > 0) {
      // 体检3015人,应检4206人: the whole stands second.
      return new Rate(whole, part, values.figure(rate), Tie.INFERRED);
    }
    if (neighbour
        && rateName.endsWith("完成")
        && PLANNED.matcher(values.lead(index)).find()
        && SO_FAR.isIn(values.lead(rate - 1))) {
      return new Rate(part, whole, values.figure(rate), Tie.PLANNED);
    }
    if (!due && !shares(rateName, done)) {
      return earlier(values, rate, rateName);
    }
    if (values.between(rate - 1, rate).indexOf(';') >= 0 && !says(rateName, done)) {
      return null;
    }
    boolean said = neighbour && (due || says(rateName, done));
    return new Rate(part, whole, values.figure(rate), said ? Tie.NAMED : Tie.INFERRED);
  }

  /** {@code 有老人2400人,建立档案2160份,建档率90%}: everybody has one paper, after which the rate is named. */
  private static boolean onePaperEach(Passage values, int rate, String name) {
    Quantity part = values.figure(rate - 1);
    Quantity whole = values.figure(rate - 2);
    String done = values.lead(rate - 1);
    return PAPERS.contains(part.unit())
        && HOLDERS.contains(whole.unit())
        && name.length() == 2
        && done.indexOf(name.charAt(0)) >= 0
        && done.indexOf(name.charAt(1)) > done.indexOf(name.charAt(0))
        && !EARLIER.isIn(values.lead(rate - 2))
        && values.between(rate - 2, rate).length() < LONGEST_SENTENCE_OF_PAPERS;
  }

  /**
   * The last count before a row of rates, where it is named as this rate, of the count before it.
   */
  private static @Nullable Rate behindRates(Passage values, int rate, String rateName) {
    int part = rate - 1;
    while (part > 0 && values.figure(part).is(Kind.PERCENT)) {
      part--;
    }
    String name = stem(rateName);
    return part > 0
            && name.length() == 2
            && values.lead(part).contains(name)
            && values.between(part - 1, rate).indexOf(';') < 0
            && Figures.sameUnit(values.figure(part - 1), values.figure(part))
        ? new Rate(values.figure(part), values.figure(part - 1), values.figure(rate), Tie.INFERRED)
        : null;
  }

  /** {@code 已完成23个,基本完成4个}: the first is no whole of the second. */
  private static boolean bothDone(Passage values, int one, int other) {
    return values.lead(one).contains("已完成") && values.lead(other).contains("完成");
  }

  /** Whether the two stand side by side in a row: 正常类148亿元、关注类4亿元、不良类3亿元. */
  private static boolean siblings(Passage values, int one, int other) {
    return other == one + 1
        && one > 0
        && values.between(one, other).startsWith("、")
        && values.between(one - 1, one).startsWith("、")
        && Figures.sameUnit(values.figure(one - 1), values.figure(one));
  }

  /** {@code 出院1246人,治愈783人,好转412人,未愈51人,治愈率62.8%}: the part is named further back. */
  private static @Nullable Rate earlier(Passage values, int rate, String rateName) {
    String name = stem(rateName);
    if (name.length() < 2) {
      return null;
    }
    name = name.substring(name.length() - 2);
    Rate found = ofFirst(values, rate, name);
    return found == null && MET.matcher(name).matches() ? ofFirst(values, rate, "实到") : found;
  }

  /** The part whose words say {@code name}, of the sentence's first figure in its unit. */
  private static @Nullable Rate ofFirst(Passage values, int rate, String name) {
    for (int i = rate - 1; i > 0; i--) {
      Quantity part = values.figure(i);
      if (!part.is(Kind.AMOUNT) || !values.lead(i).contains(name)) {
        continue;
      }
      for (int whole = 0; whole < i; whole++) {
        if (Figures.sameUnit(values.figure(whole), part)) {
          return values.between(whole, rate).indexOf(';') < 0 || whole == 0
              ? new Rate(part, values.figure(whole), values.figure(rate), Tie.INFERRED)
              : null;
        }
      }
      return null;
    }
    return null;
  }

  /** {@code 现有学生1860人,其中男生982人,女生878人,男生占52.8%}. */
  private static @Nullable Rate namedShare(Passage values, int rate) {
    Matcher subject = SUBJECT.matcher(values.lead(rate));
    return subject.find() && !OTHER_RATE.isIn(values.lead(rate))
        ? ofFirst(values, rate, subject.group(1))
        : null;
  }

  /** {@code 共有党员120人,其中女党员45人,占37.5%}. */
  private static @Nullable Rate share(Passage values, int rate) {
    Quantity part = values.figure(rate - 1);
    String between = values.between(rate - 1, rate);
    int index = rate - 2;
    while (index >= 0 && !Figures.sameUnit(values.figure(index), part)) {
      index--;
    }
    if (index < 0
        || EARLIER.isIn(values.lead(index))
        || ROSE_BY.isIn(values.lead(rate - 1))
        || ofItsKind(values.lead(rate - 1), values.lead(index), between)) {
      return null;
    }
    boolean total = between.contains("占总") || between.contains("占全");
    String words = values.between(index, rate - 1);
    boolean among = AMONG.isIn(words) && words.indexOf(';') < 0;
    return (total || among) && words.length() < 60
        ? new Rate(part, values.figure(index), values.figure(rate), Tie.INFERRED)
        : null;
  }

  /** Whether the base has the part's own name, and the whole another: 利润86万元,占全系统利润的. */
  private static boolean ofItsKind(String part, String whole, String between) {
    String name = part.substring(Math.max(0, part.length() - 2));
    return name.length() == 2 && between.contains(name) && !whole.contains(name);
  }

  /** {@code 预算8亿元,完成6亿元,完成预算的75%}. */
  private static @Nullable Rate ofPlan(Passage values, int rate) {
    Quantity done = values.figure(rate - 1);
    Quantity plan = values.figure(rate - 2);
    boolean planned =
        PLANNED.matcher(values.before(rate - 2)).find()
            && !PLANNED.matcher(values.before(rate - 1)).find();
    return planned && Figures.sameUnit(done, plan) && values.between(rate - 2, rate).length() < 60
        ? new Rate(done, plan, values.figure(rate), Tie.PLANNED)
        : null;
  }

  private static @Nullable Rate english(Passage values, int rate) {
    Quantity first = values.figure(rate - 2);
    Quantity second = values.figure(rate - 1);
    Quantity stated = values.figure(rate);
    String between = values.between(rate - 2, rate - 1);
    String then = values.between(rate - 1, rate);
    if (then.length() > 90 || between.length() > 90) {
      return null;
    }
    boolean chinese = then.indexOf('率') >= 0 || (then.endsWith("(") && between.endsWith("中的"));
    if (APART.isIn(between)
        || EN_EARLIER.isIn(between)
        || EN_MORE.isIn(values.after(rate))
        || EN_CHANGE.isIn(values.before(rate - 2) + between)) {
      return null;
    }
    if (OF.isIn(between) && (EN_THEN.isIn(then) || chinese)) {
      return new Rate(first, second, stated, Tie.WRITTEN);
    }
    if (OF_ALL.isIn(values.before(rate - 2)) && EN_THEN.isIn(then)) {
      return new Rate(second, first, stated, Tie.WRITTEN);
    }
    if (EN_MARGIN.isIn(then) && EN_ON_SALES.isIn(between)) {
      return new Rate(first, second, stated, Tie.INFERRED);
    }
    Matcher named = EN_RATE.matcher(then);
    if (named.find()) {
      if (EN_FROM_ALL.isIn(between)) {
        return new Rate(first, second, stated, Tie.INFERRED);
      }
      String stem = named.group(1).toLowerCase(Locale.ROOT);
      String words = (between + then.substring(0, named.start())).toLowerCase(Locale.ROOT);
      boolean said = words.contains(stem) || (stem.equals("resp") && EN_RETURNED.isIn(words));
      return said ? new Rate(second, first, stated, Tie.NAMED) : null;
    }
    boolean counted = second.unit().isEmpty() || second.unit().equals(first.unit());
    return EN_RATE_IN_BRACKETS.isIn(then) || (counted && EN_OR.isIn(then))
        ? new Rate(second, first, stated, Tie.INFERRED)
        : null;
  }

  /** {@code 75% of the wells (36 of 48)}, {@code 办结率90.6%(64件中办结58件)}. */
  private static @Nullable Rate behind(Passage values, int rate) {
    Rate worked = workedBehind(values, rate);
    if (worked != null || !RATE_FIRST.isIn(values.between(rate, rate + 1))) {
      return worked;
    }
    Quantity first = values.figure(rate + 1);
    Quantity second = values.figure(rate + 2);
    String between = values.between(rate + 1, rate + 2);
    if (OF.isIn(between)) {
      // 83.6%: 19 of 24 at C1, 61 of 73 at B2: the rate is that of all of them
      boolean row = rate + 4 < values.size() && OF.isIn(values.between(rate + 3, rate + 4));
      return row ? null : new Rate(first, second, values.figure(rate), Tie.WRITTEN);
    }
    if (values.between(rate, rate + 1).endsWith("of ")) {
      // turnout was 62%: of 1,450 electors 899 voted
      return new Rate(second, first, values.figure(rate), Tie.INFERRED);
    }
    return WITHIN.isIn(between) && Figures.sameUnit(first, second)
        ? new Rate(second, first, values.figure(rate), Tie.WRITTEN)
        : null;
  }

  /** {@code 满意率97.5%(收回1540份,满意1502份)}, {@code 配备率仅82%,应配214台,实配176台}. */
  private static @Nullable Rate workedBehind(Passage values, int rate) {
    Matcher name = NAMED.matcher(values.lead(rate));
    Quantity whole = values.figure(rate + 1);
    Quantity part = values.figure(rate + 2);
    String between = values.between(rate, rate + 1);
    if (!BEHIND.matcher(between).matches()
        || !Figures.sameUnit(whole, part)
        || !BESIDE.matcher(values.between(rate + 1, rate + 2)).matches()
        || !name.find()
        || name.group(1) == null
        || OTHER_RATE.isIn(values.lead(rate))
        || EARLIER.isIn(values.lead(rate + 1))) {
      return null;
    }
    boolean due = DUE.isIn(values.lead(rate + 1)) && DONE.isIn(values.lead(rate + 2));
    boolean told = between.startsWith("(") || between.startsWith(":");
    return due || (told && says(name.group(1), values.lead(rate + 2)))
        ? new Rate(part, whole, values.figure(rate), Tie.INFERRED)
        : null;
  }

  private static boolean countable(Rate found) {
    Quantity part = found.part();
    Quantity whole = found.whole();
    return part.is(Kind.AMOUNT)
        && whole.is(Kind.AMOUNT)
        && alike(part, whole)
        && part.exact()
        && whole.exact()
        && part.value().signum() > 0
        && (found.tie() == Tie.PLANNED || part.value().compareTo(whole.value()) <= 0)
        && Figures.divides(whole);
  }

  /** Whether two counts can be of the same things; English names them only once. */
  private static boolean alike(Quantity part, Quantity whole) {
    return Figures.money(part) == Figures.money(whole)
        && (!Figures.money(part) || part.unit().equals(whole.unit()));
  }

  /** Whether the rate's name and the words round the part have a character in common. */
  private static boolean shares(String rateName, String partWords) {
    return stem(rateName).chars().anyMatch(c -> partWords.indexOf(c) >= 0)
        || (MET.matcher(rateName).find() && partWords.contains("实到"))
        || otherwiseSaid(rateName, partWords);
  }

  /** {@code 预算1860万元,支出1742万元,预算执行率93.7%}: what was done has another name than its rate. */
  private static boolean otherwiseSaid(String rateName, String partWords) {
    for (String[] names : DONE_AS) {
      if (rateName.endsWith(names[0])) {
        for (int i = 1; i < names.length; i++) {
          if (partWords.contains(names[i])) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the words round the part say what the rate says: 办结39件,办结率. */
  private static boolean says(String rateName, String partWords) {
    String stem = stem(rateName);
    return partWords.contains(stem.substring(Math.max(0, stem.length() - 2)))
        || (stem.length() == 2 && partWords.indexOf(stem.charAt(0)) >= 0);
  }

  private static String stem(String rateName) {
    return rateName.substring(Math.max(0, rateName.length() - 4));
  }
}
