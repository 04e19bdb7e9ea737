package dev.stet.rules.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Derives from a pattern what must stand where it matches: for its first characters, or else for
 * some characters inside, the sets they come from. Too large a set costs time, too small a one
 * would lose matches; so where in doubt a set is everything.
 */
final class Branches {
  /** How many characters are looked at. */
  static final int WIDTH = 4;

  private static final int MOST = 160;

  /** Common enough to be met every few hundred characters of any text. */
  static final double WEAK = 1 / 300.0;

  private static final CharSet SURROGATES =
      CharSet.range(Character.MIN_SURROGATE, Character.MAX_SURROGATE);

  private Branches() {}

  /**
   * Characters in a row that come from the sets.
   *
   * @param sets of the first, the second and so on, at most {@link #WIDTH}
   */
  record Branch(List<CharSet> sets) {
    /** How often, at a guess, a place in a text fits. */
    double frequency() {
      double frequency = 1;
      for (CharSet set : sets) {
        frequency *= density(set);
      }
      return frequency;
    }

    /** Whether it stands in {@code text} at {@code at}. */
    boolean fits(String text, int at) {
      if (at + sets.size() > text.length()) {
        return false;
      }
      for (int i = 0; i < sets.size(); i++) {
        if (!sets.get(i).contains(text.charAt(at + i))) {
          return false;
        }
      }
      return true;
    }

    private Branch plus(CharSet set) {
      List<CharSet> more = new ArrayList<>(sets);
      more.add(set);
      return new Branch(more);
    }
  }

  /**
   * What a pattern needs.
   *
   * @param branches one of these stands in every match
   * @param atStart whether it stands at the beginning of the match
   */
  record Needed(List<Branch> branches, boolean atStart) {}

  /** What {@code root} needs; no branches at all if anything may match. */
  static Needed of(Node root) {
    List<Branch> start = prefixes(root);
    double startFrequency = frequency(start);
    if (startFrequency > WEAK) {
      List<Branch> inner = inner(root);
      if (!inner.isEmpty() && frequency(inner) < startFrequency / 8) {
        return new Needed(inner, false);
      }
    }
    return new Needed(start, true);
  }

  static double frequency(List<Branch> branches) {
    return branches.isEmpty()
        ? 1
        : Math.min(1, branches.stream().mapToDouble(Branch::frequency).sum());
  }

  /** What the matches of {@code node} begin with; none if it may be anything. */
  static List<Branch> prefixes(Node node) {
    for (int width = WIDTH; width > 0; width--) {
      Set<Prefix> found = new LinkedHashSet<>();
      if (extend(node, Set.of(new Prefix(new Branch(List.of()), true)), width, found)) {
        List<Branch> branches = new ArrayList<>();
        for (Prefix prefix : found) {
          if (prefix.branch.sets.isEmpty()) {
            return List.of();
          }
          branches.add(prefix.branch);
        }
        return merged(branches);
      }
    }
    return List.of();
  }

  /** A branch under way; open while what follows in the pattern may still add to it. */
  private record Prefix(Branch branch, boolean open) {}

  /** Appends {@code node} to each of {@code from}; false if there come to be too many. */
  private static boolean extend(Node node, Set<Prefix> from, int width, Set<Prefix> to) {
    if (from.stream().noneMatch(Prefix::open)) {
      to.addAll(from);
      return true;
    }
    if (node instanceof Node.One one) {
      for (Prefix prefix : from) {
        if (prefix.open) {
          Branch longer = prefix.branch.plus(one.set());
          // A character beyond the basic plane takes two units: what follows is not known then.
          boolean oneUnit = !one.set().meets(SURROGATES);
          to.add(new Prefix(longer, oneUnit && longer.sets.size() < width));
        } else {
          to.add(prefix);
        }
      }
    } else if (node instanceof Node.Sequence sequence) {
      Set<Prefix> so = from;
      for (Node part : sequence.parts()) {
        Set<Prefix> next = new LinkedHashSet<>();
        if (!extend(part, so, width, next)) {
          return false;
        }
        so = next;
      }
      to.addAll(so);
    } else if (node instanceof Node.Choice choice) {
      for (Node branch : choice.branches()) {
        if (!extend(branch, from, width, to)) {
          return false;
        }
      }
    } else if (node instanceof Node.Repeat repeat) {
      return repeat(repeat, from, width, to);
    } else {
      to.addAll(from);
    }
    return to.size() <= MOST;
  }

