package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Finds the dates in a sentence, as they are written in Chinese and English. */
public final class CalendarDays {

  /**
   * A date as written.
   *
   * @param year 0 where none is written
   * @param day 0 where none is written
   */
  record Day(Span span, int year, int month, int day) {

    /** Whether the calendar has such a day in some year, or in the year written. */
    boolean exists() {
      return CalendarDays.exists(year, month, day);
    }

    /** The date, with {@code otherwise} for a year that is not written; null if there is none. */
    @Nullable LocalDate date(int otherwise) {
      try {
        return LocalDate.of(year == 0 ? otherwise : year, month, Math.max(day, 1));
      } catch (DateTimeException e) {
        return null;
      }
    }

    boolean full() {
      return year > 0 && day > 0;
    }
  }

  /** Which of two numbers in {@code 02/11/2023} is the day. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /** The months by their full names. */
  public static final String MONTH_NAMES =
      "January|February|March|April|May|June|July|August|September|October|November|December";

  static final String MONTH =
      "(" + MONTH_NAMES + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final PrefilteredPattern CHINESE =
      PrefilteredPattern.compile(
          "(?=\\d)(?<![0-9.\\-])(?:(\\d{4})\\s?年\\s?)?(?<![0-9.\\-])(\\d{1,2})\\s?月(?:份)?\\s?(?:(\\d{1,2})\\s?[日号])?(?![龄薪子嫂饼])");

  /** {@code 二〇二三年二月三十日}. */
  private static final PrefilteredPattern SPELLED =
      PrefilteredPattern.compile(
          "([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?");

  private static final PrefilteredPattern LUNAR = PrefilteredPattern.compile("农历|阴历|旧历|正月|腊月|闰");
  private static final PrefilteredPattern ISO =
      PrefilteredPattern.compile(
          "(?=\\d)(?<![0-9A-Za-z./-])((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?![0-9A-Za-z-])");

  /** {@code 2023.6.31}, {@code 2023/6/31}; with a 0 in its middle or at its end it is a release. */
  private static final PrefilteredPattern DOTTED =
      PrefilteredPattern.compile(
          "(?=\\d)(?<![0-9A-Za-z./-])((?:19|20)\\d\\d)([./])(?!0[./])(\\d{1,2})\\2(?!0(?!\\d))(\\d{1,2})(?![0-9A-Za-z/]|\\.\\d)");

