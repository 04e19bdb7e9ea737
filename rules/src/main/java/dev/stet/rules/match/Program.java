package dev.stet.rules.match;

import dev.stet.core.search.CharSet;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Patterns as instructions: to take a character, to go on in two ways of which the first is
 * preferred, to see that a condition holds, to have matched. Immutable once it is written.
 */
final class Program {
  /** More instructions than this are not written: {@code (?:.{1000}){1000}} is a million. */
  private static final int MOST = 20_000;

  private static final Node.Condition[] CONDITIONS = Node.Condition.values();

  /** What an instruction does. */
  enum Kind {
    /** The pattern has matched. */
    MATCH,
    /** Takes a character of a set. */
    TAKE,
    /** Goes on at {@link #next}, or else at {@link #other}. */
    FORK,
    /** Goes on where a condition holds. */
    CONDITION;

    private static final Kind[] ALL = values();

    static Kind of(byte place) {
      return ALL[place];
    }
  }

  /** How many characters its reader reads at most. */
  private final int reach;

  /** The kinds by their place among all. */
  private byte[] kinds = new byte[64];

  private int[] nexts = new int[64];
  private int[] arguments = new int[64];
  private int[] patterns = new int[64];
  private int size;
  private int pattern;
  private int limit;

  /** The sets of characters in order; of a program that was read, those asked for so far. */
  private @Nullable CharSet[] sets = new @Nullable CharSet[16];

  private int setCount;
  private boolean conditional;

  /** The numbers of the sets of a program that is being written. */
  private final Map<CharSet, Integer> numbers = new HashMap<>();

  /** The ranges of all sets of a program that was read, and where those of each end. */
  private int[] ranges = {};

  private int[] rangeEnds = {};

  /**
   * An empty program.
   *
   * @param reach how many characters its reader reads at most; what takes more has matched by then
   */
  Program(int reach) {
    this.reach = reach;
  }

  /** The program that {@link #write} wrote. */
  static Program read(ByteBuffer in) {
    Program program = new Program(0);
    program.size = in.getInt();
    program.kinds = new byte[program.size];
    in.get(program.kinds);
    program.nexts = Numbers.read(in);
    program.arguments = Numbers.read(in);
    program.patterns = Numbers.read(in);
    program.rangeEnds = Numbers.read(in);
    program.ranges = Numbers.read(in);
    program.setCount = program.rangeEnds.length;
    program.sets = new @Nullable CharSet[program.setCount];
    program.conditional = in.get() != 0;
    return program;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    out.write(kinds, 0, size);
    Numbers.write(Arrays.copyOf(nexts, size), out);
    Numbers.write(Arrays.copyOf(arguments, size), out);
    Numbers.write(Arrays.copyOf(patterns, size), out);
    int[] ends = new int[setCount];
    IntStream.Builder all = IntStream.builder();
    for (int set = 0, end = 0; set < setCount; set++) {
      int[] some = charSet(set).ranges();
      Arrays.stream(some).forEach(all);
      end += some.length;
      ends[set] = end;
    }
    Numbers.write(ends, out);
    Numbers.write(all.build().toArray(), out);
    out.writeBoolean(conditional);
  }

  /**
   * Adds a pattern.
   *
   * @param number what the pattern is known by
   * @return where it begins; -1 if it is too long
   */
  int add(Node root, int number) {
    pattern = number;
    limit = size + MOST;
    try {
      int match = add(Kind.MATCH, 0, 0);
      int first = write(root, match);
      return reach == Integer.MAX_VALUE ? first : cut(match, first);
    } catch (TooLong e) {
      return -1;
    }
  }

