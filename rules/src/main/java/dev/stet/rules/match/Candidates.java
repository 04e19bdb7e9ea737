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

  /** A state that more classes have followed keeps a place for each. */
  private static final int FEW = 8;

  /** A state of so many instructions, which is one to begin at, looks them up by their sets. */
  private static final int MANY = 512;

  private static final List<CharSet> TOLD_APART =
      Stream.concat(Side.SETS.stream(), Stream.of(CharSet.SURROGATES)).toList();

  private final Program program;

  /** Where each pattern begins; -1 for one that is not looked for. */
  private final int[] firsts;

  private final Alphabet alphabet;

  /** By class, the sets of the program that its characters are in. */
  private final BitSet[] holding;

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
    this.holding = holding(program, alphabet);
    this.closure = new Closure(program);
    this.firstBehind = new @Nullable State[alphabet.size()];
  }

  private static BitSet[] holding(Program program, Alphabet alphabet) {
    BitSet[] holding = new BitSet[alphabet.size()];
    Arrays.setAll(holding, of -> new BitSet(program.setCount()));
    for (int set = 0; set < program.setCount(); set++) {
      BitSet members = alphabet.classes(program.charSet(set).units());
      for (int of = members.nextSetBit(0); of >= 0; of = members.nextSetBit(of + 1)) {
        holding[of].set(set);
      }
    }
    return holding;
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
        State next = state.next(of);
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
    BitSet sets = holding[of];
    closure.clear();
    int[][] bySet = state.instructions.length < MANY ? null : state.bySet(program);
    if (bySet != null) {
      for (int set = sets.nextSetBit(0); set >= 0; set = sets.nextSetBit(set + 1)) {
        for (int instruction : bySet[set]) {
          take(instruction, half, found);
        }
      }
    } else {
      for (int instruction : state.instructions) {
        if (sets.get(program.set(instruction))) {
          take(instruction, half, found);
        }
      }
    }
    State next = state(found);
    state.lead(of, next, alphabet.size());
    return next;
  }

  /** Goes on behind the character that {@code instruction} takes. */
  private void take(int instruction, boolean half, BitSet found) {
    if (half) { // what follows the half of a character is not looked into
      found.set(program.pattern(instruction));
    } else {
      closure.add(program.next(instruction), condition -> true);
    }
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
    State made = new State(instructions, found.stream().toArray(), alive);
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

  /** A class of characters, and where it leads. */
  private record Edge(int of, State to, @Nullable Edge rest) {}

  /** What the characters read so far may begin. */
  private static final class State {
    /** What may take the next character, in the order of the program. */
    final int[] instructions;

    /** Patterns that may have matched with the last character. */
    final int[] found;

    /** The patterns of the instructions. */
    final int[] alive;

    /** Whether no more needs to be read. */
    final boolean isEnd;

    /**
     * Where the classes that have followed lead, the last first; most states are followed by few. A
     * thread that does not see one yet makes it anew, here and in {@link #nexts}.
     */
    private @Nullable Edge edges;

    private int edgeCount;

    /** The same by class, of a state that many have followed. */
    private @Nullable State @Nullable [] nexts;

    private int @Nullable [][] bySet;

    State(int[] instructions, int[] found, int[] alive) {
      this.instructions = instructions;
      this.found = found;
      this.alive = alive;
      this.isEnd = alive.length == 0;
    }

    /** The instructions that take each set. */
    int[][] bySet(Program program) {
      int[][] known = bySet;
      if (known == null) {
        int[] counts = new int[program.setCount()];
        for (int instruction : instructions) {
          counts[program.set(instruction)]++;
        }
        known = new int[counts.length][];
        for (int set = 0; set < known.length; set++) {
          known[set] = new int[counts[set]];
        }
        for (int instruction : instructions) {
          int set = program.set(instruction);
          known[set][--counts[set]] = instruction;
        }
        bySet = known;
      }
      return known;
    }

    /** The state behind a character of the class {@code of}; null if none has followed yet. */
    @Nullable State next(int of) {
      @Nullable State[] all = nexts;
      if (all != null) {
        return all[of];
      }
      for (Edge edge = edges; edge != null; edge = edge.rest) {
        if (edge.of == of) {
          return edge.to;
        }
      }
      return null;
    }

    /** Keeps what {@link #next} tells from now on. */
    void lead(int of, State to, int classes) {
      @Nullable State[] all = nexts;
      if (all == null && edgeCount < FEW) {
        edges = new Edge(of, to, edges);
        edgeCount++;
        return;
      }
      if (all == null) {
        all = new @Nullable State[classes];
        for (Edge edge = edges; edge != null; edge = edge.rest) {
          all[edge.of] = edge.to;
        }
        nexts = all;
        edges = null;
      }
      all[of] = to;
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
