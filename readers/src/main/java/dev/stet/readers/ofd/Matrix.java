package dev.stet.readers.ofd;

import org.jspecify.annotations.Nullable;

/** A transformation of the plane, as OFD writes it: six numbers, y growing downwards. */
record Matrix(double a, double b, double c, double d, double e, double f) {
  static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

  /** The matrix that {@code ctm} says; the identity where it says none. */
  static Matrix of(@Nullable String ctm) {
    double[] n = Numbers.of(ctm);
    return n.length < 6 ? IDENTITY : new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]);
  }

  /** First this one, then a shift. */
  Matrix shifted(double x, double y) {
    return new Matrix(a, b, c, d, e + x, f + y);
  }

  /** First this one, then {@code next}. */
  Matrix then(Matrix next) {
    return new Matrix(
        a * next.a + b * next.c,
        a * next.b + b * next.d,
        c * next.a + d * next.c,
        c * next.b + d * next.d,
        e * next.a + f * next.c + next.e,
        e * next.b + f * next.d + next.f);
  }

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** The direction of a level line, in degrees, anticlockwise, from 0 to 359. */
  int angle() {
    return Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(-b, a))), 360);
  }
}
