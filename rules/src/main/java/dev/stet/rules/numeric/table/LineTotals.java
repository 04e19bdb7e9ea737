package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a table's rows and columns. A formula is believed only where the table itself bears
 * it out in other columns of the same total; a single column is judged where it is named a total
 * and nearly right.
 */
final class LineTotals {
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile("增减|差额|变动|增加额|[cC]hange");

  /** Shares that miss 100 by more are rather no shares. */
  private static final BigDecimal TEN = BigDecimal.TEN;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** So many sums come out to the last digit by no chance, where another is two off. */
  private static final int FEWEST_EXACT = 3;

  /** How a total comes from the lines before or behind it. */
  private interface Summands {
    /** The lines that are added up for the total in {@code line}; empty if there are none. */
    List<Integer> of(int line);
  }

  /** A total that its parts do not make. */
  private record Wrong(
      Table.Figure stated, String label, List<Table.Figure> parts, BigDecimal sum) {

    /** How much more the parts make. */
    BigDecimal excess() {
      return sum.subtract(stated.value());
    }
  }

  private final Table table;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;

  /** Cells told as wrong and what they should hold: a total that holds with that is right. */
  private final Map<Table.Figure, BigDecimal> corrected;

  /** The totals that are not what their parts make, in the order they were found. */
  private final List<Wrong> found = new ArrayList<>();

  LineTotals(
      Table table,
      String text,
      RuleInfo info,
      Reporter reporter,
      Map<Table.Figure, BigDecimal> corrected) {
    this.table = table;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
    this.corrected = corrected;
  }

  void judge() {
    totals(new Grid(table, false));
    totals(new Grid(table, true));
    crossing();
    for (Wrong total : found) {
      if (!follows(total)) {
        corrected.put(total.stated(), total.sum());
        report(total);
      }
    }
  }

  /**
   * A row and a column that miss their totals by the same: the one cell that both add up is wrong,
   * and the totals are right.
   */
  private void crossing() {
    for (int i = 0; i < found.size(); i++) {
      for (int j = i + 1; j < found.size(); j++) {
        Wrong one = found.get(i);
        Wrong other = found.get(j);
        List<Table.Figure> common = new ArrayList<>(one.parts());
        common.retainAll(other.parts());
        if (common.size() == 1 && one.excess().compareTo(other.excess()) == 0) {
          Table.Figure cell = common.get(0);
          found.remove(j);
          found.remove(i);
          corrected.put(cell, cell.value().subtract(one.excess()));
          corrected.put(one.stated(), one.stated().value());
          corrected.put(other.stated(), other.stated().value());
          cell(
              cell,
              cell.value().subtract(one.excess()),
              List.of(one.stated().span(), other.stated().span()));
          return;
        }
      }
    }
  }

