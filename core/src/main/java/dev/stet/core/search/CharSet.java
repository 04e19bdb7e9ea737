package dev.stet.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of characters, as sorted ranges of code points. Immutable and thread-safe. */
public final class CharSet {
  public static final CharSet NONE = new CharSet(new int[0]);
  public static final CharSet ALL = range(0, Character.MAX_CODE_POINT);
  public static final CharSet NOT_LINE_BREAK = single('\n').negated();

  /** The halves that write characters beyond the basic plane. */
  public static final CharSet SURROGATES = range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);

  /** From here to {@link #CJK_END} no character has two cases. */
  private static final int CJK = 0x2E80;

  private static final int CJK_END = 0xA63F;

  /** What {@link #ignoringCase(int)} has said of characters of ASCII. */
  private static final @Nullable CharSet[] ASCII = new @Nullable CharSet[0x80];

  /** First and last of each range, in turn. */
  private final int[] ranges;

  /** A bit for each ASCII character, for they are asked for most. */
  private final long low64;

  private final long next64;

  private CharSet(int[] ranges) {
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

  public static CharSet single(int c) {
    return range(c, c);
  }

  public static CharSet range(int low, int high) {
    return new CharSet(new int[] {low, high});
  }

  /** The set of {@code ranges}, as {@link #ranges} gives them. */
  public static CharSet of(int[] ranges) {
    return new CharSet(ranges.clone());
  }

  /** The first and the last character of each range, in turn, in order. */
  public int[] ranges() {
    return ranges.clone();
  }

  public boolean contains(int c) {
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

  public boolean isEmpty() {
    return ranges.length == 0;
  }

  /** The smallest character of a set that is not empty. */
  public int first() {
    return ranges[0];
  }

  /** The greatest character of a set that is not empty. */
  public int last() {
    return ranges[ranges.length - 1];
  }

  public int rangeCount() {
    return ranges.length / 2;
  }

  public int low(int range) {
    return ranges[2 * range];
  }

  public int high(int range) {
    return ranges[2 * range + 1];
  }

  public boolean meets(CharSet other) {
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

  public CharSet union(CharSet other) {
    return new Builder().add(this).add(other).build();
  }

  /** Every character that is not in it. */
  public CharSet negated() {
    Builder builder = new Builder();
    int next = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      if (ranges[i] > next) {
        builder.add(next, ranges[i] - 1);
      }
      next = ranges[i + 1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      builder.add(next, Character.MAX_CODE_POINT);
    }
    return builder.build();
  }

  /**
   * The UTF-16 code units that its characters begin with: itself, and where it goes beyond the
   * basic plane all surrogates.
   */
  public CharSet units() {
    if (isEmpty() || last() <= Character.MAX_VALUE) {
      return this;
    }
    Builder builder = new Builder().add(SURROGATES);
    for (int i = 0; i < ranges.length && ranges[i] <= Character.MAX_VALUE; i += 2) {
      builder.add(ranges[i], Math.min(ranges[i + 1], Character.MAX_VALUE));
    }
    return builder.build();
  }

  /**
   * With the other case of each letter, as Unicode folds it; empty if it has letters outside ASCII,
   * whose folding has too many special cases to list.
   */
  public Optional<CharSet> ignoringCase() {
    Builder builder = null;
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
        if (c >= CJK && c <= CJK_END) {
          c = CJK_END; // Chinese has no case; most sets of a pattern are Chinese
          continue;
        }
        int upper = Character.toUpperCase(c);
        int lower = Character.toLowerCase(c);
        if (c > 0x7F && (upper != c || lower != c)) {
          return Optional.empty();
        }
        if (upper == lower) {
          continue;
        }
        builder = (builder == null ? new Builder().add(this) : builder);
        builder.add(upper, upper).add(lower, lower);
        if (lower == 'k') {
          builder.add('\u212A', '\u212A');
        } else if (lower == 's') {
          builder.add('\u017F', '\u017F');
        }
      }
    }
    return Optional.of(builder == null ? this : builder.build());
  }

  /** With the other case of each letter of ASCII. */
  public CharSet withBothCases() {
    Builder builder = null;
    for (int upper = 'A'; upper <= 'Z'; upper++) {
      int lower = upper - 'A' + 'a';
      if (contains(upper) != contains(lower)) {
        builder = builder == null ? new Builder().add(this) : builder;
        builder.add(upper, upper).add(lower, lower);
      }
    }
    return builder == null ? this : builder.build();
  }

  /** {@code c} and its other case; empty as {@link #ignoringCase} is. */
  public static Optional<CharSet> ignoringCase(int c) {
    if (c > 0x7F) {
      return single(c).ignoringCase();
    }
    CharSet known = ASCII[c];
    if (known == null) {
      known = single(c).ignoringCase().orElseThrow();
      ASCII[c] = known;
    }
    return Optional.of(known);
  }

  /** How much of a mixed Chinese and English text is of it, at a guess. */
  public double density() {
    double density = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      int low = ranges[i];
      int high = ranges[i + 1];
      for (int c = low; c <= Math.min(high, 0x7F); c++) {
        density +=
            Character.isLowerCase(c) ? 0.03 : c == ' ' ? 0.1 : Character.isDigit(c) ? 0.01 : 0.004;
      }
      int han = Math.max(0, Math.min(high, 0x9FFF) - Math.max(low, 0x4E00) + 1);
      density += han * (han > 2000 ? 1 / 20_000.0 : 1 / 1_000.0);
      int rest = Math.max(0, high - Math.max(low, 0x80) + 1) - han;
      density += Math.min(0.1, rest / 400.0);
    }
    return Math.min(1, density);
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
  public static final class Builder {
    private final List<int[]> ranges = new ArrayList<>();

    /** Adds the characters from {@code low} to {@code high}. */
    public Builder add(int low, int high) {
      ranges.add(new int[] {low, high});
      return this;
    }

    public Builder add(CharSet set) {
      for (int i = 0; i < set.rangeCount(); i++) {
        add(set.low(i), set.high(i));
      }
      return this;
    }

    public CharSet build() {
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
      int[] all = new int[2 * merged.size()];
      for (int i = 0; i < merged.size(); i++) {
        System.arraycopy(merged.get(i), 0, all, 2 * i, 2);
      }
      return new CharSet(all);
    }
  }
}
