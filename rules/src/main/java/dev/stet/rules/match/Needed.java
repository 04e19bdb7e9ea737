package dev.stet.rules.match;

import dev.stet.core.search.CharSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must stand where a pattern matches: its own beginning, or, where that is common or long,
 * something inside it that is rare.
 *
 * @param words what it is; null if the pattern may match nothing at all
 * @param before how many UTF-16 units of the match may stand before it
 * @param lead the UTF-16 units that they are of
 */
record Needed(@Nullable Node words, int before, CharSet lead) {
  static final Needed NOTHING = new Needed(null, 0, CharSet.NONE);

  private static final int UNLIMITED = Integer.MAX_VALUE;

  /** Common enough to be met every few hundred characters of any text. */
  private static final double COMMON = 1 / 300.0;

  /** How many characters are looked at to tell how rare something is. */
  private static final int WIDTH = 4;

  /** A pattern of more ways is not taken apart into them. */
  private static final int MOST_WAYS = 64;

  /** A loop of more rounds at the beginning would be read anew from each of its characters. */
  private static final int FEW_ROUNDS = 8;

  /**
   * What each of the ways in which {@code root} may match needs; one of them stands wherever it
   * matches. The ways are its branches, also those behind which something follows.
   */
  static List<Needed> ofWays(Node root) {
    List<Node> ways = ways(root);
    return (ways.size() > MOST_WAYS ? List.of(root) : ways).stream().map(Needed::of).toList();
  }

  private static List<Node> ways(Node node) {
    if (node instanceof Node.Choice choice) {
      return choice.branches().stream().flatMap(branch -> ways(branch).stream()).toList();
    }
    if (node instanceof Node.Sequence sequence && !sequence.parts().isEmpty()) {
      List<Node> rest = sequence.parts().subList(1, sequence.parts().size());
      List<Node> ways = ways(sequence.parts().get(0));
      return ways.size() == 1
          ? List.of(node)
          : ways.stream()
              .map(way -> (Node) new Node.Sequence(followed(List.of(way), rest)))
              .toList();
    }
    return List.of(node);
  }

  static Needed of(Node root) {
    if (mayBeNothing(root)) {
      return NOTHING;
    }
    double start = frequency(List.of(root), WIDTH);
    boolean loops = beginsWithLoop(root);
    if (start > COMMON || loops) {
      Rare inside = inside(root);
      if (inside.frequency < (loops ? start : start / 8)) {
        return new Needed(inside.words, inside.before, inside.lead);
      }
    }
    return new Needed(root, 0, CharSet.NONE);
  }

  /**
   * Words that a match holds.
   *
   * @param frequency how often, at a guess, a place in a text begins with them
   * @param before how many units of the match may stand before them
   * @param lead the units that they are of
   */
  private record Rare(Node words, double frequency, int before, CharSet lead) {
    static final Rare NONE = new Rare(Node.NOTHING, 1, 0, CharSet.NONE);

    static Rare of(Node words) {
      return mayBeNothing(words)
          ? NONE
          : new Rare(words, Needed.frequency(List.of(words), WIDTH), 0, CharSet.NONE);
    }

    Rare or(Rare other) {
      return other.frequency < frequency ? other : this;
    }

    Rare behind(int more, CharSet units) {
      return new Rare(words, frequency, sum(before, more), lead.union(units));
    }
  }

  /** The rarest words that every match of {@code node} holds somewhere. */
  private static Rare inside(Node node) {
    Rare best = Rare.NONE;
    if (node instanceof Node.Sequence sequence) {
      List<Node> parts = sequence.parts();
      int before = 0;
      CharSet lead = CharSet.NONE;
      for (int i = 0; i < parts.size(); i++) {
        Rare here = Rare.of(new Node.Sequence(parts.subList(i, parts.size())));
        best = best.or(here.or(inside(parts.get(i))).behind(before, lead));
        before = sum(before, longest(parts.get(i)));
        lead = lead.union(units(parts.get(i)));
      }
    } else if (node instanceof Node.Choice choice) {
      List<Node> words = new ArrayList<>();
      double frequency = 0;
      int before = 0;
      CharSet lead = CharSet.NONE;
      for (Node branch : choice.branches()) {
        Rare rare = Rare.of(branch).or(inside(branch));
        words.add(rare.words);
        frequency += rare.frequency;
        before = Math.max(before, rare.before);
        lead = lead.union(rare.lead);
      }
      best = new Rare(new Node.Choice(words), Math.min(1, frequency), before, lead);
    } else if (node instanceof Node.Repeat repeat && repeat.min() > 0) {
      best = inside(repeat.part());
    }
    return best;
  }

