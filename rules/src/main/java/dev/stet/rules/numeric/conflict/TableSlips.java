package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Table;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the prose that is a cell of a table with two digits exchanged, in a sentence that
 * names the row or the column of the cell: {@code 三季度供水1136.9万立方米} and {@code 1163.9} in the row
 * 三季度. No cell has the figure of the prose itself.
 *
 * @param told the figure of the prose
 * @param cell that of the table
 */
record TableSlips(Quantity told, Span cell) {
  private static final PrefilteredPattern ASIDE =
      PrefilteredPattern.compile(
          "^\\s*(?:其中[::]?|[一二三四五六七八九十\\d]{1,2}[、.]|[(]?[一二三四五六七八九十\\d]{1,2}[)])\\s*|\\s*[(][^()]{0,14}[)]\\s*$");
  private static final PrefilteredPattern NO_NAME =
      PrefilteredPattern.compile(
          "^(?:合计|总计|小计|项目|指标|名称|数量|金额|单位|年份|年度|备注|序号|其他|本年|上年|[\\d\\s年月]+|[^元]{0,6}(?:增长|增速|增减|变化|占比|比重|比上年)[^元]{0,6})$");
  private static final PrefilteredPattern SHARE = PrefilteredPattern.compile("率|[%％]|占比|比重|比例|满意度");
  private static final int FEWEST_DIGITS = 3;
  private static final int FARTHEST = 50;
  private static final int SHORTEST = 3;

  private record Cell(String row, String column, boolean share, Span span) {}

  /** The slips between the prose of a document and its tables. */
  static List<TableSlips> in(List<Passage> passages, List<Table> tables, String text) {
    List<TableSlips> slips = new ArrayList<>();
    if (tables.isEmpty()) {
      return slips;
    }
    Map<String, List<Cell>> cells = new HashMap<>();
    Set<String> printed = new HashSet<>();
    for (Table table : tables) {
      read(table, text, cells, printed);
    }
    for (Passage passage : passages) {
      if (passage.block().kind() == BlockKind.TABLE_CELL) {
        continue;
      }
      Passage values = passage.measures();
      for (int i = 0; i < values.size(); i++) {
        Quantity told = values.figure(i);
        String digits = told.number().of(text).replace(",", "");
        boolean measure = told.is(Kind.AMOUNT) || told.is(Kind.PERCENT);
        if (measure && told.exact() && !printed.contains(digits)) {
          List<Cell> alike =
              cells.getOrDefault(sorted(digits), List.of()).stream()
                  .filter(cell -> told.is(Kind.PERCENT) == cell.share())
                  .toList();
          Cell cell = slip(alike, digits, before(values, i), text);
          if (cell != null) {
            slips.add(new TableSlips(told, cell.span()));
          }
        }
      }
    }
    return slips;
  }

  private static void read(
      Table table, String text, Map<String, List<Cell>> cells, Set<String> printed) {
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        Table.Figure figure = table.figure(row, column);
        if (figure == null) {
          continue;
        }
        String digits = figure.span().of(text).replaceAll("[^\\d.]", "");
        printed.add(digits);
        if (Slips.digits(digits).length() >= FEWEST_DIGITS) {
          cells
              .computeIfAbsent(sorted(digits), key -> new ArrayList<>())
              .add(
                  new Cell(
                      name(table.words(row, 0)),
                      name(table.words(0, column)),
                      figure.percent() || SHARE.isIn(table.words(row, 0) + table.words(0, column)),
                      figure.span()));
        }
      }
    }
  }

  private static String name(String words) {
    String name = ASIDE.matcher(words.replaceAll("[\\s*]", "")).replaceAll("");
    return name.length() < SHORTEST || NO_NAME.isIn(name) ? "" : name;
  }

  private static String sorted(String digits) {
    char[] sorted = digits.toCharArray();
    Arrays.sort(sorted);
    return new String(sorted);
  }

  /** The sentence before the figure, or what is near of it, with the figures in it. */
  private static String before(Passage values, int index) {
    int end = values.figure(index).span().start();
    int start = end;
    while (start > values.span().start()
        && end - start < FARTHEST
        && ";。".indexOf(values.text().charAt(start - 1)) < 0) {
      start--;
    }
    return values.text().substring(start, end).replaceAll("\\s", "");
  }

  private static @Nullable Cell slip(List<Cell> alike, String digits, String before, String text) {
    for (Cell cell : alike) {
      String shown = cell.span().of(text).replaceAll("[^\\d.]", "");
      boolean named =
          (!cell.row().isEmpty() && before.contains(cell.row()))
              || (!cell.column().isEmpty() && before.contains(cell.column()));
      boolean jumbled = shown.length() > FEWEST_DIGITS && shown.charAt(0) == digits.charAt(0);
      if (named && (jumbled || Slips.swapped(shown, digits))) {
        return cell;
      }
    }
    return null;
  }
}
