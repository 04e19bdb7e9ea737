package dev.stet.rules.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Bounds the number of ways in which a pattern can match at one place, whatever the text. An engine
 * that backtracks tries no more ways than that; where they are few it is as safe as an automaton,
 * and faster.
 */
final class Ways {
  private static final long MANY = 1_000_000;

  private Ways() {}

  static long of(Node node) {
    if (node instanceof Node.Sequence sequence) {
      long ways = 1;
      for (Node part : sequence.parts()) {
        ways = Math.min(MANY, ways * of(part));
      }
      return ways;
    }
    if (node instanceof Node.Choice choice) {
      return choice(choice);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat(repeat);
    }
    return 1;
  }

  private static long repeat(Node.Repeat repeat) {
    int max = repeat.max() < 0 ? repeat.min() + RegexParser.LOOP : repeat.max();
    long inside = of(repeat.part());
    if (inside == 1 && repeat.part() instanceof Node.One) {
      return max - repeat.min() + 1L;
    }
    long ways = 0;
    long power = 1;
    for (int times = 0; times <= max && ways < MANY; times++) {
      if (times >= repeat.min()) {
        ways += power;
      }
      power = Math.min(MANY, power * inside);
    }
    return Math.min(MANY, ways);
  }

  /** Branches that cannot match at the same place do not add up. */
  private static long choice(Node.Choice choice) {
    List<Node> branches = choice.branches();
    List<List<Branches.Branch>> starts = new ArrayList<>();
    List<Long> each = new ArrayList<>();
    for (Node branch : branches) {
      starts.add(Branches.prefixes(branch));
      each.add(of(branch));
    }
    long most = 0;
    for (int i = 0; i < branches.size(); i++) {
      long together = 0;
      for (int j = 0; j < branches.size(); j++) {
        if (i == j || mayMeet(starts.get(i), starts.get(j))) {
          together = Math.min(MANY, together + each.get(j));
        }
      }
      most = Math.max(most, together);
    }
    return most;
  }

  private static boolean mayMeet(List<Branches.Branch> some, List<Branches.Branch> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return true;
    }
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> mayMeet(one, other)));
  }

  private static boolean mayMeet(Branches.Branch one, Branches.Branch other) {
    int shared = Math.min(one.sets().size(), other.sets().size());
    for (int i = 0; i < shared; i++) {
      if (!one.sets().get(i).meets(other.sets().get(i))) {
        return false;
      }
    }
    return true;
  }
}
