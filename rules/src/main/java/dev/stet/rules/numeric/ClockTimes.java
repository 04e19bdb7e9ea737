package dev.stet.rules.numeric;

import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Words;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two times of day against the hours or minutes said to lie between them. */
final class ClockTimes {
  private static final int DAY = 24 * 60;
  private static final Pattern TIMES =
      Pattern.compile(
          "(?<!\\d|\\d:)(\\d{1,2})\\s?(?::|时)\\s?(\\d{2})?分?\\s?(?:[ap]\\.?m\\.?\\s?)?(?:至|到|-|—{1,2}|–|~|to|until)\\s?(?:下午|晚上|晚|上午|中午|次日)?(\\d{1,2})\\s?(?::|时)\\s?(\\d{2})?分?(?:\\s?[ap]\\.?m\\.?)?[^。;\\d]{0,8}?"
              + "(?:历时|共计|共|时长|持续|为期|\\(|lasting|lasted|for)\\s?(\\d{1,3}(?:\\.\\d+)?)\\s?(个?小时|分钟|hours?|minutes?|mins?)");

  private final RuleInfo duration;

  ClockTimes(RuleInfo duration) {
    this.duration = duration;
  }

  void check(Dated dated, Reporter reporter) {
    String sentence = dated.sentence();
    if (sentence.indexOf(':') < 0 && sentence.indexOf('时') < 0) {
      return;
    }
    Matcher times = TIMES.matcher(sentence);
    while (times.find()) {
      int start = minutes(times.group(1), times.group(2));
      int end = minutes(times.group(3), times.group(4));
      boolean hours = times.group(6).contains("小时") || times.group(6).startsWith("hour");
      if (start <= DAY && end <= DAY && !fits(end - start, times.group(5), hours)) {
        report(dated.span().start(), times, Math.floorMod(end - start, DAY / 2), hours, reporter);
      }
    }
  }

  /** Whether the stated length is that of {@code apart} minutes, in whichever half of the day. */
  private static boolean fits(int apart, String length, boolean hours) {
    BigDecimal stated = new BigDecimal(length);
    BigDecimal minutes = hours ? stated.multiply(BigDecimal.valueOf(60)) : stated;
    BigDecimal tolerance =
        hours && stated.scale() > 0
            ? BigDecimal.valueOf(3).movePointRight(1 - Math.min(1, stated.scale()))
            : BigDecimal.ZERO;
    for (int late : new int[] {0, DAY / 2, DAY}) {
      BigDecimal real = BigDecimal.valueOf(apart + (long) late);
      if (real.signum() > 0 && real.subtract(minutes).abs().compareTo(tolerance) <= 0) {
        return true;
      }
    }
    return false;
  }

  private void report(int offset, Matcher times, int real, boolean hours, Reporter reporter) {
    reporter.report(
        Problem.of(duration, new Span(offset + times.start(5), offset + times.end(6)))
            .with("from", clock(times.group(1), times.group(2)))
            .with("to", clock(times.group(3), times.group(4)))
            .with(
                "result",
                hours ? Figures.quotient(BigDecimal.valueOf(real), BigDecimal.valueOf(60)) : real)
            .with("unit", hours ? new Words("hours", "小时") : new Words("minutes", "分钟"))
            .with("stated", times.group(5)));
  }

  private static String clock(String hours, @Nullable String minutes) {
    return hours + ":" + (minutes == null ? "00" : minutes);
  }

  private static int minutes(String hours, @Nullable String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }
}
