package dev.stet.core.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pattern as instructions: to take a character, to go on in two ways, to be at a place, to have
 * matched. Long loops are taken to go round as often as they like. Immutable once it is written.
 */
final class GateProgram {
  /** More instructions than this are not written. */
  private static final int MOST = 4_000;

  /** So many rounds of a loop are told from more. */
  private static final int FEW = 3;

  /** The rounds of a longer loop are not told apart at all. */
  private static final int LONG = 12;

  private static final Regex.Place[] PLACES = Regex.Place.values();
  private static final CharSet HIGH = CharSet.range(0xD800, 0xDBFF);
  private static final CharSet LOW = CharSet.range(0xDC00, 0xDFFF);

  /** What an instruction does. */
  enum Kind {
    /** The pattern has matched. */
    MATCH,
    /** Takes a character of a set. */
    TAKE,
    /** Goes on in two ways. */
    FORK,
    /** Goes on at a place. */
    PLACE
  }

  private Kind[] kinds = new Kind[32];
  private int[] nexts = new int[32];
  private int[] arguments = new int[32];
  private int size;
  private final Map<CharSet, Integer> sets = new LinkedHashMap<>();
  private boolean conditional;
  private final int first;

  /**
   * The program of {@code root}.
   *
   * @throws TooLong if it would be too long to be of use
   */
  GateProgram(Regex root) throws TooLong {
    first = write(root, add(Kind.MATCH, 0, 0), true, true);
  }

  /** The instructions would be too many. */
  static final class TooLong extends Exception {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super(null, null, false, false);
    }
  }

  /** Where it begins. */
  int first() {
    return first;
  }

  int size() {
    return size;
  }

  Kind kind(int instruction) {
    return kinds[instruction];
  }

  /** Where {@code instruction} goes on. */
  int next(int instruction) {
    return nexts[instruction];
  }

  /** Where a fork goes on otherwise. */
  int other(int fork) {
    return arguments[fork];
  }

  /** The number among {@link #sets} of what {@code take} takes. */
  int set(int take) {
    return arguments[take];
  }

  Regex.Place place(int instruction) {
    return PLACES[arguments[instruction]];
  }

  /** The sets of UTF-16 units that it takes. */
  List<CharSet> sets() {
    return List.copyOf(sets.keySet());
  }

  /** Whether it asks for places. */
  boolean isConditional() {
    return conditional;
  }

  /**
   * Writes {@code node} in front of what goes on at {@code next}.
   *
   * @param opens whether nothing of the pattern comes before
   * @param closes whether nothing comes after
   * @return where it begins
   */
  private int write(Regex node, int next, boolean opens, boolean closes) throws TooLong {
    if (node instanceof Regex.Text text) {
      int from = next;
      for (int i = text.characters().length() - 1; i >= 0; i--) {
        from = add(Kind.TAKE, from, number(text.set(i)));
      }
      return from;
    }
    if (node instanceof Regex.One one) {
      return write(one.maybe(), next);
    }
    if (node instanceof Regex.Sequence sequence) {
      List<Regex> parts = sequence.parts();
      int from = next;
      for (int i = parts.size() - 1; i >= 0; i--) {
        from = write(parts.get(i), from, opens && i == 0, closes && i == parts.size() - 1);
      }
      return from;
    }
    if (node instanceof Regex.Choice choice) {
      int from = write(choice.branches().get(choice.branches().size() - 1), next, opens, closes);
      for (int i = choice.branches().size() - 2; i >= 0; i--) {
        from = add(Kind.FORK, write(choice.branches().get(i), next, opens, closes), from);
      }
      return from;
    }
    if (node instanceof Regex.Repeat repeat) {
      return write(repeat, next);
    }
    if (node instanceof Regex.Look look) {
      boolean atEdge = look.ahead() ? closes : opens;
      return atEdge ? write(taken(look), next, false, false) : next;
    }
    conditional = true;
    return add(Kind.PLACE, next, Arrays.asList(PLACES).indexOf(node));
  }

  /** What is looked at before all or behind all of a match, as if it were part of it. */
  private static Regex taken(Regex.Look look) {
    Regex.Place seen = look.ahead() ? Regex.Place.SEEN_END : Regex.Place.SEEN_START;
    Regex.One one = Regex.single(look.part());
    if (look.wanted()) {
      Regex rest = one != null ? seen : beside(seen, look.ahead());
      return new Regex.Choice(List.of(look.part(), rest));
    }
    if (one == null) {
      return Regex.NOTHING;
    }
    Regex.Place end = look.ahead() ? Regex.Place.TEXT_END : Regex.Place.TEXT_START;
    return new Regex.Choice(List.of(new Regex.One(CharSet.NONE, one.surely().negated()), end));
  }

  /** What reaches over the end of what is looked at. */
  private static Regex beside(Regex.Place seen, boolean ahead) {
    return new Regex.Sequence(
        ahead ? List.of(Regex.ANYTHING, seen) : List.of(seen, Regex.ANYTHING));
  }

  /** A character beyond the basic plane is two units. */
  private int write(CharSet set, int next) throws TooLong {
    int unit = add(Kind.TAKE, next, number(set.units()));
    if (set.isEmpty() || set.last() <= Character.MAX_VALUE) {
      return unit;
    }
    return add(Kind.FORK, add(Kind.TAKE, add(Kind.TAKE, next, number(LOW)), number(HIGH)), unit);
  }

  private int write(Regex.Repeat repeat, int next) throws TooLong {
    int from = next;
    int min = Math.min(repeat.min(), FEW);
    boolean many = repeat.max() < 0 || repeat.max() - min > FEW;
    int before = size;
    if (many) {
      from = add(Kind.FORK, 0, 0);
      nexts[from] =
          repeat.part() instanceof Regex.One one
              ? add(Kind.TAKE, from, number(one.maybe().units()))
              : write(repeat.part(), from, false, false);
      arguments[from] = next;
      min = size - before > LONG ? Math.min(min, 1) : min;
    } else {
      for (int i = repeat.max() - min; i > 0; i--) {
        from = add(Kind.FORK, write(repeat.part(), from, false, false), next);
      }
    }
    for (int i = 0; i < min; i++) {
      from = write(repeat.part(), from, false, false);
    }
    return from;
  }

  private int number(CharSet set) {
    return sets.computeIfAbsent(set, made -> sets.size());
  }

  private int add(Kind kind, int next, int argument) throws TooLong {
    if (size == MOST) {
      throw new TooLong();
    }
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      nexts = Arrays.copyOf(nexts, 2 * size);
      arguments = Arrays.copyOf(arguments, 2 * size);
    }
    kinds[size] = kind;
    nexts[size] = next;
    arguments[size] = argument;
    return size++;
  }
}
