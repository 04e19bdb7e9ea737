package dev.stet.rules.match;

import dev.stet.core.search.Alphabet;
import dev.stet.core.search.CharSet;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Where each pattern begins; -1 for one that is not looked for. */
  private final int[] firsts;

  private final Alphabet alphabet;

  /** The classes of characters that are in each set of the program that a text has led to. */
  private final @Nullable BitSet[] members;

  private final Closure closure;
  private final Map<State, State> known = new HashMap<>();

  /** Where reading begins, by what stands before; those that a text has led to. */
  private final Map<Side, State> starts = new ConcurrentHashMap<>();

  /** The same by the class of the character before. */
  private final @Nullable State[] firstBehind;

  /** Takes the places where patterns may match. */
  interface Visitor {
    /** {@code pattern} may match at {@code at}. */
    void visit(int at, int pattern);
  }

  private Candidates(Program program, int[] firsts, Alphabet alphabet) {
    this.program = program;
    this.firsts = firsts;
    this.alphabet = alphabet;
    this.members = new @Nullable BitSet[program.setCount()];
    this.closure = new Closure(program);
    this.firstBehind = new @Nullable State[alphabet.size()];
  }

  /**
   * Candidates of patterns.
   *
   * @param openings what matches of each begin with; null for a pattern that is not looked for
   */
  static Candidates of(List<? extends @Nullable Node> openings) {
    Program program = new Program(DEPTH);
    int[] firsts = new int[openings.size()];
    for (int i = 0; i < firsts.length; i++) {
      Node opening = openings.get(i);
      firsts[i] = opening == null ? -1 : program.add(opening, i);
    }
    List<CharSet> sets = program.sets().stream().map(CharSet::units).toList();
    return new Candidates(program, firsts, Alphabet.of(sets, TOLD_APART));
  }

  /** What {@link #write} wrote. */
  static Candidates read(ByteBuffer in) {
    int[] firsts = Numbers.read(in);
    Program program = Program.read(in);
    return new Candidates(program, firsts, Alphabet.of(Numbers.read(in)));
  }

  void write(DataOutput out) throws IOException {
    Numbers.write(firsts, out);
    program.write(out);
    Numbers.write(alphabet.stretches(), out);
  }

  /** Where reading begins behind a character of the class {@code of}. */
  private State start(int of) {
    State start = firstBehind[of];
    if (start == null) {
      start = start(Side.of(alphabet.sample(of)));
      firstBehind[of] = start;
    }
    return start;
  }

  private State start(Side before) {
    return starts.computeIfAbsent(before, this::made);
  }

  private synchronized State made(Side before) {
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
      State state = at == 0 ? start(Side.NOTHING) : start(classes[at - 1]);
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
    boolean half = CharSet.SURROGATES.contains(alphabet.sample(of));
    BitSet found = new BitSet();
    closure.clear();
    for (int instruction : state.instructions) {
      if (members(program.set(instruction)).get(of)) {
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

  private BitSet members(int set) {
    BitSet known = members[set];
    if (known == null) {
      known = alphabet.classes(program.charSet(set).units());
      members[set] = known;
    }
    return known;
  }

  /**
   * The state of what the closure holds.
   *
   * @param found patterns that need no further look
   */
  private State state(BitSet found) {
    int[] all = closure.toArray();
    for (int instruction : all) {
      if (program.kind(instruction) == Program.Kind.MATCH) {
        found.set(program.pattern(instruction));
      }
    }
    Arrays.sort(all); // which leaves the patterns in their order too
    int[] instructions = new int[all.length];
    int[] alive = new int[all.length];
    int count = 0;
    int patterns = 0;
    for (int instruction : all) {
      int pattern = program.pattern(instruction);
      if (!found.get(pattern)) {
        instructions[count++] = instruction;
        if (patterns == 0 || alive[patterns - 1] != pattern) {
          alive[patterns++] = pattern;
        }
      }
    }
    instructions = Arrays.copyOf(instructions, count);
    alive = Arrays.copyOf(alive, patterns);
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
