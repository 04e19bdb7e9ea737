package dev.stet.core.analysis;

import dev.stet.core.document.Numbering;
import java.util.List;

/**
 * Points that are counted together: the same style under the same parent, from the first number on.
 * Immutable; never empty.
 */
public record Series(List<Point> points) {
  public Series {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a series has at least one point");
    }
  }

  public Numbering.Style style() {
    return first().numbering().style();
  }

  public Point first() {
    return points.get(0);
  }

  public Point last() {
    return points.get(points.size() - 1);
  }
}
