package dev.stet.readers.pdf;

import dev.stet.readers.layout.Box;
import dev.stet.readers.layout.Rule;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as it is looked at: turned as the file says, or further until most of its text is upright;
 * the origin at the top left.
 *
 * @param box the visible part of the page, in the page's own coordinates
 * @param turn by how much the page is turned clockwise: 0, 90, 180 or 270 degrees
 */
record View(PDRectangle box, int turn) {

  static View of(PDPage page) {
    return new View(page.getCropBox(), Math.floorMod(page.getRotation(), 360) / 90 * 90);
  }

  View turned(int further) {
    return new View(box, Math.floorMod(turn + further, 360));
  }

  float width() {
    return turn % 180 == 0 ? box.getWidth() : box.getHeight();
  }

  float height() {
    return turn % 180 == 0 ? box.getHeight() : box.getWidth();
  }

  float x(float x, float y) {
    return switch (turn) {
      case 90 -> y - box.getLowerLeftY();
      case 180 -> box.getUpperRightX() - x;
      case 270 -> box.getUpperRightY() - y;
      default -> x - box.getLowerLeftX();
    };
  }

  float y(float x, float y) {
    return switch (turn) {
      case 90 -> x - box.getLowerLeftX();
      case 180 -> y - box.getLowerLeftY();
      case 270 -> box.getUpperRightX() - x;
      default -> box.getUpperRightY() - y;
    };
  }

  Box box(float x1, float y1, float x2, float y2) {
    return Box.between(x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2));
  }

  Box box(PDRectangle rectangle) {
    return box(
        rectangle.getLowerLeftX(),
        rectangle.getLowerLeftY(),
        rectangle.getUpperRightX(),
        rectangle.getUpperRightY());
  }

  /** The line that a thin stretch between two corners of the page's own coordinates is. */
  Rule rule(float x1, float y1, float x2, float y2) {
    Box line = box(x1, y1, x2, y2);
    return line.width() >= line.height()
        ? Rule.level((line.top() + line.bottom()) / 2, line.left(), line.right())
        : Rule.upright((line.left() + line.right()) / 2, line.top(), line.bottom());
  }
}
