package dev.stet.readers.pdf;

import dev.stet.readers.layout.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A character as a content stream draws it, in the page's own coordinates (y grows upwards).
 *
 * @param text what it says
 * @param x where the pen starts
 * @param y where the pen starts
 * @param dx how far the pen goes to the right
 * @param dy how far the pen goes up
 * @param size the height of the font on the page
 * @param angle the direction of its line, in degrees, anticlockwise, from 0 to 359
 * @param bold whether it is printed bold
 * @param look how well it can be seen
 * @param tag what the structure says about it
 */
record Drawn(
    String text,
    float x,
    float y,
    float dx,
    float dy,
    float size,
    int angle,
    boolean bold,
    Look look,
    @Nullable Tag tag) {

  /** How well a character can be seen. */
  enum Look {
    PLAIN,
    /** Little darker than what is behind it, or translucent. */
    PALE,
    /** Said by the file to be a watermark. */
    WATERMARK,
    /** The colour of what is behind it. */
    SAME_COLOUR,
    /** Neither filled nor stroked. */
    INVISIBLE,
    /** On a layer that is switched off. */
    HIDDEN_LAYER,
    /** Outside the visible part of the page. */
    OFF_PAGE
  }
}
