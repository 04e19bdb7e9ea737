package dev.stet.rules.match;

import dev.stet.core.search.CharSet;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Patterns as instructions: to take a character, to go on in two ways of which the first is
 * preferred, to see that a condition holds, to have matched. Immutable once it is written.
 */
final class Program {
  /** More instructions than this are not written: {@code (?:.{1000}){1000}} is a million. */
  private static final int MOST = 20_000;

  private static final Kind[] KINDS = Kind.values();

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
    CONDITION
  }

  private final int rounds;
  private Kind[] kinds = new Kind[64];
  private int[] nexts = new int[64];
  private int[] arguments = new int[64];
  private int[] patterns = new int[64];
  private int size;
  private int pattern;
  private int limit;
  private final Map<CharSet, Integer> sets = new LinkedHashMap<>();
  private boolean conditional;

  /**
   * An empty program.
   *
   * @param rounds of a loop that are written out; a reader of so many characters sees no difference
   */
  Program(int rounds) {
    this.rounds = rounds;
  }

  /** The program that {@link #write} wrote. */
  static Program read(ByteBuffer in) {
    Program program = new Program(0);
    program.size = in.getInt();
    program.kinds = new Kind[program.size];
    for (int i = 0; i < program.size; i++) {
      program.kinds[i] = KINDS[in.get()];
    }
    program.nexts = Numbers.read(in);
    program.arguments = Numbers.read(in);
    program.patterns = Numbers.read(in);
    int sets = in.getInt();
    for (int i = 0; i < sets; i++) {
      program.sets.put(CharSet.of(Numbers.read(in)), i);
    }
    program.conditional = in.get() != 0;
    return program;
  }

  @SuppressWarnings("EnumOrdinal") // it is read by the build that wrote it
  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeByte(kinds[i].ordinal());
    }
    Numbers.write(Arrays.copyOf(nexts, size), out);
    Numbers.write(Arrays.copyOf(arguments, size), out);
    Numbers.write(Arrays.copyOf(patterns, size), out);
    out.writeInt(sets.size());
    for (CharSet set : sets.keySet()) {
      Numbers.write(set.ranges(), out);
    }
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
      return write(root, add(Kind.MATCH, 0, 0));
    } catch (TooLong e) {
      return -1;
    }
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

  Node.Condition condition(int instruction) {
    return CONDITIONS[arguments[instruction]];
  }

  /** The number of the pattern that {@code instruction} is of. */
  int pattern(int instruction) {
    return patterns[instruction];
  }

  /** The sets of characters that it takes. */
  List<CharSet> sets() {
    return List.copyOf(sets.keySet());
  }

  /** Whether it has conditions. */
  boolean isConditional() {
    return conditional;
  }

  /** Writes {@code node} in front of what goes on at {@code next}; the place where it begins. */
  private int write(Node node, int next) throws TooLong {
    if (node instanceof Node.One one) {
      return add(Kind.TAKE, next, sets.computeIfAbsent(one.set(), set -> sets.size()));
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
    int more = Math.min(repeat.max() - repeat.min(), rounds);
    for (int i = 0; i < more; i++) {
      int part = write(repeat.part(), from);
      from = add(Kind.FORK, 0, 0);
      fork(from, part, next, repeat.greedy());
    }
    for (int i = 0; i < Math.min(repeat.min(), rounds); i++) {
      from = write(repeat.part(), from);
    }
    return from;
  }

  private void fork(int at, int more, int enough, boolean greedy) {
    nexts[at] = greedy ? more : enough;
    arguments[at] = greedy ? enough : more;
  }

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
    kinds[size] = kind;
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
