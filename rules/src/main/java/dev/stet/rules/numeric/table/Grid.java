package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Table;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table read by rows, or turned so that its columns are the lines. */
record Grid(Table table, boolean turned) {
  private static final Pattern TOTAL =
      Pattern.compile(
          "合\\s*计|总\\s*计|小\\s*计|共\\s*计|总\\s*数|总分|总得分|总成绩|总体|全部|汇总|全[县市镇乡区省国年]合?计?|(?:grand |sub-?)?totals?|sum|overall(?: total)?|all|both|altogether|in all|together",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOTAL_OF =
      Pattern.compile(
          "(?:总|合)?计[:]?|.{1,14}(?:合计|总计|小计)|各项.{1,8}|(?:sub)?total\\b.{0,40}|all (?!others?\\b)[a-z]{3,12}|whole [a-z]{3,12}|net (?:change|increase|decrease).{0,30}",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern UNIT =
      PrefilteredPattern.compile(
          "(?<=\\S)\\s?\\((?:[$£€¥]?(?:m|bn|k|'?000)?|[十百千万亿]{0,2}[元人户个亩吨件次台张辆])\\)$|(?<=\\w)\\s[$£€¥](?:m|bn|k|[’']?000)?$");

  /** Things that are counted one by one, so that nothing is rounded. */
  private static final PrefilteredPattern COUNTED =
      PrefilteredPattern.compile(
          "(?:人|户|个|次|份|台|件|票|家|班|项目|案|例|所|村|桩|宗|座|套|栋|场|期|门|页|册|床位|篇|株|头|只|辆|艘|组|点|根|片|块|批|株|间|趟|车|单|笔|例)数$|^数量$|\\([个人户台件份名张辆家套所处项次]\\)$|^(?:(?:number|no\\.) of [a-z ]+|number|quantity|qty|count|votes|respondents|replies|responses|answers|people|staff|pupils|members|visitors)$",
          Pattern.CASE_INSENSITIVE);

  /** What some of the things are, with no unit. */
  private static final PrefilteredPattern BARE = PrefilteredPattern.compile("^[\\p{IsHan}]{2,4}$");

  private static final Pattern OF_WHICH =
      Pattern.compile("\\s*(?:其中|of which|including|其中:).*", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern NO_SUM =
      PrefilteredPattern.compile(
          "率|增长|增幅|同比|均|单价|价格|指数|序号|年份|^[\\p{IsHan}&&[^本上去前今]]{0,2}年度$|排名|编号|位次|比上年|±|rate|growth|yoy|qoq|Δ|change|avg|average|mean|median|price|margin|index|rank|no\\.|^(?:fiscal |financial |calendar |academic )?year$|ratio|per ",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern PERCENT =
      PrefilteredPattern.compile("^\\(?%\\)?$|\\(%\\)$|\\bper ?cent$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FLOW =
      Pattern.compile(
          "operating cash flow|(?:net )?cash (?:flows? )?(?:generated )?(?:from|used in|provided by|\\(used in\\)).{0,40}|.{0,16}产生的现金流量净额|.{0,12}活动现金净流量",
          Pattern.CASE_INSENSITIVE);

  int lines() {
    return turned ? table.columns() : table.rows();
  }

  int places() {
    return turned ? table.rows() : table.columns();
  }

  /** The words that name a line, without the unit behind them. */
  String label(int line) {
    String words = (turned ? table.words(0, line) : table.words(line, 0)).strip();
    return UNIT.isIn(words) ? UNIT.matcher(words).replaceFirst("") : words;
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

  /** Whether the line is named a total and nothing else. */
  boolean plainTotal(int line) {
    return TOTAL.matcher(label(line)).matches();
  }

  /** The last line named a total and nothing else, or -1. */
  int lastPlainTotal() {
    int line = lines() - 1;
    while (line > 0 && !plainTotal(line)) {
      line--;
    }
    return line > 0 ? line : -1;
  }

  /** Whether the figures of this place are rates, means or numbers that no one adds up. */
  boolean summable(int place) {
    return !NO_SUM.isIn(header(place));
  }

  /**
   * Whether the figures of this place count things, so that nothing is rounded; or some of those
   * that another place counts: 送检组数 beside 合格.
   */
  boolean counted(int place) {
    if (COUNTED.isIn(header(place).strip())) {
      return true;
    }
    for (int other = 1; other < places() && BARE.isIn(header(place).strip()); other++) {
      if (other != place && COUNTED.isIn(header(other).strip()) && within(place, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no line has a figure in {@code place} that is no whole number or above its other. */
  private boolean within(int place, int other) {
    for (int line = 1; line < lines(); line++) {
      Table.Figure part = figure(line, place);
      Table.Figure whole = figure(line, other);
      boolean some =
          part != null
              && whole != null
              && !part.percent()
              && part.step().compareTo(BigDecimal.ONE) == 0
              && part.value().compareTo(whole.value()) <= 0;
      if (!some) {
        return false;
      }
    }
    return true;
  }

  /** Whether the figures of this place are percentages, their sign in the header alone. */
  boolean percent(int place) {
    return PERCENT.isIn(header(place));
  }

  /** Whether the line is named as a total, of whatever. */
  boolean total(int line) {
    String label = label(line);
    return TOTAL.matcher(label).matches() || TOTAL_OF.matcher(label).matches();
  }

  private boolean counts(int line) {
    String label = label(line);
    return !OF_WHICH.matcher(label).matches() && !(turned && NO_SUM.isIn(label));
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
