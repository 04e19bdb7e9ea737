package dev.stet.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of UTF-16 code units, as sorted ranges. Where a pattern means characters beyond the basic
 * plane, the set has the surrogates that write them, so that it is never too small. Immutable.
 */
final class CharSet {
  static final CharSet ALL = new CharSet(new char[] {0, 0xFFFF});
  static final CharSet NOT_LINE_BREAK = single('\n').negated();

  /** From here to {@link #CJK_END} no character has two cases. */
  private static final int CJK = 0x2E80;

  private static final int CJK_END = 0xA63F;

  /** First and last of each range, in turn. */
  private final char[] ranges;

  /** A bit for each ASCII character, for they are asked for most. */
  private final long low64;

  private final long next64;

  private CharSet(char[] ranges) {
    this.ranges = ranges;
    long first = 0;
    long second = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= Math.min(ranges[i + 1], 127); c++) {
        if (c < 64) {
          first |= 1L << c;
        } else {
          second |= 1L << c;
        }
      }
    }
    this.low64 = first;
    this.next64 = second;
  }

  static CharSet single(char c) {
    return new CharSet(new char[] {c, c});
  }

  static CharSet range(int low, int high) {
    return new Builder().add(low, high).build();
  }

  boolean contains(char c) {
    if (c < 128) {
      return ((c < 64 ? low64 : next64) >>> c & 1) != 0;
    }
    int low = 0;
    int high = ranges.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (c < ranges[2 * middle]) {
        high = middle - 1;
      } else if (c > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** How many characters it has. */
  int size() {
    int size = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      size += ranges[i + 1] - ranges[i] + 1;
    }
    return size;
  }

  boolean isEmpty() {
    return ranges.length == 0;
  }

  /** The smallest character of a set that is not empty. */
  char first() {
    return ranges[0];
  }

  int rangeCount() {
    return ranges.length / 2;
  }

  char low(int range) {
    return ranges[2 * range];
  }

  char high(int range) {
    return ranges[2 * range + 1];
  }

  boolean meets(CharSet other) {
    int i = 0;
    int j = 0;
    while (i < ranges.length && j < other.ranges.length) {
      if (ranges[i + 1] < other.ranges[j]) {
        i += 2;
      } else if (other.ranges[j + 1] < ranges[i]) {
        j += 2;
      } else {
        return true;
      }
    }
    return false;
  }

  CharSet union(CharSet other) {
    return new Builder().add(this).add(other).build();
  }

  /** Every character that is not in it; the surrogates stay, for what they write may be meant. */
  CharSet negated() {
    Builder builder = new Builder();
    int next = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      if (ranges[i] > next) {
        builder.add(next, ranges[i] - 1);
      }
      next = ranges[i + 1] + 1;
    }
    if (next <= 0xFFFF) {
      builder.add(next, 0xFFFF);
    }
    return builder.add(Character.MIN_SURROGATE, Character.MAX_SURROGATE).build();
  }

  /** With the other case of each letter, as Unicode folds it. */
  CharSet ignoringCase() {
    Builder builder = new Builder().add(this);
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
        if (c >= CJK && c <= CJK_END) {
          c = CJK_END; // Chinese has no case; most sets of a pattern are Chinese
          continue;
        }
        int upper = Character.toUpperCase(c);
        int lower = Character.toLowerCase(c);
        if (c > 0x7F && (upper != c || lower != c)) {
          return ALL; // the folding of such letters has too many special cases to list
        }
        builder.add(upper, upper).add(lower, lower);
        if (lower == 'k') {
          builder.add('\u212A', '\u212A');
        } else if (lower == 's') {
          builder.add('\u017F', '\u017F');
        }
      }
    }
    return builder.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(ranges, set.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }

  /** Collects ranges in any order. */
  static final class Builder {
    private final List<int[]> ranges = new ArrayList<>();

    /** Adds the code points from {@code low} to {@code high}. */
    Builder add(int low, int high) {
      if (high > 0xFFFF) {
        ranges.add(new int[] {Character.MIN_SURROGATE, Character.MAX_SURROGATE});
      }
      if (low <= 0xFFFF) {
        ranges.add(new int[] {low, Math.min(high, 0xFFFF)});
      }
      return this;
    }

    Builder add(CharSet set) {
      for (int i = 0; i < set.rangeCount(); i++) {
        ranges.add(new int[] {set.low(i), set.high(i)});
      }
      return this;
    }

    CharSet build() {
      ranges.sort((a, b) -> Integer.compare(a[0], b[0]));
      List<int[]> merged = new ArrayList<>();
      for (int[] range : ranges) {
        int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
        if (last != null && range[0] <= last[1] + 1) {
          last[1] = Math.max(last[1], range[1]);
        } else {
          merged.add(range.clone());
        }
      }
      char[] flat = new char[merged.size() * 2];
      for (int i = 0; i < merged.size(); i++) {
        flat[2 * i] = (char) merged.get(i)[0];
        flat[2 * i + 1] = (char) merged.get(i)[1];
      }
      return new CharSet(flat);
    }
  }
}