  /**
   * How many UTF-16 units can tell whether {@code node} matches; {@link #UNLIMITED} where nothing
   * limits them or what stands round a match counts too.
   */
  static int reach(Node node) {
    return hasCondition(node) ? UNLIMITED : longest(node);
  }

  private static boolean hasCondition(Node node) {
    return node instanceof Node.Condition || parts(node).stream().anyMatch(Needed::hasCondition);
  }

  /** How many UTF-16 units a match of {@code node} has at most. */
  private static int longest(Node node) {
    if (node instanceof Node.One one) {
      return one.set().isEmpty() || one.set().last() <= Character.MAX_VALUE ? 1 : 2;
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().mapToInt(Needed::longest).reduce(0, Needed::sum);
    }
    if (node instanceof Node.Choice choice) {
      return choice.branches().stream().mapToInt(Needed::longest).max().orElse(0);
    }
    if (node instanceof Node.Repeat repeat) {
      long times = (long) repeat.max() * longest(repeat.part());
      return times < 0 || times > UNLIMITED ? UNLIMITED : (int) times;
    }
    return 0;
  }

  /** The UTF-16 units that matches of {@code node} are of. */
  private static CharSet units(Node node) {
    if (node instanceof Node.One one) {
      return one.set().units();
    }
    return parts(node).stream().map(Needed::units).reduce(CharSet.NONE, CharSet::union);
  }

  private static List<Node> parts(Node node) {
    return node instanceof Node.Sequence sequence
        ? sequence.parts()
        : node instanceof Node.Choice choice
            ? choice.branches()
            : node instanceof Node.Repeat repeat ? List.of(repeat.part()) : List.of();
  }

  private static int sum(int one, int other) {
    return one > UNLIMITED - other ? UNLIMITED : one + other;
  }

  /** Whether {@code node} can match without taking a character. */
  static boolean mayBeNothing(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().allMatch(Needed::mayBeNothing);
    }
    if (node instanceof Node.Choice choice) {
      return choice.branches().stream().anyMatch(Needed::mayBeNothing);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.min() == 0 || mayBeNothing(repeat.part());
    }
    return node instanceof Node.Condition;
  }

  private static boolean beginsWithLoop(Node node) {
    if (node instanceof Node.Repeat repeat) {
      boolean few = repeat.max() >= 0 && repeat.max() <= FEW_ROUNDS;
      return repeat.part() instanceof Node.One ? !few : beginsWithLoop(repeat.part());
    }
    if (node instanceof Node.Choice choice) {
      return choice.branches().stream().anyMatch(Needed::beginsWithLoop);
    }
    if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.parts()) {
        if (part instanceof Node.Condition || beginsWithLoop(part)) {
          return !(part instanceof Node.Condition);
        }
        if (!mayBeNothing(part)) {
          return false;
        }
      }
    }
    return false;
  }

  /** How often, at a guess, a place in a text begins with {@code words} one after the other. */
  private static double frequency(List<Node> words, int width) {
    if (words.isEmpty() || width == 0) {
      return 1;
    }
    Node first = words.get(0);
    List<Node> rest = words.subList(1, words.size());
    if (first instanceof Node.One one) {
      return one.set().density() * frequency(rest, width - 1);
    }
    double frequency = 0;
    if (first instanceof Node.Sequence sequence) {
      frequency = frequency(followed(sequence.parts(), rest), width);
    } else if (first instanceof Node.Choice choice) {
      for (Node branch : choice.branches()) {
        frequency += frequency(followed(List.of(branch), rest), width);
      }
    } else if (first instanceof Node.Repeat repeat) {
      if (mayBeNothing(repeat.part())) {
        return 1;
      }
      if (repeat.min() == 0) {
        frequency += frequency(rest, width);
      }
      if (repeat.max() != 0) {
        Node more =
            new Node.Repeat(
                repeat.part(), Math.max(0, repeat.min() - 1), repeat.max() - 1, repeat.greedy());
        frequency += frequency(followed(List.of(repeat.part(), more), rest), width);
      }
    } else {
      frequency = frequency(rest, width);
    }
    return Math.min(1, frequency);
  }

  private static List<Node> followed(List<Node> words, List<Node> rest) {
    List<Node> all = new ArrayList<>(words);
    all.addAll(rest);
    return all;
  }
}
