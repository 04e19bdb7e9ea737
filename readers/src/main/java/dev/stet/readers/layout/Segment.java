package dev.stet.readers.layout;

import java.util.List;

/** Glyphs on one baseline without a gap between them that is wider than a space between words. */
final class Segment {
  final List<Glyph> glyphs;
  final float left;
  final float right;
  final float baseline;

  /** Of most of its characters. */
  final float size;

  /**
   * @param glyphs from left to right, neither beginning nor ending with a blank
   */
  Segment(List<Glyph> glyphs) {
    this.glyphs = glyphs;
    this.left = glyphs.get(0).x();
    float farthest = left;
    Glyph largest = glyphs.get(0);
    for (Glyph glyph : glyphs) {
      farthest = Math.max(farthest, glyph.right());
      if (glyph.size() > largest.size() && !glyph.blank()) {
        largest = glyph;
      }
    }
    this.right = farthest;
    this.baseline = largest.y();
    this.size = largest.size();
  }

  float top() {
    return baseline - 0.8f * size;
  }

  float bottom() {
    return baseline + 0.2f * size;
  }

  float width() {
    return right - left;
  }

  /** Whether both stand on one line: the smaller lies at least half beside the larger. */
  boolean besides(Segment other) {
    return share(top(), bottom(), other.top(), other.bottom()) >= 0.5f;
  }

  /** How much of the shorter of two stretches lies in the other, from 0 to 1. */
  static float share(float top1, float bottom1, float top2, float bottom2) {
    float common = Math.min(bottom1, bottom2) - Math.max(top1, top2);
    float shorter = Math.min(bottom1 - top1, bottom2 - top2);
    return shorter <= 0 ? 0 : common / shorter;
  }
}
