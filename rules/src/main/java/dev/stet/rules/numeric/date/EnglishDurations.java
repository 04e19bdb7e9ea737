package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import dev.stet.core.rule.Words;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays.Day;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.FormalNumerals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an English sentence says that something lasted, beside the two dates or times it lasted
 * from and to: {@code closed from 3 May to 14 June, ten weeks}, {@code open from 7 am to 10 pm,
 * fourteen hours}, {@code formed in 1996, it kept its twenty-fifth anniversary in 2023}.
 *
 * @param span the length as told
 * @param from when it began, as told
 * @param to when it ended
 * @param result how long that is
 * @param unit of what
 */
record EnglishDurations(Span span, String from, String to, String result, Words unit) {
  /** A length that says again what the two before it say, and nothing else. */
  private static final PrefilteredPattern LENGTH =
      PrefilteredPattern.compile(
          "(?:[,;(–—]|\\b(?:and|which) (?:lasted|took)|\\b(?<f>for))\\s(?:(?:a period of|a total of|that is,?|or|and|after|exactly|lasting)\\s)?(?<n>\\d{1,4}|"
              + EnglishNumbers.SPELLED
              + ")(?<h>\\sand\\sa\\shalf)?\\s(?<u>days?|weeks?|months?|years?|hours?|minutes?)(?:(?<=hours?)\\s(?:and\\s)?(?<x>\\d{1,2}|"
              + EnglishNumbers.SPELLED
              + ")\\sminutes?)?(?<l>\\s(?:later|earlier|sooner|after|before|in all|altogether|in total|long))?(?=\\s?[.,;:)]|\\s(?:for|than)\\s|$)",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern UNTIL =
      PrefilteredPattern.compile("^,?\\s(?:until|ending on|to)\\s(?:[A-Z][a-z]+day\\s)?$");

  /** From how much later something was to what it was later than. */
  private static final PrefilteredPattern THAN =
      PrefilteredPattern.compile(
          "^\\sthan\\s(?:(?:the|that|on|of|its|our)\\s){0,2}(?:(?:usual|normal|planned|original|agreed|average|mean|expected|previous|first|date)\\s){0,2}(?:on\\s|of\\s)?(?:[A-Z][a-z]+day\\s)?$");

  private static final Set<String> EARLIER = Set.of("earlier", "sooner");

  private static final PrefilteredPattern TIME =
      PrefilteredPattern.compile(
          "(?<![\\d.,:£$€-])(?:(?<h>\\d{1,2})(?:[.:](?<m>\\d\\d))?\\s?(?<a>[ap])\\.?m\\b|(?<g>\\d{1,2})[.:](?<k>[0-5]\\d)(?![\\d.,%]|\\s?(?:per|m\\b|km|kg|%|million|tonnes|hours))|\\b(?<w>noon|midnight|midday)\\b)");

  private static final PrefilteredPattern ANNIVERSARY =
      PrefilteredPattern.compile(
          "\\b(?<n>\\d{1,3}(?:st|nd|rd|th)|(?:"
              + EnglishNumbers.SPELLED
              + "-)?[a-z]{0,10}(?:th|first|second|third))\\s(?:anniversary|birthday|year of its)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern FOUNDED =
      PrefilteredPattern.compile(
          "\\b(?:founded|formed|established|opened|built|set up|began|begun|started|created|launched|incorporated|dates from|born)\\s(?:in|on)?\\s?(?:\\d{1,2}\\s)?(?:[A-Z][a-z]+\\s)?(?<y>1[6-9]\\d\\d|20\\d\\d)\\b");
  private static final PrefilteredPattern IN_YEAR =
      PrefilteredPattern.compile("\\b[Ii]n\\s(?:[A-Z][a-z]+\\s)?(?<y>19\\d\\d|20\\d\\d)\\b");

  private static final List<String> MONTHS = List.of(CalendarDays.MONTH_NAMES.split("\\|"));
  private static final PrefilteredPattern MONTH =
      PrefilteredPattern.compile(
          "(?<!\\d )\\b(?<m>" + CalendarDays.MONTH_NAMES + ") (?<y>(?:19|20)\\d\\d)\\b");

  private static final Mentions UNITS =
      Mentions.of(
          " day",
          " week",
          " month",
          " year",
          " hour",
          " minute",
          "\nday",
          "\nweek",
          "\nmonth",
          "\nyear",
          "\nhour",
          "\nminute");
  private static final int DAY = 24 * 60;
  private static final int FARTHEST = 130;

  /** The lengths of a sentence that its dates contradict. */
  static List<EnglishDurations> wrong(Dated dated, @Nullable Dated before) {
    List<EnglishDurations> wrong = new ArrayList<>();
    String sentence = dated.sentence();
    Matcher anniversary = ANNIVERSARY.matcher(sentence);
    while (anniversary.find()) {
      add(anniversary(dated, before, anniversary), wrong);
    }
    if (!UNITS.in(dated.text(), dated.span().start(), dated.span().end())) {
      return wrong;
    }
    Matcher length = LENGTH.matcher(sentence);
    while (length.find()) {
      boolean clock = "hm".indexOf(unit(length)) >= 0 && !length.group("u").startsWith("mo");
      add(clock ? clock(dated, length) : dates(dated, length), wrong);
    }
    return wrong;
  }

  private static void add(@Nullable EnglishDurations found, List<EnglishDurations> wrong) {
    if (found != null) {
      wrong.add(found);
    }
  }

  private static char unit(Matcher length) {
    return Character.toLowerCase(length.group("u").charAt(0));
  }

  private static long number(String number) {
    return Character.isDigit(number.charAt(0))
        ? Long.parseLong(number)
        : FormalNumerals.english(number.toLowerCase(Locale.ROOT));
  }

  private static BigDecimal count(Matcher length) {
    long count = number(length.group("n"));
    BigDecimal half = length.group("h") == null ? BigDecimal.ZERO : new BigDecimal("0.5");
    return BigDecimal.valueOf(count).add(half);
  }

  private static Span span(Dated dated, Matcher length) {
    int start = dated.span().start();
    return new Span(start + length.start("n"), start + length.end("u"));
  }

  /** {@code begun in April 2021 and finished in September 2022, twenty months later}. */
  private static @Nullable EnglishDurations months(Dated dated, Matcher length) {
    List<String> told = new ArrayList<>();
    long apart = 0;
    int end = 0;
    Matcher month = MONTH.matcher(dated.sentence().substring(0, length.start()));
    while (month.find()) {
      told.add(month.group());
      long months = 12 * Long.parseLong(month.group("y")) + MONTHS.indexOf(month.group("m"));
      apart = months - apart;
      end = month.end();
    }
    boolean clear = told.size() == 2 && length.group("f") == null && dated.days().isEmpty();
    if (!clear
        || "my".indexOf(unit(length)) < 0
        || apart <= 0
        || length.start() - end > FARTHEST / 2) {
      return null;
    }
    boolean years = unit(length) == 'y';
    double off = Math.abs(count(length).doubleValue() * (years ? 12 : 1) - apart - 0.5);
    return off <= (years ? 7 : 1)
        ? null
        : new EnglishDurations(
            span(dated, length),
            told.get(0),
            told.get(1),
            BigDecimal.valueOf(years ? apart / 12.0 : apart)
                .setScale(years ? 1 : 0, RoundingMode.HALF_UP)
                .toPlainString(),
            name(unit(length), false));
  }

  private static @Nullable EnglishDurations dates(Dated dated, Matcher length) {
    EnglishDurations months = months(dated, length);
    if (months != null) {
      return months;
    }
    int start = dated.span().start() + length.start();
    int end = dated.span().start() + length.end();
    List<Day> days =
        dated.days().stream()
            .filter(day -> day.day() > 0 && day.exists() && day.span().end() <= start)
            .toList();
    Day first = null;
    Day last = null;
    Day next =
        dated.days().stream().filter(day -> day.span().start() >= end).findFirst().orElse(null);
    String gap = next == null ? "" : dated.text().substring(end, next.span().start());
    boolean until = next != null && UNTIL.isIn(gap);
    boolean than = next != null && length.group("l") != null && THAN.isIn(gap);
    if (next != null && than && !days.isEmpty()) {
      // cut on 3 July, 12 days later than the usual 21 June
      Day told = days.get(days.size() - 1);
      boolean earlier = EARLIER.contains(length.group("l").strip());
      first = earlier ? told : next;
      last = earlier ? next : told;
    } else if (next != null && until && !days.isEmpty()) {
      first = days.get(days.size() - 1);
      last = next;
    } else if (days.size() == 2 && length.group("f") == null) {
      first = days.get(0);
      last = days.get(1);
    }
    if (first == null
        || last == null
        || start - Math.min(first.span().start(), last.span().start()) > FARTHEST + FARTHEST
        || start - last.span().end() > FARTHEST / 2) {
      return null;
    }
    int year =
        first.year() > 0 ? first.year() : last.year() > 0 ? last.year() : CalendarDays.COMMON_YEAR;
    LocalDate from = first.date(year);
    LocalDate to = last.date(first.year() > 0 && last.year() == 0 ? first.year() : year);
    if (from == null || to == null || !to.isAfter(from)) {
      return null;
    }
    long apart = ChronoUnit.DAYS.between(from, to);
    BigDecimal count = count(length);
    double exact =
        switch (unit(length)) {
          case 'd' -> apart;
          case 'w' -> apart / 7.0;
          case 'm' -> apart / 30.44;
          default -> apart / 365.25;
        };
    double latitude =
        switch (unit(length)) {
          case 'd' -> 1.1;
          case 'w' -> 0.8;
          case 'm' -> 1.05;
          default -> length.group("h") == null ? 0.7 : 0.4;
        };
    boolean later =
        than || (length.group("l") != null && length.group("l").strip().equals("later"));
    double off = Math.abs(exact - count.doubleValue());
    if (off <= (unit(length) == 'd' && later ? 0.5 : latitude)) {
      return null;
    }
    boolean halves = unit(length) != 'd';
    return new EnglishDurations(
        span(dated, length),
        first.span().of(dated.text()).strip(),
        last.span().of(dated.text()).strip(),
        BigDecimal.valueOf(exact)
            .setScale(halves ? 1 : 0, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString(),
        name(unit(length), false));
  }

  private static Words name(char unit, boolean clock) {
    return switch (unit) {
      case 'd' -> new Words("days", "天");
      case 'w' -> new Words("weeks", "周");
      case 'h' -> new Words("hours", "小时");
      case 'm' -> clock ? new Words("minutes", "分钟") : new Words("months", "个月");
      default -> new Words("years", "年");
    };
  }

  /** A time of the day, in minutes, and the day told with it. */
  private record Clock(String words, int minutes, boolean half, int start, int end) {}

  private static @Nullable EnglishDurations clock(Dated dated, Matcher length) {
    String sentence = dated.sentence();
    List<Clock> times = new ArrayList<>();
    Matcher time = TIME.matcher(sentence.substring(0, length.start()));
    while (time.find()) {
      times.add(read(time));
    }
    if (times.size() != 2 || length.start() - times.get(1).end() > FARTHEST / 2) {
      return null;
    }
    Clock from = times.get(0);
    Clock to = times.get(1);
    long days = days(dated, from, to);
    BigDecimal count = count(length);
    boolean exactly = length.group("x") != null;
    BigDecimal minutes = unit(length) == 'h' ? count.multiply(BigDecimal.valueOf(60)) : count;
    minutes = exactly ? minutes.add(BigDecimal.valueOf(number(length.group("x")))) : minutes;
    long apart = to.minutes() - from.minutes() + Math.max(0, days) * DAY;
    long latitude = unit(length) == 'h' && !exactly ? 14 : 0;
    for (int late : days > 0 ? new int[] {0} : new int[] {0, DAY / 2, DAY}) {
      boolean may = late != DAY / 2 || from.half() || to.half();
      long real = apart + late;
      if (real <= 0 || (may && Math.abs(real - minutes.doubleValue()) <= latitude)) {
        if (real > 0) {
          return null;
        }
      }
    }
    long real = apart > 0 ? apart : apart + DAY;
    BigDecimal result =
        unit(length) == 'h'
            ? BigDecimal.valueOf(real).divide(BigDecimal.valueOf(60), new MathContext(3))
            : BigDecimal.valueOf(real);
    return new EnglishDurations(
        span(dated, length),
        from.words(),
        to.words(),
        result.stripTrailingZeros().toPlainString(),
        name(unit(length), true));
  }

  /** How many days lie between the dates told with the two times; 0 where none are. */
  private static long days(Dated dated, Clock from, Clock to) {
    int start = dated.span().start();
    Day first = null;
    Day last = null;
    for (Day day : dated.days()) {
      int at = day.span().start() - start;
      if (at > from.end() && at < to.start() && first == null) {
        first = day;
      } else if (at > to.end() && at - to.end() < 30 && last == null) {
        last = day;
      }
    }
    if (first == null || last == null) {
      return 0;
    }
    LocalDate one = first.date(CalendarDays.COMMON_YEAR);
    LocalDate two =
        last.date(first.year() > 0 && last.year() == 0 ? first.year() : CalendarDays.COMMON_YEAR);
    return one == null || two == null ? 0 : ChronoUnit.DAYS.between(one, two);
  }

  private static Clock read(Matcher time) {
    if (time.group("w") != null) {
      boolean noon = !time.group("w").equals("midnight");
      return new Clock(time.group(), noon ? DAY / 2 : 0, false, time.start(), time.end());
    }
    boolean told = time.group("a") != null;
    int hour = Integer.parseInt(told ? time.group("h") : time.group("g"));
    String minute = told ? time.group("m") : time.group("k");
    int minutes = 60 * hour + (minute == null ? 0 : Integer.parseInt(minute));
    if (told) {
      minutes = minutes % (DAY / 2) + (time.group("a").equals("p") ? DAY / 2 : 0);
    }
    return new Clock(time.group().strip(), minutes, !told, time.start(), time.end());
  }

  private static @Nullable EnglishDurations anniversary(
      Dated dated, @Nullable Dated before, Matcher anniversary) {
    int count = ordinal(anniversary.group("n").toLowerCase(Locale.ROOT));
    String sentence = dated.sentence();
    String lead = before == null ? "" : before.sentence();
    Matcher founded = FOUNDED.matcher(sentence);
    boolean here = founded.find();
    if (!here) {
      founded = FOUNDED.matcher(lead);
      here = founded.find();
    }
    Matcher kept = IN_YEAR.matcher(sentence);
    int from = here ? Integer.parseInt(founded.group("y")) : 0;
    int to = 0;
    while (kept.find()) {
      int year = Integer.parseInt(kept.group("y"));
      to = year == from ? to : year;
    }
    int apart = to - from;
    return count <= 0 || from == 0 || to == 0 || apart <= 0 || Math.abs(apart - count) <= 1
        ? null
        : new EnglishDurations(
            new Span(
                dated.span().start() + anniversary.start("n"),
                dated.span().start() + anniversary.end()),
            String.valueOf(from),
            String.valueOf(to),
            String.valueOf(apart),
            new Words("years", "年"));
  }

  /** The value of {@code twenty-fifth}, or 0. */
  private static int ordinal(String words) {
    if (Character.isDigit(words.charAt(0))) {
      return Integer.parseInt(words.replaceAll("\\D", ""));
    }
    String cardinal =
        words
            .replaceAll("first$", "one")
            .replaceAll("second$", "two")
            .replaceAll("third$", "three")
            .replaceAll("fifth$", "five")
            .replaceAll("ninth$", "nine")
            .replaceAll("eighth$", "eight")
            .replaceAll("twelfth$", "twelve")
            .replaceAll("ieth$", "y")
            .replaceAll("th$", "");
    return (int) Math.max(0, FormalNumerals.english(cardinal));
  }
}