  /**
   * Takes out of the last pattern what its reader does not get to: behind the last character that
   * is read it has matched.
   *
   * @param match its match, from which on its instructions stand
   * @param first where it begins
   * @return where it begins then
   */
  private int cut(int match, int first) {
    int[] depths = new int[size - match];
    Arrays.fill(depths, reach);
    depths[0] = 0;
    depths[first - match] = 0;
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) { // those that fewer characters lead to come first
      int at = open.removeFirst();
      int depth = depths[at - match];
      switch (Kind.of(kinds[at])) {
        case TAKE -> {
          if (depth + 1 == reach) {
            nexts[at] = match;
          } else if (depths[nexts[at] - match] > depth + 1) {
            depths[nexts[at] - match] = depth + 1;
            open.addLast(nexts[at]);
          }
        }
        case FORK -> {
          for (int next : new int[] {nexts[at], arguments[at]}) {
            if (depths[next - match] > depth) {
              depths[next - match] = depth;
              open.addFirst(next);
            }
          }
        }
        case CONDITION -> {
          if (depths[nexts[at] - match] > depth) {
            depths[nexts[at] - match] = depth;
            open.addFirst(nexts[at]);
          }
        }
        case MATCH -> {}
      }
    }
    return keep(match, first, depths);
  }

  private int keep(int match, int first, int[] depths) {
    int[] places = new int[depths.length];
    int kept = match;
    for (int i = 0; i < depths.length; i++) {
      places[i] = kept;
      kept += depths[i] < reach ? 1 : 0;
    }
    for (int i = 0; i < depths.length; i++) {
      if (depths[i] < reach) {
        int to = places[i];
        int from = match + i;
        kinds[to] = kinds[from];
        nexts[to] = i == 0 ? 0 : places[nexts[from] - match];
        arguments[to] =
            Kind.of(kinds[from]) == Kind.FORK ? places[arguments[from] - match] : arguments[from];
      }
    }
    size = kept;
    return places[first - match];
  }

  int size() {
    return size;
  }

  Kind kind(int instruction) {
    return Kind.of(kinds[instruction]);
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

  Node.Condition condition(int instruction) {
    return CONDITIONS[arguments[instruction]];
  }

  /** The number of the pattern that {@code instruction} is of. */
  int pattern(int instruction) {
    return patterns[instruction];
  }

  /** The sets of characters that it takes. */
  List<CharSet> sets() {
    return IntStream.range(0, setCount).mapToObj(this::charSet).toList();
  }

  /** How many sets of characters there are. */
  int setCount() {
    return setCount;
  }

  /** The set of characters with this number. One that a thread does not see yet it makes anew. */
  CharSet charSet(int number) {
    CharSet set = sets[number];
    if (set == null) {
      int from = number == 0 ? 0 : rangeEnds[number - 1];
      set = CharSet.of(Arrays.copyOfRange(ranges, from, rangeEnds[number]));
      sets[number] = set;
    }
    return set;
  }

  /** Whether it has conditions. */
  boolean isConditional() {
    return conditional;
  }

  /** Writes {@code node} in front of what goes on at {@code next}; the place where it begins. */
  private int write(Node node, int next) throws TooLong {
    if (node instanceof Node.One one) {
      return add(Kind.TAKE, next, numbers.computeIfAbsent(one.set(), this::add));
    }
    if (node instanceof Node.Sequence sequence) {
      int from = next;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        from = write(sequence.parts().get(i), from);
      }
      return from;
    }
    if (node instanceof Node.Choice choice) {
      List<Node> branches = choice.branches();
      int from = write(branches.get(branches.size() - 1), next);
      for (int i = branches.size() - 2; i >= 0; i--) {
        from = add(Kind.FORK, write(branches.get(i), next), from);
      }
      return from;
    }
    if (node instanceof Node.Repeat repeat) {
      return write(repeat, next);
    }
    conditional = true;
    return add(Kind.CONDITION, next, Arrays.asList(CONDITIONS).indexOf(node));
  }

  private int write(Node.Repeat repeat, int next) throws TooLong {
    int from = next;
    if (repeat.max() < 0) {
      from = add(Kind.FORK, 0, 0);
      fork(from, write(repeat.part(), from), next, repeat.greedy());
    }
    int more = Math.min(repeat.max() - repeat.min(), reach);
    for (int i = 0; i < more; i++) {
      int part = write(repeat.part(), from);
      from = add(Kind.FORK, 0, 0);
      fork(from, part, next, repeat.greedy());
    }
    for (int i = 0; i < Math.min(repeat.min(), reach); i++) {
      from = write(repeat.part(), from);
    }
    return from;
  }

  private int add(CharSet set) {
    if (setCount == sets.length) {
      sets = Arrays.copyOf(sets, 2 * setCount);
    }
    sets[setCount] = set;
    return setCount++;
  }

  private void fork(int at, int more, int enough, boolean greedy) {
    nexts[at] = greedy ? more : enough;
    arguments[at] = greedy ? enough : more;
  }

  @SuppressWarnings("EnumOrdinal") // it is read by the build that wrote it
  private int add(Kind kind, int next, int argument) throws TooLong {
    if (size == limit) {
      throw new TooLong();
    }
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      nexts = Arrays.copyOf(nexts, 2 * size);
      arguments = Arrays.copyOf(arguments, 2 * size);
      patterns = Arrays.copyOf(patterns, 2 * size);
    }
    kinds[size] = (byte) kind.ordinal();
    nexts[size] = next;
    arguments[size] = argument;
    patterns[size] = pattern;
    return size++;
  }

  /** The instructions would be too many. */
  private static final class TooLong extends Exception {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super(null, null, false, false);
    }
  }
}
