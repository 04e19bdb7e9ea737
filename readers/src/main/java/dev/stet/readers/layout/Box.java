package dev.stet.readers.layout;

/** A rectangle on a page, in points from its top left corner, y growing downwards. */
public record Box(float left, float top, float right, float bottom) {

  /** The box between two opposite corners, whichever they are. */
  public static Box between(float x1, float y1, float x2, float y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  public float width() {
    return right - left;
  }

  public float height() {
    return bottom - top;
  }

  public boolean contains(float x, float y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
