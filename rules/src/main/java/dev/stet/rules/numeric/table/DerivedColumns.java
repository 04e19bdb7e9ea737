package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that follow from others: shares of a total, changes, rates. A formula is
 * believed only where it gives most of the column's figures.
 */
final class DerivedColumns {
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "占比|比重|比例|构成|share|mix|% of|percent|proportion|^%$|\\(%\\)$", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile(
          "增长|增幅|增速|同比|比上年|增减|降幅|变动|变化|涨跌|升降|yoy|growth|change|Δ|increase",
          Pattern.CASE_INSENSITIVE);

  /** The header of the column that a change is measured on. */
  private static final PrefilteredPattern BEFORE =
      PrefilteredPattern.compile(
          "上年|去年|前年|上期|上月|上季|同期|基期|\\b(?:previous|prior|last) (?:year|month|quarter|period)|\\bcomparative|\\byear before",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern RATE =
      PrefilteredPattern.compile(
          "率|进度|占|比例|rate|margin|ratio|%$|utili[sz]ation", Pattern.CASE_INSENSITIVE);
  private static final Pattern PRICE =
      Pattern.compile("单价|价格|每[个吨亩]|(?:unit )?price|rate", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUANTITY =
      Pattern.compile("数量|面积|人数|工程量|quantity|qty|units|hours|days", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern AMOUNT =
      PrefilteredPattern.compile(
          "金额|总价|合价|小计|费用|amount|total|cost|value|fees?$|charge|\\bsum$", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern CUMULATED =
      PrefilteredPattern.compile("累计|cumulative|running total", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern POINTS =
      PrefilteredPattern.compile("得分|score", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOST = Pattern.compile("扣分|deduct", Pattern.CASE_INSENSITIVE);

  private final Table table;
  private final String text;
  private static final int WHOLE_DIGITS = 6;

  /** Of fewer digits some other figure always makes a row agree. */
  private static final int FEWEST_DIGITS = 3;

  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected = new HashMap<>();

  private final Set<Integer> judged = new HashSet<>();

  /** What a cell is supposed to hold instead, while that is tried. */
  private final Map<Table.Figure, Table.Figure> supposed = new HashMap<>();

  DerivedColumns(Table table, String text, RuleInfo info, Reporter reporter) {
    this.table = table;
    this.text = text;
    this.info = info;
    this.reporter = reporter;
  }

  /** The cells that {@link #judge} found wrong, and what they should hold. */
  Map<Table.Figure, BigDecimal> corrected() {
    return corrected;
  }

  void judge() {
    for (int column = 1; column < table.columns(); column++) {
      String header = table.words(0, column);
      if (SHARE.isIn(header)) {
        shares(column);
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

  /** Each row's share of a column's total. */
  private void shares(int column) {
    int named = totalRow();
    int last = named < 0 ? firstIsWhole(column) : named;
    if (last < 0) {
      sharesOfSum(column);
      return;
    }
    for (int base = column - 1; base >= 1; base--) {
      int of = base;
      Table.Figure whole = table.figure(last, base);
      if (whole == null || whole.percent() || whole.interval().low().signum() <= 0) {
        continue;
      }
      derived(
          column,
          row -> {
            Table.Figure part = figure(row, of);
            return part == null || part.percent()
                ? null
                : new Derived(
                    Figures.percent(part.interval(), whole.interval()),
                    part.value().multiply(Figures.HUNDRED),
                    whole.value(),
                    part.span().of(text) + " ÷ " + whole.span().of(text),
                    "%",
                    List.of(part.span(), whole.span()));
          });
      return;
    }
  }

  /** The first row where it has all of the shares, and two more rows have some; or -1. */
  private int firstIsWhole(int column) {
    Table.Figure first = table.figure(1, column);
    return first != null
            && first.value().compareTo(Figures.HUNDRED) == 0
            && table.rows() > 3
            && table.figure(2, column) != null
            && table.figure(3, column) != null
        ? 1
        : -1;
  }

  /** Each row's share of what its own column makes, where no row says how much that is. */
  private void sharesOfSum(int column) {
    for (int base = column - 1; base >= 1; base--) {
      int of = base;
      BigDecimal sum = BigDecimal.ZERO;
      int figures = 0;
      for (int row = 1; row < table.rows(); row++) {
        Table.Figure figure = table.figure(row, base);
        if (figure != null && !figure.percent()) {
          sum = sum.add(figure.value());
          figures++;
        }
      }
      BigDecimal whole = sum;
      if (figures < 3 || whole.signum() <= 0) {
        continue;
      }
      if (haveAnotherWhole(column, base, whole)) {
        return;
      }
      derived(
          column,
          row -> {
            Table.Figure part = figure(row, of);
            return part == null || part.percent()
                ? null
                : new Derived(
                    Figures.percent(part.interval(), Interval.exactly(whole)),
                    part.value().multiply(Figures.HUNDRED),
                    whole,
                    part.span().of(text) + " ÷ " + Figures.plain(whole),
                    "%",
                    List.of(part.span()));
          });
      return;
    }
  }

  /**
   * Whether several shares are not those of {@code sum}, but all are those of one other whole: of
   * eighteen thousand answers some were counted twice, or a few are listed nowhere.
   */
  private boolean haveAnotherWhole(int column, int base, BigDecimal sum) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = null;
    int others = 0;
    for (int row = 1; row < table.rows(); row++) {
      Table.Figure part = table.figure(row, base);
      Table.Figure share = table.figure(row, column);
      if (part == null || share == null || share.interval().low().signum() <= 0) {
        continue;
      }
      BigDecimal least = wholeOf(part.value(), share.interval().high(), RoundingMode.CEILING);
      BigDecimal most = wholeOf(part.value(), share.interval().low(), RoundingMode.FLOOR);
      others += sum.compareTo(least) < 0 || sum.compareTo(most) > 0 ? 1 : 0;
      low = low.max(least);
      high = high == null ? most : high.min(most);
    }
    return others > 1 && high != null && low.compareTo(high) <= 0;
  }

  private static BigDecimal wholeOf(BigDecimal part, BigDecimal share, RoundingMode rounding) {
    return part.multiply(Figures.HUNDRED).divide(share, WHOLE_DIGITS, rounding);
  }

  /** A column of rates: one column as a share of another, or what is missing of it. */
  private void rates(int column) {
    for (int whole = 1; whole < table.columns(); whole++) {
      for (int part = 1; part < table.columns(); part++) {
        if (part == whole || part == column || whole == column) {
          continue;
        }
        int of = part;
        int by = whole;
        if (derived(column, row -> ratio(row, of, by, false))
            || derived(column, row -> ratio(row, of, by, true))) {
          return;
        }
      }
    }
  }

  @Nullable Derived ratio(int row, int part, int whole, boolean rest) {
    Table.Figure a = figure(row, part);
    Table.Figure b = figure(row, whole);
    if (a == null || b == null || a.percent() || b.percent() || b.interval().low().signum() <= 0) {
      return null;
    }
    Interval share = Figures.percent(a.interval(), b.interval());
    BigDecimal above = rest ? b.value().subtract(a.value()) : a.value();
    return new Derived(
        rest ? Interval.exactly(Figures.HUNDRED).minus(share) : share,
        above.multiply(Figures.HUNDRED),
        b.value(),
        rest
            ? "(" + b.span().of(text) + " − " + a.span().of(text) + ") ÷ " + b.span().of(text)
            : a.span().of(text) + " ÷ " + b.span().of(text),
        "%",
        List.of(a.span(), b.span()));
  }

  /** Price by quantity. */
  private void products(int column) {
    int price = only(PRICE, column);
    int quantity = only(QUANTITY, column);
    if (price > 0 && quantity > 0 && price != quantity) {
      derived(
          column,
          row -> {
            Table.Figure a = figure(row, price);
            Table.Figure b = figure(row, quantity);
            return a == null || b == null || a.percent() || b.percent()
                ? null
                : new Derived(
                    a.interval().times(b.interval()),
                    a.value().multiply(b.value()),
                    BigDecimal.ONE,
                    a.span().of(text) + " × " + b.span().of(text),
                    "",
                    List.of(a.span(), b.span()));
          });
    }
  }

  /** What another column comes to, from its first row down. */
  private void cumulated(int column) {
    for (int other = 1; other < table.columns(); other++) {
      int step = other;
      if (other != column && derived(column, row -> runningSum(row, step))) {
        return;
      }
    }
  }

  private @Nullable Derived runningSum(int row, int column) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    List<Span> related = new ArrayList<>();
    for (int above = 1; above <= row; above++) {
      Table.Figure figure = figure(above, column);
      if (figure == null || figure.percent() || new Grid(table, false).total(above)) {
        return null;
      }
      sum = sum.plus(figure.interval());
      exact = exact.add(figure.value());
      related.add(figure.span());
    }
    String working = related.get(0).of(text) + " + … + " + related.get(row - 1).of(text);
    return row == 1 ? null : new Derived(sum, exact, BigDecimal.ONE, working, "", related);
  }

  /** What is left of a hundred points. */
  private void points(int column) {
    int lost = only(LOST, column);
    if (lost > 0) {
      derived(
          column,
          row -> {
            Table.Figure a = figure(row, lost);
            return a == null
                ? null
                : new Derived(
                    Interval.exactly(Figures.HUNDRED).minus(Interval.exactly(a.value().abs())),
                    Figures.HUNDRED.subtract(a.value().abs()),
                    BigDecimal.ONE,
                    "100 − " + a.span().of(text),
                    "",
                    List.of(a.span()));
          });
    }
  }

  /** The one other column whose header is {@code named}, or -1. */
  private int only(Pattern named, int but) {
    int found = -1;
    for (int column = 1; column < table.columns(); column++) {
      if (column != but && named.matcher(table.words(0, column)).find()) {
        if (found >= 0) {
          return -1;
        }
        found = column;
      }
    }
    return found;
  }

  private int totalRow() {
    for (int row = table.rows() - 1; row > 0; row--) {
      if (new Grid(table, false).plainTotal(row)) {
        return row;
      }
    }
    return -1;
  }

  /** Each row's change from one column to another. */
  private void changes(int column) {
    int[] values = IntStream.range(1, column).filter(this::values).toArray();
    for (int later = values.length - 1; later > 0; later--) {
      for (int earlier = later - 1; earlier >= 0; earlier--) {
        if (changes(column, values[earlier], values[later])) {
          return; // budgets of two years may have a forecast and its variance between them
        }
      }
    }
  }

  private boolean changes(int column, int earlier, int later) {
    boolean newestFirst =
        Balances.year(table.words(0, earlier)) > Balances.year(table.words(0, later))
            || (BEFORE.isIn(table.words(0, later)) && !BEFORE.isIn(table.words(0, earlier)));
    int from = newestFirst ? later : earlier;
    int to = newestFirst ? earlier : later;
    boolean rate = table.words(0, column).matches("(?i).*(?:%|率|幅|yoy|qoq|growth).*");
    return derived(
        column,
        row -> {
          Table.Figure before = figure(row, from);
          Table.Figure now = figure(row, to);
          Table.Figure stated = table.figure(row, column);
          if (before == null
              || now == null
              || stated == null
              || before.percent() != now.percent()
              || before.interval().low().signum() <= 0) {
            return null;
          }
          BigDecimal difference = now.value().subtract(before.value());
          String minus = now.span().of(text) + " − " + before.span().of(text);
          List<Span> related = List.of(before.span(), now.span());
          Interval step = now.interval().minus(before.interval());
          if (rate && !stated.percent() && stated.interval().meets(step)) {
            return null; // a column of growth rates gives ratios and multiples in plain steps
          }
          boolean basis = before.percent() && table.words(row, column).contains("bp");
          if (before.percent() || (!rate && !stated.percent())) {
            BigDecimal points = basis ? Figures.HUNDRED : BigDecimal.ONE;
            return new Derived(
                step.times(Interval.exactly(points)),
                difference.multiply(points),
                BigDecimal.ONE,
                minus,
                "",
                related);
          }
          return new Derived(
              Figures.percent(step, before.interval()),
              difference.multiply(Figures.HUNDRED),
              before.value(),
              "(" + minus + ") ÷ " + before.span().of(text),
              "%",
              related);
        });
  }

  /** Whether most of a column's cells are figures. */
  private boolean values(int column) {
    int amounts = 0;
    int others = 0;
    for (int row = 1; row < table.rows(); row++) {
      amounts += table.figure(row, column) != null ? 1 : 0;
      others += table.figure(row, column) == null ? 1 : 0;
    }
    return amounts >= 2 && amounts >= others && new Grid(table, false).summable(column);
  }

  /** Judges a derived column by the rows that bear the formula out. */
  private boolean derived(int column, IntFunction<@Nullable Derived> formula) {
    boolean believed = rows(column, formula);
    if (believed) {
      judged.add(column);
    }
    return believed;
  }

  /** Whether a formula that the header names has been found for a column. */
  boolean isJudged(int column) {
    return judged.contains(column);
  }

  /** Tells of one cell of a column whose formula all others bear out. */
  void wrong(int column, int row, IntFunction<@Nullable Derived> formula) {
    derived(column, row, formula, "derived", null);
  }

  private boolean rows(int column, IntFunction<@Nullable Derived> formula) {
    int right = 0;
    List<Integer> wrong = new ArrayList<>();
    List<Integer> rounded = new ArrayList<>();
    for (int row = 1; row < table.rows(); row++) {
      Table.Figure stated = table.figure(row, column);
      Derived derived = stated == null ? null : formula.apply(row);
      if (stated == null || derived == null) {
        continue;
      }
      if (!derived.interval().meets(stated.interval())) {
        wrong.add(row);
      } else if (derived.rounded(stated).compareTo(stated.value()) == 0) {
        right++;
      } else {
        rounded.add(row);
      }
    }
    if (right < 2 || right < wrong.size() + rounded.size()) {
      return false;
    }
    for (int row : wrong) {
      derived(column, row, formula, "derived", null);
    }
    for (int row : rounded) {
      derived(column, row, formula, "rounding", Severity.INFO);
    }
    return true;
  }

  private void derived(
      int column,
      int row,
      IntFunction<@Nullable Derived> formula,
      String key,
      @Nullable Severity severity) {
    Table.Figure stated = table.figure(row, column);
    Derived derived = formula.apply(row);
    if (stated == null || derived == null) {
      return;
    }
    if (severity == null
        && (operand(row, column, stated, derived, formula)
            || (!surpassed(row, column) && partAboveWhole(stated, derived)))) {
      return;
    }
    if (severity == null) {
      corrected.put(stated, derived.rounded(stated));
    }
    Problem problem =
        Problem.of(info, stated.span())
            .message(key)
            .with("working", derived.working())
            .with("result", derived.rounded(stated).toPlainString() + derived.suffix())
            .with("stated", stated.span().of(text))
            .related(derived.related());
    reporter.report(severity == null ? problem : problem.severity(severity));
  }

  Table.@Nullable Figure figure(int row, int column) {
    Table.Figure figure = table.figure(row, column);
    return figure == null ? null : supposed.getOrDefault(figure, figure);
  }

  /**
   * Whether it is not the derived cell of a row that is wrong but one it is derived from: what the
   * total of its own column leaves for it makes the row agree, or a slip in its digits does and
   * none in the derived cell.
   */
  private boolean operand(
      int row,
      int column,
      Table.Figure stated,
      Derived derived,
      IntFunction<@Nullable Derived> formula) {
    String right = Figures.plain(derived.rounded(stated));
    boolean slip = Slips.any(Figures.plain(stated.value()), right);
    for (int c = 1; c < table.columns(); c++) {
      Table.Figure cell = table.figure(row, c);
      if (c == column
          || cell == null
          || cell.percent()
          || !derived.related().contains(cell.span())) {
        continue;
      }
      if (row == totalRow() && sumAgrees(row, cell, c, stated, formula)) {
        return true; // the total itself is judged by its parts
      }
      BigDecimal left = leftByTotal(row, c);
      if ((left != null && left.compareTo(cell.value()) == 0) || addsUp(row, c)) {
        continue;
      }
      if (left != null && agrees(row, cell, left, stated, formula)) {
        operand(cell, left, "crossing");
        return true;
      }
      String printed = Figures.plain(cell.value());
      BigDecimal mended =
          slip || !Slips.tellsApart(printed) || printed.length() < FEWEST_DIGITS
              ? null
              : Slips.of(printed).stream()
                  .map(BigDecimal::new)
                  .filter(value -> agrees(row, cell, value, stated, formula))
                  .findFirst()
                  .orElse(null);
      if (mended != null) {
        operand(cell, mended, "slip");
        return true;
      }
    }
    return false;
  }

  private void operand(Table.Figure cell, BigDecimal right, String key) {
    corrected.put(cell, right);
    reporter.report(
        Problem.of(info, cell.span())
            .message(key)
            .with("right", Figures.plain(right))
            .with("stated", cell.span().of(text)));
  }

  /** Whether the cell is the total of its column, and the others make it. */
  private boolean addsUp(int row, int column) {
    Table.Figure total = table.figure(row, column);
    if (total == null || row != totalRow()) {
      return false;
    }
    return sumAbove(row, column).compareTo(total.value()) == 0;
  }

  private BigDecimal sumAbove(int row, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int line : new Grid(table, false).since(row)) {
      Table.Figure figure = table.figure(line, column);
      sum = figure == null ? sum : sum.add(figure.value());
    }
    return sum;
  }

  /** Whether the row agrees once its total is what its parts make. */
  private boolean sumAgrees(
      int row,
      Table.Figure total,
      int column,
      Table.Figure stated,
      IntFunction<@Nullable Derived> formula) {
    BigDecimal sum = sumAbove(row, column);
    return sum.signum() > 0
        && sum.compareTo(total.value()) != 0
        && agrees(row, total, sum, stated, formula);
  }

  /** What the total of the column leaves for the cell, or null if it has none. */
  private @Nullable BigDecimal leftByTotal(int row, int column) {
    int last = totalRow();
    Table.Figure total = last < 0 ? null : table.figure(last, column);
    Table.Figure cell = table.figure(row, column);
    if (total == null || cell == null || row >= last) {
      return null;
    }
    BigDecimal left = total.value();
    for (int line : new Grid(table, false).since(last)) {
      Table.Figure figure = table.figure(line, column);
      left = figure == null || line == row ? left : left.subtract(figure.value());
    }
    return left.signum() <= 0 ? null : left;
  }

  /** Whether the derived cell holds once {@code cell} has {@code value}. */
  private boolean agrees(
      int row,
      Table.Figure cell,
      BigDecimal value,
      Table.Figure stated,
      IntFunction<@Nullable Derived> formula) {
    supposed.put(cell, new Table.Figure(cell.span(), value, cell.step(), cell.percent()));
    Derived derived = formula.apply(row);
    supposed.clear();
    return derived != null && derived.rounded(stated).compareTo(stated.value()) == 0;
  }

  /** Whether another row has more than all, as a plan may be more than fulfilled. */
  private boolean surpassed(int row, int column) {
    for (int other = 1; other < table.rows(); other++) {
      Table.Figure figure = other == row ? null : table.figure(other, column);
      if (figure != null && figure.value().compareTo(Figures.HUNDRED) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a share is below the whole, but the part it is of above it: then the part is told. */
  private boolean partAboveWhole(Table.Figure stated, Derived derived) {
    if (derived.related().size() != 2
        || !derived.suffix().equals("%")
        || derived.rounded(stated).compareTo(Figures.HUNDRED) <= 0
        || stated.value().compareTo(Figures.HUNDRED) >= 0) {
      return false;
    }
    Span part = derived.related().get(0);
    if (!derived.working().startsWith(part.of(text) + " ÷")) {
      return false;
    }
    reporter.report(
        Problem.of(info, part)
            .message("derived")
            .with("working", derived.working())
            .with("result", derived.rounded(stated).toPlainString() + derived.suffix())
            .with("stated", stated.span().of(text))
            .related(derived.related()));
    return true;
  }

  /**
   * What a cell should hold.
   *
   * @param above the dividend of the exact figures
   * @param below their divisor
   */
  record Derived(
      Interval interval,
      BigDecimal above,
      BigDecimal below,
      String working,
      String suffix,
      List<Span> related) {

    BigDecimal rounded(Table.Figure stated) {
      int scale = Math.max(0, stated.step().scale());
      return above.divide(below, scale, RoundingMode.HALF_UP);
    }
  }
}
