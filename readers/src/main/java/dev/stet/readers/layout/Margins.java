package dev.stet.readers.layout;

import dev.stet.readers.layout.PageLayout.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out between which edges each column is set, so that a short line can be told. */
final class Margins {
  /** A column of fewer lines does not show its own edges. */
  private static final int FEW = 6;

  private final List<Column> columns = new ArrayList<>();

  void add(PageLayout page, Region region, List<Line> lines) {
    if (!lines.isEmpty()) {
      columns.add(new Column(page, page.regions.size() == 1 || wide(page, lines), lines));
    }
  }

  private static boolean wide(PageLayout page, List<Line> lines) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Line line : lines) {
      left = Math.min(left, line.left);
      right = Math.max(right, line.right);
    }
    return right - left > 0.6f * page.width;
  }

  /** Tells each line its column's edges. */
  void set() {
    for (Column column : columns) {
      float left = column.left();
      float right = column.right();
      if (column.lines.size() < FEW) {
        for (Column other : columns) {
          if (other.lines.size() >= FEW && Math.abs(other.left() - left) < 12) {
            right = Math.max(right, other.right());
          }
        }
        // paper has the same margin on both sides, unless the lines show another
        float symmetric = column.page.width - left;
        if (column.alone && !column.showsRight(symmetric)) {
          right = Math.max(right, symmetric);
        }
      }
      for (Line line : column.lines) {
        line.columnLeft = left;
        line.columnRight = Math.max(right, line.right);
      }
    }
  }

  /** The lines between two edges. */
  private static final class Column {
    final PageLayout page;
    final boolean alone;
    final List<Line> lines;
    private final float left;
    private final float right;

    Column(PageLayout page, boolean alone, List<Line> lines) {
      this.page = page;
      this.alone = alone;
      this.lines = lines;
      this.left = commonLeft(lines);
      // the few farthest lines may hang out of the margin
      float[] rights = new float[lines.size()];
      for (int i = 0; i < rights.length; i++) {
        rights[i] = lines.get(i).right;
      }
      Arrays.sort(rights);
      this.right = rights[rights.length - 1 - rights.length / 25];
    }

    float left() {
      return left;
    }

    float right() {
      return right;
    }

    /** Whether the two longest lines, long ones, end nearly at one edge. */
    boolean showsRight(float symmetric) {
      float longest = 0;
      float next = 0;
      for (Line line : lines) {
        if (line.right > longest) {
          next = longest;
          longest = line.right;
        } else {
          next = Math.max(next, line.right);
        }
      }
      float width = symmetric - left;
      return next - left > 0.5f * width && longest - next < 0.1f * width;
    }

    private static float commonLeft(List<Line> lines) {
      Map<Integer, Integer> counts = new HashMap<>();
      for (Line line : lines) {
        counts.merge(Math.round(line.left / 3), 1, Integer::sum);
      }
      int best = Integer.MAX_VALUE;
      int most = 0;
      for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
        if (entry.getValue() > most || (entry.getValue() == most && entry.getKey() < best)) {
          best = entry.getKey();
          most = entry.getValue();
        }
      }
      return best * 3f;
    }
  }
}
