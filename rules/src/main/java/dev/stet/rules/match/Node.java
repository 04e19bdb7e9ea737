package dev.stet.rules.match;

import dev.stet.core.search.CharSet;
import java.util.List;

/** A pattern taken apart. */
sealed interface Node {

  /** One character of a set. */
  record One(CharSet set) implements Node {}

  record Sequence(List<Node> parts) implements Node {}

  /** One of several, the first preferred. */
  record Choice(List<Node> branches) implements Node {}

  /**
   * {@code part} from {@code min} to {@code max} times; a negative {@code max} is no limit.
   *
   * @param greedy whether more times are preferred to fewer
   */
  record Repeat(Node part, int min, int max, boolean greedy) implements Node {}

  /** A condition on a place, which takes no character. */
  enum Condition implements Node {
    /** {@code \A}, the beginning of the stretch. */
    START,
    /** {@code \z}, its end. */
    END,
    /** {@code ^}, the beginning of a line. */
    LINE_START,
    /** {@code $}, the end of a line. */
    LINE_END,
    /** {@code \b}, between a letter, digit or underscore of ASCII and something else. */
    WORD_EDGE,
    /** {@code \B}, no word edge. */
    NO_WORD_EDGE
  }

  Node NOTHING = new Sequence(List.of());
}
