package dev.stet.rules.numeric;

import dev.stet.core.document.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the dates in a sentence, as they are written in Chinese and English. */
final class CalendarDays {

  /**
   * A date as written.
   *
   * @param year 0 where none is written
   * @param day 0 where none is written
   */
  record Day(Span span, int year, int month, int day) {

    /** Whether the calendar has such a day in some year, or in the year written. */
    boolean exists() {
      if (month < 1 || month > 12) {
        return false;
      }
      int longest =
          year == 0
              ? YearMonth.of(2024, month).lengthOfMonth()
              : YearMonth.of(year, month).lengthOfMonth();
      return day <= longest;
    }

    /** The date, with {@code otherwise} for a year that is not written; null if there is none. */
    @Nullable LocalDate date(int otherwise) {
      try {
        return LocalDate.of(year == 0 ? otherwise : year, month, Math.max(day, 1));
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<![0-9.\\-])(?:(\\d{4})\\s?年\\s?)?(?<![0-9.\\-])(\\d{1,2})\\s?月(?:份)?\\s?(?:(\\d{1,2})\\s?[日号])?(?![龄薪子嫂饼])");
  private static final Pattern LUNAR = Pattern.compile("农历|阴历|旧历|正月|腊月|闰");
  private static final Pattern ISO =
      Pattern.compile("(?<![0-9A-Za-z./-])((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?![0-9A-Za-z-])");
  /** {@code 2023.6.31}, {@code 2023/6/31}. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<![0-9A-Za-z./-])((?:19|20)\\d\\d)([./])(\\d{1,2})\\2(\\d{1,2})(?![0-9A-Za-z/]|\\.\\d)");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?"
              + MONTH
              + "|"
              + MONTH
              + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%:.,]\\d))(?:,?\\s{1,2}(\\d{4}))?\\b");

  private CalendarDays() {}

  /** The dates in {@code passage}, in order. */
  static List<Day> in(Passage passage) {
    List<Day> days = new ArrayList<>();
    String sentence = passage.sentence();
    if (sentence.indexOf('月') >= 0) {
      chinese(passage, sentence, days);
    }
    if (sentence.indexOf('-') >= 0) {
      iso(passage, sentence, days);
    }
    if (sentence.indexOf('/') >= 0 || sentence.indexOf('.') >= 0) {
      dotted(passage, sentence, days);
    }
    if (days.isEmpty() && namesMonth(sentence)) {
      english(passage, sentence, days);
    }
    return days;
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

  private static void chinese(Passage passage, String sentence, List<Day> days) {
    if (LUNAR.matcher(sentence).find()) {
      return;
    }
    Matcher matcher = CHINESE.matcher(sentence);
    while (matcher.find()) {
      days.add(
          new Day(
              span(passage, matcher),
              number(matcher.group(1)),
              number(matcher.group(2)),
              number(matcher.group(3))));
    }
  }

  private static void iso(Passage passage, String sentence, List<Day> days) {
    Matcher matcher = ISO.matcher(sentence);
    while (matcher.find()) {
      days.add(
          new Day(
              span(passage, matcher),
              number(matcher.group(1)),
              number(matcher.group(2)),
              number(matcher.group(3))));
    }
  }

  private static void dotted(Passage passage, String sentence, List<Day> days) {
    Matcher matcher = DOTTED.matcher(sentence);
    while (matcher.find()) {
      days.add(
          new Day(
              span(passage, matcher),
              number(matcher.group(1)),
              number(matcher.group(3)),
              number(matcher.group(4))));
    }
  }

  private static void english(Passage passage, String sentence, List<Day> days) {
    Matcher matcher = ENGLISH.matcher(sentence);
    while (matcher.find()) {
      boolean dayFirst = matcher.group(1) != null;
      int day = number(dayFirst ? matcher.group(1) : matcher.group(4));
      int year = number(matcher.group(5));
      // "In May 40 people came" has no date in it.
      if (day >= 1 && (day <= 31 || year > 0)) {
        String month = dayFirst ? matcher.group(2) : matcher.group(3);
        days.add(
            new Day(
                span(passage, matcher),
                year,
                month(month),
                day));
      }
    }
  }

  /** The number of the month that begins with the three letters of {@code name}. */
  static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static Span span(Passage passage, Matcher matcher) {
    int start = passage.span().start();
    return new Span(start + matcher.start(), start + matcher.end());
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
