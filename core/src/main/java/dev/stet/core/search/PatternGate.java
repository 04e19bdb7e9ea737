package dev.stet.core.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells texts in which a pattern has no match, reading each character once: a deterministic
 * automaton whose states are made when a text first leads to them. What it takes for a match may be
 * none, for it knows no more of the pattern than {@link Regex} says; where it sees none there is
 * none. Thread-safe.
 */
final class PatternGate {
  /**
   * A pattern that leads to states with more ways to go on is let pass from then on: it is quicker
   * to try it than to make them.
   */
  private static final int MOST_WAYS = 60_000;

  private static final State MATCHED = new State(new int[0], Beside.NOTHING, 0, true);
  private static final State DEAD = new State(new int[0], Beside.NOTHING, 0, false);

  private final GateProgram program;
  private final Alphabet alphabet;

  /** The classes of characters that are in each set of the program. */
  private final BitSet[] members;

  /** Whether a match may only begin where the text does. */
  private final boolean anchored;

  private final Map<State, State> known = new HashMap<>();
  private final State start;
  private final State startBehindMore;

  // what is reached without a character
  private final boolean[] reached;
  private final int[] queue;

  private PatternGate(GateProgram program) {
    this.program = program;
    List<CharSet> sets = program.sets();
    this.alphabet = Alphabet.of(sets, program.isConditional() ? Beside.SETS : List.of());
    this.members = sets.stream().map(alphabet::classes).toArray(BitSet[]::new);
    this.reached = new boolean[program.size()];
    this.queue = new int[program.size()];
    int[] first = {program.first()};
    this.anchored = isAnchored(first);
    this.start = state(first, Beside.NOTHING);
    this.startBehindMore = state(first, Beside.MORE);
  }

  /**
   * The gate of {@code pattern}; empty if every text might hold a match or it would be too large.
   */
  static Optional<PatternGate> of(Regex pattern) {
    try {
      PatternGate gate = new PatternGate(new GateProgram(pattern));
      return gate.mayMatch("", 0, 0, false) ? Optional.empty() : Optional.of(gate);
    } catch (GateProgram.TooLong e) {
      return Optional.empty();
    }
  }

  /**
   * Whether {@code text} may hold a match between {@code start} and {@code end}.
   *
   * @param seesMore whether the pattern can look at what is beyond
   */
  boolean mayMatch(String text, int start, int end, boolean seesMore) {
    State state = seesMore ? startBehindMore : this.start;
    for (int i = start; i < end; i++) {
      int of = alphabet.of(text.charAt(i));
      State next = state.nexts[of];
      if (next == null) {
        next = after(state, of);
      }
      if (next.nexts.length == 0) {
        return next.matched;
      }
      state = next;
    }
    int of = alphabet.size() + (seesMore ? 1 : 0);
    State last = state.nexts[of];
    return (last == null ? after(state, of) : last).matched;
  }

  /** The state after {@code state} on a character of the class {@code of}, or on the end. */
  private synchronized State after(State state, int of) {
    State made = made(state, of);
    state.nexts[of] = made;
    return made;
  }

  private State made(State state, int of) {
    boolean isEnd = of >= alphabet.size();
    Beside next =
        of == alphabet.size()
            ? Beside.NOTHING
            : isEnd ? Beside.MORE : Beside.of(alphabet.sample(of));
    int count = reach(state.instructions, state.before, next);
    BitSet nexts = new BitSet();
    for (int i = 0; i < count; i++) {
      int instruction = queue[i];
      if (program.kind(instruction) == GateProgram.Kind.MATCH) {
        return MATCHED;
      }
      if (!isEnd
          && program.kind(instruction) == GateProgram.Kind.TAKE
          && members[program.set(instruction)].get(of)) {
        nexts.set(program.next(instruction));
      }
    }
    if (isEnd || (anchored && nexts.isEmpty())) {
      return DEAD;
    }
    if (!anchored) {
      nexts.set(program.first());
    }
    if (known.size() * (alphabet.size() + 2) >= MOST_WAYS) {
      return MATCHED;
    }
    return state(nexts.stream().toArray(), program.isConditional() ? next : Beside.OTHER);
  }

  private State state(int[] instructions, Beside before) {
    State made = new State(instructions, before, alphabet.size() + 2, false);
    State same = known.putIfAbsent(made, made);
    return same == null ? made : same;
  }

  /** Puts into {@link #queue} what is reached from {@code instructions}; how many those are. */
  private int reach(int[] instructions, Beside before, Beside next) {
    Arrays.fill(reached, false);
    int count = 0;
    for (int instruction : instructions) {
      count = reach(instruction, count);
    }
    for (int i = 0; i < count; i++) {
      int instruction = queue[i];
      switch (program.kind(instruction)) {
        case FORK -> {
          count = reach(program.next(instruction), count);
          count = reach(program.other(instruction), count);
        }
        case PLACE -> {
          if (before.mayBe(program.place(instruction), next)) {
            count = reach(program.next(instruction), count);
          }
        }
        default -> {}
      }
    }
    return count;
  }

  private int reach(int instruction, int count) {
    if (reached[instruction]) {
      return count;
    }
    reached[instruction] = true;
    queue[count] = instruction;
    return count + 1;
  }

  private boolean isAnchored(int[] first) {
    // beside what may be part of a word, all holds but where the text begins
    int count = reach(first, Beside.LINE_BREAK, Beside.MORE);
    for (int i = 0; i < count; i++) {
      GateProgram.Kind kind = program.kind(queue[i]);
      if (kind == GateProgram.Kind.TAKE || kind == GateProgram.Kind.MATCH) {
        return false;
      }
    }
    return true;
  }

  /** How far the pattern has come. */
  private static final class State {
    /** What may come next, in order. */
    final int[] instructions;

    final Beside before;

    /** By the class of the next character. A thread that does not see one yet makes it anew. */
    final @Nullable State[] nexts;

    /** Whether there is a match, for all that is known. */
    final boolean matched;

    State(int[] instructions, Beside before, int classes, boolean matched) {
      this.instructions = instructions;
      this.before = before;
      this.nexts = new @Nullable State[classes];
      this.matched = matched;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State state
          && before == state.before
          && Arrays.equals(instructions, state.instructions);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(instructions) + before.hashCode();
    }
  }
}
