package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * So many working days with the dates they are in brackets: {@code 5个工作日(2024年3月4日至2024年3月8日)}.
 * Where a public holiday may lie between nobody counts them.
 *
 * @param span the length and its dates
 * @param from the first day
 * @param to the last day
 * @param days from Monday to Friday between the two, both included
 * @param stated how many the text says there are
 */
record WorkingDays(Span span, String from, String to, int days, int stated) {
  private static final String DAY = "(?:(?<%s>20\\d\\d)年)?(?<%s>\\d{1,2})月(?<%s>\\d{1,2})日";

  private static final PrefilteredPattern DATED =
      PrefilteredPattern.compile(
          "(?<![\\d.第])(?<n>\\d{1,2}|[一二三四五六七八九十]{1,3})个工作日\\((?:自|从|即)?(?<a>"
              + String.format(DAY, "y", "m", "d")
              + ")\\s?(?:至|到|—{1,2}|-{1,2}|–|~)\\s?(?<b>"
              + String.format(DAY, "z", "k", "e")
              + ")(?:止)?\\)");

  /** From the first day to the last of each time of the year that has holidays. */
  private static final List<MonthDay> HOLIDAYS =
      List.of(
          MonthDay.of(12, 30),
          MonthDay.of(12, 31),
          MonthDay.of(1, 1),
          MonthDay.of(2, 28),
          MonthDay.of(4, 2),
          MonthDay.of(5, 6),
          MonthDay.of(5, 28),
          MonthDay.of(6, 28),
          MonthDay.of(9, 12),
          MonthDay.of(10, 9));

  private static final int LONGEST = 60;

  /** Those of {@code text} that are wrong by more than the day on which the count begins. */
  static List<WorkingDays> wrong(String text) {
    List<WorkingDays> wrong = new ArrayList<>();
    Matcher dated = DATED.matcher(text);
    while (dated.find()) {
      int stated = number(dated.group("n"));
      int days = days(dated);
      if (days > 0 && Math.abs(days - stated) > 1) {
        wrong.add(
            new WorkingDays(
                new Span(dated.start("n"), dated.end()),
                dated.group("a"),
                dated.group("b"),
                days,
                stated));
      }
    }
    return wrong;
  }

  /** How many days from Monday to Friday, or 0 where that is not known. */
  private static int days(Matcher dated) {
    String year = dated.group("y");
    String last = dated.group("z");
    if (year == null) {
      return 0;
    }
    LocalDate day;
    LocalDate to;
    try {
      day = date(year, dated.group("m"), dated.group("d"));
      to = date(last == null ? year : last, dated.group("k"), dated.group("e"));
    } catch (DateTimeException e) {
      return 0;
    }
    int days = 0;
    for (int i = 0; !day.isAfter(to); day = day.plusDays(1), i++) {
      if (i > LONGEST || isNearHoliday(MonthDay.from(day))) {
        return 0;
      }
      days += day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
    }
    return days;
  }

  private static boolean isNearHoliday(MonthDay day) {
    for (int i = 0; i < HOLIDAYS.size(); i += 2) {
      if (!day.isBefore(HOLIDAYS.get(i)) && !day.isAfter(HOLIDAYS.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static int number(String numeral) {
    return Character.isDigit(numeral.charAt(0))
        ? Integer.parseInt(numeral)
        : (int) ChineseNumerals.value(numeral);
  }
}
