package dev.stet.rules.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds in one pass the places of a text where some branch fits. The branches are dealt into 64
 * buckets; a table for each of the first characters tells which buckets a character fits, and the
 * tables together which are left. Only the branches of those are then looked at one by one.
 */
final class Candidates {
  private static final int BUCKETS = 64;
  private static final int WIDTH = Branches.WIDTH;

  /** For each character its class: characters of one class are in the same sets. */
  private final char[] classes = new char[0x10000];

  /** For each class, the buckets it fits as first, second, third and fourth character. */
  private final long[][] tables;

  private final Entry[][] buckets = new Entry[BUCKETS][];

  /**
   * For each bucket, of each branch the least and the greatest character at each place, in a row:
   * most of the branches that do not fit are passed over without a look at their sets.
   */
  private final char[][] bounds = new char[BUCKETS][];

  /** What stands at a place past the end of the text. */
  private final long[] pastEnd = new long[WIDTH];

  /** A branch and whose it is. */
  record Entry(Branches.Branch branch, int owner) {
    boolean fits(String text, int at) {
      return branch.fits(text, at);
    }
  }

  /** Takes the places where branches fit. */
  interface Visitor {
    /** The branch of {@code owner} fits at {@code at}. */
    void visit(int at, int owner);
  }

  Candidates(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.<Entry>comparingInt(e -> e.branch().sets().get(0).first())
            .thenComparingInt(
                e -> e.branch().sets().size() > 1 ? e.branch().sets().get(1).first() : 0)
            .thenComparingInt(Entry::owner));
    deal(sorted);
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (buckets[bucket] == null) {
        buckets[bucket] = new Entry[0];
      }
      bounds[bucket] = bounds(buckets[bucket]);
    }
    tables = fillTables();
  }

  /** Wide branches get buckets of their own, so that they do not drag others along. */
  private void deal(List<Entry> sorted) {
    List<Entry> wide = sorted.stream().filter(e -> e.branch().frequency() > 1 / 3000.0).toList();
    List<Entry> narrow = sorted.stream().filter(e -> e.branch().frequency() <= 1 / 3000.0).toList();
    int forWide =
        wide.isEmpty() ? 0 : Math.min(wide.size(), narrow.isEmpty() ? BUCKETS : BUCKETS / 2);
    spread(wide, 0, forWide);
    spread(narrow, forWide, BUCKETS - forWide);
  }

  private void spread(List<Entry> entries, int first, int count) {
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) entries.size() * i / count);
      int to = (int) ((long) entries.size() * (i + 1) / count);
      buckets[first + i] = entries.subList(from, to).toArray(Entry[]::new);
    }
  }

  private static char[] bounds(Entry[] entries) {
    char[] bounds = new char[entries.length * 2 * WIDTH];
    for (int i = 0; i < entries.length; i++) {
      List<CharSet> sets = entries[i].branch().sets();
      for (int position = 0; position < WIDTH; position++) {
        CharSet set = position < sets.size() ? sets.get(position) : CharSet.ALL;
        int at = 2 * (i * WIDTH + position);
        if (set.isEmpty()) {
          bounds[at] = 0xFFFF; // above the greatest: nothing fits
        } else {
          bounds[at] = set.first();
          bounds[at + 1] = set.high(set.rangeCount() - 1);
        }
      }
    }
    return bounds;
  }

  private long[][] fillTables() {
    long[][] edges = new long[WIDTH][0x10001];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      long bit = 1L << bucket;
      for (int position = 0; position < WIDTH; position++) {
        CharSet.Builder all = new CharSet.Builder();
        for (Entry entry : buckets[bucket]) {
          List<CharSet> sets = entry.branch().sets();
          if (position < sets.size()) {
            all.add(sets.get(position));
          } else {
            all.add(CharSet.ALL);
            pastEnd[position] |= bit;
          }
        }
        CharSet set = all.build();
        for (int i = 0; i < set.rangeCount(); i++) {
          edges[position][set.low(i)] ^= bit;
          edges[position][set.high(i) + 1] ^= bit;
        }
      }
    }
    return classify(edges);
  }

  private long[][] classify(long[][] edges) {
    Map<List<Long>, Integer> known = new HashMap<>();
    List<List<Long>> rows = new ArrayList<>();
    long[] now = new long[WIDTH];
    int current = -1;
    for (int c = 0; c < 0x10000; c++) {
      boolean changed = current < 0;
      for (int position = 0; position < WIDTH; position++) {
        long edge = edges[position][c];
        now[position] ^= edge;
        changed |= edge != 0;
      }
      if (changed) {
        List<Long> row = new ArrayList<>(WIDTH);
        for (long mask : now) {
          row.add(mask);
        }
        current = known.computeIfAbsent(row, r -> known.size());
        if (current == rows.size()) {
          rows.add(row);
        }
      }
      classes[c] = (char) current;
    }
    long[][] filled = new long[WIDTH][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int position = 0; position < WIDTH; position++) {
        filled[position][i] = rows.get(i).get(position);
      }
    }
    return filled;
  }

  /** Tells {@code visitor} of every place of {@code text} where a branch fits, in order. */
  void find(String text, Visitor visitor) {
    long[] first = tables[0];
    long[] second = tables[1];
    long[] third = tables[2];
    long[] fourth = tables[3];
    int length = text.length();
    int whole = length - WIDTH + 1;
    if (whole > 0) {
      int a = classes[text.charAt(0)];
      int b = classes[text.charAt(1)];
      int c = classes[text.charAt(2)];
      for (int i = 0; i < whole; i++) {
        int d = classes[text.charAt(i + 3)];
        long left = first[a] & second[b] & third[c] & fourth[d];
        if (left != 0) {
          verify(text, i, left, visitor);
        }
        a = b;
        b = c;
        c = d;
      }
    }
    for (int i = Math.max(0, whole); i < length; i++) {
      long left = -1;
      for (int position = 0; position < WIDTH; position++) {
        left &=
            i + position < length
                ? tables[position][classes[text.charAt(i + position)]]
                : pastEnd[position];
      }
      if (left != 0) {
        verify(text, i, left, visitor);
      }
    }
  }

  private void verify(String text, int at, long left, Visitor visitor) {
    boolean whole = at + WIDTH <= text.length();
    long rest = left;
    while (rest != 0) {
      int bucket = Long.numberOfTrailingZeros(rest);
      Entry[] entries = buckets[bucket];
      char[] limits = bounds[bucket];
      for (int i = 0; i < entries.length; i++) {
        boolean near = !whole || within(text, at, limits, i * 2 * WIDTH);
        if (near && entries[i].fits(text, at)) {
          visitor.visit(at, entries[i].owner());
        }
      }
      rest &= rest - 1;
    }
  }

  private static boolean within(String text, int at, char[] limits, int from) {
    for (int position = 0; position < WIDTH; position++) {
      char c = text.charAt(at + position);
      int limit = from + 2 * position;
      if (c < limits[limit] || c > limits[limit + 1]) {
        return false;
      }
    }
    return true;
  }
}
