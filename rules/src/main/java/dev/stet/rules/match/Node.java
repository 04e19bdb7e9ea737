package dev.stet.rules.match;

import java.util.List;

/** A pattern taken apart. */
sealed interface Node {

  /** One character of a set. */
  record One(CharSet set) implements Node {}

  record Sequence(List<Node> parts) implements Node {}

  record Choice(List<Node> branches) implements Node {}

  /** {@code part} from {@code min} to {@code max} times; a negative {@code max} is no limit. */
  record Repeat(Node part, int min, int max) implements Node {}

  /** A condition on the place that takes no character: {@code ^}, {@code \b}. */
  record Condition() implements Node {}

  Node NOTHING = new Sequence(List.of());
}
