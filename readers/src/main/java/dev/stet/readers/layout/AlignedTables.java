package dev.stet.readers.layout;

import dev.stet.readers.layout.PageLayout.Item;
import dev.stet.readers.layout.PageLayout.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables without borders: rows under each other whose pieces stand in the same columns, with
 * figures in at least one of them. Sums rest on tables, so what is in doubt is left as lines.
 */
final class AlignedTables {
  private static final int FEWEST_ROWS = 3;

  /** Share of the rows that must have the usual number of cells. */
  private static final float REGULAR = 0.6f;

  /** Share of a column's cells that must be figures for it to be a column of figures. */
  private static final float FIGURES = 0.7f;

  /** By how much columns may seem to overlap, in points. */
  private static final float TOUCH = 1.5f;

  private static final Pattern FIGURE =
      Pattern.compile(
          "[-+−–—±≈<>¥$€£(（]*\\s*\\d[\\d,，. ]*\\s*(?:[%％‰]|[)）]|[万亿千百]?[元人户个年])?|[-–—/]+");

  private AlignedTables() {}

  /** Puts a table in the place of each stretch of {@code region}'s lines that is one. */
  static void find(Region region) {
    List<Item> found = new ArrayList<>();
    List<Line> rows = new ArrayList<>();
    for (Item item : region.items) {
      Line line = item instanceof Item.OfLine one ? one.line() : null;
      if (line != null && line.segments.size() > 1 && follows(rows, line)) {
        rows.add(line);
        continue;
      }
      close(rows, found);
      rows.clear();
      if (line != null && line.segments.size() > 1) {
        rows.add(line);
      } else {
        found.add(item);
      }
    }
    close(rows, found);
    region.items.clear();
    region.items.addAll(found);
  }

  private static boolean follows(List<Line> rows, Line line) {
    if (rows.isEmpty()) {
      return true;
    }
    Line last = rows.get(rows.size() - 1);
    return line.top() - last.bottom() < 2 * Math.max(line.size, last.size);
  }

  private static void close(List<Line> rows, List<Item> found) {
    Table table = rows.size() < FEWEST_ROWS ? null : table(rows);
    if (table == null) {
      rows.forEach(line -> found.add(new Item.OfLine(line)));
    } else {
      found.add(new Item.OfTable(table));
    }
  }

  private static @Nullable Table table(List<Line> rows) {
    List<float[]> columns = columns(rows);
    if (columns.size() < 2 || !apart(columns)) {
      return null;
    }
    List<Table.TableCell> cells = new ArrayList<>();
    Box box = rows.get(0).box();
    int regular = 0;
    for (int row = 0; row < rows.size(); row++) {
      Line line = rows.get(row);
      box = box.union(line.box());
      int taken = -1;
      for (Segment segment : line.segments) {
        int first = first(columns, segment);
        int last = last(columns, segment);
        if (first < 0 || first <= taken) {
          return null;
        }
        taken = last;
        Line own = Line.of(line.page, List.of(segment));
        own.columnLeft = columns.get(first)[0];
        own.columnRight = columns.get(last)[1];
        cells.add(new Table.TableCell(row, first, 1, last - first + 1, List.of(own)));
      }
      regular += line.segments.size() == columns.size() ? 1 : 0;
    }
    if (regular < FEWEST_ROWS || regular < REGULAR * rows.size()) {
      return null;
    }
    List<Float> edges = new ArrayList<>();
    columns.forEach(column -> edges.add(column[0]));
    edges.add(columns.get(columns.size() - 1)[1]);
    return figures(cells, columns.size(), rows.size())
        ? new Table(box, rows.size(), columns.size(), edges, cells)
        : null;
  }

  /** From where to where each column reaches, judged by the rows with the usual number of cells. */
  private static List<float[]> columns(List<Line> rows) {
    Map<Integer, Integer> counts = new TreeMap<>();
    rows.forEach(line -> counts.merge(line.segments.size(), 1, Integer::sum));
    int usual = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      if (count.getValue() >= most) {
        usual = count.getKey();
        most = count.getValue();
      }
    }
    List<float[]> columns = new ArrayList<>();
    for (Line line : rows) {
      if (line.segments.size() != usual) {
        continue;
      }
      for (int i = 0; i < usual; i++) {
        Segment segment = line.segments.get(i);
        if (columns.size() == i) {
          columns.add(new float[] {segment.left, segment.right});
        } else {
          // a header over its column's left edge, figures at its right: both are the column
          float[] column = columns.get(i);
          column[0] = Math.min(column[0], segment.left);
          column[1] = Math.max(column[1], segment.right);
        }
      }
    }
    return columns;
  }

  /** Whether the columns lie beside each other; the next may begin where one ends. */
  private static boolean apart(List<float[]> columns) {
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i)[0] < columns.get(i - 1)[1] - TOUCH) {
        return false;
      }
    }
    return true;
  }

  private static boolean over(float[] column, Segment segment) {
    return segment.right > column[0] + TOUCH && segment.left < column[1] - TOUCH;
  }

  /** The first column that {@code segment} stands in, or -1. */
  private static int first(List<float[]> columns, Segment segment) {
    for (int i = 0; i < columns.size(); i++) {
      if (over(columns.get(i), segment)) {
        return i;
      }
    }
    return -1;
  }

  private static int last(List<float[]> columns, Segment segment) {
    int last = -1;
    for (int i = 0; i < columns.size(); i++) {
      if (over(columns.get(i), segment)) {
        last = i;
      }
    }
    return last;
  }

  /** Whether some column holds figures, other than the page numbers of a table of contents. */
  private static boolean figures(List<Table.TableCell> cells, int columns, int rows) {
    for (int column = 0; column < columns; column++) {
      int figures = 0;
      int all = 0;
      boolean rising = true;
      double before = -1;
      for (Table.TableCell cell : cells) {
        if (cell.column() == column && cell.columns() == 1) {
          String text = cell.lines().get(0).text;
          all++;
          if (FIGURE.matcher(text).matches()) {
            figures++;
            boolean counts = text.matches("\\d{1,4}");
            double value = counts ? Integer.parseInt(text) : -2;
            rising &= value >= before;
            before = value;
          }
        }
      }
      boolean ofFigures = figures >= Math.min(FEWEST_ROWS, rows - 1) && figures >= FIGURES * all;
      if (ofFigures && !(rising && (columns == 2 || column == 0))) {
        return true;
      }
    }
    return false;
  }
}
