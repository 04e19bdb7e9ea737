package dev.stet.rules.match;

import org.jspecify.annotations.Nullable;

/**
 * The way an automaton went from one place of a stretch. A later try that comes to the same state
 * at the same place would go the same way; it goes on where the earlier one stopped instead. So
 * tries from all places of a long line together read it once, and not each of them as far as a
 * match may reach. The places tried must not go back. Belongs to one search for one pattern.
 */
final class Trace {
  /** A try that is over after so few characters is not worth keeping. */
  static final int SHORT = 64;

  /** A power of two above {@link Automaton#REACH}. */
  private static final int KEPT = 2_048;

  /** The state before the character at a place, by the last digits of the place. */
  private Automaton.@Nullable State @Nullable [] states;

  private int stretch = -1;
  private int first;
  private int last = -1;
  private int end = -1;
  private boolean dead;
  private long steps;

  /** Forgets the way if it was not in the stretch that begins at {@code start}. */
  void in(int start) {
    if (stretch != start) {
      stretch = start;
      last = -1;
    }
  }

  /** Whether the way led through {@code state} at {@code at}. */
  @SuppressWarnings("ReferenceEquality") // one state is one object; comparing would cost more
  boolean meets(Automaton.State state, int at) {
    return at <= last && at >= first && states != null && states[at & (KEPT - 1)] == state;
  }

  /** Begins anew at {@code at}. */
  void begin(int at) {
    first = at;
    last = -1;
    end = -1;
    dead = false;
  }

  /** The way leads through {@code state} at {@code at}. */
  void add(Automaton.State state, int at) {
    if (states == null) {
      states = new Automaton.@Nullable State[KEPT];
    }
    for (int skipped = Math.max(first, last + 1); skipped < at; skipped++) {
      states[skipped & (KEPT - 1)] = null; // the second half of a character
    }
    states[at & (KEPT - 1)] = state;
    last = at;
  }

  /** A match ends at {@code at}. */
  void matched(int at) {
    end = at;
  }

  /** Nothing can match any more. */
  void die() {
    dead = true;
  }

  boolean isDead() {
    return dead;
  }

  /** Where the last match on the way ended; -1 if none did. */
  int end() {
    return end;
  }

  /** The place where the way stopped. */
  int last() {
    return last;
  }

  /** The state in which it stopped. */
  Automaton.State lastState() {
    if (states == null || last < 0) {
      throw new IllegalStateException("no way yet");
    }
    Automaton.State state = states[last & (KEPT - 1)];
    if (state == null) {
      throw new IllegalStateException("no state where the way stopped");
    }
    return state;
  }

  void read(int characters) {
    steps += characters;
  }

  /** How many characters all tries together have read. */
  long steps() {
    return steps;
  }
}
