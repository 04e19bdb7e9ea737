package dev.stet.readers.layout;

/**
 * A straight line printed on a page, level or upright: the border of a table, an underline. Lengths
 * as in {@link Glyph}.
 *
 * @param level whether it runs from left to right rather than from top to bottom
 * @param at its y if it is level, its x otherwise
 * @param from where it begins along its own direction
 * @param to where it ends, not less than {@code from}
 */
public record Rule(boolean level, float at, float from, float to) {

  public static Rule level(float y, float x1, float x2) {
    return new Rule(true, y, Math.min(x1, x2), Math.max(x1, x2));
  }

  public static Rule upright(float x, float y1, float y2) {
    return new Rule(false, x, Math.min(y1, y2), Math.max(y1, y2));
  }
}
