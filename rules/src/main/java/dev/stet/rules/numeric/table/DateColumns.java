package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two columns of dates and one of the days between them: planned, real, delay. It is that where it
 * holds in two rows in which the days differ, and in all but one.
 */
final class DateColumns {
  private static final PrefilteredPattern DAYS =
      PrefilteredPattern.compile(
          "\\b(?:days?|nights?|delay|difference|slippage|slip|variance|deviation|duration|late|length)\\b|天数|历时|工期|偏差|延误|逾期",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern COUNT =
      PrefilteredPattern.compile("^(?<s>[+−–-]?)\\s?(?<n>\\d{1,4})(?:\\s?(?:days?|d|天|日))?$");

  private static final int FEWEST = 2;
  private static final int MOST_COLUMNS = 8;
  private static final int MOST_ROWS = 60;

  private final Table table;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;

  DateColumns(Table table, String text, RuleInfo info, Reporter reporter) {
    this.table = table;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
  }

  void judge() {
    if (table.columns() < 3 || table.columns() > MOST_COLUMNS || table.rows() > MOST_ROWS) {
      return;
    }
    List<Integer> dates = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      if (date(1, column) != null || date(2, column) != null) {
        dates.add(column);
      }
    }
    for (int column = 1; column < table.columns() && dates.size() > 1; column++) {
      for (int i = 0; i < dates.size() && DAYS.isIn(table.words(0, column)); i++) {
        for (int j = i + 1; j < dates.size(); j++) {
          judge(dates.get(i), dates.get(j), column);
        }
      }
    }
  }

  /** Days between two dates, or both of them counted. */
  private void judge(int from, int to, int column) {
    for (int more = 0; more < 2; more++) {
      List<Long> told = new ArrayList<>();
      int wrong = 0;
      int where = 0;
      for (int row = 1; row < table.rows(); row++) {
        Long stated = count(row, column);
        Long apart = apart(row, from, to);
        if (stated == null || apart == null) {
          continue;
        }
        if (stated == apart + more) {
          told.add(stated);
        } else {
          wrong++;
          where = row;
        }
      }
      if (wrong <= 1 && told.stream().distinct().count() >= FEWEST) {
        if (wrong == 1) {
          report(where, from, to, column, more);
        }
        return;
      }
    }
  }

  private void report(int row, int from, int to, int column, int more) {
    Span first = table.span(row, from);
    Span last = table.span(row, to);
    Span days = table.span(row, column);
    Long apart = apart(row, from, to);
    if (first == null || last == null || days == null || apart == null) {
      return;
    }
    // which of the three is wrong nobody knows
    Span all = last.end() < days.start() ? last.union(days) : days;
    reporter.report(
        Problem.of(info, all)
            .message("derived")
            .with("working", last.of(text).strip() + " − " + first.of(text).strip())
            .with("result", apart + more)
            .with("stated", days.of(text).strip())
            .related(List.of(first, last)));
  }

  private @Nullable Long apart(int row, int from, int to) {
    LocalDate first = date(row, from);
    LocalDate last = date(row, to);
    return first == null || last == null ? null : (Long) ChronoUnit.DAYS.between(first, last);
  }

  private @Nullable LocalDate date(int row, int column) {
    return row < table.rows() ? CalendarDays.only(table.words(row, column)) : null;
  }

  private @Nullable Long count(int row, int column) {
    Matcher count = COUNT.matcher(table.words(row, column));
    if (!count.find()) {
      return null;
    }
    long days = Long.parseLong(count.group("n"));
    return count.group("s").isEmpty() || count.group("s").equals("+") ? days : (Long) (-days);
  }
}
