package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Words;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two times of day against the hours or minutes said to lie between them. */
final class ClockTimes {
  private static final int DAY = 24 * 60;
  private static final String TIME = "(\\d{1,2})\\s?(?::|时)\\s?(\\d{2})?分?";

  /** {@code 3 hours and 30 minutes}, {@code 2.5小时}, {@code 90分钟}. */
  private static final String LENGTH =
      "(\\d{1,3}(?:\\.\\d+)?)[ -]?(个?小时|分钟|hours?|hrs?|minutes?|mins?)(?:\\s?(?:and\\s)?(\\d{1,2})\\s?(?:分钟?|minutes?|mins?))?";

  private static final PrefilteredPattern TIMES =
      PrefilteredPattern.compile(
          "(?<!\\d|\\d:)"
              + TIME
              + "\\s?(?:[ap]\\.?m\\.?\\s?)?(?:至|到|-|—{1,2}|–|~|to|until|(?:开始|发生|启动|started|began|and)?[^。;\\d:]{0,40}?(?:ended|ends|finished|closed|concluded|resolved|restored|结束|恢复|until|完成)(?:于|\\sat)?|[^。;\\d:]{0,24}?至)\\s?(?:下午|晚上|晚|上午|中午|次日)?"
              + TIME
              + "(?:\\s?[ap]\\.?m\\.?)?[^。;\\d]{0,60}?(?:历时|共计|共|时长|持续|为期|耗时|\\(|lasting|lasted|for|duration(?: of| was)?|a total of)\\s?(?:约)?"
              + LENGTH);

  /** {@code 约2小时10分(20时15分至21时25分)}: the length before. */
  private static final PrefilteredPattern LENGTH_FIRST =
      PrefilteredPattern.compile(
          "(?<![\\d.])"
              + LENGTH
              + "\\s?[,(]\\s?(?:即|自|从|自?当[日天])?(?:[\\p{IsHan}]{0,4})"
              + TIME
              + "\\s?(?:至|到|-|—{1,2}|–|~)\\s?(?:次日)?"
              + TIME);

  /** {@code 15:20起火,15:34报警,延误24分钟}: what lies between two things that happened. */
  private static final PrefilteredPattern BETWEEN =
      PrefilteredPattern.compile(
          "(?<!\\d|\\d:)"
              + TIME
              + "[\\p{IsHan}]{0,10}[,、;]\\s?(?<w>[\\p{IsHan}]{0,10})"
              + TIME
              + "[\\p{IsHan}]{1,12}[,、;(][\\p{IsHan}]{0,6}(?:延误|延迟|相隔|间隔|历时|用时|耗时|相差|仅用|时隔|迟到|停留|中断)[\\p{IsHan}]{0,3}"
              + LENGTH);

  private final RuleInfo duration;

  ClockTimes(RuleInfo duration) {
    this.duration = duration;
  }

  void check(Dated dated, Reporter reporter) {
    String sentence = dated.sentence();
    if (sentence.indexOf(':') < 0 && sentence.indexOf('时') < 0) {
      return;
    }
    // The length may stand in the next sentence.
    int end = dated.span().end();
    int line = dated.text().indexOf('\n', end);
    int reach = Math.min(line < 0 ? dated.text().length() : line, end + 80);
    Matcher between = BETWEEN.matcher(sentence);
    while (between.find()) {
      if (between.group("w").length() > 0 && told(sentence) > 2) {
        continue;
      }
      judge(between, new int[] {1, 4, 6}, dated.span().start(), reporter);
    }
    Matcher first = LENGTH_FIRST.matcher(sentence);
    while (first.find()) {
      judge(first, new int[] {4, 6, 1}, dated.span().start(), reporter);
    }
    Matcher times = TIMES.matcher(dated.text(), dated.span().start(), Math.max(end, reach));
    while (times.find() && times.start() < end) {
      judge(times, new int[] {1, 3, 5}, 0, reporter);
    }
  }

  /** How many times of day a sentence tells. */
  private static int told(String sentence) {
    return (int) Pattern.compile("(?<!\\d|\\d:)" + TIME).matcher(sentence).results().count();
  }

  /**
   * @param groups the first groups of the two times and of the length
   */
  private void judge(Matcher times, int[] groups, int offset, Reporter reporter) {
    int start = minutes(times.group(groups[0]), times.group(groups[0] + 1));
    int stop = minutes(times.group(groups[1]), times.group(groups[1] + 1));
    String unit = times.group(groups[2] + 1);
    boolean hours = unit.contains("小时") || unit.startsWith("h");
    BigDecimal stated = length(times, groups[2], hours);
    if (start <= DAY && stop <= DAY && !fits(stop - start, stated, hours)) {
      report(times, groups, offset, Math.floorMod(stop - start, DAY / 2), hours, reporter);
    }
  }

  /** The stated length in minutes; its scale is that of the hours. */
  private static BigDecimal length(Matcher times, int group, boolean hours) {
    BigDecimal length = new BigDecimal(times.group(group));
    BigDecimal minutes = hours ? length.multiply(BigDecimal.valueOf(60)) : length;
    String more = times.group(group + 2);
    return more == null ? minutes : minutes.add(new BigDecimal(more));
  }

  /** Whether the stated length is that of {@code apart} minutes, in whichever half of the day. */
  private static boolean fits(int apart, BigDecimal minutes, boolean hours) {
    BigDecimal tolerance =
        hours && minutes.scale() > 0
            ? BigDecimal.valueOf(3).movePointRight(1 - Math.min(1, minutes.scale()))
            : BigDecimal.ZERO;
    for (int late : new int[] {0, DAY / 2, DAY}) {
      BigDecimal real = BigDecimal.valueOf(apart + (long) late);
      if (real.signum() > 0 && real.subtract(minutes).abs().compareTo(tolerance) <= 0) {
        return true;
      }
    }
    return false;
  }

  private void report(
      Matcher times, int[] groups, int offset, int real, boolean hours, Reporter reporter) {
    int length = groups[2];
    Span span = new Span(offset + times.start(length), offset + times.end(length + 1));
    reporter.report(
        Problem.of(duration, span)
            .with("from", clock(times.group(groups[0]), times.group(groups[0] + 1)))
            .with("to", clock(times.group(groups[1]), times.group(groups[1] + 1)))
            .with(
                "result",
                hours ? Figures.quotient(BigDecimal.valueOf(real), BigDecimal.valueOf(60)) : real)
            .with("unit", hours ? new Words("hours", "小时") : new Words("minutes", "分钟"))
            .with("stated", times.group(length)));
  }

  private static String clock(String hours, @Nullable String minutes) {
    return hours + ":" + (minutes == null ? "00" : minutes);
  }

  private static int minutes(String hours, @Nullable String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }
}