  /** {@code 31/06/2023}, day and month in either order. */
  private static final PrefilteredPattern SLASHED =
      PrefilteredPattern.compile(
          "(?=\\d)(?<![0-9A-Za-z./-])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)(?![0-9A-Za-z/]|\\.\\d)");

  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?"
              + MONTH
              + "|"
              + MONTH
              + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%:.,]\\d))(?:,?\\s{1,2}(\\d{4}))?(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])");

  /** Stands for a year that the text does not tell: one without a 29 February. */
  static final int COMMON_YEAR = 2001;

  private static final int FEWEST_OF_DATE = 8;
  private static final int MOST_OF_DATE = 18;

  private CalendarDays() {}

  /** The order of day and month that the dates of {@code text} leave possible. */
  static Order order(String text) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    if (text.indexOf('/') >= 0) {
      Matcher matcher = SLASHED.matcher(text);
      while (matcher.find()) {
        dayFirst |= number(matcher.group(1)) > 12;
        monthFirst |= number(matcher.group(2)) > 12;
      }
    }
    return dayFirst == monthFirst ? Order.UNKNOWN : dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
  }

  /** The dates in {@code span}, in order. */
  static List<Day> in(String text, Span span, Order order) {
    String sentence = span.of(text);
    List<Day> days = new ArrayList<>();
    int start = span.start();
    if (sentence.indexOf('月') >= 0 && !LUNAR.isIn(sentence)) {
      plain(CHINESE.matcher(sentence), start, 1, 2, 3, days);
      spelled(sentence, start, days);
    }
    if (sentence.indexOf('-') >= 0) {
      plain(ISO.matcher(sentence), start, 1, 2, 3, days);
    }
    if (sentence.indexOf('/') >= 0 || sentence.indexOf('.') >= 0) {
      plain(DOTTED.matcher(sentence), start, 1, 3, 4, days);
    }
    if (sentence.indexOf('/') >= 0) {
      slashed(sentence, start, order, days);
    }
    if (days.isEmpty() && namesMonth(sentence)) {
      english(sentence, start, days);
    }
    days.sort(Comparator.comparingInt(day -> day.span().start()));
    return days;
  }

  /** The one full date that is all of {@code words}, or null. */
  public static @Nullable LocalDate only(String words) {
    boolean brief = words.length() >= FEWEST_OF_DATE && words.length() <= MOST_OF_DATE;
    List<Day> days = brief ? in(words, new Span(0, words.length()), Order.DAY_FIRST) : List.of();
    return days.size() == 1 && days.get(0).full() && days.get(0).span().length() == words.length()
        ? days.get(0).date(0)
        : null;
  }

  /** The number of the month that begins with the three letters of {@code name}. */
  static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day <= YearMonth.of(year == 0 ? 2024 : year, month).lengthOfMonth();
  }

  /** Whether a capital that begins a month's name stands before a small letter. */
  private static boolean namesMonth(String sentence) {
    for (int i = 0; i + 2 < sentence.length(); i++) {
      char next = sentence.charAt(i + 1);
      if (next >= 'a' && next <= 'z' && "JFMASOND".indexOf(sentence.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void plain(
      Matcher matcher, int start, int yearGroup, int monthGroup, int dayGroup, List<Day> days) {
    while (matcher.find()) {
      int year = number(matcher.group(yearGroup));
      int month = number(matcher.group(monthGroup));
      int day = number(matcher.group(dayGroup));
      // 工期18月 counts months.
      // 1983.41.1 is the number of a thing in a museum
      boolean number = month > 31 && matcher.group().indexOf('.') > 0;
      if ((month <= 12 || year > 0 || day > 0) && !number) {
        days.add(new Day(span(matcher, start), year, month, day));
      }
    }
  }

  private static void spelled(String sentence, int start, List<Day> days) {
    Matcher matcher = SPELLED.matcher(sentence);
    while (matcher.find()) {
      String day = matcher.group(3);
      days.add(
          new Day(
              span(matcher, start),
              (int) ChineseNumerals.value(matcher.group(1)),
              (int) ChineseNumerals.value(matcher.group(2)),
              day == null ? 0 : (int) ChineseNumerals.value(day)));
    }
  }

  private static void slashed(String sentence, int start, Order order, List<Day> days) {
    Matcher matcher = SLASHED.matcher(sentence);
    while (matcher.find()) {
      int first = number(matcher.group(1));
      int second = number(matcher.group(2));
      int year = number(matcher.group(3));
      boolean dayFirst = exists(year, second, first);
      boolean monthFirst = exists(year, first, second);
      if (dayFirst && monthFirst && first != second && order == Order.UNKNOWN) {
        continue;
      }
      boolean reading =
          dayFirst == monthFirst ? order != Order.MONTH_FIRST && second <= 12 : dayFirst;
      days.add(
          new Day(span(matcher, start), year, reading ? second : first, reading ? first : second));
    }
  }

  private static void english(String sentence, int start, List<Day> days) {
    Matcher matcher = ENGLISH.matcher(sentence);
    while (matcher.find()) {
      boolean dayFirst = matcher.group(1) != null;
      int day = number(dayFirst ? matcher.group(1) : matcher.group(4));
      String digits = matcher.group(5);
      boolean hour = digits != null && digits.strip().startsWith("0"); // Mon 3 Nov 0800
      int year = hour ? 0 : number(digits);
      // "In May 40 people came" has no date in it.
      if (day >= 1 && (day <= 31 || year > 0)) {
        String month = dayFirst ? matcher.group(2) : matcher.group(3);
        days.add(new Day(span(matcher, start), year, month(month), day));
      }
    }
  }

  private static Span span(Matcher matcher, int start) {
    return new Span(start + matcher.start(), start + matcher.end());
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
