package dev.stet.rules.numeric.rate;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Shares that are told with 占, and are of all that the sentence counts. */
final class ShareOfWhole {
  /** {@code 蓄水13.9亿立方米,较昨日增加1.4亿立方米,占总库容的61%}: the share is not that of the change. */
  private static final PrefilteredPattern ROSE_BY =
      PrefilteredPattern.compile("[比较][^,;。、]{1,10}(?:增加|减少|增|减|上升|下降)(?:了|约)?$");

  /** {@code 其中女党员45人,占37.5%}: from the part to its share, with no base named but the whole. */
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "^[^,;。、(%]{0,12}[,(]?\\s*(?:约)?(?:[\\p{IsHan}]{1,4}(?=占比))?占(?:比|(?:总|全部|全体|全)[^,;。的%]{0,6})?(?:的)?(?:比重|比例|比率|的)?(?:为|达|是|达到|约)?\\s*$");

  /** {@code 男生占}: the part was counted further back. */
  private static final PrefilteredPattern SUBJECT =
      PrefilteredPattern.compile(
          "^(?:其中)?([\\p{IsHan}]{2,6})占(?:比|(?:总|全部|全体|全)[^,;。的%]{0,4})?(?:的)?(?:比重|比例)?(?:为|达|是)?$");

  /** {@code 320家企业中,有208家}: the part is taken out of the whole just named. */
  private static final PrefilteredPattern AMONG =
      PrefilteredPattern.compile("其中|中,?(?:共?有|已有?)?[^,;。]{0,14}$");

  private static final int FARTHEST = 60;

  private ShareOfWhole() {}

  /** Whether the words between the part and the rate tell a share, with no base but the whole. */
  static boolean isTold(String between) {
    return SHARE.isIn(between) && !RateName.isOther(between);
  }

  /** {@code 共有党员120人,其中女党员45人,占37.5%}. */
  static @Nullable Rate before(Passage values, int rate) {
    int part = rate - 1;
    String between = values.between(part, rate);
    int whole = Wholes.before(values, part);
    if (whole < 0
        || Wholes.isEarlier(values, whole)
        || ROSE_BY.isIn(values.lead(part))
        || isOfItsKind(values.lead(part), values.lead(whole), between)) {
      return ofSubject(values, rate);
    }
    boolean total = between.contains("占总") || between.contains("占全");
    String words = values.between(whole, part);
    boolean among = AMONG.isIn(words) && words.indexOf(';') < 0;
    return (total || among) && words.length() < FARTHEST
        ? Rate.of(values, part, whole, rate, Rate.Tie.INFERRED)
        : ofSubject(values, rate);
  }

  /** {@code 现有学生1860人,其中男生982人,女生878人,男生占52.8%}. */
  static @Nullable Rate ofSubject(Passage values, int rate) {
    Matcher subject = SUBJECT.matcher(values.lead(rate));
    return subject.find() && !RateName.isOther(values.lead(rate))
        ? Wholes.ofFirst(values, rate, subject.group(1))
        : null;
  }

  /** Whether the base has the part's own name, and the whole another: 利润86万元,占全系统利润的. */
  private static boolean isOfItsKind(String part, String whole, String between) {
    String name = part.substring(Math.max(0, part.length() - 2));
    return name.length() == 2 && between.contains(name) && !whole.contains(name);
  }
}
