package dev.stet.rules.numeric.date;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Beginnings and ends against each other, and against the time said to lie between them. */
public final class PeriodCheck implements Check {
  /** Days that are not counted one by one. */
  private static final PrefilteredPattern WORKING =
      PrefilteredPattern.compile(
          "工作日|交易日|working|business|扣除|除去|剔除|实际|节假日|公示|累计|每周|每天|每日|weekly|every|每月|extended");

  /** Told before the length, it is of other days; behind it (较工期提前20天) it says more of these. */
  private static final PrefilteredPattern SHIFTED = PrefilteredPattern.compile("延长|顺延|提前");

  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String TO = "年?\\s?(?:-{1,2}|—{1,2}|–|~|至|到|\\bto\\b)\\s?";
  private static final PrefilteredPattern YEARS =
      PrefilteredPattern.compile("(?<![\\d.])" + YEAR + TO + YEAR + "年(?![\\d])");

  /** {@code the strategy covers 2024–2021}, {@code (1958–1931)}. */
  private static final PrefilteredPattern EN_YEARS =
      PrefilteredPattern.compile(
          "(?:\\b(?:covers?|period|plan|strategy|programme|program|project|from|term|years?|during|in|for|since)\\s(?:of\\s)?|\\(|\\bbetween\\s(?=\\d{4}\\sand\\s))"
              + YEAR
              + "\\s?(?:-|–|—|to|through|until|(?<=between\\s\\d{4}\\s)and)\\s?"
              + YEAR
              + "\\b(?![-–/\\d])",
          Pattern.CASE_INSENSITIVE);

  /** {@code March 2023 to May 2022}. */
  private static final PrefilteredPattern EN_MONTHS =
      PrefilteredPattern.compile(
          "\\b(?<!\\d\\s)(?:"
              + CalendarDays.MONTH
              + "\\s"
              + YEAR
              + "\\s?(?:-|–|—|to|through|until)\\s?"
              + CalendarDays.MONTH
              + "\\s"
              + YEAR
              + ")\\b");

  /** {@code started in June 2021 and was finished in March 2021}. */
  private static final PrefilteredPattern EN_STARTED =
      PrefilteredPattern.compile(
          "\\b(?:start(?:ed|s)?|beg[ai]ns?|commence[sd]?|open(?:ed|s)?)\\sin\\s"
              + CalendarDays.MONTH
              + "\\s"
              + YEAR
              + "\\s?,?\\sand\\s(?:the\\s[a-z]+(?:\\s[a-z]+)?\\s)?(?:(?:was|were|is|are|will|to|due|be)\\s){0,3}(?:finish(?:ed|es)?|completed?|end(?:ed|s)?|close[ds]?|commissioned|ready|handed over)\\sin\\s"
              + CalendarDays.MONTH
              + "\\s"
              + YEAR
              + "\\b");

  private static final PrefilteredPattern SAME_MONTH =
      PrefilteredPattern.compile(
          "(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:正式)?(?:开始|开幕|启动|开工|开班|开课)[,、]?[^。;\\d]{0,8}\\1月(\\d{1,2})日(?:正式)?(?:结束|闭幕|完工|结业|竣工|结课)");
  private static final PrefilteredPattern SAME_DAY =
      PrefilteredPattern.compile(
          "(?:(?:started|began|opened)\\sat\\s)(\\d{1,2})[:.](\\d\\d)(?!\\s?[ap]\\.?m)[^.;\\d]{0,30}(?:ended|closed|finished|rose)\\sat\\s(\\d{1,2})[:.](\\d\\d)(?!\\s?[ap]\\.?m)");

  /** {@code 下午15:00至5:30}: the one hour of twenty-four, the other of twelve. */
  private static final PrefilteredPattern TWO_CLOCKS =
      PrefilteredPattern.compile(
          "(?<=下午|晚上|傍晚)\\s?(1[3-9]|2\\d)[::](\\d\\d)\\s?(?:至|到|-{1,2}|—{1,2}|–|~)\\s?([1-9]|1[01])[::](\\d\\d)(?!\\d)");

  private static final PrefilteredPattern DAYS =
      PrefilteredPattern.compile(
          "(?<!\\d)([1-9]|1[0-2])月([12]?\\d|3[01])日\\s?(?:至|到|-{1,2}|—{1,2}|–|~)\\s?([1-9]|1[0-2])月([12]?\\d|3[01])日");

