package dev.stet.rules.match;

import dev.stet.core.search.CharSet;
import java.util.List;

/** What stands beside a place, as far as conditions ask. */
enum Side {
  /** The end of the stretch. */
  NOTHING,
  LINE_BREAK,
  /** A letter, digit or underscore of ASCII. */
  WORD,
  OTHER;

  /** The characters that conditions tell from others. */
  static final List<CharSet> SETS = List.of(Re2Sets.WORDS, CharSet.single('\n'));

  static Side of(int c) {
    return c == '\n' ? LINE_BREAK : Re2Sets.WORDS.contains(c) ? WORD : OTHER;
  }

  /** What stands before {@code at} in a stretch that begins at {@code from}. */
  static Side before(String text, int from, int at) {
    return at == from ? NOTHING : of(text.charAt(at - 1));
  }

  /** Whether {@code condition} holds between {@code this} and {@code next}. */
  boolean holds(Node.Condition condition, Side next) {
    return switch (condition) {
      case START -> this == NOTHING;
      case END -> next == NOTHING;
      case LINE_START -> this == NOTHING || this == LINE_BREAK;
      case LINE_END -> next == NOTHING || next == LINE_BREAK;
      case WORD_EDGE -> (this == WORD) != (next == WORD);
      case NO_WORD_EDGE -> (this == WORD) == (next == WORD);
    };
  }

  /** Whether {@code condition} may hold behind {@code this}, whatever comes next. */
  boolean mayHold(Node.Condition condition) {
    for (Side next : values()) {
      if (holds(condition, next)) {
        return true;
      }
    }
    return false;
  }
}
