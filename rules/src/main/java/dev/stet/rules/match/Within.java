package dev.stet.rules.match;

import java.util.List;

/**
 * Tells of a whole stretch of text whether it holds what a pattern needs somewhere inside its
 * matches, wherever they begin. A pattern that begins with a digit or another common character
 * would otherwise be tried at each of them in vain. Immutable and thread-safe.
 */
final class Within {
  /** A longer stretch nearly always holds it, and to look costs as much as to search. */
  private static final int LONGEST = 20_000;

  private final List<Branches.Branch> branches;

  /** A bit for each character: whether a branch begins with it. */
  private final long[] firsts;

  private Within(List<Branches.Branch> branches) {
    this.branches = branches;
    this.firsts = branches.isEmpty() ? new long[0] : firsts(branches);
  }

  /** What the matches of {@code root} hold, if it is rare enough to be worth a look. */
  static Within of(Node root) {
    List<Branches.Branch> inner = Branches.inner(root);
    return new Within(Branches.frequency(inner) > Branches.WEAK ? List.of() : List.copyOf(inner));
  }

  private static long[] firsts(List<Branches.Branch> branches) {
    long[] firsts = new long[0x10000 / Long.SIZE];
    for (Branches.Branch branch : branches) {
      CharSet set = branch.sets().get(0);
      for (int i = 0; i < set.rangeCount(); i++) {
        for (int c = set.low(i); c <= set.high(i); c++) {
          firsts[c >>> 6] |= 1L << c;
        }
      }
    }
    return firsts;
  }

  /** Whether {@code stretch} may hold a match. */
  boolean mayBeIn(String stretch) {
    if (branches.isEmpty() || stretch.length() > LONGEST) {
      return true;
    }
    for (int i = 0; i < stretch.length(); i++) {
      char c = stretch.charAt(i);
      if ((firsts[c >>> 6] & 1L << c) != 0 && fits(stretch, i)) {
        return true;
      }
    }
    return false;
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
