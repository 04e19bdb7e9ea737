package dev.stet.readers.layout;

import java.util.Iterator;
import java.util.SortedSet;

/** Writes page numbers as a person would: {@code 3, 5-9}. */
public final class PageRanges {
  private PageRanges() {}

  /** {@code pages} in words. */
  public static String of(SortedSet<Integer> pages) {
    StringBuilder words = new StringBuilder();
    Iterator<Integer> iterator = pages.iterator();
    Integer next = iterator.hasNext() ? iterator.next() : null;
    while (next != null) {
      int first = next;
      int last = first;
      next = iterator.hasNext() ? iterator.next() : null;
      while (next != null && next == last + 1) {
        last = next;
        next = iterator.hasNext() ? iterator.next() : null;
      }
      words.append(words.isEmpty() ? "" : ", ").append(first);
      if (last > first) {
        words.append('-').append(last);
      }
    }
    return words.toString();
  }
}