  private static final PrefilteredPattern OVER_NEW_YEAR =
      PrefilteredPattern.compile(
          "次年|翌年|来年|下一?年|第二年|明年|跨年|每年|年度|(?:19|20)\\d\\d年[^;。]{0,40}(?:19|20)\\d\\d年");

  private static final int DAYS_OF_MONTH = 31;

  /** A year from one day to the day before the next may be told a few days short. */
  private static final int A_FEW_DAYS = 5;

  /** Shorter than this backwards it is no term of most of a year. */
  private static final int A_SEASON = 62;

  private static final int MOST_MARKED = 90;
  private static final int NOON = 12 * 60;
  private static final int EVENING = 20 * 60;

  /** {@code 三年行动计划(2020—2022年)}, {@code a three-year programme (2020–2022)}. */
  private static final PrefilteredPattern YEARS_LONG =
      PrefilteredPattern.compile(
          "(?<![第\\d近前])"
              + StatedLength.pattern()
              + "(?:[^。;\\d()\\n]{0,30})\\("
              + YEAR
              + TO
              + YEAR
              + "年?\\)",
          Pattern.CASE_INSENSITIVE);

  private final RuleInfo order;
  private final RuleInfo duration;

  public PeriodCheck(RuleInfo order, RuleInfo duration) {
    this.order = order;
    this.duration = duration;
  }

  @Override
  public List<RuleInfo> rules() {
    return List.of(order, duration);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Dated> all = document.get(Dated.ALL);
    String text = document.folded();
    for (Period period : Period.all(all)) {
      if (period.backwards()) {
        backwards(period, text, reporter);
      } else {
        lasts(containing(all, period), period, reporter);
      }
    }
    for (YearsAgo found : YearsAgo.wrong(text)) {
      reporter.report(
          Problem.of(duration, found.span())
              .severity(Severity.WARNING)
              .with("from", found.from())
              .with("to", found.now())
              .with("result", found.now() - found.from())
              .with("unit", new Words("years", "年"))
              .with("stated", found.span().of(text)));
    }
    for (Meetings found : Meetings.wrong(text)) {
      reporter.report(
          Problem.of(duration, found.span())
              .severity(Severity.WARNING)
              .with("from", found.from())
              .with("to", found.to())
              .with("result", found.minutes())
              .with("unit", new Words("minutes", "分钟"))
              .with("stated", found.span().of(text)));
    }
    for (WorkingDays found : WorkingDays.wrong(text)) {
      reporter.report(
          Problem.of(duration, found.span())
              .severity(Severity.WARNING)
              .with("from", found.from())
              .with("to", found.to())
              .with("result", found.days())
              .with("unit", new Words("working days", "个工作日"))
              .with("stated", found.stated()));
    }
    for (ClockOrder found : ClockOrder.wrong(text)) {
      reporter.report(
          Problem.of(order, found.span())
              .severity(Severity.WARNING)
              .with("from", found.before())
              .with("to", found.stated()));
    }
    ClockTimes clock = new ClockTimes(duration);
    Dated before = null;
    for (Dated dated : all) {
      for (EnglishDurations found : EnglishDurations.wrong(dated, before)) {
        reporter.report(
            Problem.of(duration, found.span())
                .severity(Severity.WARNING)
                .with("from", found.from())
                .with("to", found.to())
                .with("result", found.result())
                .with("unit", found.unit())
                .with("stated", found.span().of(text)));
      }
      int start = before == null ? dated.span().start() : Math.max(0, before.span().start());
      boolean goesOn = text.substring(start, dated.span().start()).indexOf('\n') < 0;
      for (ChineseSpans found :
          ChineseSpans.wrong(text, goesOn ? start : dated.span().start(), dated.span())) {
        reporter.report(
            Problem.of(duration, found.span())
                .severity(Severity.WARNING)
                .with("from", found.from())
                .with("to", found.to())
                .with("result", found.result())
                .with("unit", found.unit())
                .with("stated", found.stated()));
      }
      before = dated;
      String sentence = dated.sentence();
      if (hasYears(sentence)) {
        years(dated, YEARS.matcher(sentence), reporter);
        years(dated, EN_YEARS.matcher(sentence), reporter);
        months(dated, EN_MONTHS.matcher(sentence), reporter);
        yearsLong(dated, YEARS_LONG.matcher(sentence), reporter);
        months(dated, EN_STARTED.matcher(sentence), reporter);
        for (YearSpans span : YearSpans.wrong(sentence, dated.span().start())) {
          spans(span, reporter);
        }
        for (SameYear same : SameYear.in(sentence, dated.span().start())) {
          reporter.report(
              Problem.of(order, same.span())
                  .message("same")
                  .severity(Severity.WARNING)
                  .with("year", same.year()));
        }
      }
      for (Delays delay : Delays.wrong(dated)) {
        delays(delay, text, reporter);
      }
      wrapped(dated, sentence, reporter);
      sameMonth(dated, SAME_MONTH.matcher(sentence), reporter);
      sameDay(dated, SAME_DAY.matcher(sentence), reporter);
      for (Matcher clocks = TWO_CLOCKS.matcher(sentence); clocks.find(); ) {
        order(
            dated,
            clocks,
            clocks.group(1) + ":" + clocks.group(2),
            clocks.group(3) + ":" + clocks.group(4),
            reporter);
      }
      clock.check(dated, reporter);
    }
  }

