package dev.stet.rules.match;

import java.util.Arrays;

/** The places where matches of one pattern may begin, as stretches in order. */
final class Starts {
  private int[] bounds = new int[8];
  private int size;

  /** Adds the places from {@code first} to {@code last}, which is not before one added earlier. */
  void add(int first, int last) {
    int from = first;
    while (size > 0 && bounds[2 * size - 1] >= from - 1) {
      size--;
      from = Math.min(from, bounds[2 * size]);
    }
    if (2 * size + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * size] = from;
    bounds[2 * size + 1] = last;
    size++;
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** How many stretches there are. */
  int size() {
    return size;
  }

  int first(int stretch) {
    return bounds[2 * stretch];
  }

  int last(int stretch) {
    return bounds[2 * stretch + 1];
  }
}
