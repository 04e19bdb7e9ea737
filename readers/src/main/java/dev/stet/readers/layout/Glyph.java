package dev.stet.readers.layout;

import org.jspecify.annotations.Nullable;

/**
 * A character as it stands on a page, upright, read from left to right. Lengths are in points; the
 * page's origin is its top left corner and y grows downwards.
 *
 * @param text the character, or the several that a ligature stands for
 * @param x its left edge
 * @param y its baseline
 * @param width how far it moves the pen
 * @param size the height of its font
 * @param bold whether it is printed bold
 * @param tag what the file's own structure says about it; null where it says nothing
 */
public record Glyph(
    String text, float x, float y, float width, float size, boolean bold, @Nullable Tag tag) {

  /** Where its right edge is. */
  public float right() {
    return x + width;
  }

  boolean blank() {
    return text.isBlank();
  }
}
