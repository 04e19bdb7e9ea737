package dev.stet.readers.html;

import dev.stet.core.document.Cell;
import dev.stet.readers.markup.MarkupText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Counts rows and columns while a page is walked, spans included, and tells tables of data from
 * those that lay out a page.
 */
final class Tables {
  private static final int WIDEST_SPAN = 1000;
  private static final int LONGEST_SPAN = 65_534;

  /** A cell with so many paragraphs or so much text is no cell but a column of a page. */
  private static final int MOST_PARAGRAPHS = 5;

  private static final int LONGEST_CELL = 2000;

  private final Deque<Table> open = new ArrayDeque<>();
  private final MarkupText text;

  Tables(MarkupText text) {
    this.text = text;
  }

  /** A table on its way. */
  private static final class Table {
    final boolean data;
    final int index;
    final Map<Integer, Integer> busyUntilRow = new HashMap<>();
    int row = -1;
    int column;

    Table(boolean data, int index) {
      this.data = data;
      this.index = index;
    }
  }

  void start(Element table) {
    boolean data = holdsData(table);
    open.push(new Table(data, data ? text.nextTable() : -1));
  }

  void end(Element table) {
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  void row(Element row) {
    Table table = open.peek();
    if (table != null) {
      table.row++;
      table.column = 0;
    }
  }

  /** Whether {@code cell} is one of a table of data. */
  boolean isData(Element cell) {
    Table table = open.peek();
    return table != null && table.data;
  }

  /** Where {@code cell} stands. */
  Cell cell(Element cell) {
    Table table = open.element();
    int row = Math.max(0, table.row);
    int column = table.column;
    while (table.busyUntilRow.getOrDefault(column, 0) > row) {
      column++;
    }
    int rows = span(cell.attr("rowspan"), LONGEST_SPAN);
    int columns = span(cell.attr("colspan"), WIDEST_SPAN);
    for (int i = 0; i < columns; i++) {
      table.busyUntilRow.put(column + i, row + rows);
    }
    table.column = column + columns;
    return new Cell(table.index, row, column, rows, columns, isHeader(cell));
  }

  private static boolean isHeader(Element cell) {
    Element row = cell.parent();
    Element section = row == null ? null : row.parent();
    return cell.normalName().equals("th")
        || (section != null && section.normalName().equals("thead"));
  }

  private static int span(String attribute, int most) {
    try {
      return Math.min(most, Math.max(1, Integer.parseInt(attribute.strip())));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** Pages of old are laid out with tables: such a one holds tables, headings or whole texts. */
  private static boolean holdsData(Element table) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none")) {
      return false;
    }
    int words = table.text().length();
    for (Element cell : table.select("td, th")) {
      if (cell.selectFirst("table") != null && cell.text().length() * 2 > words) {
        return false;
      }
      if (!cell.select("h1, h2, h3, article, nav, main").isEmpty()
          || cell.select("p").size() > MOST_PARAGRAPHS
          || cell.text().length() > LONGEST_CELL) {
        return false;
      }
    }
    return !table.select("td, th").isEmpty();
  }
}
