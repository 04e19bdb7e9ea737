package dev.stet.readers.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables whose borders are printed. Rules that touch make a grid; each glyph belongs to
 * the cell round its middle; cells without a border between them are one merged cell.
 */
final class RuledTables {
  /** How far rules that are meant to meet may miss each other, in points. */
  private static final float SLACK = 3;

  /** Rules farther apart than this belong to different rows or columns. */
  private static final float SAME = 2;

  /** More rules than this on one page are a drawing, not tables. */
  private static final int TOO_MANY = 5000;

  private RuledTables() {}

  /** The tables of {@code page}; {@code left} receives the glyphs that are in none, in order. */
  static List<Table> of(Page page, List<Glyph> left) {
    List<Grid> grids = page.rules().size() > TOO_MANY ? List.of() : grids(page.rules());
    List<Table> tables = new ArrayList<>();
    if (grids.isEmpty()) {
      left.addAll(page.glyphs());
      return tables;
    }
    Map<Grid, List<Glyph>> inside = new HashMap<>();
    for (Glyph glyph : page.glyphs()) {
      Grid grid = around(grids, glyph);
      if (grid != null) {
        inside.computeIfAbsent(grid, g -> new ArrayList<>()).add(glyph);
      }
    }
    List<Grid> accepted = new ArrayList<>();
    for (Grid grid : grids) {
      Table table = grid.table(page.number(), inside.getOrDefault(grid, List.of()));
      if (table != null) {
        tables.add(table);
        accepted.add(grid);
      }
    }
    for (Glyph glyph : page.glyphs()) {
      if (around(accepted, glyph) == null) {
        left.add(glyph);
      }
    }
    return tables;
  }

  private static @Nullable Grid around(List<Grid> grids, Glyph glyph) {
    float x = glyph.x() + glyph.width() / 2;
    float y = glyph.y() - 0.3f * glyph.size();
    for (Grid grid : grids) {
      if (grid.box.contains(x, y)) {
        return grid;
      }
    }
    return null;
  }

