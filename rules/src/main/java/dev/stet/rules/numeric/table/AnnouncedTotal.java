package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of figures below a sentence that ends with a colon and tells their total: {@code the
 * district enrols 1,924 students:}. Believed wrong only where two digits of the total or of one
 * figure changed places, or one digit of the total is another.
 */
final class AnnouncedTotal {
  /** In characters: what stands farther before the list is another sentence. */
  private static final int FARTHEST = 200;

  private static final int FEWEST = 3;

  private final Document document;
  private final String text;
  private final Table table;

  AnnouncedTotal(Document document, Table table) {
    this.document = document;
    this.text = document.folded();
    this.table = table;
  }

  void judge(RuleInfo info, Reporter reporter) {
    Grid grid = new Grid(table, false);
    List<Table.Figure> parts = table.columns() == 2 ? parts(grid) : List.of();
    Quantity total = parts.size() < FEWEST ? null : announced(parts.get(0).span().start());
    if (total == null) {
      return;
    }
    BigDecimal sum =
        parts.stream().map(Table.Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal excess = sum.subtract(total.value());
    Interval stated = total.interval();
    if (stated.holds(sum) || excess.signum() == 0) {
      return;
    }
    Table.Figure swapped = swapped(parts, excess);
    String told = Figures.plain(total.value());
    boolean slip =
        swapped != null
            || Slips.swapped(told, Figures.plain(sum))
            || Slips.mistyped(told, Figures.plain(sum));
    if (slip) {
      Span wrong = swapped == null ? total.span() : swapped.span();
      reporter.report(
          Problem.of(info, wrong)
              .message("derived")
              .with(
                  "working",
                  String.join(" + ", parts.stream().map(one -> one.span().of(text)).toList()))
              .with("result", Figures.plain(sum))
              .with("stated", total.span().of(text))
              .related(parts.stream().map(Table.Figure::span).toList()));
    }
  }

  /** The whole numbers of the only column of figures; none if a row has another or is a total. */
  private List<Table.Figure> parts(Grid grid) {
    List<Table.Figure> parts = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Table.Figure figure = table.figure(row, 1);
      boolean empty = row == 0 && table.words(0, 0).isEmpty() && table.words(0, 1).isEmpty();
      if (empty) {
        continue;
      }
      if (figure == null
          || figure.percent()
          || figure.step().compareTo(BigDecimal.ONE) != 0
          || figure.value().signum() <= 0
          || grid.total(row)) {
        return List.of();
      }
      parts.add(figure);
    }
    return parts;
  }

  /** The one amount of the sentence that opens the list. */
  private @Nullable Quantity announced(int list) {
    int line = text.lastIndexOf('\n', list);
    int end = Math.max(0, line);
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != ':') {
      return null;
    }
    int start = end - 1;
    while (start > Math.max(0, end - FARTHEST)
        && text.charAt(start - 1) != '\n'
        && text.charAt(start - 1) != '。'
        && !(text.charAt(start - 1) == '.' && Character.isWhitespace(text.charAt(start)))) {
      start--;
    }
    Quantity total = null;
    for (Quantity one : document.get(Quantities.ANALYSIS).in(new Span(start, end))) {
      switch (one.kind()) {
        case YEAR, DATE, TIME, ORDINAL -> {}
        default -> {
          if (total != null || !one.is(Quantity.Kind.AMOUNT) || !one.exact() || one.range()) {
            return null;
          }
          total = one;
        }
      }
    }
    return total;
  }

  /** The one part of which two exchanged digits give the total. */
  private static Table.@Nullable Figure swapped(List<Table.Figure> parts, BigDecimal excess) {
    Table.Figure swapped = null;
    for (Table.Figure part : parts) {
      String should = Figures.plain(part.value().subtract(excess));
      if (Slips.swapped(Figures.plain(part.value()), should)) {
        if (swapped != null) {
          return null;
        }
        swapped = part;
      }
    }
    return swapped;
  }
}
