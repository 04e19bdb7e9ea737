package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rates that are named after what was done to the part: {@code 28宗,破18宗,破案率81.3%}. */
final class NamedRate {
  /** {@code 应到65人,实到61人}: the two are named as whole and part, whatever the rate is called. */
  private static final PrefilteredPattern DUE =
      PrefilteredPattern.compile("应[\\p{IsHan}]{0,14}$|共(?:有)?应[\\p{IsHan}]{0,14}$");

  private static final PrefilteredPattern DONE =
      PrefilteredPattern.compile("实(?:际)?[\\p{IsHan}]{0,14}$");

  /** What a rate was worked from, behind it. */
  private static final Pattern BEHIND = Pattern.compile("[(:,][^,;。()\\d]{0,16}");

  private static final Pattern BESIDE =
      Pattern.compile("(?:\\([^()\\d]{0,6}\\))?[^,;。()\\d]{0,4}[,、][^,;。()\\d]{0,10}");

  private static final Set<String> PAPERS = Set.of("份", "本", "册", "张", "证", "套");
  private static final Set<String> HOLDERS = Set.of("人", "户", "名", "家");
  private static final int LONGEST_SENTENCE_OF_PAPERS = 40;
  private static final int FEW = 3;
  private static final int FARTHEST = 60;

  private NamedRate() {}

  /** The part and the whole that stand before the rate. */
  static @Nullable Rate before(Passage values, int rate, RateName name) {
    String lead = values.lead(rate);
    if (RateName.isOther(lead)) {
      return null;
    }
    Rate over = beforeAndAfter(values, rate);
    if (over != null) {
      return over;
    }
    int part = rate - 1;
    if (values.figure(part).is(Kind.PERCENT)) {
      // 计划3300人,录取3268人,报到3104人,计划完成率99.0%,报到率94.1%
      return behindRates(values, rate, name);
    }
    if (isOnePaperEach(values, rate, name.stem())) {
      return Rate.of(values, part, part - 1, rate, Rate.Tie.INFERRED);
    }
    int whole = Wholes.before(values, part);
    if (whole < 0
        || lead.contains("以上")
        || Wholes.isEarlier(values, whole)
        || isSibling(values, whole, part)
        || areBothDone(values, whole, part)
        || values.between(part, rate).length() > FARTHEST
        || values.between(whole, whole + 1).length() > FARTHEST) {
      return null;
    }
    String done = values.before(part) + values.tail(part);
    if (name.words().length() > 2
        && values.lead(whole).endsWith(name.words())
        && values.between(whole, part).startsWith("(其中")) {
      // 综合利用283万吨(其中往年贮存量5万吨),综合利用率89%: the rate is that of the first
      return null;
    }
    boolean due = isDueAndDone(values, whole, part);
    boolean neighbour = whole == part - 1;
    if (neighbour
        && DUE.isIn(values.lead(part))
        && values.figure(part).value().compareTo(values.figure(whole).value()) > 0) {
      // 体检3015人,应检4206人: the whole stands second.
      return Rate.of(values, whole, part, rate, Rate.Tie.INFERRED);
    }
    if (neighbour
        && name.words().endsWith("完成")
        && RateOfPlan.isPlanned(values, whole)
        && RateOfPlan.isSoFar(values, part)) {
      return Rate.of(values, part, whole, rate, Rate.Tie.PLANNED);
    }
    if (!due && !name.isLike(done)) {
      return earlier(values, rate, name);
    }
    if (values.between(part, rate).indexOf(';') >= 0 && !name.isSaid(done)) {
      return null;
    }
    boolean said = neighbour && (due || name.isSaid(done));
    return Rate.of(values, part, whole, rate, said ? Rate.Tie.NAMED : Rate.Tie.INFERRED);
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
        return Rate.of(values, i, i - 1, rate, Rate.Tie.INFERRED);
      }
    }
    return null;
  }

  /** {@code 有老人2400人,建立档案2160份,建档率90%}: everybody has one paper, after which the rate is named. */
  private static boolean isOnePaperEach(Passage values, int rate, String name) {
    Quantity part = values.figure(rate - 1);
    Quantity whole = values.figure(rate - 2);
    String done = values.lead(rate - 1);
    return PAPERS.contains(part.unit())
        && HOLDERS.contains(whole.unit())
        && name.length() == 2
        && done.indexOf(name.charAt(0)) >= 0
        && done.indexOf(name.charAt(1)) > done.indexOf(name.charAt(0))
        && !Wholes.isEarlier(values, rate - 2)
        && values.between(rate - 2, rate).length() < LONGEST_SENTENCE_OF_PAPERS;
  }

  /**
   * The last count before a row of rates, where it is named as this rate, of the count before it.
   */
  private static @Nullable Rate behindRates(Passage values, int rate, RateName rateName) {
    int part = rate - 1;
    while (part > 0 && values.figure(part).is(Kind.PERCENT)) {
      part--;
    }
    String name = rateName.stem();
    return part > 0
            && name.length() == 2
            && values.lead(part).contains(name)
            && values.between(part - 1, rate).indexOf(';') < 0
            && Figures.sameUnit(values.figure(part - 1), values.figure(part))
        ? Rate.of(values, part, part - 1, rate, Rate.Tie.INFERRED)
        : null;
  }

  /** {@code 已完成23个,基本完成4个}: the first is no whole of the second. */
  private static boolean areBothDone(Passage values, int one, int other) {
    return values.lead(one).contains("已完成") && values.lead(other).contains("完成");
  }

  /** Whether the two stand side by side in a row: 正常类148亿元、关注类4亿元、不良类3亿元. */
  private static boolean isSibling(Passage values, int one, int other) {
    return other == one + 1
        && one > 0
        && values.between(one, other).startsWith("、")
        && values.between(one - 1, one).startsWith("、")
        && Figures.sameUnit(values.figure(one - 1), values.figure(one));
  }

  private static boolean isDueAndDone(Passage values, int whole, int part) {
    return DUE.isIn(values.lead(whole)) && DONE.isIn(values.lead(part));
  }

  /** {@code 出院1246人,治愈783人,好转412人,未愈51人,治愈率62.8%}: the part is named further back. */
  private static @Nullable Rate earlier(Passage values, int rate, RateName name) {
    String deed = name.deed();
    if (deed.length() < 2) {
      return null;
    }
    Rate found = Wholes.ofFirst(values, rate, deed);
    return found == null && RateName.isOfMeeting(deed) ? Wholes.ofFirst(values, rate, "实到") : found;
  }

  /** {@code 满意率97.5%(收回1540份,满意1502份)}, {@code 配备率仅82%,应配214台,实配176台}. */
  static @Nullable Rate behind(Passage values, int rate) {
    int whole = rate + 1;
    int part = rate + 2;
    RateName name = RateName.of(values.lead(rate));
    String between = values.between(rate, whole);
    if (name == null
        || name.extent()
        || !BEHIND.matcher(between).matches()
        || !BESIDE.matcher(values.between(whole, part)).matches()
        || RateName.isOther(values.lead(rate))
        || Wholes.isEarlier(values, whole)) {
      return null;
    }
    boolean told = between.startsWith("(") || between.startsWith(":");
    return isDueAndDone(values, whole, part) || (told && name.isSaid(values.lead(part)))
        ? Rate.inOneUnit(values, part, whole, rate, Rate.Tie.INFERRED)
        : null;
  }
}
