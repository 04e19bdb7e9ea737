package dev.stet.rules.numeric.rate;

import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The name of a rate, which says what was done to the part: {@code 破案}率, {@code 整改}率, {@code 参与}面.
 *
 * @param words the words before 率
 * @param extent whether it is 面 and not 率
 */
record RateName(String words, boolean extent) {
  /** The name of a rate right before its value: 破案率达, 整改率为. */
  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(
          "([\\p{IsHan}]{1,12})(?:率|进度|(?<=存贷)比)(?:已|均|也|高|仅|就|约)*(?:达到|达|为|是|:)?\\s*$|(参与|覆盖)面(?:达到|达|为)?\\s*$");

  /** Rates that are no part of a whole, or are measured on another base than the sentence's. */
  private static final PrefilteredPattern OTHER_RATE =
      PrefilteredPattern.compile(
          "失业率|增长|增速|提升|提高|下降|上升|同比|环比|年均|目标|力争|确保|计划|(?<![净毛])利率|税率|费率|汇率|上年|去年|增幅|周转|换手");

  /** Whoever came is 实到, whatever the rate is called. */
  private static final PrefilteredPattern MET = PrefilteredPattern.compile("参会|到会|出席|出勤|到场");

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

  /** The name with which the words before a figure end, or null. */
  static @Nullable RateName of(String lead) {
    Matcher named = NAMED.matcher(lead);
    if (!named.find()) {
      return null;
    }
    boolean extent = named.group(1) == null;
    return new RateName(named.group(extent ? 2 : 1), extent);
  }

  /** Whether words tell of a rate that is no part of a whole, or of one on another base. */
  static boolean isOther(String words) {
    return OTHER_RATE.isIn(words);
  }

  /** The last words of the name. */
  String stem() {
    return words.substring(Math.max(0, words.length() - 4));
  }

  /** The last word of the name. */
  String deed() {
    return words.substring(Math.max(0, words.length() - 2));
  }

  /** Whether words tell how many came. */
  static boolean isOfMeeting(String words) {
    return MET.isIn(words);
  }

  /** Whether the words round the part say what the rate says: 办结39件,办结率. */
  boolean isSaid(String partWords) {
    String stem = stem();
    return partWords.contains(deed())
        || (stem.length() == 2 && partWords.indexOf(stem.charAt(0)) >= 0);
  }

  /** Whether the name and the words round the part have a character in common, or a meaning. */
  boolean isLike(String partWords) {
    return stem().chars().anyMatch(c -> partWords.indexOf(c) >= 0)
        || (isOfMeeting(words) && partWords.contains("实到"))
        || isOtherwiseSaid(partWords);
  }

  /** {@code 预算1860万元,支出1742万元,预算执行率93.7%}: what was done has another name than its rate. */
  private boolean isOtherwiseSaid(String partWords) {
    for (String[] names : DONE_AS) {
      if (words.endsWith(names[0])) {
        for (int i = 1; i < names.length; i++) {
          if (partWords.contains(names[i])) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
