package dev.stet.rules.numeric.relation;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import dev.stet.rules.numeric.table.Balances;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A change that a Chinese sentence tells of what a table shows for two years under the same name:
 * {@code 满意度较上年上升2.6个百分点}, and a row {@code 满意度(%) | 93.5 | 95.1}.
 */
final class ChineseTableChanges {
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile(
          "(?:^|[,;。、:])(?:其中|全年|全[市县区省镇乡校院]|我[市县区省镇乡校院])?(?<l>[\\p{IsHan}]{2,16}?)(?:同比|环比|[比较]上年(?:同期)?|[比较]去年(?:同期)?)(?:(?<r>上升|提高|增长|增加|提升)|(?<f>下降|降低|减少|回落))了?(?<p>(?<n>\\d{1,3}(?:\\.\\d{1,2})?)(?<u>个百分点|%))");

  private static final PrefilteredPattern UNIT = PrefilteredPattern.compile("\\([^()]{1,8}\\)$");
  private static final PrefilteredPattern RATE = PrefilteredPattern.compile("率|满意度|占比|比重|比例|%");

  /**
   * Things that are counted: sums of money may grow at constant prices, whatever the table says.
   */
  private static final PrefilteredPattern COUNTED =
      PrefilteredPattern.compile("\\([万]?(?:人|人次|户|件|个|起|次|台|辆|项|家|例|宗|份|名|场|台次|件次)\\)$");

  private static final PrefilteredPattern VOLUME =
      PrefilteredPattern.compile("总值|增加值|产值|产业|工业|农业|投资|消费|收入|支出|价格|指数");

  private static final PrefilteredPattern LATER = PrefilteredPattern.compile("本年|本期|今年|本年度");
  private static final PrefilteredPattern EARLIER = PrefilteredPattern.compile("上年|上期|去年|上年度");

  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile("可比|不变价|同口径|剔除|扣除|实际增|名义|预计|目标|计划|力争");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** What a table shows under a name for two years. */
  private record Row(Table.Figure now, Table.Figure before, boolean rate) {}

  private final String text;

  /** The rows by name. */
  private final Map<String, List<Row>> rows = new HashMap<>();

  private ChineseTableChanges(String text) {
    this.text = text;
  }

  static List<WrongClaim> wrong(Document document) {
    List<WrongClaim> wrong = new ArrayList<>();
    ChineseTableChanges reading = new ChineseTableChanges(document.folded());
    document.get(Tables.ANALYSIS).all().forEach(reading::read);
    if (reading.rows.isEmpty()) {
      return wrong;
    }
    for (Passage passage : document.get(Passage.ALL)) {
      if (passage.block().kind() != BlockKind.TABLE_CELL && !OTHERWISE.isIn(passage.sentence())) {
        reading.judge(passage, wrong);
      }
    }
    return wrong;
  }

  /** Notes the rows of a table that has two columns of years and no third. */
  private void read(Table table) {
    int now = 0;
    int before = 0;
    int years = 0;
    for (int column = 1; column < table.columns(); column++) {
      String header = table.words(0, column);
      int year = Balances.year(header);
      if (year > 0 || LATER.isIn(header) || EARLIER.isIn(header)) {
        years++;
        boolean young =
            year > 0 ? now == 0 || year > Balances.year(table.words(0, now)) : LATER.isIn(header);
        before = young ? now : column;
        now = young ? column : now;
      }
    }
    if (years != 2 || now == 0 || before == 0) {
      return;
    }
    for (int row = 1; row < table.rows(); row++) {
      Table.Figure one = table.figure(row, now);
      Table.Figure other = table.figure(row, before);
      String label = table.words(row, 0).strip();
      String name = UNIT.matcher(label).replaceFirst("").strip();
      boolean rate = one != null && (one.percent() || RATE.isIn(label));
      if (one != null
          && other != null
          && other.interval().low().signum() > 0
          && (rate || (COUNTED.isIn(label) && !VOLUME.isIn(name)))) {
        rows.computeIfAbsent(name, key -> new ArrayList<>()).add(new Row(one, other, rate));
      }
    }
  }

  private void judge(Passage passage, List<WrongClaim> wrong) {
    Matcher change = CHANGE.matcher(passage.sentence());
    while (change.find()) {
      List<Row> named = rows.getOrDefault(change.group("l"), List.of());
      boolean points = change.group("u").startsWith("个");
      if (named.size() != 1 || points != named.get(0).rate()) {
        continue;
      }
      Span span =
          new Span(
              passage.span().start() + change.start("p"), passage.span().start() + change.end("p"));
      WrongClaim found =
          judge(
              named.get(0),
              span,
              new BigDecimal(change.group("n")),
              points,
              change.group("r") != null);
      if (found != null) {
        wrong.add(found);
      }
    }
  }

  private @Nullable WrongClaim judge(
      Row row, Span span, BigDecimal told, boolean points, boolean rose) {
    Interval step = row.now().interval().minus(row.before().interval());
    BigDecimal off = row.now().value().subtract(row.before().value());
    Interval change = points ? step : Figures.percent(step, row.before().interval());
    BigDecimal exact =
        points
            ? off
            : off.multiply(Figures.HUNDRED).divide(row.before().value(), MathContext.DECIMAL64);
    Interval said =
        Interval.rounded(rose ? told : told.negate(), BigDecimal.ONE.movePointLeft(told.scale()));
    if (off.signum() == 0 || off.signum() > 0 != rose || said.meets(change) || isOfAnother(said)) {
      return null;
    }
    int scale = Math.max(told.scale(), points ? Math.max(0, row.now().step().scale()) : 0);
    String result = Figures.plain(exact.abs().setScale(scale, RoundingMode.HALF_UP));
    boolean near =
        Figures.within(exact.abs(), told, TWO) || Slips.any(told.toPlainString(), result);
    String now = row.now().span().of(text);
    String before = row.before().span().of(text);
    String working = now + " − " + before;
    return near
        ? new WrongClaim(
            points ? Kind.DIFFERENCE : Kind.GROWTH,
            span,
            points ? working : "(" + working + ") ÷ " + before,
            points ? result : result + "%")
        : null;
  }

  /** Whether it is the change of another row: then the name is rather that row's. */
  private boolean isOfAnother(Interval said) {
    return rows.values().stream()
        .flatMap(List::stream)
        .filter(Row::rate)
        .anyMatch(row -> said.holds(row.now().value().subtract(row.before().value())));
  }
}
