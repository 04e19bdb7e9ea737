package dev.stet.rules.numeric.table;

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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is owned is what is owed and what is left: assets, liabilities and equity of a table. The
 * three have names of their own, so that they need not stand side by side.
 */
final class BalanceSheet {
  private static final Pattern ASSETS =
      Pattern.compile("资产(?:总额|总计|合计)|总资产|total assets", Pattern.CASE_INSENSITIVE);
  private static final Pattern LIABILITIES =
      Pattern.compile("负债(?:总额|总计|合计)|总负债|total liabilities", Pattern.CASE_INSENSITIVE);
  private static final Pattern EQUITY =
      Pattern.compile(
          "(?:所有者|股东)权益(?:总额|总计|合计)?|净资产(?:总额|总计|合计)?|(?:total )?(?:(?:shareholders|stockholders|owners|members)['’]? )?equity|total equity|net assets",
          Pattern.CASE_INSENSITIVE);

  /** What belongs to others stands beside the equity. */
  private static final PrefilteredPattern OF_OTHERS =
      PrefilteredPattern.compile("少数股东|minority|non-?controlling", Pattern.CASE_INSENSITIVE);

  private final Grid grid;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected;

  /**
   * @param corrected the cells that are told as wrong already with what they should hold; grows
   */
  BalanceSheet(
      Grid grid,
      String text,
      RuleInfo info,
      Reporter reporter,
      Map<Table.Figure, BigDecimal> corrected) {
    this.grid = grid;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
    this.corrected = corrected;
  }

  void judge() {
    int assets = line(ASSETS);
    int liabilities = line(LIABILITIES);
    int equity = line(EQUITY);
    if (assets < 0 || liabilities < 0 || equity < 0 || hasOthers()) {
      return;
    }
    int right = 0;
    List<Sheet> wrong = new ArrayList<>();
    for (int place = 1; place < grid.places(); place++) {
      Sheet sheet = sheet(assets, liabilities, equity, place);
      if (sheet != null && sheet.holds()) {
        right++;
      } else if (sheet != null) {
        wrong.add(sheet);
      }
    }
    for (Sheet sheet : wrong) {
      if (right >= wrong.size() || sheet.slip() != null) {
        report(sheet);
      }
    }
  }

  private void report(Sheet sheet) {
    Side slip = sheet.slip();
    Side told = slip == null ? sheet.sides().get(0) : slip;
    if (sheet.sides().stream().anyMatch(side -> corrected.containsKey(side.cell()))) {
      return;
    }
    corrected.put(told.cell(), told.right());
    List<Span> others =
        sheet.sides().stream()
            .map(side -> side.cell().span())
            .filter(span -> !span.equals(told.cell().span()))
            .toList();
    String sign = told.equals(sheet.sides().get(0)) ? " + " : " − ";
    reporter.report(
        Problem.of(info, told.cell().span())
            .message("derived")
            .with("working", others.get(0).of(text).strip() + sign + others.get(1).of(text).strip())
            .with("result", Figures.plain(told.right()))
            .with("stated", told.cell().span().of(text).strip())
            .related(others));
  }

  private int line(Pattern name) {
    int found = -1;
    for (int line = 1; line < grid.lines(); line++) {
      if (name.matcher(grid.label(line)).matches()) {
        if (found > 0) {
          return -1;
        }
        found = line;
      }
    }
    return found;
  }

  private boolean hasOthers() {
    for (int line = 1; line < grid.lines(); line++) {
      if (OF_OTHERS.isIn(grid.label(line))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Sheet sheet(int assets, int liabilities, int equity, int place) {
    Table.Figure all = grid.figure(assets, place);
    Table.Figure owed = grid.figure(liabilities, place);
    Table.Figure own = grid.figure(equity, place);
    if (all == null
        || owed == null
        || own == null
        || all.percent()
        || owed.percent()
        || own.percent()) {
      return null;
    }
    return new Sheet(
        List.of(
            new Side(all, owed.value().add(own.value())),
            new Side(owed, all.value().subtract(own.value())),
            new Side(own, all.value().subtract(owed.value()))),
        owed.interval().plus(own.interval()).overlaps(all.interval()));
  }

  /** A cell, and what the other two make it. */
  private record Side(Table.Figure cell, BigDecimal right) {
    boolean slips() {
      String printed = Figures.plain(cell.value());
      return Slips.swapped(printed, Figures.plain(right));
    }
  }

  /**
   * The three cells of one day.
   *
   * @param sides assets, liabilities and equity
   * @param holds whether the first is the sum of the others
   */
  private record Sheet(List<Side> sides, boolean holds) {
    /** The one cell with two digits exchanged, if there is one. */
    @Nullable Side slip() {
      List<Side> slips = sides.stream().filter(Side::slips).toList();
      return slips.size() == 1 ? slips.get(0) : null;
    }
  }
}
