package dev.stet.rules.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds in one pass the places of a text where some pattern may match. From each place an automaton
 * of all patterns together reads on, until what it has read begins no pattern any more, or for
 * {@link #DEPTH} characters. Its states are made when a text first leads to them. Thread-safe.
 */
final class Candidates {
  /** How many characters are read at most. */
  private static final int DEPTH = 8;

  /** So many states are kept; when they come to be more, all are forgotten. */
  private static final int MOST = 20_000;

  private static final List<CharSet> TOLD_APART =
      Stream.concat(Side.SETS.stream(), Stream.of(CharSet.SURROGATES)).toList();

  private final Program program;
  private final Alphabet alphabet;
  private final List<CharSet> sets;
  private final Closure closure;
  private final Map<State, State> known = new HashMap<>();

  /** Where reading begins at the beginning of a stretch. */
  private final State first;

  /** By the class of the character before, where reading begins elsewhere. */
  private final State[] firstBehind;

  /** Takes the places where patterns may match. */
  interface Visitor {
    /** {@code pattern} may match at {@code at}. */
    void visit(int at, int pattern);
  }

  /**
   * Candidates of patterns.
   *
   * @param openings what matches of each begin with; null for a pattern that is not looked for
   */
  Candidates(List<? extends @Nullable Node> openings) {
    this.program = new Program(DEPTH);
    int[] firsts = new int[openings.size()];
    for (int i = 0; i < firsts.length; i++) {
      Node opening = openings.get(i);
      firsts[i] = opening == null ? -1 : program.add(opening, i);
    }
    this.sets = program.sets().stream().map(CharSet::units).toList();
    this.alphabet = Alphabet.of(sets, TOLD_APART);
    this.closure = new Closure(program);
    Map<Side, State> starts = new EnumMap<>(Side.class);
    for (Side before : Side.values()) {
      starts.put(before, start(firsts, before));
    }
    this.first = start(starts, Side.NOTHING);
    this.firstBehind = new State[alphabet.size()];
    for (int of = 0; of < firstBehind.length; of++) {
      firstBehind[of] = start(starts, Side.of(alphabet.sample(of)));
    }
  }

  private static State start(Map<Side, State> starts, Side before) {
    return Objects.requireNonNull(starts.get(before));
  }

  private State start(int[] firsts, Side before) {
    closure.clear();
    for (int instruction : firsts) {
      if (instruction >= 0) {
        closure.add(instruction, before::mayHold);
      }
    }
    return state(new BitSet());
  }

  /**
   * Tells {@code visitor} of the places from {@code from} to {@code to} where a pattern may match,
   * in order. What is outside is not seen.
   */
  void find(String text, int from, int to, Visitor visitor) {
    char[] classes = alphabet.of(text, from, to);
    for (int at = 0; at < classes.length; at++) {
      State state = at == 0 ? first : firstBehind[classes[at - 1]];
      int last = Math.min(classes.length, at + DEPTH);
      for (int i = at; i < last && !state.isEnd; i++) {
        int of = classes[i];
        State next = state.nexts[of];
        state = next == null ? after(state, of) : next;
        if (state.found.length > 0) {
          tell(visitor, from + at, state.found);
        }
      }
      if (!state.isEnd) {
        tell(visitor, from + at, state.alive);
      }
    }
  }

  private static void tell(Visitor visitor, int at, int[] patterns) {
    for (int pattern : patterns) {
      visitor.visit(at, pattern);
    }
  }

  private synchronized State after(State state, int of) {
    int sample = alphabet.sample(of);
    boolean half = CharSet.SURROGATES.contains(sample);
    BitSet found = new BitSet();
    closure.clear();
    for (int instruction : state.instructions) {
      if (sets.get(program.set(instruction)).contains(sample)) {
        if (half) { // what follows the half of a character is not looked into
          found.set(program.pattern(instruction));
        } else {
          closure.add(program.next(instruction), condition -> true);
        }
      }
    }
    State made = state(found);
    state.nexts[of] = made;
    return made;
  }

  /**
   * The state of what the closure holds.
   *
   * @param found patterns that need no further look
   */
  private State state(BitSet found) {
    for (int i = 0; i < closure.size(); i++) {
      if (program.kind(closure.get(i)) == Program.Kind.MATCH) {
        found.set(program.pattern(closure.get(i)));
      }
    }
    int[] instructions =
        Arrays.stream(closure.toArray())
            .filter(instruction -> !found.get(program.pattern(instruction)))
            .sorted()
            .toArray();
    int[] alive = Arrays.stream(instructions).map(program::pattern).distinct().toArray();
    State made = new State(instructions, found.stream().toArray(), alive, alphabet.size());
    State same = known.get(made);
    if (same != null) {
      return same;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(made, made);
    return made;
  }

  /** What the characters read so far may begin. */
  private static final class State {
    /** What may take the next character, in the order of the program. */
    final int[] instructions;

    /** Patterns that may have matched with the last character. */
    final int[] found;

    /** The patterns of the instructions. */
    final int[] alive;

    /** By the class of the next character. A thread that does not see one yet makes it anew. */
    final @Nullable State[] nexts;

    /** Whether no more needs to be read. */
    final boolean isEnd;

    State(int[] instructions, int[] found, int[] alive, int classes) {
      this.instructions = instructions;
      this.found = found;
      this.alive = alive;
      this.isEnd = alive.length == 0;
      this.nexts = new @Nullable State[isEnd ? 0 : classes];
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State state
          && Arrays.equals(instructions, state.instructions)
          && Arrays.equals(found, state.found);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(instructions) + Arrays.hashCode(found);
    }
  }
}
