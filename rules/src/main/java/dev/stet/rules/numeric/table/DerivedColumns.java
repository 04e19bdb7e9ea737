package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that by their headers follow from others: shares of a total, changes,
 * rates, products, running sums.
 */
final class DerivedColumns {
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile(
          "增长|增幅|增速|同比|比上年|增减|降幅|变动|变化|涨跌|升降|yoy|growth|change|Δ|increase",
          Pattern.CASE_INSENSITIVE);

  /** The header of the column that a change is measured on. */
  private static final PrefilteredPattern BEFORE =
      PrefilteredPattern.compile(
          "上年|去年|前年|上期|上月|上季|同期|基期|\\b(?:previous|prior|last) (?:year|month|quarter|period)|\\bcomparative|\\byear before",
          Pattern.CASE_INSENSITIVE);

  /** The header of a change that is told as a rate. */
  private static final PrefilteredPattern CHANGE_RATE =
      PrefilteredPattern.compile("%|率|幅|yoy|qoq|growth", Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern RATE =
      PrefilteredPattern.compile(
          "率|进度|占|比例|rate|margin|ratio|%$|utili[sz]ation", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern PRICE =
      PrefilteredPattern.compile("单价|价格|每[个吨亩]|(?:unit )?price|rate", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern QUANTITY =
      PrefilteredPattern.compile(
          "数量|面积|人数|工程量|quantity|qty|units|hours|days", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern AMOUNT =
      PrefilteredPattern.compile(
          "金额|总价|合价|小计|费用|amount|total|cost|value|fees?$|charge|\\bsum$", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern CUMULATED =
      PrefilteredPattern.compile("累计|cumulative|running total", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern POINTS =
      PrefilteredPattern.compile("得分|score", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern LOST =
      PrefilteredPattern.compile("扣分|deduct", Pattern.CASE_INSENSITIVE);

  private final Cells cells;
  private final Table table;
  private final JudgedColumns columns;

  DerivedColumns(Cells cells, JudgedColumns columns) {
    this.cells = cells;
    this.table = cells.table();
    this.columns = columns;
  }

  void judge() {
    for (int column = 1; column < table.columns(); column++) {
      String header = table.words(0, column);
      if (ShareColumn.isNamed(header)) {
        Formula shares = new ShareColumn(cells, column).formula();
        if (shares != null) {
          columns.judge(column, shares);
        }
      }
      if (CHANGE.isIn(header)) {
        changes(column);
      } else if (RATE.isIn(header)) {
        rates(column);
      }
      if (AMOUNT.isIn(header)) {
        products(column);
      }
      if (CUMULATED.isIn(header)) {
        cumulated(column);
      }
      if (POINTS.isIn(header)) {
        points(column);
      }
    }
  }

  /** A column of rates: one column as a share of another, or what is missing of it. */
  private void rates(int column) {
    for (int whole = 1; whole < table.columns(); whole++) {
      for (int part = 1; part < table.columns(); part++) {
        if (part != whole
            && part != column
            && whole != column
            && (columns.judge(column, ratio(part, whole))
                || columns.judge(column, rest(part, whole)))) {
          return;
        }
      }
    }
  }

  /** One column as a share of another. */
  static Formula ratio(int part, int whole) {
    return (cells, row) -> {
      Table.Figure a = cells.amount(row, part);
      Table.Figure b = cells.amount(row, whole);
      return a == null || b == null || b.interval().low().signum() <= 0
          ? null
          : Derived.share(cells, a, b);
    };
  }

  /** What is missing of one column in another, as a share of it. */
  private static Formula rest(int part, int whole) {
    Formula ratio = ratio(part, whole);
    return (cells, row) -> {
      Table.Figure a = cells.amount(row, part);
      Table.Figure b = cells.amount(row, whole);
      Derived share = ratio.of(cells, row);
      return a == null || b == null || share == null
          ? null
          : Derived.percent(
              Interval.exactly(Figures.HUNDRED).minus(share.interval()),
              b.value().subtract(a.value()),
              b.value(),
              "(" + cells.printed(b) + " − " + cells.printed(a) + ") ÷ " + cells.printed(b),
              share.related());
    };
  }

  /** Price by quantity. */
  private void products(int column) {
    int price = only(PRICE, column);
    int quantity = only(QUANTITY, column);
    if (price > 0 && quantity > 0 && price != quantity) {
      columns.judge(
          column,
          (cells, row) -> {
            Table.Figure a = cells.amount(row, price);
            Table.Figure b = cells.amount(row, quantity);
            return a == null || b == null ? null : Derived.product(cells, a, b);
          });
    }
  }

  /** What another column comes to, from its first row down. */
  private void cumulated(int column) {
    for (int other = 1; other < table.columns(); other++) {
      int step = other;
      if (other != column && columns.judge(column, (cells, row) -> runningSum(cells, row, step))) {
        return;
      }
    }
  }

  private static @Nullable Derived runningSum(Cells cells, int row, int column) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    List<Span> related = new ArrayList<>();
    for (int above = 1; above <= row; above++) {
      Table.Figure figure = cells.amount(above, column);
      if (figure == null || cells.rows().total(above)) {
        return null;
      }
      sum = sum.plus(figure.interval());
      exact = exact.add(figure.value());
      related.add(figure.span());
    }
    String working =
        related.get(0).of(cells.text()) + " + … + " + related.get(row - 1).of(cells.text());
    return row == 1 ? null : Derived.amount(sum, exact, working, related);
  }

  /** What is left of a hundred points. */
  private void points(int column) {
    int lost = only(LOST, column);
    if (lost > 0) {
      columns.judge(
          column,
          (cells, row) -> {
            Table.Figure a = cells.figure(row, lost);
            if (a == null) {
              return null;
            }
            BigDecimal left = Figures.HUNDRED.subtract(a.value().abs());
            return Derived.amount(
                Interval.exactly(left), left, "100 − " + cells.printed(a), List.of(a.span()));
          });
    }
  }

  /** The one other column whose header is {@code named}, or -1. */
  private int only(PrefilteredPattern named, int but) {
    int[] found =
        IntStream.range(1, table.columns())
            .filter(column -> column != but && named.isIn(table.words(0, column)))
            .toArray();
    return found.length == 1 ? found[0] : -1;
  }

  /** Each row's change from one column to another. */
  private void changes(int column) {
    boolean rate = CHANGE_RATE.isIn(table.words(0, column));
    int[] values = IntStream.range(1, column).filter(this::values).toArray();
    for (int later = values.length - 1; later > 0; later--) {
      for (int earlier = later - 1; earlier >= 0; earlier--) {
        int one = values[earlier];
        int other = values[later];
        boolean turned = isNewestFirst(one, other);
        boolean undated =
            Balances.year(table.words(0, one)) == Balances.year(table.words(0, other));
        Formula change =
            (cells, row) ->
                change(cells, row, turned ? other : one, turned ? one : other, column, rate);
        Formula back =
            (cells, row) ->
                change(cells, row, turned ? one : other, turned ? other : one, column, rate);
        // of days and months the later may stand first: 15 Sep, 8 Sep
        if (columns.judge(column, change) || (undated && columns.judge(column, back))) {
          return; // budgets of two years may have a forecast and its variance between them
        }
      }
    }
  }

  private boolean isNewestFirst(int one, int other) {
    String first = table.words(0, one);
    String second = table.words(0, other);
    return Balances.year(first) > Balances.year(second)
        || (BEFORE.isIn(second) && !BEFORE.isIn(first));
  }

  private static @Nullable Derived change(
      Cells cells, int row, int from, int to, int column, boolean rate) {
    Table.Figure before = cells.figure(row, from);
    Table.Figure now = cells.figure(row, to);
    Table.Figure stated = cells.figure(row, column);
    if (before == null
        || now == null
        || stated == null
        || before.percent() != now.percent()
        || before.interval().low().signum() <= 0) {
      return null;
    }
    BigDecimal difference = now.value().subtract(before.value());
    String minus = cells.printed(now) + " − " + cells.printed(before);
    List<Span> related = List.of(before.span(), now.span());
    Interval step = now.interval().minus(before.interval());
    if (rate && !stated.percent() && stated.interval().meets(step)) {
      return null; // a column of growth rates gives ratios and multiples in plain steps
    }
    if (before.percent() || (!rate && !stated.percent())) {
      boolean basis = before.percent() && cells.table().words(row, column).contains("bp");
      return Derived.amount(step, difference, minus, related)
          .times(basis ? Figures.HUNDRED : BigDecimal.ONE);
    }
    return Derived.percent(
        Figures.percent(step, before.interval()),
        difference,
        before.value(),
        "(" + minus + ") ÷ " + cells.printed(before),
        related);
  }

  /** Whether most of a column's cells are figures. */
  private boolean values(int column) {
    int amounts = 0;
    for (int row = 1; row < table.rows(); row++) {
      amounts += cells.figure(row, column) == null ? 0 : 1;
    }
    return amounts >= 2 && 2 * amounts >= table.rows() - 1 && cells.rows().summable(column);
  }
}
