package dev.stet.rules.match;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Collects instructions of a program that a place in a text leads to: each once, in the order of
 * preference, with forks followed. Not thread-safe.
 */
final class Closure {
  private final Program program;
  private final int[] open;
  private final int[] instructions;
  private int size;

  /** The round in which each instruction was last met. */
  private final int[] met;

  private int round;

  Closure(Program program) {
    this.program = program;
    this.open = new int[2 * program.size() + 1];
    this.instructions = new int[program.size()];
    this.met = new int[program.size()];
  }

  void clear() {
    size = 0;
    round++;
  }

  /** Adds what {@code first} leads to; conditions stay as they are. */
  void add(int first) {
    follow(first, true, condition -> false);
  }

  /** Adds what {@code first} leads to where the conditions that {@code hold} do so. */
  void add(int first, Predicate<Node.Condition> hold) {
    follow(first, false, hold);
  }

  private void follow(int first, boolean keep, Predicate<Node.Condition> hold) {
    int left = 0;
    open[left++] = first;
    while (left > 0) {
      int instruction = open[--left];
      if (met[instruction] == round) {
        continue;
      }
      met[instruction] = round;
      switch (program.kind(instruction)) {
        case FORK -> {
          open[left++] = program.other(instruction);
          open[left++] = program.next(instruction);
        }
        case CONDITION -> {
          if (keep) {
            instructions[size++] = instruction;
          } else if (hold.test(program.condition(instruction))) {
            open[left++] = program.next(instruction);
          }
        }
        case TAKE, MATCH -> instructions[size++] = instruction;
      }
    }
  }

  int size() {
    return size;
  }

  int get(int index) {
    return instructions[index];
  }

  int[] toArray() {
    return Arrays.copyOf(instructions, size);
  }
}
