package dev.stet.rules.numeric;

import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Three lines of a table of which one is the sum of the other two: revenue, cost and profit;
 * budget, actual and variance. Nobody says so, the figures do: the relation is believed where it
 * holds in all places but one.
 */
final class LinearLines {
  /** Beyond this it is a sheet of data, in which some lines add up by chance. */
  private static final int MOST_LINES = 14;

  private static final int MOST_PLACES = 60;

  /** Chance makes three small figures add up, hardly larger ones. */
  private static final BigDecimal SMALL = BigDecimal.TEN;

  private static final PrefilteredPattern RESULT =
      PrefilteredPattern.compile(
          "差|余|利润|净|结转|增减|profit|net|variance|balance|surplus|deficit|difference|remaining|ebit|margin",
          Pattern.CASE_INSENSITIVE);

  private final Grid grid;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Set<Table.Figure> told;

  /**
   * @param told the cells that are told as wrong already; grows
   */
  LinearLines(Grid grid, String text, RuleInfo info, Reporter reporter, Set<Table.Figure> told) {
    this.grid = grid;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
    this.told = told;
  }

  void judge() {
    int lines = grid.lines();
    if (lines > MOST_LINES || grid.places() > MOST_PLACES || grid.places() < 4) {
      return;
    }
    for (int a = 1; a < lines; a++) {
      for (int b = a + 1; b < lines; b++) {
        for (int c = b + 1; c < lines; c++) {
          judge(a, b, c);
          judge(b, c, a);
          judge(a, c, b);
        }
      }
    }
  }

  /** Judges {@code one + other = sum}. */
  private void judge(int one, int other, int sum) {
    if (grid.total(sum) || grid.total(one) || grid.total(other)) {
      return;
    }
    int right = 0;
    int wrong = -1;
    for (int place = 1; place < grid.places(); place++) {
      Boolean holds = holds(one, other, sum, place);
      if (holds == null) {
        continue;
      }
      if (holds) {
        right++;
      } else if (wrong >= 0) {
        return;
      } else {
        wrong = place;
      }
    }
    boolean named = RESULT.matcher(grid.label(one) + grid.label(other) + grid.label(sum)).find();
    if (wrong >= 0 && right >= (named ? 2 : 4)) {
      report(one, other, sum, wrong);
    }
  }

  private @Nullable Boolean holds(int one, int other, int sum, int place) {
    Table.Figure a = grid.figure(one, place);
    Table.Figure b = grid.figure(other, place);
    Table.Figure s = grid.figure(sum, place);
    if (a == null
        || b == null
        || s == null
        || a.percent()
        || b.percent()
        || s.percent()
        || a.value().signum() == 0
        || b.value().signum() == 0) {
      return null;
    }
    boolean holds = a.interval().plus(b.interval()).overlaps(s.interval());
    boolean telling =
        s.value().abs().divide(s.step()).compareTo(SMALL) >= 0
            && a.value().abs().divide(a.step()).compareTo(SMALL) >= 0;
    return (holds && !telling) ? null : Boolean.valueOf(holds);
  }

  private void report(int one, int other, int sum, int place) {
    int result = Math.max(sum, Math.max(one, other));
    for (int line : new int[] {one, other, sum}) {
      result = RESULT.matcher(grid.label(line)).find() ? line : result;
    }
    Table.Figure a = grid.figure(one, place);
    Table.Figure b = grid.figure(other, place);
    Table.Figure s = grid.figure(sum, place);
    Table.Figure stated = grid.figure(result, place);
    if (a == null || b == null || s == null || stated == null) {
      return;
    }
    if (told.contains(a) || told.contains(b) || told.contains(s)) {
      return;
    }
    told.add(stated);
    Table.Figure first = result == sum ? a : s;
    Table.Figure second = result == sum || result == one ? b : a;
    BigDecimal right =
        result == sum ? a.value().add(b.value()) : s.value().subtract(second.value());
    reporter.report(
        Problem.of(info, stated.span())
            .message("derived")
            .with(
                "working",
                first.span().of(text) + (result == sum ? " + " : " − ") + second.span().of(text))
            .with("result", Figures.plain(right))
            .with("stated", stated.span().of(text))
            .related(List.<Span>of(first.span(), second.span())));
  }
}
