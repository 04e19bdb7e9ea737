package dev.stet.readers.pdf;

import java.util.ArrayList;
import java.util.List;

/** The path under construction: its extent, and its straight parts. */
final class Path {
  /** A filled stretch thinner than this is a line, in points. */
  private static final float THIN = 2.5f;

  /** Paths of more parts are drawings, not borders. */
  private static final int MOST = 400;

  private final List<float[]> parts = new ArrayList<>();
  private final List<float[]> rectangles = new ArrayList<>();
  private boolean curved;
  private boolean empty = true;
  private float left;
  private float bottom;
  private float right;
  private float top;
  private float startX;
  private float startY;
  private float x;
  private float y;

  void clear() {
    parts.clear();
    rectangles.clear();
    curved = false;
    empty = true;
  }

  boolean isEmpty() {
    return empty;
  }

  float left() {
    return left;
  }

  float bottom() {
    return bottom;
  }

  float right() {
    return right;
  }

  float top() {
    return top;
  }

  void curved() {
    curved = true;
  }

  void to(float newX, float newY, boolean move) {
    if (move) {
      startX = newX;
      startY = newY;
    } else if (parts.size() < MOST) {
      parts.add(new float[] {x, y, newX, newY});
    }
    grow(newX, newY);
    x = newX;
    y = newY;
  }

  void close() {
    if (!empty && parts.size() < MOST) {
      parts.add(new float[] {x, y, startX, startY});
    }
  }

  void rectangle(float x1, float y1, float x2, float y2) {
    grow(x1, y1);
    grow(x2, y2);
    if (rectangles.size() < MOST) {
      rectangles.add(
          new float[] {Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)});
    }
  }

  private void grow(float newX, float newY) {
    left = empty ? newX : Math.min(left, newX);
    right = empty ? newX : Math.max(right, newX);
    bottom = empty ? newY : Math.min(bottom, newY);
    top = empty ? newY : Math.max(top, newY);
    empty = false;
  }

  /** Whether the path, filled, looks like lines. */
  boolean thin() {
    if (curved) {
      return false;
    }
    if (!rectangles.isEmpty() && parts.isEmpty()) {
      return rectangles.stream().allMatch(r -> r[2] - r[0] < THIN || r[3] - r[1] < THIN);
    }
    return right - left < THIN || top - bottom < THIN;
  }

  /** Adds the lines that the path, filled and {@link #thin}, looks like. */
  void thinLines(List<float[]> lines) {
    if (!rectangles.isEmpty() && parts.isEmpty()) {
      lines.addAll(rectangles);
    } else {
      lines.add(new float[] {left, bottom, right, top});
    }
  }

  /** Adds the level and upright lines that the path, stroked, shows. */
  void lines(List<float[]> lines) {
    for (float[] part : parts) {
      if (Math.abs(part[0] - part[2]) < 1 || Math.abs(part[1] - part[3]) < 1) {
        lines.add(part);
      }
    }
    for (float[] r : rectangles) {
      if (r[2] - r[0] < THIN || r[3] - r[1] < THIN) {
        lines.add(r);
      } else {
        lines.add(new float[] {r[0], r[1], r[2], r[1]});
        lines.add(new float[] {r[0], r[3], r[2], r[3]});
        lines.add(new float[] {r[0], r[1], r[0], r[3]});
        lines.add(new float[] {r[2], r[1], r[2], r[3]});
      }
    }
  }
}
