package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Balances of a table: what closes one year opens the next, and what came and went between. */
public final class Balances {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:[期年季月]初|学[年期]初|上[年期季月]末?结[转余存]|原有).{0,8}|opening\\b.{0,30}|(?:cash )?(?:balance )?at (?:the )?(?:beginning|start).{0,20}|[a-z ]{0,40}(?:at|on|, )(?: the)? ?(?:beginning|start|1 (?:january|april|july|september|october)|(?:january|april|july|september|october) 1)\\b.{0,16}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:[期年季月]末|学[年期]末|年终结[转余]|(?:本期)?结[余存]).{0,8}|closing\\b.{0,30}|(?:cash )?(?:balance )?at (?:the )?end.{0,20}|[a-z ]{0,40}(?:at|on|, )(?: the)? ?(?:end|3[01] (?:december|march|june|august|september)|(?:december|march|june|august|september) 3[01])\\b.{0,16}",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern YEAR =
      PrefilteredPattern.compile(
          ".*\\b((?:19|20)\\d\\d)(?!\\d).*|.*((?:19|20)\\d\\d)年.*|(?:31 )?Dec(?:ember)?[-\\s'’]{1,2}(\\d\\d)");
  private static final Pattern COMES =
      Pattern.compile(
          "(?:本[期年月季]|[\\p{IsHan}]{2})?(?:增加|入职|新进|收入|入库|借方|新增|转入|购[入进]|采购|生产|产制|收购|调入|引进|繁殖|接收|新收)(?:额|数|量|发生额|合计)?|(?:total )?(?:additions?|receipts?|income|inflows?|increases?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GOES =
      Pattern.compile(
          "(?:本[期年月季]|[\\p{IsHan}]{2})?(?:减少|离职|退出|支出|出库|贷方|转出|领用|处置|销售|使用|消耗|耗用|调出|出栏|办结|发放)(?:额|数|量|发生额|合计)?|(?:total )?(?:disposals?|payments?|expenditure|outflows?|decreases?)",
          Pattern.CASE_INSENSITIVE);

  /** The names of the places, and what a balance is made of. */
  private static final int FLOWS = 5;

  private static final int MOST_LINES = 14;

  /** So many places bear out a balance that nobody names. */
  private static final int FEWEST = 3;

  private final Table table;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected;

  /**
   * @param corrected the cells that are told as wrong with what they should hold; grows
   */
  Balances(
      Table table,
      String text,
      RuleInfo info,
      Reporter reporter,
      Map<Table.Figure, BigDecimal> corrected) {
    this.corrected = corrected;
    this.table = table;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
  }

  void judge() {
    carried();
    flows(new Grid(table, false));
    flows(new Grid(table, true));
    unnamed(new Grid(table, false));
    unnamed(new Grid(table, true));
  }

  /**
   * Four lines that stand side by side of which the first and the second less the third make the
   * last: they are a balance, whatever they are called, where that holds in all places but one.
   */
  private void unnamed(Grid grid) {
    for (int line = 1; line + 3 < grid.lines() && grid.lines() <= MOST_LINES; line++) {
      int right = 0;
      int wrong = 0;
      int where = 0;
      for (int place = 1; place < grid.places() && wrong < 2; place++) {
        Boolean holds = balances(grid, line, place);
        if (holds != null) {
          right += holds ? 1 : 0;
          wrong += holds ? 0 : 1;
          where = holds ? where : place;
        }
      }
      if (wrong == 1 && right >= FEWEST) {
        flow(grid, List.of(line, line + 1, line + 2, line + 3), where);
      }
    }
  }

  private static @Nullable Boolean balances(Grid grid, int line, int place) {
    Table.Figure a = grid.figure(line, place);
    Table.Figure b = grid.figure(line + 1, place);
    Table.Figure c = grid.figure(line + 2, place);
    Table.Figure d = grid.figure(line + 3, place);
    if (a == null || b == null || c == null || d == null || a.percent() || d.percent()) {
      return null;
    }
    boolean telling = b.value().signum() != 0 && c.value().signum() != 0;
    BigDecimal left = a.value().add(b.value()).subtract(c.value());
    return telling ? (Boolean) (left.compareTo(d.value()) == 0) : null;
  }

  /** {@code 期初 + 本期增加 − 本期减少 = 期末}, each named once. */
  private void flows(Grid grid) {
    int opening = only(grid, OPENING);
    int closing = only(grid, CLOSING);
    int comes = only(grid, COMES);
    int goes = only(grid, GOES);
    if (opening < 0 || closing < 0 || comes < 0 || goes < 0 || closing < opening) {
      return;
    }
    int right = 0;
    List<Integer> wrong = new ArrayList<>();
    for (int place = 1; place < grid.places(); place++) {
      Table.Figure a = grid.figure(opening, place);
      Table.Figure b = grid.figure(comes, place);
      Table.Figure c = grid.figure(goes, place);
      Table.Figure d = grid.figure(closing, place);
      if (a == null || b == null || c == null || d == null) {
        continue;
      }
      Interval left = a.interval().plus(b.interval()).minus(c.interval());
      Interval signed = a.interval().plus(b.interval()).plus(c.interval());
      if (left.meets(d.interval()) || signed.meets(d.interval())) {
        right++;
      } else if (!hasMore(grid, opening, closing, List.of(comes, goes), place)) {
        wrong.add(place);
      }
    }
    boolean nothingElse = right == 0 && wrong.size() == 1 && grid.lines() == FLOWS;
    if (right < wrong.size() && !nothingElse) {
      return;
    }
    for (int place : wrong) {
      flow(grid, List.of(opening, comes, goes, closing), place);
    }
  }

  /** Whether something else came or went: transfers between funds, gains. */
  private static boolean hasMore(
      Grid grid, int opening, int closing, List<Integer> flows, int place) {
    for (int line = opening + 1; line < closing; line++) {
      Table.Figure other = flows.contains(line) ? null : grid.figure(line, place);
      if (other != null && other.value().signum() != 0) {
        return true;
      }
    }
    return false;
  }

  private void flow(Grid grid, List<Integer> lines, int place) {
    List<Table.Figure> figures = new ArrayList<>();
    for (int line : lines) {
      Table.Figure figure = grid.figure(line, place);
      if (figure == null) {
        return;
      }
      figures.add(figure);
    }
    BigDecimal result =
        figures.get(0).value().add(figures.get(1).value()).subtract(figures.get(2).value());
    Span closing = figures.get(3).span();
    if (corrected.put(figures.get(3), result) != null) {
      return;
    }
    reporter.report(
        Problem.of(info, closing)
            .message("derived")
            .with(
                "working",
                figures.get(0).span().of(text)
                    + " + "
                    + figures.get(1).span().of(text)
                    + " − "
                    + figures.get(2).span().of(text))
            .with("result", Figures.plain(result))
            .with("stated", closing.of(text))
            .related(figures.subList(0, 3).stream().map(Table.Figure::span).toList()));
  }

  /** The one line that {@code name} names, or -1. */
  private static int only(Grid grid, Pattern name) {
    int found = -1;
    for (int line = 0; line < grid.lines(); line++) {
      if (name.matcher(grid.label(line)).matches()) {
        if (found >= 0) {
          return -1;
        }
        found = line;
      }
    }
    return found;
  }

  /** What closes one year opens the next. */
  private void carried() {
    for (int opening = 1; opening < table.rows(); opening++) {
      if (!OPENING.matcher(table.words(opening, 0)).matches()) {
        continue;
      }
      for (int closing = 1; closing < table.rows(); closing++) {
        if (CLOSING.matcher(table.words(closing, 0)).matches()) {
          carried(opening, closing);
        }
      }
    }
  }

  private void carried(int opening, int closing) {
    for (int column = 1; column + 1 < table.columns(); column++) {
      int first = year(table.words(0, column));
      int second = year(table.words(0, column + 1));
      if (first == 0 || Math.abs(first - second) != 1) {
        continue;
      }
      int old = first < second ? column : column + 1;
      int young = first < second ? column + 1 : column;
      Table.Figure closed = table.figure(closing, old);
      Table.Figure opened = table.figure(opening, young);
      if (closed != null && opened != null && !closed.interval().meets(opened.interval())) {
        reporter.report(
            Problem.of(info, opened.span())
                .message("carried")
                .with("closed", closed.span().of(text))
                .with("opened", opened.span().of(text))
                .related(List.of(closed.span())));
      }
    }
  }

  public static int year(String header) {
    var matcher = YEAR.matcher(header);
    if (!matcher.matches()) {
      return 0;
    }
    String year = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return Integer.parseInt(year != null ? year : "20" + matcher.group(3));
  }
}
