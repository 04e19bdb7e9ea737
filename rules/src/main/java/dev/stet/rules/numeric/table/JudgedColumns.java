package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a table whose formula is known, and the cells that break it. A formula is believed
 * only where it gives most of the column's figures.
 */
final class JudgedColumns {
  private final Cells cells;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected = new HashMap<>();
  private final Set<Integer> judged = new HashSet<>();

  JudgedColumns(Cells cells, RuleInfo info, Reporter reporter) {
    this.cells = cells;
    this.info = info;
    this.reporter = reporter;
  }

  /** The cells that were found wrong, and what they should hold. */
  Map<Table.Figure, BigDecimal> corrected() {
    return corrected;
  }

  /** Whether a formula that the header names has been found for a column. */
  boolean isJudged(int column) {
    return judged.contains(column);
  }

  /** Judges a column by a formula if enough of its rows bear that out; tells whether they do. */
  boolean judge(int column, Formula formula) {
    int right = 0;
    List<Integer> wrong = new ArrayList<>();
    List<Integer> rounded = new ArrayList<>();
    for (int row = 1; row < cells.table().rows(); row++) {
      Table.Figure stated = cells.figure(row, column);
      Derived derived = stated == null ? null : formula.of(cells, row);
      if (stated == null || derived == null) {
        continue;
      }
      if (!derived.interval().meets(stated.interval())) {
        wrong.add(row);
      } else if (derived.makes(stated)) {
        right++;
      } else {
        rounded.add(row);
      }
    }
    if (right < 2 || right < wrong.size() + rounded.size()) {
      return false;
    }
    wrong.forEach(row -> wrong(column, row, formula));
    rounded.forEach(row -> rounded(column, row, formula));
    judged.add(column);
    return true;
  }

  /** Tells of a row that a column's formula does not give. */
  void wrong(int column, int row, Formula formula) {
    Table.Figure stated = cells.figure(row, column);
    Derived derived = formula.of(cells, row);
    if (stated == null || derived == null) {
      return;
    }
    boolean sign = derived.rounded(stated).negate().compareTo(stated.value()) == 0;
    WrongOperand operand =
        sign ? null : WrongOperand.in(cells, row, column, derived, stated, formula);
    if (operand != null) {
      report(operand);
    } else if (!surpassed(row, column) && isPartAboveWhole(stated, derived)) {
      reporter.report(problem(derived.related().get(0), "derived", stated, derived));
    } else {
      corrected.put(stated, derived.rounded(stated));
      reporter.report(problem(stated.span(), "derived", stated, derived));
    }
  }

  private void rounded(int column, int row, Formula formula) {
    Table.Figure stated = cells.figure(row, column);
    Derived derived = formula.of(cells, row);
    if (stated != null && derived != null) {
      reporter.report(problem(stated.span(), "rounding", stated, derived).severity(Severity.INFO));
    }
  }

  private Problem problem(Span at, String key, Table.Figure stated, Derived derived) {
    return Problem.of(info, at)
        .message(key)
        .with("working", derived.working())
        .with("result", derived.printed(stated))
        .with("stated", cells.printed(stated))
        .related(derived.related());
  }

  private void report(WrongOperand operand) {
    if (operand.why() == WrongOperand.Why.TOTAL) {
      return;
    }
    corrected.put(operand.cell(), operand.right());
    reporter.report(
        Problem.of(info, operand.cell().span())
            .message(operand.why().name().toLowerCase(Locale.ROOT))
            .with("right", Figures.plain(operand.right()))
            .with("stated", cells.printed(operand.cell())));
  }

  /** Whether another row has more than all, as a plan may be more than fulfilled. */
  private boolean surpassed(int row, int column) {
    for (int other = 1; other < cells.table().rows(); other++) {
      Table.Figure figure = other == row ? null : cells.figure(other, column);
      if (figure != null && figure.value().compareTo(Figures.HUNDRED) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a share is below the whole, but the part it is of above it: then the part is told. */
  private boolean isPartAboveWhole(Table.Figure stated, Derived derived) {
    return derived.related().size() == 2
        && derived.isPercent()
        && derived.rounded(stated).compareTo(Figures.HUNDRED) > 0
        && stated.value().compareTo(Figures.HUNDRED) < 0
        && derived.working().startsWith(derived.related().get(0).of(cells.text()) + " ÷");
  }
}
