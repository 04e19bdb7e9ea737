package dev.stet.readers.pdf;

import java.util.ArrayList;
import java.util.List;

/** What has been painted on a page so far, to tell white words on white from white on black. */
final class Painted {
  /** Of an image, a shading, a pattern: nobody knows without drawing it. */
  static final float UNKNOWN = Float.NaN;

  /** Pages with more areas than this are drawings; the oldest are forgotten. */
  private static final int MOST = 4000;

  private final List<Area> areas = new ArrayList<>();
  private boolean image;
  private int strokes;

  void area(float left, float bottom, float right, float top, float brightness) {
    if (areas.size() < MOST) {
      areas.add(new Area(left, bottom, right, top, brightness));
    }
  }

  void image(float left, float bottom, float right, float top) {
    image = true;
    area(left, bottom, right, top, UNKNOWN);
  }

  void stroke() {
    strokes++;
  }

  /** Whether an image covers the point: a scanned page, perhaps, and its recognised words. */
  boolean imageAt(float x, float y) {
    for (Area area : areas) {
      if (Float.isNaN(area.brightness) && area.covers(x, y)) {
        return true;
      }
    }
    return false;
  }

  /** How bright the point is, from 0 to 1; NaN where that is not known. */
  float brightness(float x, float y) {
    for (int i = areas.size() - 1; i >= 0; i--) {
      if (areas.get(i).covers(x, y)) {
        return areas.get(i).brightness;
      }
    }
    return areas.size() < MOST ? 1 : UNKNOWN;
  }

  /** Whether there is anything to be seen besides text. */
  boolean anything() {
    return image || strokes + areas.size() > 20;
  }

  private record Area(float left, float bottom, float right, float top, float brightness) {
    boolean covers(float x, float y) {
      return x >= left && x <= right && y >= bottom && y <= top;
    }
  }
}
