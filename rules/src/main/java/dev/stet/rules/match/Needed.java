package dev.stet.rules.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must stand where a pattern matches: its own beginning, or, where that is common or long,
 * something inside it that is rare.
 *
 * @param words what it is; null if the pattern may match nothing at all
 * @param before how many UTF-16 units of the match may stand before it
 */
record Needed(@Nullable Node words, int before) {
  static final Needed NOTHING = new Needed(null, 0);

  private static final int UNLIMITED = Integer.MAX_VALUE;

  /** Common enough to be met every few hundred characters of any text. */
  private static final double COMMON = 1 / 300.0;

  /** How many characters are looked at to tell how rare something is. */
  private static final int WIDTH = 4;

  /** A loop of more rounds at the beginning would be read anew from each of its characters. */
  private static final int FEW_ROUNDS = 8;

  static Needed of(Node root) {
    if (mayBeNothing(root)) {
      return NOTHING;
    }
    double start = frequency(List.of(root), WIDTH);
    boolean loops = beginsWithLoop(root);
    if (start > COMMON || loops) {
      Rare inside = inside(root);
      if (inside.frequency < (loops ? start : start / 8)) {
        return new Needed(inside.words, inside.before);
      }
    }
    return new Needed(root, 0);
  }

  /**
   * Words that a match holds.
   *
   * @param frequency how often, at a guess, a place in a text begins with them
   * @param before how many units of the match may stand before them
   */
  private record Rare(Node words, double frequency, int before) {
    static final Rare NONE = new Rare(Node.NOTHING, 1, 0);

    static Rare of(Node words) {
      return mayBeNothing(words)
          ? NONE
          : new Rare(words, Needed.frequency(List.of(words), WIDTH), 0);
    }

    Rare or(Rare other) {
      return other.frequency < frequency ? other : this;
    }

    Rare behind(int more) {
      return new Rare(words, frequency, sum(before, more));
    }
  }

  /** The rarest words that every match of {@code node} holds somewhere. */
  private static Rare inside(Node node) {
    Rare best = Rare.NONE;
    if (node instanceof Node.Sequence sequence) {
      List<Node> parts = sequence.parts();
      int before = 0;
      for (int i = 0; i < parts.size(); i++) {
        Rare here = Rare.of(new Node.Sequence(parts.subList(i, parts.size())));
        best = best.or(here.or(inside(parts.get(i))).behind(before));
        before = sum(before, longest(parts.get(i)));
      }
    } else if (node instanceof Node.Choice choice) {
      List<Node> words = new ArrayList<>();
      double frequency = 0;
      int before = 0;
      for (Node branch : choice.branches()) {
        Rare rare = Rare.of(branch).or(inside(branch));
        words.add(rare.words);
        frequency += rare.frequency;
        before = Math.max(before, rare.before);
      }
      best = new Rare(new Node.Choice(words), Math.min(1, frequency), before);
    } else if (node instanceof Node.Repeat repeat && repeat.min() > 0) {
      best = inside(repeat.part());
    }
    return best;
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
