package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row or column of the means of those before it. It is one where it holds in two places, and in
 * all but one.
 */
final class MeanLines {
  private static final PrefilteredPattern MEAN =
      PrefilteredPattern.compile(
          "^(?:the )?(?:[a-z]+ly )?(?:mean|average|avg\\.?)(?! (?:per|price|cost|age|length))\\b|^平均(?:值|数)?$",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_LINES = 16;

  private final Table table;
  private final String text;
  private final RuleInfo info;
  private final Reporter reporter;
  private final Map<Table.Figure, BigDecimal> corrected;

  MeanLines(
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

  void judge() {
    for (boolean turned : new boolean[] {false, true}) {
      Grid grid = new Grid(table, turned);
      for (int line = 3; line < Math.min(MOST_LINES, grid.lines()); line++) {
        if (MEAN.isIn(grid.label(line))) {
          line(grid, line);
        }
      }
    }
  }

  private void line(Grid grid, int line) {
    int right = 0;
    int wrong = 0;
    int where = 0;
    for (int place = 1; place < grid.places(); place++) {
      Table.Figure stated = grid.figure(line, place);
      List<Table.Figure> parts = parts(grid, line, place);
      if (stated == null || parts.size() < 2) {
        continue;
      }
      boolean holds =
          mean(parts, stated).subtract(stated.value()).abs().compareTo(stated.step()) <= 0;
      right += holds ? 1 : 0;
      wrong += holds ? 0 : 1;
      where = holds ? where : place;
    }
    Table.Figure stated = wrong == 1 && right > 1 ? grid.figure(line, where) : null;
    if (stated == null || corrected.containsKey(stated)) {
      return;
    }
    List<Table.Figure> parts = parts(grid, line, where);
    List<Span> spans = parts.stream().map(Table.Figure::span).toList();
    corrected.put(stated, mean(parts, stated));
    reporter.report(
        Problem.of(info, stated.span())
            .message("derived")
            .with(
                "working",
                "("
                    + spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" + "))
                    + ") ÷ "
                    + parts.size())
            .with("result", Figures.plain(mean(parts, stated)))
            .with("stated", stated.span().of(text))
            .related(spans));
  }

  /** The figures before the mean; none where one is of another kind. */
  private static List<Table.Figure> parts(Grid grid, int line, int place) {
    Table.Figure stated = grid.figure(line, place);
    List<Table.Figure> parts = new ArrayList<>();
    for (int part : grid.plainBefore(line)) {
      Table.Figure figure = grid.figure(part, place);
      if (figure == null || stated == null || figure.percent() != stated.percent()) {
        return List.of();
      }
      parts.add(figure);
    }
    return parts;
  }

  private static BigDecimal mean(List<Table.Figure> parts, Table.Figure stated) {
    BigDecimal sum =
        parts.stream().map(Table.Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(
        BigDecimal.valueOf(parts.size()), Math.max(0, stated.step().scale()), RoundingMode.HALF_UP);
  }
}