  private static boolean repeat(Node.Repeat repeat, Set<Prefix> from, int width, Set<Prefix> to) {
    Set<Prefix> so = from;
    int most = repeat.max() < 0 ? Integer.MAX_VALUE : repeat.max();
    for (int times = 0; ; times++) {
      if (times >= repeat.min()) {
        to.addAll(so);
      }
      if (times >= most || times > width || so.stream().noneMatch(Prefix::open)) {
        to.addAll(so);
        return to.size() <= MOST;
      }
      Set<Prefix> next = new LinkedHashSet<>();
      if (!extend(repeat.part(), so, width, next)) {
        return false;
      }
      if (next.equals(so)) { // the part can be nothing
        to.addAll(so);
        return true;
      }
      so = next;
    }
  }

  /** Branches that differ in their first character only become one. */
  private static List<Branch> merged(List<Branch> branches) {
    List<Branch> merged = new ArrayList<>();
    for (Branch branch : branches) {
      int same = -1;
      for (int i = 0; i < merged.size() && same < 0; i++) {
        if (differInOne(merged.get(i).sets, branch.sets)) {
          same = i;
        }
      }
      if (same < 0) {
        merged.add(branch);
      } else {
        merged.set(same, union(merged.get(same), branch));
      }
    }
    return merged;
  }

  private static boolean differInOne(List<CharSet> one, List<CharSet> other) {
    if (one.size() != other.size()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        different++;
      }
    }
    return different <= 1;
  }

  private static Branch union(Branch one, Branch other) {
    List<CharSet> sets = new ArrayList<>();
    for (int i = 0; i < one.sets.size(); i++) {
      sets.add(one.sets.get(i).union(other.sets.get(i)));
    }
    return new Branch(sets);
  }

  /** The rarest row of characters that every match of {@code node} holds somewhere; or none. */
  static List<Branch> inner(Node node) {
    if (node instanceof Node.Sequence sequence) {
      List<Branch> best = List.of();
      for (int i = 0; i < sequence.parts().size(); i++) {
        List<Branch> here =
            prefixes(new Node.Sequence(sequence.parts().subList(i, sequence.parts().size())));
        List<Branch> inside = inner(sequence.parts().get(i));
        for (List<Branch> candidate : List.of(here, inside)) {
          if (!candidate.isEmpty()
              && candidate.stream().allMatch(branch -> branch.sets.size() > 1)
              && frequency(candidate) < frequency(best)) {
            best = candidate;
          }
        }
      }
      return best;
    }
    if (node instanceof Node.Choice choice) {
      List<Branch> all = new ArrayList<>();
      for (Node branch : choice.branches()) {
        List<Branch> start = prefixes(branch);
        List<Branch> inside = inner(branch);
        List<Branch> better = frequency(inside) < frequency(start) ? inside : start;
        if (better.isEmpty()) {
          return List.of();
        }
        all.addAll(better);
      }
      return all;
    }
    if (node instanceof Node.Repeat repeat && repeat.min() > 0) {
      return inner(repeat.part());
    }
    return List.of();
  }

  /** How much of a mixed Chinese and English text is of {@code set}, at a guess. */
  private static double density(CharSet set) {
    double density = 0;
    for (int i = 0; i < set.rangeCount(); i++) {
      int low = set.low(i);
      int high = set.high(i);
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
}
