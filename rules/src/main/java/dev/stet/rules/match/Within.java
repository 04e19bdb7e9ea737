package dev.stet.rules.match;

import java.util.List;

/**
 * Tells of a whole stretch of text whether it holds what a pattern needs somewhere inside its
 * matches, wherever they begin. A pattern that begins with a digit or another common character
 * would otherwise be tried at each of them in vain. Immutable and thread-safe.
 */
final class Within {
  private final List<Branches.Branch> branches;

  /** A bit for each character: whether a branch begins with it. */
  private final long[] firsts;

  /** A bit for each character: whether it may be the second of a branch. */
  private final long[] seconds;

  private Within(List<Branches.Branch> branches) {
    this.branches = branches;
    this.firsts = bits(branches, 0);
    this.seconds = bits(branches, 1);
  }

  /** What the matches of {@code root} hold, if it is rare enough to be worth a look. */
  static Within of(Node root) {
    List<Branches.Branch> inner = Branches.inner(root);
    return new Within(Branches.frequency(inner) > Branches.WEAK ? List.of() : List.copyOf(inner));
  }

  private static long[] bits(List<Branches.Branch> branches, int position) {
    if (branches.isEmpty()) {
      return new long[0];
    }
    long[] bits = new long[0x10000 / Long.SIZE];
    for (Branches.Branch branch : branches) {
      List<CharSet> sets = branch.sets();
      CharSet set = position < sets.size() ? sets.get(position) : CharSet.ALL;
      for (int i = 0; i < set.rangeCount(); i++) {
        for (int c = set.low(i); c <= set.high(i); c++) {
          bits[c >>> 6] |= 1L << c;
        }
      }
    }
    return bits;
  }

  /** Whether {@code stretch} may hold a match. */
  boolean mayBeIn(String stretch) {
    if (branches.isEmpty()) {
      return true;
    }
    int length = stretch.length();
    for (int i = 0; i < length; i++) {
      if (has(firsts, stretch.charAt(i))
          && (i + 1 == length || has(seconds, stretch.charAt(i + 1)))
          && fits(stretch, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(long[] bits, char c) {
    return (bits[c >>> 6] & 1L << c) != 0;
  }

  private boolean fits(String text, int at) {
    for (Branches.Branch branch : branches) {
      if (branch.fits(text, at)) {
        return true;
      }
    }
    return false;
  }
}
