package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Three lines of a table of which one follows from the other two: revenue, cost and profit; budget,
 * actual and variance; benefit by cost. Nobody says so, the figures do: the relation is believed
 * where it holds in all places but one.
 */
final class LineRelations {
  /** Beyond this it is a sheet of data, in which some lines add up by chance. */
  private static final int MOST_LINES = 14;

  private static final int MOST_PLACES = 60;

  /** The shortest stem that two Latin labels may share. */
  private static final int STEM = 5;

  /** So many places show that nothing was rounded, or that a relation that nobody names is one. */
  private static final int MANY = 4;

  /** Of thousands and ten thousands, between the units of a quotient and those it is of. */
  private static final int[] POWERS = {3, 4, -4};

  /** Chance makes three small figures add up, hardly larger ones. */
  private static final BigDecimal SMALL = BigDecimal.TEN;

  private static final PrefilteredPattern RESULT =
      PrefilteredPattern.compile(
          "差|余|利润|净|结转|增减|profit|net|variance|balance|surplus|deficit|difference|remaining|ebit|margin",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile("±|同比|环比|增[速幅长]|涨跌|增减[^\\n]{0,4}%|[yY]o[yY]|[gG]rowth");

  private static final PrefilteredPattern QUOTIENT =
      PrefilteredPattern.compile(
          "均|每|比(?!例|重)|倍|单[价产]|亩产|average|mean|\\bper\\b|ratio|unit", Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern BOTH =
      PrefilteredPattern.compile(
          "(.{2,20}?)(?:加|\\s?\\+\\s?|与|和|\\sand\\s|\\s?&\\s?|\\splus\\s)(.{2,20})");

  private final Grid grid;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected;
  private boolean atTotals;

  /**
   * @param corrected the cells that are told as wrong already with what they should hold; grows
   */
  LineRelations(
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

  /**
   * Judges every three lines.
   *
   * @param totals whether the cells of totals are judged, or all others
   */
  void judge(boolean totals) {
    atTotals = totals;
    int lines = grid.lines();
    if (lines > MOST_LINES || grid.places() > MOST_PLACES) {
      return;
    }
    for (int a = 1; a < lines && grid.places() > 3; a++) {
      for (int b = a + 1; b < lines; b++) {
        for (int c = b + 1; c < lines; c++) {
          sum(a, b, c);
          sum(b, c, a);
          sum(a, c, b);
        }
      }
    }
    for (int line = 1; line < lines; line++) {
      if (QUOTIENT.isIn(grid.label(line))) {
        quotient(line);
      }
    }
  }

  /** Where a relation of three lines holds. */
  private record Fit(int right, int wrong, int place) {}

  /**
   * The figures of three lines in one place: {@code first} and {@code second} make {@code result}.
   */
  private record Three(Table.Figure first, Table.Figure second, Table.Figure result) {}

  private @Nullable Three at(int first, int second, int result, int place) {
    Table.Figure a = grid.figure(first, place);
    Table.Figure b = grid.figure(second, place);
    Table.Figure c = grid.figure(result, place);
    return a == null || b == null || c == null || a.percent() || b.percent() || c.percent()
        ? null
        : new Three(a, b, c);
  }

  /**
   * @param holds whether the relation holds, null where the figures cannot say
   */
  private Fit fit(int first, int second, int result, Function<Three, @Nullable Boolean> holds) {
    Fit fit = new Fit(0, 0, 0);
    for (int place = 1; place < grid.places() && fit.wrong() < 2; place++) {
      Three three = at(first, second, result, place);
      Boolean held = three == null ? null : holds.apply(three);
      if (held != null) {
        fit =
            held
                ? new Fit(fit.right() + 1, fit.wrong(), fit.place())
                : new Fit(fit.right(), fit.wrong() + 1, place);
      }
    }
    return fit;
  }

  /** Judges {@code one + other = sum}. */
  private void sum(int one, int other, int sum) {
    if (grid.total(sum) || grid.total(one) || grid.total(other)) {
      return;
    }
    Fit fit = fit(one, other, sum, LineRelations::adds);
    if (fit.wrong() == 1 && CHANGE.isIn(grid.header(fit.place()))) {
      // 出口+9.2%, 进口+0.7%, 顺差+17.0%: a change of each
      return;
    }
    boolean byOne = fit.wrong() == 0 && fit.right() > MANY;
    if (byOne) {
      // rounding allows for it; but nothing is rounded where all others are exact
      fit = fit(one, other, sum, LineRelations::addsExactly);
    }
    boolean named =
        RESULT.isIn(grid.label(one) + grid.label(other) + grid.label(sum))
            || isOfBoth(grid.label(sum), grid.label(one), grid.label(other));
    Three three = fit.wrong() == 1 ? at(one, other, sum, fit.place()) : null;
    if (three == null || fit.right() < (named && !byOne ? 2 : MANY)) {
      return;
    }
    BigDecimal first = three.result().value().subtract(three.second().value());
    BigDecimal second = three.result().value().subtract(three.first().value());
    BigDecimal result = three.first().value().add(three.second().value());
    int[] lines = {one, other, sum};
    List<Integer> mended = mended(lines, List.of(first, second, result), fit.place());
    if (byOne && mended.size() != 1) {
      return;
    }
    int stated = mended.size() == 1 ? mended.get(0) : result(lines);
    if (stated == one) {
      report(three.first(), three.result(), " − ", three.second(), first, fit.place());
    } else if (stated == other) {
      report(three.second(), three.result(), " − ", three.first(), second, fit.place());
    } else {
      report(three.result(), three.first(), " + ", three.second(), result, fit.place());
    }
  }

  /** Whether a label joins what two others begin with: 甲线加乙线 of 甲线客流 and 乙线客流. */
  private static boolean isOfBoth(String label, String one, String other) {
    Matcher joined = BOTH.matcher(label);
    return joined.matches()
        && begins(one, joined.group(1), joined.group(2))
        && begins(other, joined.group(2), joined.group(1));
  }

  /** Whether {@code label} has more in common with {@code name} than with {@code another}. */
  private static boolean begins(String label, String name, String another) {
    int common = common(label, name.strip());
    return common >= 2 && common > common(label, another.strip());
  }

  private static int common(String label, String name) {
    int common = 0;
    while (common < Math.min(label.length(), name.length())
        && label.charAt(common) == name.charAt(common)) {
      common++;
    }
    return common;
  }

  /** Those of the lines of which the total says so too. */
  private List<Integer> mended(int[] lines, List<BigDecimal> right, int place) {
    List<Integer> mended = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (mends(lines[i], place, right.get(i))) {
        mended.add(lines[i]);
      }
    }
    return mended;
  }

  /** The line that is named a result, or the last. */
  private int result(int[] lines) {
    int result = Math.max(lines[0], Math.max(lines[1], lines[2]));
    for (int line : lines) {
      result = RESULT.isIn(grid.label(line)) ? line : result;
    }
    return result;
  }

  /** Whether the line misses its total, and would not with {@code right} in this place. */
  private boolean mends(int line, int place, BigDecimal right) {
    Grid across = new Grid(grid.table(), !grid.turned());
    for (int total = place + 1; total < across.lines(); total++) {
      Table.Figure stated = across.figure(total, line);
      if (!across.total(total) || stated == null) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (int part : across.plainBefore(total)) {
        Table.Figure figure = across.figure(part, line);
        sum = figure == null ? sum : sum.add(part == place ? right : figure.value());
      }
      return sum.compareTo(stated.value()) == 0;
    }
    return false;
  }

  private static @Nullable Boolean adds(Three three) {
    if (three.first().value().signum() == 0 || three.second().value().signum() == 0) {
      return null;
    }
    boolean holds =
        three
            .first()
            .interval()
            .plus(three.second().interval())
            .overlaps(three.result().interval());
    return (holds && !(telling(three.result()) && telling(three.first()))) ? null : holds;
  }

  private static @Nullable Boolean addsExactly(Three three) {
    return adds(three) == null
        ? null
        : (Boolean)
            (three.first().value().add(three.second().value()).compareTo(three.result().value())
                == 0);
  }

  private static boolean telling(Table.Figure figure) {
    return figure.value().abs().divide(figure.step()).compareTo(SMALL) >= 0;
  }

  private void quotient(int line) {
    for (int above = 1; above < grid.lines(); above++) {
      for (int below = 1; below < grid.lines(); below++) {
        if (above != below
            && above != line
            && below != line
            && (quotient(line, above, below, 0) || inOtherUnits(line, above, below))) {
          return;
        }
      }
    }
  }

  /** Tons of acres, told in kilograms an acre: the same quotient by a power of ten. */
  private boolean inOtherUnits(int line, int above, int below) {
    for (int power : POWERS) {
      if (quotient(line, above, below, power)) {
        return true;
      }
    }
    return false;
  }

  /** Judges {@code line = above ÷ below × 10^power}; true where it holds at all. */
  private boolean quotient(int line, int above, int below, int power) {
    Fit fit = fit(above, below, line, three -> divides(three, power));
    boolean named = power == 0 && shares(grid.label(line), grid.label(below));
    Three three = fit.wrong() == 1 ? at(above, below, line, fit.place()) : null;
    if (three != null && fit.right() >= (named ? 1 : 2)) {
      BigDecimal result =
          three
              .first()
              .value()
              .divide(three.second().value(), MathContext.DECIMAL64)
              .scaleByPowerOfTen(power)
              .setScale(Math.max(0, three.result().value().scale()), RoundingMode.HALF_UP);
      BigDecimal product =
          three.second().value().multiply(three.result().value()).scaleByPowerOfTen(-power);
      if (Slips.swapped(Figures.plain(three.first().value()), Figures.plain(product))) {
        report(three.first(), three.second(), " × ", three.result(), product, fit.place());
      } else {
        report(three.result(), three.first(), " ÷ ", three.second(), result, fit.place());
      }
    }
    return fit.wrong() == 0 && fit.right() > 1;
  }

  private static @Nullable Boolean divides(Three three, int power) {
    if (three.first().value().signum() <= 0
        || three.second().interval().low().signum() <= 0
        || three.second().value().compareTo(BigDecimal.ONE) == 0) {
      return null;
    }
    return whole(three.first())
        .dividedBy(whole(three.second()))
        .times(Interval.exactly(BigDecimal.ONE.scaleByPowerOfTen(power)))
        .meets(three.result().interval());
  }

  private static Interval whole(Table.Figure figure) {
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

  private void report(
      Table.Figure stated,
      Table.Figure first,
      String sign,
      Table.Figure second,
      BigDecimal result,
      int place) {
    boolean total = new Grid(grid.table(), !grid.turned()).total(place);
    if (total != atTotals
        || corrected.containsKey(stated)
        || corrected.containsKey(first)
        || corrected.containsKey(second)) {
      return;
    }
    corrected.put(stated, result);
    reporter.report(
        Problem.of(info, stated.span())
            .message("derived")
            .with("working", first.span().of(text) + sign + second.span().of(text))
            .with("result", Figures.plain(result))
            .with("stated", stated.span().of(text))
            .related(List.of(first.span(), second.span())));
  }
}
