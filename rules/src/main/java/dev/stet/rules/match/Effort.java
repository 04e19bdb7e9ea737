package dev.stet.rules.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Bounds what an engine that backtracks can spend on trying a pattern at one place, whatever the
 * text. Where that is little, it is as safe as an automaton, and faster.
 *
 * @param ways in how many ways the pattern can match there
 * @param steps how many characters are looked at to try them all
 */
record Effort(long ways, long steps) {
  private static final long MANY = 1_000_000;

  Effort {
    ways = Math.min(ways, MANY);
    steps = Math.min(steps, MANY);
  }

  static Effort of(Node node) {
    if (node instanceof Node.One) {
      return new Effort(1, 1);
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence(sequence.parts());
    }
    if (node instanceof Node.Choice choice) {
      return choice(choice);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat(repeat);
    }
    return new Effort(1, 2);
  }

  private static Effort sequence(List<Node> parts) {
    long ways = 1;
    long steps = 0;
    for (int i = 0; i < parts.size(); i++) {
      Effort part = of(parts.get(i));
      steps = Math.min(MANY, steps + ways * part.steps);
      boolean sure = isSure(parts.get(i), parts.subList(i + 1, parts.size()));
      ways = Math.min(MANY, ways * (sure ? 1 : part.ways));
    }
    return new Effort(ways, steps);
  }

  /** A loop over characters none of which can come next takes all it can, or the match fails. */
  private static boolean isSure(Node node, List<Node> rest) {
    if (!(node instanceof Node.Repeat repeat && repeat.part() instanceof Node.One one)) {
      return false;
    }
    List<Branches.Branch> next = Branches.prefixes(new Node.Sequence(rest));
    return !next.isEmpty()
        && next.stream().noneMatch(branch -> branch.sets().get(0).meets(one.set()));
  }

  private static Effort repeat(Node.Repeat repeat) {
    int max = repeat.max() < 0 ? repeat.min() + RegexParser.LOOP : repeat.max();
    Effort once = of(repeat.part());
    if (repeat.part() instanceof Node.One) {
      return new Effort(max - repeat.min() + 1L, max + 1L);
    }
    long ways = 0;
    long steps = 0;
    long power = 1;
    for (int times = 0; times <= max && steps < MANY; times++) {
      if (times >= repeat.min()) {
        ways += power;
      }
      steps += power * once.steps;
      power = Math.min(MANY, power * once.ways);
    }
    return new Effort(ways, steps);
  }

  /** Branches that cannot match at the same place do not add up. */
  private static Effort choice(Node.Choice choice) {
    List<Node> branches = choice.branches();
    List<List<Branches.Branch>> starts = new ArrayList<>();
    List<Effort> each = new ArrayList<>();
    for (Node branch : branches) {
      starts.add(Branches.prefixes(branch));
      each.add(of(branch));
    }
    long ways = 0;
    long steps = 0;
    for (int i = 0; i < branches.size(); i++) {
      long together = 0;
      long stepsTogether = branches.size();
      for (int j = 0; j < branches.size(); j++) {
        if (i == j || mayMeet(starts.get(i), starts.get(j))) {
          together += each.get(j).ways;
          stepsTogether += each.get(j).steps;
        }
      }
      ways = Math.max(ways, together);
      steps = Math.max(steps, stepsTogether);
    }
    return new Effort(ways, steps + Branches.WIDTH * (long) branches.size());
  }

  private static boolean mayMeet(List<Branches.Branch> some, List<Branches.Branch> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return true;
    }
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> mayMeet(one, other)));
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
