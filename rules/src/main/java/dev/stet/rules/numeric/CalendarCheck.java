package dev.stet.rules.numeric;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import dev.stet.rules.numeric.CalendarDays.Day;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates against the calendar, against each other and against the time said to lie between them. */
final class CalendarCheck implements Check {
  private static final String CONNECTOR =
      "(?:起|开始|开幕|启动|开工)?[,]?\\s?(?:至|到|-{1,2}|—{1,2}|–|~|to|until|through|till)\\s?";
  private static final Pattern BETWEEN = Pattern.compile("^\\s?" + CONNECTOR + "$");
  private static final Pattern DAY_ONLY =
      Pattern.compile("^\\s?" + CONNECTOR + "(\\d{1,2})\\s?[日号]");
  private static final Pattern DAYS =
      Pattern.compile(
          "^(?:止|期间)?[^。;\\d]{0,12}?(?:为期|历时|共计|共|总共|持续|前后|时长|\\(|lasting|lasted|a total of|for|a term of|a period of)\\s?(\\d{1,4})\\s?(天|日|个月|年|days?|nights?|months?|years?)(?!以|左右|多|内|[初末底级])");
  private static final Pattern DAYS_BEFORE =
      Pattern.compile("(?:为期|为|历时)(\\d{1,3})(天|个月|年)(?:的[^。;\\d]{0,16}|[,，])(?:于|从|自|在|即)?\\s?$");
  private static final Pattern WORKING = Pattern.compile("工作日|交易日|working|business|扣除|除去|实际|节假日");
  private static final Pattern WEEKDAY_AFTER =
      Pattern.compile(
          "^\\s?[,(]?\\s?(?:((?:星期|周|礼拜)[一二三四五六日天])|(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)");
  private static final Pattern WEEKDAY_BEFORE =
      Pattern.compile(
          "\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?,?\\s(?:the\\s)?$");
  private static final Pattern TIMES =
      Pattern.compile(
          "(?<!\\d|\\d:)(\\d{1,2})\\s?(?::|时)\\s?(\\d{2})?分?\\s?(?:[ap]\\.?m\\.?\\s?)?(?:至|到|-|—{1,2}|–|~|to|until)\\s?(?:下午|晚上|晚|上午|中午|次日)?(\\d{1,2})\\s?(?::|时)\\s?(\\d{2})?分?(?:\\s?[ap]\\.?m\\.?)?[^。;\\d]{0,8}?"
              + "(?:历时|共计|共|时长|持续|为期|\\(|lasting|lasted|for)\\s?(\\d{1,3}(?:\\.\\d+)?)\\s?(个?小时|分钟|hours?|minutes?|mins?)");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d\\d)年?(?:-{1,2}|—{1,2}|–|~|至|到)((?:19|20)\\d\\d)年(?![\\d])");

  /** {@code the strategy covers 2024–2021}. */
  private static final Pattern EN_YEARS =
      Pattern.compile(
          "\\b(?:covers?|period|plan|strategy|programme|project|from|term|years?|during|in)\\s(?:of\\s)?((?:19|20)\\d\\d)\\s?(?:-|–|—|to|through|until)\\s?((?:19|20)\\d\\d)\\b(?![-–/\\d])",
          Pattern.CASE_INSENSITIVE);

  /** {@code March 2023 to May 2022}. */
  private static final Pattern EN_MONTHS =
      Pattern.compile(
          "\\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\\s((?:19|20)\\d\\d)\\s?(?:-|–|—|to|through|until)\\s?((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\\s((?:19|20)\\d\\d)\\b");

  /** A label that names when something begins or ends. */
  private static final Pattern STARTS =
      Pattern.compile(
          "(?:开始|起始|开工|公告|发布|入院|报名|签订|生效|立项)(?:日期|时间)?:?\\s*$|\\b(?:start(?:ed|s)?|admitted|opened|issued|from|begins?)(?:\\s(?:date|on))?:\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENDS =
      Pattern.compile(
          "^[^。\\d]{0,16}?(?:截止|结束|竣工|完工|终止|出院|到期|验收)(?:日期|时间)?:\\s*$|^[^.\\d]{0,24}?\\b(?:end(?:ed|s)?|discharged|closed|finished|expires?|due)(?:\\s(?:date|on))?:\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LATE = Pattern.compile("^\\s(2[4-9]|[3-9]\\d):([0-5]\\d)(?![\\d:])|^\\s?([01]?\\d|2[0-3]):([6-9]\\d)(?![\\d:])");

  /** Words that say a date is told as the mistake it is. */
  private static final Pattern TOLD_AS_WRONG = Pattern.compile("错写|误写|写成|错误|误为|显示为|\\bbug\\b|\\bwrong(?:ly)?\\b|invalid|nonexistent|does not exist");

  private final RuleInfo impossible;
  private final RuleInfo order;
  private final RuleInfo weekday;
  private final RuleInfo duration;

  CalendarCheck(RuleInfo impossible, RuleInfo order, RuleInfo weekday, RuleInfo duration) {
    this.impossible = impossible;
    this.order = order;
    this.weekday = weekday;
    this.duration = duration;
  }

  @Override
  public List<RuleInfo> rules() {
    return List.of(impossible, order, weekday, duration);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Passage passage : document.get(Passage.ALL)) {
      List<Day> days = CalendarDays.in(passage);
      for (int i = 0; i < days.size(); i++) {
        Day day = days.get(i);
        late(passage, day, reporter);
        if (!day.exists() && TOLD_AS_WRONG.matcher(passage.sentence()).find()) {
          continue;
        }
        if (!day.exists()) {
          reporter.report(
              Problem.of(impossible, day.span())
                  .with("date", day.span().of(document.text()).strip()));
          continue;
        }
        weekday(passage, day, reporter);
        Day end = i + 1 < days.size() ? days.get(i + 1) : null;
        period(passage, day, end, reporter);
      }
      String sentence = passage.sentence();
      if (sentence.indexOf(':') >= 0 || sentence.indexOf('时') >= 0) {
        times(passage, sentence, reporter);
      }
      if (sentence.indexOf('年') >= 0) {
        years(passage, YEARS.matcher(sentence), reporter);
      } else if (sentence.indexOf('2') >= 0 || sentence.indexOf('1') >= 0) {
        years(passage, EN_YEARS.matcher(sentence), reporter);
        months(passage, sentence, reporter);
      }
    }
  }

  private void weekday(Passage passage, Day day, Reporter reporter) {
    LocalDate date = day.year() == 0 || day.day() == 0 ? null : day.date(day.year());
    if (date == null) {
      return;
    }
    String text = passage.text();
    int end = Math.min(passage.span().end(), day.span().end() + 14);
    Matcher after = WEEKDAY_AFTER.matcher(text).region(day.span().end(), end);
    int start = Math.max(passage.span().start(), day.span().start() - 14);
    Matcher before = WEEKDAY_BEFORE.matcher(text.substring(start, day.span().start()));
    DayOfWeek stated = null;
    Span span = day.span();
    if (after.lookingAt()) {
      stated = after.group(1) != null ? chinese(after.group(1)) : english(after.group(2));
      span = new Span(after.start(after.group(1) != null ? 1 : 2), after.end());
    } else if (before.find()) {
      stated = english(before.group(1));
      span = new Span(start + before.start(1), start + before.end(1));
    }
    if (stated != null && stated != date.getDayOfWeek()) {
      reporter.report(
          Problem.of(weekday, span)
              .with("date", day.span().of(text).strip())
              .with("is", name(date.getDayOfWeek()))
              .with("stated", name(stated))
              .related(List.of(day.span())));
    }
  }

  private static DayOfWeek chinese(String numeral) {
    char last = numeral.charAt(numeral.length() - 1);
    return DayOfWeek.of("一二三四五六日".indexOf(last == '天' ? '日' : last) + 1);
  }

  private static DayOfWeek english(String name) {
    String stem = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(stem)) {
        return day;
      }
    }
    throw new IllegalArgumentException("not a day of the week: " + name);
  }

  private static Words name(DayOfWeek day) {
    return new Words(
        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        "星期" + "一二三四五六日".charAt(day.getValue() - 1));
  }

  private void period(Passage passage, Day from, @Nullable Day next, Reporter reporter) {
    String text = passage.text();
    int rest = from.span().end();
    Matcher dayOnly =
        DAY_ONLY.matcher(text).region(rest, Math.min(passage.span().end(), rest + 12));
    Day to = null;
    if (from.day() > 0 && dayOnly.lookingAt()) {
      to =
          new Day(
              new Span(rest, dayOnly.end()),
              from.year(),
              from.month(),
              Integer.parseInt(dayOnly.group(1)));
    } else if (next != null
        && next.span().start() >= rest
        && (BETWEEN.matcher(text.substring(rest, next.span().start())).find()
            || labelled(passage, from, text.substring(rest, next.span().start())))) {
      to = next;
    }
    if (to == null || (from.day() == 0) != (to.day() == 0)) {
      return;
    }
    if (backwards(from, to)) {
      Span span = from.span().union(to.span());
      reporter.report(
          Problem.of(order, span)
              .with("from", from.span().of(text).strip())
              .with("to", to.span().of(text).strip().replaceFirst("^[^0-9A-Za-z]+", "")));
      return;
    }
    lasts(passage, from, to, reporter);
  }

  /** {@code 公告日期:…;截止日期:…}: the two are named as beginning and end. */
  private static boolean labelled(Passage passage, Day from, String between) {
    String before = passage.text().substring(passage.span().start(), from.span().start());
    return STARTS.matcher(before).find() && ENDS.matcher(between).find();
  }

  /** {@code 25:40} behind a date. */
  private void late(Passage passage, Day day, Reporter reporter) {
    Matcher time =
        LATE.matcher(passage.text())
            .region(day.span().end(), Math.min(passage.span().end(), day.span().end() + 8));
    if (time.lookingAt()) {
      Span span = new Span(time.start() + (passage.text().charAt(time.start()) == ' ' ? 1 : 0), time.end());
      reporter.report(Problem.of(impossible, span).with("date", span.of(passage.text())));
    }
  }

  private static boolean backwards(Day from, Day to) {
    if (from.year() > 0 && to.year() > 0) {
      LocalDate start = from.date(from.year());
      LocalDate end = to.date(to.year());
      return start != null && end != null && end.isBefore(start);
    }
    // Without its own year the end may lie in the next one, except within a month.
    return to.year() == 0 && from.month() == to.month() && from.day() > 0 && to.day() < from.day();
  }

  private void lasts(Passage passage, Day from, Day to, Reporter reporter) {
    String text = passage.text();
    Matcher stated =
        DAYS.matcher(text)
            .region(to.span().end(), Math.min(passage.span().end(), to.span().end() + 40));
    if (WORKING.matcher(passage.sentence()).find()) {
      return;
    }
    if (!stated.lookingAt()) {
      stated =
          DAYS_BEFORE.matcher(text)
              .region(
                  Math.max(passage.span().start(), from.span().start() - 30), from.span().start());
      if (!stated.find()) {
        return;
      }
    }
    judge(passage, from, to, stated, reporter);
  }

  private void judge(Passage passage, Day from, Day to, Matcher stated, Reporter reporter) {
    String text = passage.text();
    int count = Integer.parseInt(stated.group(1));
    ChronoUnit unit = unit(stated.group(2));
    if (from.day() == 0 && unit == ChronoUnit.DAYS) {
      return;
    }
    long least = Long.MAX_VALUE;
    for (int year : new int[] {2023, 2024}) {
      LocalDate start = from.date(year);
      LocalDate end = to.date(from.year() > 0 ? from.year() : year);
      if (start == null || end == null) {
        return;
      }
      if (end.isBefore(start)) {
        end = end.plusYears(1);
      }
      long between = unit.between(start, end);
      if (unit != ChronoUnit.DAYS && from.day() > 0) {
        // From the 1st of one month to the last of another: the months are whole.
        long whole = unit.between(start, end.plusDays(1));
        boolean exact = start.plus(whole, unit).equals(end.plusDays(1));
        if (count == whole || (!exact && count == between + 1)) {
          return;
        }
        least = Math.min(least, whole);
        continue;
      }
      if (count == between || count == between + 1) {
        return;
      }
      least = Math.min(least, between + 1);
    }
    reporter.report(
        Problem.of(duration, new Span(stated.start(1), stated.end(2)))
            .with("from", from.span().of(text).strip())
            .with("to", to.span().of(text).strip().replaceFirst("^[^0-9A-Za-z]+", ""))
            .with("result", least)
            .with(
                "unit",
                switch (unit) {
                  case MONTHS -> new Words("months", "个月");
                  case YEARS -> new Words("years", "年");
                  default -> new Words("days", "天");
                })
            .with("stated", stated.group(1))
            .related(List.of(from.span(), to.span())));
  }

  private static ChronoUnit unit(String word) {
    return switch (word.charAt(0)) {
      case '个', 'm' -> ChronoUnit.MONTHS;
      case '年', 'y' -> ChronoUnit.YEARS;
      default -> ChronoUnit.DAYS;
    };
  }

  private void times(Passage passage, String sentence, Reporter reporter) {
    Matcher times = TIMES.matcher(sentence);
    while (times.find()) {
      int start = minutes(times.group(1), times.group(2));
      int end = minutes(times.group(3), times.group(4));
      BigDecimal stated = new BigDecimal(times.group(5));
      boolean hours = times.group(6).contains("小时") || times.group(6).startsWith("hour");
      if (start > 24 * 60 || end > 24 * 60) {
        continue;
      }
      BigDecimal minutes = hours ? stated.multiply(BigDecimal.valueOf(60)) : stated;
      BigDecimal tolerance =
          hours && stated.scale() > 0
              ? BigDecimal.valueOf(3).movePointRight(1 - Math.min(1, stated.scale()))
              : BigDecimal.ZERO;
      boolean right = false;
      for (int late : new int[] {0, 12 * 60, 24 * 60}) {
        BigDecimal real = BigDecimal.valueOf(end + late - start);
        right |= real.signum() > 0 && real.subtract(minutes).abs().compareTo(tolerance) <= 0;
      }
      if (!right) {
        int offset = passage.span().start();
        int real = Math.floorMod(end - start, 12 * 60);
        reporter.report(
            Problem.of(duration, new Span(offset + times.start(5), offset + times.end(6)))
                .with(
                    "from", times.group(1) + ":" + (times.group(2) == null ? "00" : times.group(2)))
                .with("to", times.group(3) + ":" + (times.group(4) == null ? "00" : times.group(4)))
                .with(
                    "result",
                    hours
                        ? Figures.quotient(BigDecimal.valueOf(real), BigDecimal.valueOf(60))
                        : real)
                .with("unit", hours ? new Words("hours", "小时") : new Words("minutes", "分钟"))
                .with("stated", times.group(5)));
      }
    }
  }

  private static int minutes(String hours, @Nullable String minutes) {
    return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
  }

  /** {@code March 2023 to May 2022}. */
  private void months(Passage passage, String sentence, Reporter reporter) {
    Matcher months = EN_MONTHS.matcher(sentence);
    while (months.find()) {
      int years = months.group(2).compareTo(months.group(4));
      int first = CalendarDays.month(months.group(1));
      if (years > 0 || (years == 0 && first > CalendarDays.month(months.group(3)))) {
        int offset = passage.span().start();
        reporter.report(
            Problem.of(order, new Span(offset + months.start(), offset + months.end()))
                .with("from", months.group(1) + " " + months.group(2))
                .with("to", months.group(3) + " " + months.group(4)));
      }
    }
  }

  /** {@code 2023—2021年}. */
  private void years(Passage passage, Matcher years, Reporter reporter) {
    while (years.find()) {
      if (years.group(1).compareTo(years.group(2)) > 0) {
        int offset = passage.span().start();
        reporter.report(
            Problem.of(order, new Span(offset + years.start(1), offset + years.end()))
                .severity(Severity.WARNING)
                .with("from", years.group(1))
                .with("to", years.group(2)));
      }
    }
  }
}
