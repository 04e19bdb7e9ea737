package dev.stet.core.search;

import java.util.List;

/** What stands beside a place, as far as conditions ask. */
enum Beside {
  /** The end of what is looked at; what is beyond is not seen. */
  NOTHING,
  /** The end likewise, but what is beyond is seen. */
  MORE,
  LINE_BREAK,
  /** What is part of a word. */
  WORD,
  /** What may be: marks over letters, scripts that are not told apart here. */
  MAYBE_WORD,
  OTHER;

  private static final CharSet WORDS =
      CharSet.of(
          new int[] {'0', '9', 'A', 'Z', '_', '_', 'a', 'z', 0x3400, 0x4DB5, 0x4E00, 0x9FCC});

  private static final CharSet OTHERS =
      CharSet.of(
          new int[] {
            0, '/', ':', '@', '[', '^', '`', '`', '{', 0x7F, 0x2010, 0x205E, 0x3001, 0x3003, 0x3008,
            0x3011, 0xFF01, 0xFF0F, 0xFF1A, 0xFF20
          });

  /** The characters that conditions tell from others. */
  static final List<CharSet> SETS = List.of(CharBounds.LINE_BREAKS, WORDS, OTHERS);

  static Beside of(int c) {
    if (CharBounds.LINE_BREAKS.contains(c)) {
      return LINE_BREAK;
    }
    return WORDS.contains(c) ? WORD : OTHERS.contains(c) ? OTHER : MAYBE_WORD;
  }

  private boolean isEnd() {
    return this == NOTHING || this == MORE;
  }

  private boolean mayBeWord() {
    return this == WORD || this == MAYBE_WORD || this == MORE;
  }

  private boolean mayBeOther() {
    return this != WORD;
  }

  /** Whether {@code place} may be between {@code this} and {@code next}. */
  boolean mayBe(Regex.Place place, Beside next) {
    return switch (place) {
      case TEXT_START -> isEnd();
      case LINE_START -> isEnd() || this == LINE_BREAK;
      case TEXT_END -> next.isEnd();
      case LINE_END -> next.isEnd() || next == LINE_BREAK;
      case WORD_EDGE -> (mayBeWord() && next.mayBeOther()) || (mayBeOther() && next.mayBeWord());
      case SEEN_START -> this == MORE;
      case SEEN_END -> next == MORE;
    };
  }
}
