package dev.stet.readers.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page in reading order: its lines and tables, column after column. Made page by page, so that
 * a page's glyphs can be let go before the next is read.
 */
public final class PageLayout {
  final int number;
  final @Nullable String label;
  final float width;
  final float height;
  final List<Region> regions;

  private PageLayout(Page page, List<Region> regions) {
    this.number = page.number();
    this.label = page.label();
    this.width = page.width();
    this.height = page.height();
    this.regions = regions;
  }

  /** Finds the reading order of {@code page}. */
  public static PageLayout of(Page page) {
    return of(page, List.of());
  }

  /**
   * Finds the reading order of {@code page}, which is read before {@code turned}: the text of the
   * same page that runs in other directions, each turned until it is upright.
   */
  public static PageLayout of(Page page, List<Page> turned) {
    List<Region> regions = new ArrayList<>(regions(page));
    turned.forEach(other -> regions.addAll(regions(other)));
    int number = 0;
    for (Region region : regions) {
      AlignedTables.find(region);
      for (Item item : region.items) {
        if (item instanceof Item.OfLine one) {
          one.line().number = ++number;
        } else if (item instanceof Item.OfTable one) {
          number = numberRows(one.table(), number);
        }
      }
    }
    return new PageLayout(page, regions);
  }

  private static List<Region> regions(Page page) {
    List<Glyph> running = new ArrayList<>(page.glyphs().size());
    List<Table> tables = RuledTables.of(page, running);
    return Columns.of(page.number(), Segments.of(running), tables);
  }

  private static int numberRows(Table table, int before) {
    List<Line> lines = new ArrayList<>();
    table.cells().forEach(cell -> lines.addAll(cell.lines()));
    lines.sort(Comparator.comparingDouble(line -> line.baseline));
    int number = before;
    float baseline = -Float.MAX_VALUE;
    for (Line line : lines) {
      if (line.baseline > baseline + 0.5f * line.size) {
        number++;
        baseline = line.baseline;
      }
      line.number = number;
    }
    return number;
  }

  /** The words of {@code glyphs}, line under line. */
  public static String words(List<Glyph> glyphs) {
    return lines(0, Segments.of(glyphs)).stream()
        .map(line -> line.text)
        .collect(Collectors.joining("\n"));
  }

  /** Whether the page has no text at all. */
  public boolean isEmpty() {
    return regions.isEmpty();
  }

  /** The lines that {@code segments} of one column make, from the top down. */
  static List<Line> lines(int page, List<Segment> segments) {
    List<Segment> sorted = new ArrayList<>(segments);
    sorted.sort(Comparator.comparingDouble(segment -> segment.baseline));
    List<List<Segment>> rows = new ArrayList<>();
    for (Segment segment : sorted) {
      List<Segment> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row != null && largest(row).besides(segment)) {
        row.add(segment);
      } else {
        rows.add(new ArrayList<>(List.of(segment)));
      }
    }
    List<Line> lines = new ArrayList<>(rows.size());
    for (List<Segment> row : rows) {
      row.sort(Comparator.comparingDouble(segment -> segment.left));
      lines.add(Line.of(page, row));
    }
    return lines;
  }

  private static Segment largest(List<Segment> row) {
    Segment largest = row.get(0);
    for (Segment segment : row) {
      if (segment.size > largest.size) {
        largest = segment;
      }
    }
    return largest;
  }

  /** A column, or a stretch of the page from side to side. */
  static final class Region {
    final List<Item> items;

    Region(List<Item> items) {
      this.items = items;
    }
  }

  /** What follows each other in a region. */
  sealed interface Item {
    float top();

    record OfLine(Line line) implements Item {
      @Override
      public float top() {
        return line.top();
      }
    }

    record OfTable(Table table) implements Item {
      @Override
      public float top() {
        return table.box().top();
      }
    }
  }
}