  /** Whether {@code total} is right once the other wrong totals are what they should be. */
  private boolean follows(Wrong total) {
    Map<Table.Figure, BigDecimal> mended = new HashMap<>(corrected);
    for (Wrong other : found) {
      if (!other.equals(total)) {
        mended.put(other.stated(), other.sum());
      }
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean changed = false;
    for (Table.Figure part : total.parts()) {
      BigDecimal right = mended.get(part);
      changed |= right != null;
      sum = sum.add(right == null ? part.value() : right);
    }
    return changed && sum.compareTo(total.stated().value()) == 0;
  }

  /** The total lines of the grid: rows, or columns when it is turned. */
  private void totals(Grid grid) {
    for (int line = 1; line < grid.lines(); line++) {
      boolean plain = grid.plainTotal(line);
      if (plain || grid.total(line)) {
        total(grid, line, plain);
      }
    }
    int last = grid.lines() - 1;
    if (last > 3 && grid.totalsBefore(last + 1).isEmpty()) {
      unnamed(grid, last);
    }
  }

  /**
   * The last line without a total's name: the borough below its wards. It is one where it is the
   * sum of all others in every place but one; chance does not do that twice.
   */
  private void unnamed(Grid grid, int line) {
    Summands all = grid::plainBefore;
    int right = 0;
    int wrong = 0;
    int where = 0;
    for (int place = 1; place < grid.places(); place++) {
      Boolean holds = holds(grid, all, line, place);
      if (holds != null) {
        right += holds ? 1 : 0;
        wrong += holds ? 0 : 1;
        where = holds ? where : place;
      }
    }
    if (wrong == 1 && right >= 2) {
      sum(grid, all, line, where, false);
    }
  }

  private void total(Grid grid, int line, boolean plain) {
    List<Summands> formulas = formulas(grid);
    Summands best = null;
    int mostRight = 0;
    int fewestWrong = Integer.MAX_VALUE;
    for (Summands formula : formulas) {
      int right = 0;
      int wrong = 0;
      for (int place = 1; place < grid.places(); place++) {
        Boolean holds = holds(grid, formula, line, place);
        if (holds != null) {
          right += holds ? 1 : 0;
          wrong += holds ? 0 : 1;
        }
      }
      if (right + wrong > 0 && (right > mostRight || (right == mostRight && wrong < fewestWrong))) {
        best = formula;
        mostRight = right;
        fewestWrong = wrong;
      }
    }
    if (best == null || fewestWrong == Integer.MAX_VALUE) {
      return;
    }
    if (fewestWrong == 0) {
      if (plain) {
        unrounded(grid, best, line);
      }
      return;
    }
    boolean pair = mostRight == 1 && fewestWrong == 1;
    boolean believed =
        mostRight >= 1
            && (mostRight >= fewestWrong || (plain && nearly(grid, best, line)))
            && (plain || !pair || best.of(line).size() > 2);
    boolean alone =
        mostRight == 0
            && (plain || grid.label(line).endsWith("计") || slips(grid, best, line))
            && fewestWrong == 1
            && !table.merged();
    if (!believed && !alone) {
      return;
    }
    for (int place = 1; place < grid.places(); place++) {
      if (Boolean.FALSE.equals(holds(grid, best, line, place))
          && !explained(grid, formulas, line, place)) {
        sum(grid, best, line, place, alone || (pair && !plain));
      }
    }
  }

  /**
   * The one whole number of a total's line that is off by no more than its parts may have been
   * rounded, where all others come out to the last digit, so that nothing was rounded.
   */
  private void unrounded(Grid grid, Summands formula, int line) {
    int exact = 0;
    int inexact = 0;
    int where = 0;
    BigDecimal by = BigDecimal.ZERO;
    for (int place = 1; place < grid.places(); place++) {
      BigDecimal off =
          Boolean.TRUE.equals(holds(grid, formula, line, place))
              ? off(grid, formula, line, place)
              : null;
      if (off != null && off.signum() == 0) {
        exact++;
      } else if (off != null) {
        inexact++;
        where = place;
        by = off.abs();
      }
    }
    if (inexact == 1
        && (exact > FEWEST_EXACT || (exact == FEWEST_EXACT && by.compareTo(TWO) >= 0))) {
      sum(grid, formula, line, where, false);
    }
  }

  /** How much more the parts of a total come to, if all are whole numbers. */
  private @Nullable BigDecimal off(Grid grid, Summands formula, int line, int place) {
    Table.Figure total = grid.figure(line, place);
    if (total == null || !isWhole(total)) {
      return null;
    }
    BigDecimal off = total.value().negate();
    for (int summand : formula.of(line)) {
      Table.Figure part = grid.figure(summand, place);
      if (part != null && !isWhole(part)) {
        return null;
      }
      off = part == null ? off : off.add(part.value());
    }
    return off;
  }

  private boolean isWhole(Table.Figure figure) {
    return !figure.percent()
        && figure.step().compareTo(BigDecimal.ONE) == 0
        && !corrected.containsKey(figure);
  }

  /** Whether no place of the line misses its sum by more than a slip does. */
  private boolean nearly(Grid grid, Summands formula, int line) {
    for (int place = 1; place < grid.places(); place++) {
      Table.Figure total = grid.figure(line, place);
      if (total != null && Boolean.FALSE.equals(holds(grid, formula, line, place))) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int summand : formula.of(line)) {
          Table.Figure part = grid.figure(summand, place);
          sum = part == null ? sum : sum.add(part.value());
        }
        if (far(sum, total.value())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two digits of the line's one wrong total changed places: 1,541 for 1,514. */
  private boolean slips(Grid grid, Summands formula, int line) {
    for (int place = 1; place < grid.places(); place++) {
      Table.Figure total = grid.figure(line, place);
      if (total != null && Boolean.FALSE.equals(holds(grid, formula, line, place))) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int summand : formula.of(line)) {
          Table.Figure part = grid.figure(summand, place);
          sum = part == null ? sum : sum.add(part.value());
        }
        return Slips.swapped(Figures.plain(total.value()), Figures.plain(sum));
      }
    }
    return false;
  }

  private boolean explained(Grid grid, List<Summands> formulas, int line, int place) {
    return formulas.stream()
        .anyMatch(formula -> Boolean.TRUE.equals(holds(grid, formula, line, place)));
  }

  private List<Summands> formulas(Grid grid) {
    List<Summands> formulas = new ArrayList<>();
    formulas.add(line -> grid.since(line));
    formulas.add(line -> grid.plainBefore(line));
    formulas.add(line -> grid.totalsBefore(line));
    formulas.add(line -> grid.behind(line));
    formulas.add(line -> grid.flows(line));
    for (int k = 2; k <= 6; k++) {
      int count = k;
      formulas.add(line -> grid.last(line, count));
    }
    return formulas;
  }

  /** Whether the total is the sum; null where the figures do not allow to say. */
  private @Nullable Boolean holds(Grid grid, Summands formula, int line, int place) {
    Table.Figure total = grid.figure(line, place);
    List<Integer> summands = formula.of(line);
    if (total == null || summands.size() < 2 || !grid.summable(place)) {
      return null;
    }
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    Interval put = sum;
    boolean counted = grid.counted(place);
    List<Table.Figure> parts = new ArrayList<>();
    for (int summand : summands) {
      Table.Figure figure = grid.figure(summand, place);
      if (figure == null) {
        if (!grid.isBlank(summand, place) || CHANGE.isIn(grid.header(place))) {
          // of what there was none of before no change is told
          return null;
        }
        continue;
      }
      if (figure.percent() != total.percent()) {
        return null;
      }
      parts.add(figure);
      Interval its = counted ? Interval.exactly(figure.value()) : figure.interval();
      sum = sum.plus(its);
      BigDecimal right = corrected.get(figure);
      put = put.plus(right == null ? its : Interval.rounded(right, figure.step()));
    }
    if (parts.size() < 2) {
      return null;
    }
    if ((total.percent() || grid.percent(place)) && !sum.widened(TEN).holds(Figures.HUNDRED)) {
      // 85%, 88%, 92% and 89% of all: rates, no shares of one whole.
      return null;
    }
    if (ofAnotherKind(total, parts, grid.header(place).contains("%"))) {
      return null;
    }
    Interval stated =
        total.percent() && total.value().compareTo(Figures.HUNDRED) == 0
            ? Interval.exactly(total.value())
            : total.interval();
    return sum.overlaps(stated) || put.overlaps(stated);
  }

  /**
   * Whether the total lies among its parts, as a mean or a rate of all does, and the change of all
   * where some have fallen; or is so far below their sum that they have much in common.
   */
  private boolean ofAnotherKind(Table.Figure total, List<Table.Figure> parts, boolean percentages) {
    BigDecimal least = parts.get(0).value();
    BigDecimal greatest = least;
    BigDecimal sum = BigDecimal.ZERO;
    for (Table.Figure part : parts) {
      least = least.min(part.value());
      greatest = greatest.max(part.value());
      sum = sum.add(part.value());
    }
    boolean among = total.value().compareTo(least) > 0 && total.value().compareTo(greatest) <= 0;
    boolean far = total.value().abs().multiply(TWO).compareTo(sum.abs()) < 0;
    return far || (among && (least.signum() > 0 || (least.signum() < 0 && percentages)));
  }

  private void sum(Grid grid, Summands formula, int line, int place, boolean alone) {
    Table.Figure total = grid.figure(line, place);
    if (total == null) {
      return;
    }
    List<Table.Figure> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int summand : formula.of(line)) {
      Table.Figure figure = grid.figure(summand, place);
      if (figure != null) {
        parts.add(figure);
        sum = sum.add(figure.value());
      }
    }
    if (!alone || !far(sum, total.value())) {
      found.add(new Wrong(total, grid.label(line), parts, sum));
    }
  }

