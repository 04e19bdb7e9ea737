package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The totals and derived columns of tables. A formula is believed only where the table itself bears
 * it out: in other columns of the same total, or in most rows of the same column.
 */
final class TableTotal extends NumericRule {
  private static final Pattern TOTAL =
      Pattern.compile(
          "合\\s*计|总\\s*计|小\\s*计|共\\s*计|总\\s*数|全[县市镇乡区省国]合?计?|(?:grand |sub-?)?totals?|sum|overall total",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOTAL_OF =
      Pattern.compile(
          "(?:总|合)?计[:]?|.{1,14}(?:合计|总计|小计)|(?:sub)?total\\b.{0,40}|net (?:change|increase|decrease).{0,30}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_WHICH =
      Pattern.compile("\\s*(?:其中|of which|including|其中:).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_SUM =
      Pattern.compile(
          "率|增长|增幅|同比|均|单价|价格|指数|序号|年份|年度$|排名|编号|位次|比上年|±|rate|growth|yoy|qoq|Δ|change|avg|average|mean|median|price|margin|index|rank|no\\.|year$|ratio|per ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SHARE =
      Pattern.compile(
          "占比|比重|比例|构成|share|mix|% of|percent|proportion|^%$|\\(%\\)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHANGE =
      Pattern.compile("增长|增幅|增速|同比|比上年|增减率|yoy|growth|change|Δ|increase", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:期初|年初|上年结[转余]).{0,8}|opening\\b.{0,30}|(?:cash )?(?:balance )?at (?:the )?(?:beginning|start).{0,20}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:期末|年末|年终结[转余]).{0,8}|closing\\b.{0,30}|(?:cash )?(?:balance )?at (?:the )?end.{0,20}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FLOW =
      Pattern.compile(
          "operating cash flow|(?:net )?cash (?:flows? )?(?:generated )?(?:from|used in|provided by|\\(used in\\)).{0,40}|.{0,16}产生的现金流量净额|.{0,12}活动现金净流量",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR =
      Pattern.compile(".*\\b((?:19|20)\\d\\d)(?!\\d).*|.*((?:19|20)\\d\\d)年.*");

  TableTotal(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Table table : document.get(Tables.ANALYSIS).all()) {
      if (table.rows() >= 3 && table.columns() >= 2) {
        new Judge(table, document.text(), reporter).judge();
      }
    }
  }

  /** How a total comes from the lines before or behind it. */
  private interface Formula {
    /** The lines that are added up for the total in {@code line}; empty if there are none. */
    List<Integer> summands(int line);
  }

  private final class Judge {
    private final Table table;
    private final String text;
    private final Reporter reporter;

    Judge(Table table, String text, Reporter reporter) {
      this.table = table;
      this.text = text;
      this.reporter = reporter;
    }

    void judge() {
      Grid down = new Grid(table, false);
      Grid across = new Grid(table, true);
      totals(down);
      totals(across);
      for (int column = 1; column < table.columns(); column++) {
        String header = table.words(0, column);
        if (SHARE.matcher(header).find()) {
          shares(column);
        }
        if (CHANGE.matcher(header).find()) {
          changes(column);
        }
      }
      carried();
    }

    /** The total lines of the grid: rows, or columns when it is turned. */
    private void totals(Grid grid) {
      for (int line = 1; line < grid.lines(); line++) {
        String label = grid.label(line);
        boolean plain = TOTAL.matcher(label).matches();
        if (!plain && !TOTAL_OF.matcher(label).matches()) {
          continue;
        }
        total(grid, line, plain);
      }
    }

    private void total(Grid grid, int line, boolean plain) {
      List<Formula> formulas = formulas(grid);
      Formula best = null;
      int mostRight = 0;
      int fewestWrong = Integer.MAX_VALUE;
      for (Formula formula : formulas) {
        int right = 0;
        int wrong = 0;
        for (int place = 1; place < grid.places(); place++) {
          Boolean holds = holds(grid, formula, line, place);
          if (holds != null) {
            right += holds ? 1 : 0;
            wrong += holds ? 0 : 1;
          }
        }
        if (right > mostRight || (right == mostRight && wrong < fewestWrong)) {
          best = formula;
          mostRight = right;
          fewestWrong = wrong;
        }
      }
      if (best == null || fewestWrong == 0 || fewestWrong == Integer.MAX_VALUE) {
        return;
      }
      boolean believed =
          mostRight >= 1
              && (plain
                  ? mostRight >= fewestWrong
                  : mostRight > fewestWrong || (mostRight >= 2 && fewestWrong <= mostRight));
      boolean alone = mostRight == 0 && plain && fewestWrong == 1 && !table.merged();
      if (!believed && !alone) {
        return;
      }
      for (int place = 1; place < grid.places(); place++) {
        if (Boolean.FALSE.equals(holds(grid, best, line, place))
            && !explained(grid, formulas, line, place)) {
          sum(grid, best, line, place, alone);
        }
      }
    }

    private boolean explained(Grid grid, List<Formula> formulas, int line, int place) {
      return formulas.stream()
          .anyMatch(formula -> Boolean.TRUE.equals(holds(grid, formula, line, place)));
    }

    private List<Formula> formulas(Grid grid) {
      List<Formula> formulas = new ArrayList<>();
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
    private @Nullable Boolean holds(Grid grid, Formula formula, int line, int place) {
      Table.Figure total = grid.figure(line, place);
      List<Integer> summands = formula.summands(line);
      if (total == null || summands.size() < 2 || NO_SUM.matcher(grid.header(place)).find()) {
        return null;
      }
      Interval sum = Interval.exactly(BigDecimal.ZERO);
      int figures = 0;
      for (int summand : summands) {
        Table.Figure figure = grid.figure(summand, place);
        if (figure == null) {
          if (!grid.isBlank(summand, place)) {
            return null;
          }
          continue;
        }
        if (figure.percent() != total.percent()) {
          return null;
        }
        figures++;
        sum = sum.plus(figure.interval());
      }
      if (figures < 2) {
        return null;
      }
      Interval stated =
          total.percent() && total.value().compareTo(Figures.HUNDRED) == 0
              ? Interval.exactly(total.value())
              : total.interval();
      return sum.meets(stated);
    }

    private void sum(Grid grid, Formula formula, int line, int place, boolean alone) {
      Table.Figure total = grid.figure(line, place);
      if (total == null) {
        return;
      }
      List<String> parts = new ArrayList<>();
      List<Span> related = new ArrayList<>();
      BigDecimal sum = BigDecimal.ZERO;
      for (int summand : formula.summands(line)) {
        Table.Figure figure = grid.figure(summand, place);
        if (figure != null) {
          parts.add(figure.span().of(text));
          related.add(figure.span());
          sum = sum.add(figure.value());
        }
      }
      if (alone && far(sum, total.value())) {
        return;
      }
      String shown =
          parts.size() <= 8
              ? String.join(" + ", parts)
              : String.join(" + ", parts.subList(0, 3)) + " + … + " + parts.get(parts.size() - 1);
      reporter.report(
          Problem.of(info(), total.span())
              .with("label", grid.label(line))
              .with("parts", shown)
              .with("sum", Figures.plain(sum))
              .with("total", total.span().of(text))
              .related(related));
    }

    /**
     * Whether the two are too far apart to be a slip: then it is rather no total of these lines.
     */
    private boolean far(BigDecimal sum, BigDecimal total) {
      return total.signum() == 0
          || sum.subtract(total).abs().multiply(BigDecimal.valueOf(4)).compareTo(total.abs()) > 0;
    }

    /** Each row's share of a column's total. */
    private void shares(int column) {
      int last = totalRow();
      if (last < 0) {
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
              Table.Figure part = table.figure(row, of);
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

    private int totalRow() {
      for (int row = table.rows() - 1; row > 0; row--) {
        if (TOTAL.matcher(table.words(row, 0)).matches()) {
          return row;
        }
      }
      return -1;
    }

    /** Each row's change from one column to another. */
    private void changes(int column) {
      int later = -1;
      int earlier = -1;
      for (int c = column - 1; c >= 1 && earlier < 0; c--) {
        if (values(c)) {
          if (later < 0) {
            later = c;
          } else {
            earlier = c;
          }
        }
      }
      if (earlier < 0) {
        return;
      }
      boolean newestFirst = year(table.words(0, earlier)) > year(table.words(0, later));
      int from = newestFirst ? later : earlier;
      int to = newestFirst ? earlier : later;
      boolean rate = table.words(0, column).matches("(?i).*(?:%|率|幅|yoy|qoq|growth).*");
      derived(
          column,
          row -> {
            Table.Figure before = table.figure(row, from);
            Table.Figure now = table.figure(row, to);
            Table.Figure stated = table.figure(row, column);
            if (before == null
                || now == null
                || stated == null
                || before.percent()
                || now.percent()
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
            if (!rate && !stated.percent()) {
              return new Derived(step, difference, BigDecimal.ONE, minus, "", related);
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

    /** Whether most of a column's figures are amounts. */
    private boolean values(int column) {
      int amounts = 0;
      int others = 0;
      for (int row = 1; row < table.rows(); row++) {
        Table.Figure figure = table.figure(row, column);
        amounts += figure != null && !figure.percent() ? 1 : 0;
        others += figure == null || figure.percent() ? 1 : 0;
      }
      return amounts >= 2 && amounts >= others && !NO_SUM.matcher(table.words(0, column)).find();
    }

    private int year(String header) {
      var matcher = YEAR.matcher(header);
      if (!matcher.matches()) {
        return 0;
      }
      return Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }

    /** Judges a derived column by the rows that bear the formula out. */
    private void derived(int column, IntFunction<@Nullable Derived> formula) {
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
        return;
      }
      for (int row : wrong) {
        derived(column, row, formula, "derived", null);
      }
      for (int row : rounded) {
        derived(column, row, formula, "rounding", Severity.INFO);
      }
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
      Problem problem =
          Problem.of(info(), stated.span())
              .message(key)
              .with("working", derived.working())
              .with("result", derived.rounded(stated).toPlainString() + derived.suffix())
              .with("stated", stated.span().of(text))
              .related(derived.related());
      reporter.report(severity == null ? problem : problem.severity(severity));
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
              Problem.of(info(), opened.span())
                  .message("carried")
                  .with("closed", closed.span().of(text))
                  .with("opened", opened.span().of(text))
                  .related(List.of(closed.span())));
        }
      }
    }
  }

  /**
   * What a cell should hold.
   *
   * @param above the dividend of the exact figures
   * @param below their divisor
   */
  private record Derived(
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

  /** A table read by rows, or turned so that its columns are the lines. */
  private record Grid(Table table, boolean turned) {
    int lines() {
      return turned ? table.columns() : table.rows();
    }

    int places() {
      return turned ? table.rows() : table.columns();
    }

    String label(int line) {
      return (turned ? table.words(0, line) : table.words(line, 0)).strip();
    }

    String header(int place) {
      return turned ? table.words(place, 0) : table.words(0, place);
    }

    Table.@Nullable Figure figure(int line, int place) {
      return turned ? table.figure(place, line) : table.figure(line, place);
    }

    boolean isBlank(int line, int place) {
      return turned ? table.isBlank(place, line) : table.isBlank(line, place);
    }

    private boolean total(int line) {
      String label = label(line);
      return TOTAL.matcher(label).matches() || TOTAL_OF.matcher(label).matches();
    }

    private boolean counts(int line) {
      String label = label(line);
      return !OF_WHICH.matcher(label).matches() && !(turned && NO_SUM.matcher(label).find());
    }

    /** The lines since the last total. */
    List<Integer> since(int line) {
      List<Integer> lines = new ArrayList<>();
      for (int i = line - 1; i > 0 && !total(i); i--) {
        if (counts(i)) {
          lines.add(0, i);
        }
      }
      return lines;
    }

    List<Integer> plainBefore(int line) {
      List<Integer> lines = new ArrayList<>();
      for (int i = 1; i < line; i++) {
        if (counts(i) && !total(i)) {
          lines.add(i);
        }
      }
      return lines;
    }

    List<Integer> totalsBefore(int line) {
      List<Integer> lines = new ArrayList<>();
      for (int i = 1; i < line; i++) {
        if (total(i)) {
          lines.add(i);
        }
      }
      return lines;
    }

    /** The flows of cash, each of which is a total of its own. */
    List<Integer> flows(int line) {
      List<Integer> lines = new ArrayList<>();
      for (int i = 1; i < line; i++) {
        if (FLOW.matcher(label(i)).matches()) {
          lines.add(i);
        }
      }
      return lines;
    }

    /** The lines behind a total that stands first. */
    List<Integer> behind(int line) {
      List<Integer> lines = new ArrayList<>();
      for (int i = line + 1; i < lines() && !total(i); i++) {
        if (counts(i)) {
          lines.add(i);
        }
      }
      return lines;
    }

    List<Integer> last(int line, int count) {
      List<Integer> lines = new ArrayList<>();
      for (int i = line - 1; i > 0 && lines.size() < count; i--) {
        lines.add(0, i);
      }
      return lines.size() == count ? lines : List.of();
    }
  }
}
