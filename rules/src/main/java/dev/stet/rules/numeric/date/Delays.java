package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A day that was planned, the day it was and how many days are said to lie between: {@code
 * 计划9月15日完成,实际9月20日完成,延期3天}.
 *
 * @param planned the first day
 * @param real the second
 * @param span how many days, as the text says
 * @param stated their number
 * @param apart the right one
 */
record Delays(Day planned, Day real, Span span, int stated, long apart) {
  private static final PrefilteredPattern REAL =
      PrefilteredPattern.compile(
          "^[^。;\\d]{0,12}[,;、(][^。;\\d]{0,6}(?:实际|实于|实|改|推迟|延期|延迟|提前|顺延)[^。;\\d]{0,8}$");
  private static final PrefilteredPattern BY =
      PrefilteredPattern.compile(
          "^[^。;\\d]{0,8}[,(、](?:比计划|较计划|工期|实际|共|总计|进度)*(?:延期|推迟|延迟|滞后|拖延|延误|超期|逾期|提前|晚|早|顺延|偏差)(?:了|共|为|约)?(\\d{1,3})(?:个自然)?[天日](?!以)");
  private static final PrefilteredPattern WORKING = PrefilteredPattern.compile("工作日|交易日|节假日|扣除");

  /** The delays of a sentence that are not those of its dates. */
  static List<Delays> wrong(Dated dated) {
    List<Delays> wrong = new ArrayList<>();
    for (int i = 1; i < dated.days().size(); i++) {
      Day planned = dated.days().get(i - 1);
      Day real = dated.days().get(i);
      String between = dated.text().substring(planned.span().end(), real.span().start());
      if (!REAL.isIn(between) || planned.day() == 0 || real.day() == 0) {
        continue;
      }
      int end = real.span().end();
      Matcher by = BY.matcher(dated.after(end, 30));
      if (!by.find() || WORKING.isIn(dated.sentence())) {
        continue;
      }
      int year = planned.year() > 0 ? planned.year() : CalendarDays.COMMON_YEAR;
      LocalDate from = planned.date(year);
      LocalDate to = real.date(real.year() > 0 ? real.year() : year);
      if (from == null || to == null) {
        continue;
      }
      long apart = Math.abs(ChronoUnit.DAYS.between(from, to));
      int stated = Integer.parseInt(by.group(1));
      if (Math.abs(apart - stated) > 1 && apart < 200) {
        Span span = new Span(end + by.start(1), end + by.end());
        wrong.add(new Delays(planned, real, span, stated, apart));
      }
    }
    return wrong;
  }
}