  /** Whether two years stand in {@code sentence}: no span of years is written with fewer. */
  private static boolean hasYears(String sentence) {
    int first = nextYear(sentence, 0);
    return first >= 0 && nextYear(sentence, first + 4) >= 0;
  }

  private static int nextYear(String sentence, int from) {
    for (int i = from; i + 4 <= sentence.length(); i++) {
      char c = sentence.charAt(i);
      if ((c == '1' || c == '2')
          && (c == '1' ? "89" : "0").indexOf(sentence.charAt(i + 1)) >= 0
          && isDigit(sentence.charAt(i + 2))
          && isDigit(sentence.charAt(i + 3))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Dated containing(List<Dated> all, Period period) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).span().start() <= period.from().span().start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return all.get(low);
  }

  private void backwards(Period period, String text, Reporter reporter) {
    Problem problem =
        Problem.of(order, period.span())
            .with("from", name(period.from(), text))
            .with("to", name(period.to(), text));
    // The label is an inference; a word between two dates is not.
    reporter.report(period.named() ? problem.severity(Severity.WARNING) : problem);
  }

  private void lasts(Dated dated, Period period, Reporter reporter) {
    StatedLength stated =
        period.to().span().end() <= dated.span().end() ? StatedLength.of(dated, period) : null;
    if (stated == null && period.named()) {
      stated = StatedLength.ofWorks(dated.text(), period.from().span().start());
    }
    boolean days = period.from().day() > 0;
    if (stated == null
        || (!days && stated.unit().compareTo(ChronoUnit.MONTHS) < 0)
        || WORKING.isIn(dated.sentence())
        || SHIFTED.isIn(dated.before(stated.span().end(), MOST_MARKED))) {
      return;
    }
    long result = Long.MAX_VALUE;
    for (int year : new int[] {2023, 2024}) {
      // either date may leave out the year of the other
      LocalDate start = period.from().date(period.to().year() > 0 ? period.to().year() : year);
      LocalDate end = period.to().date(period.from().year() > 0 ? period.from().year() : year);
      if (start == null || end == null) {
        return;
      }
      long real = stated.contradictedBy(start, end.isBefore(start) ? end.plusYears(1) : end, days);
      if (real == 0) {
        return;
      }
      result = Math.min(result, real);
    }
    report(
        stated,
        name(period.from(), dated.text()),
        name(period.to(), dated.text()),
        result,
        List.of(period.from().span(), period.to().span()),
        reporter);
  }

  private static String name(Day day, String text) {
    return day.span().of(text).strip();
  }

  private void report(
      StatedLength stated,
      String from,
      String to,
      long result,
      List<Span> related,
      Reporter reporter) {
    reporter.report(
        Problem.of(duration, near(stated.span(), related))
            .with("from", from)
            .with("to", to)
            .with("result", result)
            .with("unit", stated.unitName())
            .with("stated", stated.count())
            .related(related));
  }

  /** The length with the dates, where they stand close by: either may be what is wrong. */
  private static Span near(Span stated, List<Span> dates) {
    Span whole = stated;
    for (Span date : dates) {
      whole = whole.union(date);
    }
    return whole.length() <= MOST_MARKED ? whole : stated;
  }

  private void delays(Delays found, String text, Reporter reporter) {
    reporter.report(
        Problem.of(duration, found.span())
            .with("from", name(found.planned(), text))
            .with("to", name(found.real(), text))
            .with("result", found.apart())
            .with("unit", new Words("days", "天"))
            .with("stated", found.stated())
            .related(List.of(found.planned().span(), found.real().span())));
  }

  private void spans(YearSpans found, Reporter reporter) {
    reporter.report(
        Problem.of(duration, found.span())
            .with("from", found.from())
            .with("to", found.to())
            .with("result", found.to() - found.from())
            .with("unit", new Words("years", "年"))
            .with("stated", found.stated()));
  }

  /** {@code 6月8日至5月10日}: nearly a year, where no other year is named and it is not a whole one. */
  private void wrapped(Dated dated, String sentence, Reporter reporter) {
    if (sentence.indexOf('月') < 0 || OVER_NEW_YEAR.isIn(sentence)) {
      return;
    }
    for (Matcher days = DAYS.matcher(sentence); days.find(); ) {
      int from = dayOfYear(days.group(1), days.group(2));
      int to = dayOfYear(days.group(3), days.group(4));
      if (from - to > A_FEW_DAYS && from - to < A_SEASON) {
        order(
            dated,
            days,
            days.group(1) + "月" + days.group(2) + "日",
            days.group(3) + "月" + days.group(4) + "日",
            reporter);
      }
    }
  }

  private static int dayOfYear(String month, String day) {
    return Integer.parseInt(month) * DAYS_OF_MONTH + Integer.parseInt(day);
  }

  /** {@code 10月15日开始,10月12日结束}. */
  private void sameMonth(Dated dated, Matcher days, Reporter reporter) {
    while (days.find()) {
      if (Integer.parseInt(days.group(3)) < Integer.parseInt(days.group(2))) {
        order(
            dated,
            days,
            days.group(1) + "月" + days.group(2) + "日",
            days.group(1) + "月" + days.group(3) + "日",
            reporter);
      }
    }
  }

  /**
   * {@code started at 14:00 and closed at 13:15}: no meeting of an evening, which may pass
   * midnight.
   */
  private void sameDay(Dated dated, Matcher times, Reporter reporter) {
    while (times.find()) {
      int from = 60 * Integer.parseInt(times.group(1)) + Integer.parseInt(times.group(2));
      int to = 60 * Integer.parseInt(times.group(3)) + Integer.parseInt(times.group(4));
      if (to < from && from < EVENING && from >= NOON) {
        order(
            dated,
            times,
            times.group(1) + ":" + times.group(2),
            times.group(3) + ":" + times.group(4),
            reporter);
      }
    }
  }

  private void order(Dated dated, Matcher found, String from, String to, Reporter reporter) {
    int offset = dated.span().start();
    reporter.report(
        Problem.of(order, new Span(offset + found.start(), offset + found.end()))
            .severity(Severity.WARNING)
            .with("from", from)
            .with("to", to));
  }

  /** {@code 2023—2021年}. */
  private void years(Dated dated, Matcher years, Reporter reporter) {
    while (years.find()) {
      if (years.group(1).compareTo(years.group(2)) > 0) {
        int offset = dated.span().start();
        reporter.report(
            Problem.of(order, new Span(offset + years.start(1), offset + years.end()))
                .severity(Severity.WARNING)
                .with("from", years.group(1))
                .with("to", years.group(2)));
      }
    }
  }

  private void months(Dated dated, Matcher months, Reporter reporter) {
    while (months.find()) {
      int years = months.group(2).compareTo(months.group(4));
      int first = CalendarDays.month(months.group(1));
      if (years > 0 || (years == 0 && first > CalendarDays.month(months.group(3)))) {
        int offset = dated.span().start();
        reporter.report(
            Problem.of(order, new Span(offset + months.start(), offset + months.end()))
                .with("from", months.group(1) + " " + months.group(2))
                .with("to", months.group(3) + " " + months.group(4)));
      }
    }
  }

  private void yearsLong(Dated dated, Matcher years, Reporter reporter) {
    while (years.find()) {
      StatedLength stated = StatedLength.read(years, dated.span().start());
      int apart = Integer.parseInt(years.group(4)) - Integer.parseInt(years.group(3));
      if (stated != null
          && stated.unit() == ChronoUnit.YEARS
          && apart > 0
          && stated.count() <= 30
          && stated.count() != apart
          && stated.count() != apart + 1
          && !years.group().contains("年年")) {
        report(stated, years.group(3), years.group(4), apart + 1, List.of(), reporter);
      }
    }
  }
}
