package dev.stet.readers.odt;

/** How far a list has counted. */
final class ListCounter {
  private final int[] counts = new int[ListStyle.LEVELS];
  private final boolean[] started = new boolean[ListStyle.LEVELS];

  /**
   * Counts an item.
   *
   * @param level its level, from 0
   * @param restart the number it has by its own wish; negative for the next one
   */
  void count(int level, ListStyle style, int restart) {
    if (restart >= 0) {
      counts[level] = restart;
    } else if (started[level]) {
      counts[level]++;
    } else {
      counts[level] = style.start(level);
    }
    started[level] = true;
    for (int higher = 0; higher < level; higher++) {
      if (!started[higher]) {
        counts[higher] = style.start(higher);
        started[higher] = true;
      }
    }
    for (int deeper = level + 1; deeper < ListStyle.LEVELS; deeper++) {
      started[deeper] = false;
    }
  }

  int at(int level) {
    return counts[level];
  }
}
