package dev.stet.readers.pdf;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;

/** What may still be spent on a file. Not thread-safe. */
final class Budget {
  /** Glyphs of one page are held in memory together; a newspaper page has some ten thousand. */
  private static final int GLYPHS_OF_A_PAGE = 1_000_000;

  /** Opening a form costs some hundred times what an operator costs. */
  private static final int OPERATORS_OF_A_FORM = 100;

  private final Limits limits;
  private final long start = System.nanoTime();
  private long operators;
  private long characters;
  private int glyphsOfPage;

  Budget(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  void form() {
    operators += OPERATORS_OF_A_FORM - 1;
    operator();
  }

  void operator() {
    operators++;
    if (operators > limits.operators()) {
      throw new LimitReached(
          Unreadable.Reason.TOO_LARGE,
          "more than %d drawing operators".formatted(limits.operators()));
    }
    if ((operators & 0x3F) == 0) {
      time();
    }
  }

  void time() {
    if (System.nanoTime() - start > limits.deadline().toNanos()) {
      throw new LimitReached(
          Unreadable.Reason.TIMED_OUT,
          "not read within %d seconds".formatted(limits.deadline().toSeconds()));
    }
  }

  void page() {
    glyphsOfPage = 0;
    time();
  }

  void glyph() {
    if (++glyphsOfPage > GLYPHS_OF_A_PAGE) {
      throw new LimitReached(
          Unreadable.Reason.TOO_LARGE,
          "a page of more than %d characters".formatted(GLYPHS_OF_A_PAGE));
    }
    if (++characters > limits.characters()) {
      throw new LimitReached(
          Unreadable.Reason.TOO_LARGE,
          "a text of more than %d characters".formatted(limits.characters()));
    }
    if ((characters & 0xFFF) == 0) {
      time();
    }
  }
}
