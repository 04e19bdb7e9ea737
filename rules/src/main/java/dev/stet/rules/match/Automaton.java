package dev.stet.rules.match;

import dev.stet.core.search.Alphabet;
import dev.stet.core.search.CharSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One pattern, tried at one place: a deterministic automaton whose states are made when a text
 * first leads to them. A state is the instructions that may come next, the preferred first, so that
 * of several matches it finds the one that RE2 and Perl find. It reads each character once and at
 * most {@link #REACH}; what it costs to try is therefore bounded, whatever the pattern and the
 * text. Thread-safe.
 */
final class Automaton {
  /** How many characters a match has at most. */
  static final int REACH = 2_000;

  /** So many states are kept; when they come to be more, all are forgotten. */
  private static final int MOST = 4_000;

  private final Program program;
  private final int first;
  private final Alphabet alphabet;

  /** The classes of characters that are in each set of the program. */
  private final BitSet[] members;

  private final Map<State, State> known = new HashMap<>();
  private final Closure here;
  private final Closure behind;

  /** By what stands before the place. */
  private final Map<Side, State> starts = new ConcurrentHashMap<>();

  private Automaton(Program program, int first) {
    this.program = program;
    this.first = first;
    List<CharSet> sets = program.sets();
    this.alphabet = Alphabet.of(sets, program.isConditional() ? Side.SETS : List.of());
    this.members = sets.stream().map(alphabet::classes).toArray(BitSet[]::new);
    this.here = new Closure(program);
    this.behind = new Closure(program);
  }

  /** The automaton of {@code root}; empty if it would be too large. */
  static Optional<Automaton> of(Node root) {
    Program program = new Program(Integer.MAX_VALUE);
    int first = program.add(root, 0);
    return first < 0 ? Optional.empty() : Optional.of(new Automaton(program, first));
  }

  /**
   * Where the match that begins at {@code at} ends; -1 if none does. The text outside {@code from}
   * to {@code to} is not seen.
   *
   * @param trace the way of earlier tries in the same text
   */
  int end(String text, int from, int at, int to, Trace trace) {
    trace.in(from);
    State state = start(text, from, at);
    int end = -1;
    int last = Math.min(to, at + REACH);
    boolean kept = false;
    int i = at;
    int read = 0;
    while (true) {
      if (!kept && trace.meets(state, i)) {
        end = trace.end() >= i ? trace.end() : end;
        if (trace.isDead()) {
          break;
        }
        kept = true;
        i = trace.last();
        state = trace.lastState();
      } else if (!kept && read == Trace.SHORT) {
        kept = true;
        trace.begin(i);
      }
      if (kept) {
        trace.add(state, i);
      }
      State next = after(state, text, i, to);
      if (next.matched) {
        end = i;
        if (kept) {
          trace.matched(i);
        }
      }
      if (next.isDead() && kept) {
        trace.die();
      }
      if (next.isDead() || i >= last) {
        break;
      }
      state = next;
      read++;
      i += width(text, i, to);
    }
    trace.read(read + 1);
    return end;
  }

  private State after(State state, String text, int at, int to) {
    int of = alphabet.size();
    if (at < to) {
      of =
          width(text, at, to) == 1
              ? alphabet.of(text.charAt(at))
              : alphabet.of(text.codePointAt(at));
    }
    State next = state.nexts[of];
    return next == null ? after(state, of) : next;
  }

  /** How many UTF-16 units the character at {@code at} has. */
  private static int width(String text, int at, int to) {
    return at + 1 < to && Character.isHighSurrogate(text.charAt(at))
        ? Character.charCount(text.codePointAt(at))
        : 1;
  }

  private State start(String text, int from, int at) {
    Side before = program.isConditional() ? Side.before(text, from, at) : Side.OTHER;
    State start = starts.get(before);
    return start == null ? start(before) : start;
  }

  private synchronized State start(Side before) {
    behind.clear();
    behind.add(first);
    State start = state(before, false);
    starts.put(before, start);
    return start;
  }

  /** The state after {@code state} on a character of the class {@code of}, or on the end. */
  private synchronized State after(State state, int of) {
    boolean atEnd = of == alphabet.size();
    Side next = atEnd ? Side.NOTHING : Side.of(alphabet.sample(of));
    here.clear();
    for (int instruction : state.instructions) {
      here.add(instruction, condition -> state.before.holds(condition, next));
    }
    boolean matched = false;
    behind.clear();
    for (int i = 0; i < here.size() && !matched; i++) {
      int instruction = here.get(i);
      if (program.kind(instruction) == Program.Kind.MATCH) {
        matched = true; // what comes behind is less preferred
      } else if (!atEnd && members[program.set(instruction)].get(of)) {
        behind.add(program.next(instruction));
      }
    }
    State made = state(program.isConditional() ? next : Side.OTHER, matched);
    state.nexts[of] = made;
    return made;
  }

  /** The state of what is {@link #behind}. */
  private State state(Side before, boolean matched) {
    State made = new State(behind.toArray(), before, matched, alphabet.size() + 1);
    State same = known.get(made);
    if (same != null) {
      return same;
    }
    if (known.size() >= MOST) {
      known.clear();
      starts.clear();
    }
    known.put(made, made);
    return made;
  }

  /** How far the pattern has come. */
  static final class State {
    /** What may come next, the preferred first. */
    final int[] instructions;

    final Side before;

    /** Whether the pattern had matched before the character that led here. */
    final boolean matched;

    /** By the class of the next character. A thread that does not see one yet makes it anew. */
    final @Nullable State[] nexts;

    State(int[] instructions, Side before, boolean matched, int classes) {
      this.instructions = instructions;
      this.before = before;
      this.matched = matched;
      this.nexts = new @Nullable State[classes];
    }

    boolean isDead() {
      return instructions.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State state
          && matched == state.matched
          && before == state.before
          && Arrays.equals(instructions, state.instructions);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * Arrays.hashCode(instructions) + before.hashCode()) + (matched ? 1 : 0);
    }
  }
}