  private void report(Wrong total) {
    Table.Figure swapped = swapped(total);
    if (swapped != null) {
      cell(swapped, swapped.value().subtract(total.excess()), List.of(total.stated().span()));
      return;
    }
    List<Span> related = total.parts().stream().map(Table.Figure::span).toList();
    List<String> parts = related.stream().map(span -> span.of(text)).toList();
    String shown =
        parts.size() <= 8
            ? String.join(" + ", parts)
            : String.join(" + ", parts.subList(0, 3)) + " + … + " + parts.get(parts.size() - 1);
    reporter.report(
        Problem.of(info, whole(total.stated(), related))
            .with("label", total.label())
            .with("parts", shown)
            .with("sum", Figures.plain(total.sum()))
            .with("total", total.stated().span().of(text))
            .related(related));
  }

  /** The one part of which two exchanged digits give the total, where the total has none. */
  private Table.@Nullable Figure swapped(Wrong total) {
    List<Table.Figure> swapped = new ArrayList<>();
    for (Table.Figure part : total.parts()) {
      String should = Figures.plain(part.value().subtract(total.excess()));
      String printed = Figures.plain(part.value());
      if (Slips.swapped(printed, should) || Slips.turned(printed, should)) {
        swapped.add(part);
      }
    }
    boolean other =
        Slips.swapped(Figures.plain(total.stated().value()), Figures.plain(total.sum()));
    return swapped.size() == 1 && !other ? swapped.get(0) : null;
  }

  private void cell(Table.Figure cell, BigDecimal right, List<Span> totals) {
    reporter.report(
        Problem.of(info, cell.span())
            .message("crossing")
            .with("right", Figures.plain(right))
            .with("stated", cell.span().of(text))
            .related(totals));
  }

  /** Where all of a row is 100 %, it is rather a part of it that is wrong. */
  private Span whole(Table.Figure total, List<Span> parts) {
    int first = parts.get(0).start();
    boolean all = total.value().compareTo(Figures.HUNDRED) == 0;
    return all
            && first < total.span().start()
            && text.substring(first, total.span().start()).indexOf('\n') < 0
        ? parts.get(0).union(total.span())
        : total.span();
  }

  /** Whether the two are too far apart to be a slip: then it is rather no total of these lines. */
  private boolean far(BigDecimal sum, BigDecimal total) {
    return total.signum() == 0
        || sum.subtract(total).abs().multiply(BigDecimal.valueOf(4)).compareTo(total.abs()) > 0;
  }
}
