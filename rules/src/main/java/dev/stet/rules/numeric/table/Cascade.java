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
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement that runs down from its first line: revenue less costs is gross profit, that less
 * expenses is the operating profit, and so on. Every result is an earlier one and the lines between
 * them, with the signs that stand at the figures or in the labels ({@code 减：}, {@code Less:}). What
 * fails in one column and holds in the others is wrong there; what fails in all is wrong where it
 * is named a result, the next result begins from it, and two others follow as they should.
 */
final class Cascade {
  private static final int FEWEST_ROWS = 5;
  private static final int MOST_ROWS = 45;
  private static final int MOST_COLUMNS = 14;

  /** Smaller sums come out by chance. */
  private static final BigDecimal TELLING = BigDecimal.valueOf(100);

  private static final Pattern RESULT =
      Pattern.compile(
          "(?:[一二三四五六七八]、)?.{0,14}(?:利润|净额|净收益|结余|盈余|余额)(?:总额)?(?:[(（].*)?|(?!other\\b|share of\\b).{0,30}\\b(?:ebit|ebitda|ebt|profit|net income|surplus|earnings|operating (?:income|result)|(?:income|profit|loss) before tax)\\b.{0,30}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MINUS =
      Pattern.compile("(?:减[:：]|less:?\\s|minus\\s).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLUS =
      Pattern.compile("(?:加[:：]|add:?\\s|plus:?\\s).*", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern ASIDE =
      PrefilteredPattern.compile(
          "%|率|其中|of which|including|margin|per share|每股", Pattern.CASE_INSENSITIVE);

  /** A column of changes or shares, whose lines no one adds up. */
  private static final PrefilteredPattern RATES =
      PrefilteredPattern.compile(
          "%|％|(?:变动|增减|增长|变化)(?:比例|幅度|率)|同比|环比|占比|比重|(?:change|growth|share)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Table table;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected;

  Cascade(
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

  /** A result as an earlier one and the lines {@code from} until it. */
  private record Reading(int base, int from, int result, boolean labelled) {}

  void judge() {
    int columns = table.columns();
    if (table.rows() < FEWEST_ROWS || table.rows() > MOST_ROWS || columns > MOST_COLUMNS) {
      return;
    }
    List<Integer> lines = lines();
    if (lines.stream().noneMatch(this::named)) {
      return;
    }
    Map<Integer, Reading> follows = new TreeMap<>();
    for (int i = 2; i < lines.size(); i++) {
      Reading best = best(lines, i, follows);
      if (best != null) {
        follows.put(lines.get(i), best);
      }
    }
    for (Reading reading : follows.values()) {
      slip(lines, reading);
    }
    broken(lines, follows);
  }

  /** The rows with figures that count, from the first. */
  private List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    for (int row = 1; row < table.rows(); row++) {
      if (!ASIDE.isIn(table.words(row, 0)) && columns(row).size() > 1) {
        lines.add(row);
      }
    }
    return lines;
  }

  private List<Integer> columns(int row) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 1; column < table.columns(); column++) {
      Table.Figure figure = table.figure(row, column);
      if (figure != null && !figure.percent() && !RATES.isIn(table.words(0, column))) {
        columns.add(column);
      }
    }
    return columns;
  }

  private boolean named(int row) {
    return RESULT.matcher(table.words(row, 0)).matches();
  }

  /** The reading that holds in most columns, and fails in one at most. */
  private @Nullable Reading best(List<Integer> lines, int index, Map<Integer, Reading> follows) {
    Reading best = null;
    int most = 0;
    for (int base = 0; base < index - 1; base++) {
      if (base > 0 && !follows.containsKey(lines.get(base)) && !named(lines.get(base))) {
        continue;
      }
      for (int from = base + 1; from < index; from++) {
        for (boolean labelled : new boolean[] {false, true}) {
          Reading reading = new Reading(base, from, index, labelled);
          int right = holds(lines, reading, true).size();
          int wrong = holds(lines, reading, false).size();
          if (wrong <= 1 && right >= (wrong == 0 ? 2 : least(lines, index)) && right > most) {
            best = reading;
            most = right;
          }
        }
      }
    }
    return best;
  }

  private int least(List<Integer> lines, int index) {
    return named(lines.get(index)) ? 1 : 3;
  }

  /** The columns in which {@code reading} holds, or in which it does not. */
  private List<Integer> holds(List<Integer> lines, Reading reading, boolean wanted) {
    List<Integer> columns = new ArrayList<>();
    for (int column : columns(lines.get(reading.result()))) {
      Interval sum = sum(lines, reading, column);
      Table.Figure stated = table.figure(lines.get(reading.result()), column);
      if (sum == null || stated == null || small(stated)) {
        continue;
      }
      if (sum.overlaps(stated.interval()) == wanted) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static boolean small(Table.Figure figure) {
    return figure.value().abs().divide(figure.step()).compareTo(TELLING) < 0;
  }

  private @Nullable Interval sum(List<Integer> lines, Reading reading, int column) {
    Table.Figure base = table.figure(lines.get(reading.base()), column);
    if (base == null) {
      return null;
    }
    Interval sum = base.interval();
    boolean minus = false;
    for (int i = reading.from(); i < reading.result(); i++) {
      int row = lines.get(i);
      String label = table.words(row, 0);
      minus = MINUS.matcher(label).matches() || (minus && !PLUS.matcher(label).matches());
      Table.Figure figure = table.figure(row, column);
      if (figure == null && !table.isBlank(row, column)) {
        return null;
      }
      if (figure != null) {
        sum =
            reading.labelled() && minus
                ? sum.minus(figure.interval())
                : sum.plus(figure.interval());
      }
    }
    return sum;
  }

  /** The one column in which a result does not follow. */
  private void slip(List<Integer> lines, Reading reading) {
    List<Integer> wrong = holds(lines, reading, false);
    if (wrong.size() == 1) {
      report(lines, reading, wrong);
    }
  }

  /** The one result that follows in no column, and from which the next ones go on. */
  private void broken(List<Integer> lines, Map<Integer, Reading> follows) {
    for (int index = 2; index < lines.size(); index++) {
      int line = lines.get(index);
      int at = index;
      boolean goesOn = follows.values().stream().anyMatch(next -> next.base() == at);
      if (follows.containsKey(line) || follows.size() < 3 || !named(line) || !goesOn) {
        continue;
      }
      int base = index - 1;
      while (base > 0 && !follows.containsKey(lines.get(base))) {
        base--;
      }
      Reading reading = new Reading(base, base + 1, index, false);
      List<Integer> wrong = holds(lines, reading, false);
      if (index - base > 2
          && base > 0
          && holds(lines, reading, true).isEmpty()
          && wrong.size() > 1
          && spends(lines, reading)) {
        report(lines, reading, wrong);
      }
    }
  }

  /** Whether what goes off is printed as such, and no total of the lines stands among them. */
  private boolean spends(List<Integer> lines, Reading reading) {
    boolean brackets = false;
    for (int i = reading.from(); i < reading.result(); i++) {
      for (int column : columns(lines.get(i))) {
        Table.Figure figure = table.figure(lines.get(i), column);
        brackets |= figure != null && figure.value().signum() < 0;
      }
      if (new Grid(table, false).total(lines.get(i)) || named(lines.get(i))) {
        return false;
      }
    }
    return brackets;
  }

  private void report(List<Integer> lines, Reading reading, List<Integer> wrong) {
    List<Table.Figure> stated = new ArrayList<>();
    for (int column : wrong) {
      Table.Figure figure = table.figure(lines.get(reading.result()), column);
      if (figure == null || corrected.containsKey(figure)) {
        return;
      }
      stated.add(figure);
    }
    StringBuilder working = new StringBuilder();
    List<Span> related = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean minus = false;
    for (int i = reading.base(); i < reading.result(); i++) {
      if (i > reading.base() && i < reading.from()) {
        continue;
      }
      String label = table.words(lines.get(i), 0);
      minus =
          i > reading.base()
              && (MINUS.matcher(label).matches() || (minus && !PLUS.matcher(label).matches()));
      Table.Figure figure = table.figure(lines.get(i), wrong.get(0));
      if (figure != null && corrected.containsKey(figure)) {
        return;
      }
      if (figure != null) {
        BigDecimal value = reading.labelled() && minus ? figure.value().negate() : figure.value();
        sum = sum.add(value);
        working
            .append(
                value.signum() < 0
                    ? (i == reading.base() ? "−" : " − ")
                    : i == reading.base() ? "" : " + ")
            .append(Figures.plain(value.abs()));
        related.add(figure.span());
      }
    }
    stated.forEach(figure -> corrected.put(figure, figure.value()));
    Span first = stated.get(0).span();
    reporter.report(
        Problem.of(info, first.union(stated.get(stated.size() - 1).span()))
            .message("derived")
            .with("working", working.toString())
            .with("result", Figures.plain(sum))
            .with("stated", first.of(text))
            .related(related));
  }
}
