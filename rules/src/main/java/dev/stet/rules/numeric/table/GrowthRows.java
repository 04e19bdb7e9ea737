package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of growth rates under the row of amounts they are of, a year a column. Believed only where
 * two of its rates follow from the amounts, and one does not.
 */
final class GrowthRows {
  private static final Pattern GROWTH =
      Pattern.compile(
          "(?:同比)?(?:增长率?|增速|增幅|变动)(?:\\(%\\))?|同比(?:\\(%\\))?|(?:yoy )?growth(?: rate)?(?: ?\\(?%\\)?)?|yoy(?: ?\\(?%\\)?)?",
          Pattern.CASE_INSENSITIVE);

  private final Table table;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;

  GrowthRows(Table table, String text, RuleInfo info, Reporter reporter) {
    this.table = table;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
  }

  void judge() {
    for (int row = 2; row < table.rows(); row++) {
      if (GROWTH.matcher(table.words(row, 0)).matches()) {
        row(row);
      }
    }
  }

  private void row(int row) {
    List<Problem> wrong = new ArrayList<>();
    int right = 0;
    for (int column = 2; column < table.columns(); column++) {
      Table.Figure stated = table.figure(row, column);
      Table.Figure before = yearBefore(row - 1, column);
      Table.Figure now = table.figure(row - 1, column);
      if (stated == null || before == null || now == null || now.percent()) {
        continue;
      }
      Interval growth = Figures.percent(now.interval().minus(before.interval()), before.interval());
      if (growth.meets(stated.interval())) {
        right++;
      } else {
        wrong.add(problem(stated, before, now));
      }
    }
    if (right >= 2 && wrong.size() == 1) {
      reporter.report(wrong.get(0));
    }
  }

  /** The amount of the column before, if that is the year before. */
  private Table.@Nullable Figure yearBefore(int row, int column) {
    int year = Balances.year(table.words(0, column));
    boolean next = year != 0 && Balances.year(table.words(0, column - 1)) == year - 1;
    Table.Figure before = table.figure(row, column - 1);
    return next && before != null && before.interval().low().signum() > 0 ? before : null;
  }

  private Problem problem(Table.Figure stated, Table.Figure before, Table.Figure now) {
    BigDecimal rate =
        now.value()
            .subtract(before.value())
            .multiply(Figures.HUNDRED)
            .divide(before.value(), Math.max(0, stated.step().scale()), RoundingMode.HALF_UP);
    String first = before.span().of(text);
    return Problem.of(info, stated.span())
        .message("derived")
        .with("working", "(" + now.span().of(text) + " − " + first + ") ÷ " + first)
        .with("result", rate.toPlainString() + "%")
        .with("stated", stated.span().of(text))
        .related(List.<Span>of(before.span(), now.span()));
  }
}
