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
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Sums of money of which a note in the same row says how they were worked out: {@code 18000.00 |
 * 3口,每口6000元}. Believed wrong where another note of the table comes out, or where the sum is a slip
 * of what does.
 */
final class NotedProducts {
  private static final String NUMBER =
      "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,9}(?:\\.\\d{1,2})?)";

  /** So many of them, or the months of a row, and the price of each. */
  private static final PrefilteredPattern EACH =
      PrefilteredPattern.compile(
          "(?<![\\d.,])(?:(?<m>\\d{1,2})\\s?(?:—|-|–|~|至)\\s?(?<l>\\d{1,2})(?=月)|(?<n>"
              + NUMBER
              + ")\\s?个?(?=(?<u>[\\p{IsHan}]{1,2})))[\\p{IsHan}]{1,3}[,、(;]?(?:按|计|,)?每(?:月|\\k<u>)[\\p{IsHan}]{0,4}?(?<p>"
              + NUMBER
              + ")(?<w>万?)元");

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private record Noted(Span note, Table.Figure stated, BigDecimal product, String working) {
    boolean right() {
      return stated.interval().holds(product);
    }
  }

  private final Table table;
  private final RuleInfo info;
  private final Reporter reporter;

  NotedProducts(Table table, RuleInfo info, Reporter reporter) {
    this.table = table;
    this.info = info;
    this.reporter = reporter;
  }

  void judge(String text, Map<Table.Figure, BigDecimal> corrected) {
    List<Noted> notes = new ArrayList<>();
    for (int row = 1; row < table.rows(); row++) {
      Noted noted = noted(row);
      if (noted != null) {
        notes.add(noted);
      }
    }
    boolean believed = notes.stream().anyMatch(Noted::right);
    for (Noted noted : notes) {
      BigDecimal stated = noted.stated().value();
      boolean slip =
          Slips.any(Figures.plain(stated), Figures.plain(noted.product()))
              || (believed && Figures.within(stated, noted.product(), TWO));
      if (!noted.right() && slip && !corrected.containsKey(noted.stated())) {
        reporter.report(
            Problem.of(info, noted.note())
                .message("derived")
                .with("working", noted.working())
                .with("result", Figures.plain(noted.product()))
                .with("stated", noted.stated().span().of(text))
                .related(List.of(noted.stated().span())));
      }
    }
  }

  /** The note of a row that has one, and one sum of money before it. */
  private @Nullable Noted noted(int row) {
    Table.Figure stated = null;
    for (int column = 1; column < table.columns(); column++) {
      Table.Figure figure = table.figure(row, column);
      if (figure != null) {
        if (stated != null) {
          return null;
        }
        stated = figure;
        continue;
      }
      Span cell = table.span(row, column);
      String words = table.words(row, column);
      if (cell == null || stated == null || words.indexOf('每') < 0) {
        continue;
      }
      Matcher each = EACH.matcher(words);
      if (each.find() && words.indexOf('每', each.end()) < 0) {
        return noted(each, cell, stated);
      }
    }
    return null;
  }

  private static @Nullable Noted noted(Matcher each, Span cell, Table.Figure stated) {
    BigDecimal count =
        each.group("m") != null
            ? Figures.value(each.group("l"))
                .subtract(Figures.value(each.group("m")))
                .add(BigDecimal.ONE)
            : Figures.value(each.group("n"));
    BigDecimal price = Figures.value(each.group("p"));
    price = each.group("w").isEmpty() ? price : price.multiply(TEN_THOUSAND);
    return count.signum() <= 0 || stated.value().signum() <= 0
        ? null
        : new Noted(
            cell,
            stated,
            count.multiply(price),
            Figures.plain(count) + " × " + each.group("p") + each.group("w"));
  }
}
