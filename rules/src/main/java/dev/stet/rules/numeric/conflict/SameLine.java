package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of figures that stands in two tables of a document, under the same periods: alike in
 * some of them and not in all. That they agree anywhere shows that both are the same figures; what
 * the cash flow closes with is the cash of the balance sheet.
 *
 * @param wrong the figures that contradict the other table
 * @param stated the first of them
 * @param other what the other table says in its place
 */
record SameLine(Span wrong, Span stated, Span other) {
  private static final Pattern CASH =
      Pattern.compile("cash(?: (?:&|and)(?: cash)? equivalents)?|现金及现金等价物");

  /** What a cash flow closes with, which its own lines prove. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:closing|ending) cash(?: balance| and cash equivalents)?|cash(?: (?:&|and) cash equivalents)? at (?:the )?end of (?:the )?(?:year|period)|(?:[一二三四五六七]、)?期末现金(?:及现金等价物)?余额");

  private static final PrefilteredPattern PERIOD =
      PrefilteredPattern.compile(
          "(?<![\\d.])((?:19|20)\\d\\d)(?!\\d)|\\bdec(?:ember)?[ '’-]*(\\d\\d)(?!\\d)|\\bfy[ '’]?(\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern PART_OF_YEAR =
      PrefilteredPattern.compile(
          "q[1-4]|h[12]\\b|季|月(?!31)|半年|(?<!de)c\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov",
          Pattern.CASE_INSENSITIVE);

  /** Other figures of the same name. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "restated|adjusted|pro forma|budget|plan|target|forecast|重述|调整|预算|计划|目标|预计|其他|其它|合计|总计|小计|\\bother|total|%",
          Pattern.CASE_INSENSITIVE);

  /** Two figures below this agree by chance. */
  private static final BigDecimal TELLING = BigDecimal.valueOf(100);

  private static final int MOST_TABLES = 200;

  private record Line(Map<String, Table.Figure> byPeriod, boolean proved) {}

  /** The lines of {@code tables} that contradict an earlier one of the same name. */
  static List<SameLine> in(List<Table> tables) {
    List<SameLine> found = new ArrayList<>();
    if (tables.size() < 2 || tables.size() > MOST_TABLES) {
      return found;
    }
    Map<String, List<Line>> byName = new LinkedHashMap<>();
    for (Table table : tables) {
      List<String> periods = periods(table);
      Map<String, Integer> names = new HashMap<>();
      for (int row = 1; row < table.rows(); row++) {
        names.merge(name(table, row), 1, Integer::sum);
      }
      for (int row = 1; row < table.rows(); row++) {
        String name = name(table, row);
        Line line = line(table, row, periods);
        if (!name.isEmpty() && names.getOrDefault(name, 0) == 1 && line.byPeriod().size() > 1) {
          byName.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
        }
      }
    }
    for (List<Line> lines : byName.values()) {
      SameLine one = null;
      for (int i = 1; i < lines.size() && one == null; i++) {
        one = compare(lines.get(i - 1), lines.get(i));
      }
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private static @Nullable SameLine compare(Line one, Line other) {
    List<Table.Figure> first = new ArrayList<>();
    List<Table.Figure> second = new ArrayList<>();
    int alike = 0;
    for (Map.Entry<String, Table.Figure> entry : one.byPeriod().entrySet()) {
      Table.Figure a = entry.getValue();
      Table.Figure b = other.byPeriod().get(entry.getKey());
      if (b == null || a.percent() != b.percent() || a.step().compareTo(b.step()) != 0) {
        continue;
      }
      if (a.value().abs().compareTo(b.value().abs()) != 0) {
        first.add(a);
        second.add(b);
      } else if (a.value().abs().divide(a.step()).compareTo(TELLING) >= 0) {
        alike++;
      }
    }
    if (alike == 0 || first.isEmpty() || first.size() > 2 * alike || !near(first, second)) {
      return null;
    }
    List<Table.Figure> wrong = other.proved() && !one.proved() ? first : second;
    List<Table.Figure> against = wrong.equals(first) ? second : first;
    Span stated = wrong.get(0).span();
    return new SameLine(
        stated.union(wrong.get(wrong.size() - 1).span()), stated, against.get(0).span());
  }

  /** Whether the figures are of one size, however wrong. */
  private static boolean near(List<Table.Figure> first, List<Table.Figure> second) {
    for (int i = 0; i < first.size(); i++) {
      BigDecimal a = first.get(i).value().abs();
      BigDecimal b = second.get(i).value().abs();
      if (a.add(a).compareTo(b) < 0 || b.add(b).compareTo(a) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String label(Table table, int row) {
    return table.words(row, 0).toLowerCase(Locale.ROOT).strip();
  }

  private static String name(Table table, int row) {
    String label = label(table, row);
    if (label.length() < 2 || OTHERWISE.isIn(label)) {
      return "";
    }
    return CASH.matcher(label).matches() || CLOSING.matcher(label).matches() ? "cash" : label;
  }

  private static List<String> periods(Table table) {
    List<String> periods = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      periods.add(period(table.words(0, column)));
    }
    return periods;
  }

  /** The year of a header, or "" where it names none or a part of one. */
  private static String period(String header) {
    Matcher year = PERIOD.matcher(header);
    if (!year.find() || PART_OF_YEAR.isIn(header) || OTHERWISE.isIn(header)) {
      return "";
    }
    String full = year.group(1);
    String two = year.group(2) == null ? year.group(3) : year.group(2);
    return full == null ? "20" + two : full;
  }

  private static Line line(Table table, int row, List<String> periods) {
    Map<String, Table.Figure> figures = new LinkedHashMap<>();
    for (int column = 1; column < table.columns(); column++) {
      Table.Figure figure = table.figure(row, column);
      String period = periods.get(column);
      if (figure != null && !period.isEmpty() && figures.put(period, figure) != null) {
        return new Line(Map.of(), false);
      }
    }
    return new Line(figures, CLOSING.matcher(label(table, row)).matches());
  }
}
