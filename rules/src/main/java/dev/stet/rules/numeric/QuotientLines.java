package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table that is the quotient of two others: benefit by cost, attendance per
 * performance. Believed where it holds in all places but one.
 */
final class QuotientLines {
  private static final PrefilteredPattern QUOTIENT =
      PrefilteredPattern.compile(
          "均|每|比(?!例|重)|倍|单价|average|mean|\\bper\\b|ratio|unit", Pattern.CASE_INSENSITIVE);
  private static final int MOST_LINES = 12;
  private static final int STEM = 5;

  private final Grid grid;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Set<Table.Figure> told;

  QuotientLines(Grid grid, String text, RuleInfo info, Reporter reporter, Set<Table.Figure> told) {
    this.grid = grid;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
    this.told = told;
  }

  void judge() {
    if (grid.lines() > MOST_LINES) {
      return;
    }
    for (int line = 1; line < grid.lines(); line++) {
      if (QUOTIENT.matcher(grid.label(line)).find()) {
        judge(line);
      }
    }
  }

  private void judge(int line) {
    for (int above = 1; above < grid.lines(); above++) {
      for (int below = 1; below < grid.lines(); below++) {
        if (above != below && above != line && below != line && judge(line, above, below)) {
          return;
        }
      }
    }
  }

  /** Judges {@code line = above ÷ below}; true where it holds at all. */
  private boolean judge(int line, int above, int below) {
    int right = 0;
    int wrong = -1;
    for (int place = 1; place < grid.places(); place++) {
      Boolean holds = holds(line, above, below, place);
      if (Boolean.TRUE.equals(holds)) {
        right++;
      } else if (holds != null) {
        if (wrong >= 0) {
          return false;
        }
        wrong = place;
      }
    }
    boolean named = shares(grid.label(line), grid.label(below));
    if (wrong >= 0 && right >= (named ? 1 : 2)) {
      report(line, above, below, wrong);
    }
    return wrong < 0 && right > 1;
  }

  private @Nullable Boolean holds(int line, int above, int below, int place) {
    Table.Figure q = grid.figure(line, place);
    Table.Figure a = grid.figure(above, place);
    Table.Figure b = grid.figure(below, place);
    if (q == null
        || a == null
        || b == null
        || q.percent()
        || a.percent()
        || b.percent()
        || a.value().signum() <= 0
        || b.interval().low().signum() <= 0
        || b.value().compareTo(BigDecimal.ONE) == 0) {
      return null;
    }
    return interval(a).dividedBy(interval(b)).meets(q.interval());
  }

  private static Interval interval(Table.Figure figure) {
    return figure.step().compareTo(BigDecimal.ONE) == 0
        ? Interval.exactly(figure.value())
        : figure.interval();
  }

  /** Whether both labels name the same thing: performances, and the average per performance. */
  private static boolean shares(String label, String other) {
    String lower = other.toLowerCase(Locale.ROOT).strip();
    boolean latin = !lower.isEmpty() && lower.charAt(0) < 0x80;
    int least = latin ? STEM : 1;
    String stem = lower.substring(0, Math.min(lower.length(), latin ? lower.length() - 1 : 2));
    return stem.length() >= least && label.toLowerCase(Locale.ROOT).contains(stem);
  }

  private void report(int line, int above, int below, int place) {
    Table.Figure q = grid.figure(line, place);
    Table.Figure a = grid.figure(above, place);
    Table.Figure b = grid.figure(below, place);
    if (q == null
        || a == null
        || b == null
        || !told.add(q)
        || told.contains(a)
        || told.contains(b)) {
      return;
    }
    BigDecimal result =
        a.value()
            .divide(b.value(), MathContext.DECIMAL64)
            .setScale(Math.max(0, q.value().scale()), RoundingMode.HALF_UP);
    reporter.report(
        Problem.of(info, q.span())
            .message("derived")
            .with("working", a.span().of(text) + " ÷ " + b.span().of(text))
            .with("result", Figures.plain(result))
            .with("stated", q.span().of(text))
            .related(List.of(a.span(), b.span())));
  }
}