  private static List<Grid> grids(List<Rule> rules) {
    List<Rule> level = merged(rules, true);
    List<Rule> upright = merged(rules, false);
    if (level.size() < 2 || upright.isEmpty()) {
      return List.of();
    }
    int[] group = new int[level.size() + upright.size()];
    Arrays.setAll(group, i -> i);
    for (int i = 0; i < level.size(); i++) {
      for (int j = 0; j < upright.size(); j++) {
        if (meet(level.get(i), upright.get(j))) {
          join(group, i, level.size() + j);
        }
      }
    }
    Map<Integer, List<Rule>> byGroup = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      Rule rule = i < level.size() ? level.get(i) : upright.get(i - level.size());
      byGroup.computeIfAbsent(root(group, i), g -> new ArrayList<>()).add(rule);
    }
    List<Grid> grids = new ArrayList<>();
    for (List<Rule> touching : byGroup.values()) {
      Grid grid = new Grid(touching);
      if (grid.rows() >= 2 && grid.columns() >= 2) {
        grids.add(grid);
      }
    }
    // the innermost first: a frame round a page holds the tables of the page
    grids.sort(Comparator.comparingDouble(g -> g.box.width() * g.box.height()));
    return grids;
  }

  /** Rules of one direction, those that go on with each other made one. */
  private static List<Rule> merged(List<Rule> rules, boolean level) {
    List<Rule> sorted = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.level() == level) {
        sorted.add(rule);
      }
    }
    sorted.sort(Comparator.comparingDouble(Rule::at).thenComparingDouble(Rule::from));
    List<Rule> merged = new ArrayList<>();
    for (Rule rule : sorted) {
      boolean taken = false;
      for (int i = merged.size() - 1; i >= 0 && merged.get(i).at() >= rule.at() - 1.5f; i--) {
        Rule before = merged.get(i);
        if (rule.from() <= before.to() + SLACK && before.from() <= rule.to() + SLACK) {
          merged.set(
              i,
              new Rule(
                  level,
                  before.at(),
                  Math.min(before.from(), rule.from()),
                  Math.max(before.to(), rule.to())));
          taken = true;
          break;
        }
      }
      if (!taken) {
        merged.add(rule);
      }
    }
    return merged;
  }

  private static boolean meet(Rule level, Rule upright) {
    return upright.at() >= level.from() - SLACK
        && upright.at() <= level.to() + SLACK
        && level.at() >= upright.from() - SLACK
        && level.at() <= upright.to() + SLACK;
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private static void join(int[] group, int a, int b) {
    group[Math.max(root(group, a), root(group, b))] = Math.min(root(group, a), root(group, b));
  }

  /** Rules that touch each other. */
  private static final class Grid {
    final Box box;
    private final List<Rule> rules;
    private final float[] xs;
    private final float[] ys;

    Grid(List<Rule> rules) {
      this.rules = rules;
      List<Float> x = new ArrayList<>();
      List<Float> y = new ArrayList<>();
      for (Rule rule : rules) {
        (rule.level() ? y : x).add(rule.at());
      }
      float[] lefts = extent(true);
      float[] tops = extent(false);
      // tables in Chinese reports are often open at the sides
      openSides(x, lefts);
      openSides(y, tops);
      this.xs = distinct(x);
      this.ys = distinct(y);
      this.box =
          xs.length == 0 || ys.length == 0
              ? new Box(0, 0, 0, 0)
              : new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    private float[] extent(boolean level) {
      float from = Float.MAX_VALUE;
      float to = -Float.MAX_VALUE;
      for (Rule rule : rules) {
        if (rule.level() == level) {
          from = Math.min(from, rule.from());
          to = Math.max(to, rule.to());
        }
      }
      return new float[] {from, to};
    }

    private static void openSides(List<Float> at, float[] extent) {
      if (extent[0] > extent[1]) {
        return;
      }
      float first = Float.MAX_VALUE;
      float last = -Float.MAX_VALUE;
      for (float f : at) {
        first = Math.min(first, f);
        last = Math.max(last, f);
      }
      if (first > extent[0] + 10) {
        at.add(extent[0]);
      }
      if (last < extent[1] - 10) {
        at.add(extent[1]);
      }
    }

    private static float[] distinct(List<Float> values) {
      values.sort(null);
      float[] distinct = new float[values.size()];
      int count = 0;
      for (float value : values) {
        if (count == 0 || value - distinct[count - 1] > SAME) {
          distinct[count++] = value;
        }
      }
      return Arrays.copyOf(distinct, count);
    }

    int rows() {
      return ys.length - 1;
    }

    int columns() {
      return xs.length - 1;
    }

    /** The table, or null if what is printed in the grid does not look like one. */
    @Nullable Table table(int page, List<Glyph> glyphs) {
      int[] merged = mergedCells();
      Map<Integer, List<Glyph>> byCell = new TreeMap<>();
      for (Glyph glyph : glyphs) {
        int column = index(xs, glyph.x() + glyph.width() / 2);
        int row = index(ys, glyph.y() - 0.3f * glyph.size());
        byCell
            .computeIfAbsent(root(merged, row * columns() + column), c -> new ArrayList<>())
            .add(glyph);
      }
      List<Table.TableCell> cells = new ArrayList<>();
      boolean[] rowsWithText = new boolean[rows()];
      boolean[] columnsWithText = new boolean[columns()];
      for (Map.Entry<Integer, List<Glyph>> entry : byCell.entrySet()) {
        List<Line> lines = PageLayout.lines(page, Segments.of(entry.getValue()));
        if (lines.isEmpty()) {
          continue;
        }
        int lastRow = 0;
        int lastColumn = 0;
        for (int i = entry.getKey(); i < merged.length; i++) {
          if (root(merged, i) == entry.getKey()) {
            lastRow = Math.max(lastRow, i / columns());
            lastColumn = Math.max(lastColumn, i % columns());
          }
        }
        int row = entry.getKey() / columns();
        int column = entry.getKey() % columns();
        for (Line line : lines) {
          line.columnLeft = xs[column];
          line.columnRight = xs[lastColumn + 1];
        }
        rowsWithText[row] = true;
        columnsWithText[column] = true;
        cells.add(
            new Table.TableCell(row, column, lastRow - row + 1, lastColumn - column + 1, lines));
      }
      if (cells.size() < 3 || count(rowsWithText) < 2 || count(columnsWithText) < 2) {
        return null;
      }
      List<Float> edges = new ArrayList<>();
      for (float x : xs) {
        edges.add(x);
      }
      return new Table(box, rows(), columns(), edges, cells);
    }

    private static int count(boolean[] flags) {
      int count = 0;
      for (boolean flag : flags) {
        count += flag ? 1 : 0;
      }
      return count;
    }

    private static int index(float[] edges, float at) {
      int i = 0;
      while (i < edges.length - 2 && at >= edges[i + 1]) {
        i++;
      }
      return i;
    }

    /** For each cell of the grid another of the same merged cell; the first is its own. */
    private int[] mergedCells() {
      int[] group = new int[rows() * columns()];
      Arrays.setAll(group, i -> i);
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < columns(); column++) {
          int cell = row * columns() + column;
          float x = (xs[column] + xs[column + 1]) / 2;
          float y = (ys[row] + ys[row + 1]) / 2;
          if (column + 1 < columns() && !ruled(false, xs[column + 1], y)) {
            join(group, cell, cell + 1);
          }
          if (row + 1 < rows() && !ruled(true, ys[row + 1], x)) {
            join(group, cell, cell + columns());
          }
        }
      }
      return group;
    }

    private boolean ruled(boolean level, float at, float middle) {
      for (Rule rule : rules) {
        if (rule.level() == level
            && Math.abs(rule.at() - at) <= SAME + 1
            && rule.from() <= middle
            && rule.to() >= middle) {
          return true;
        }
      }
      return false;
    }
  }
}
