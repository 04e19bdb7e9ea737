package dev.stet.readers.html;

import dev.stet.readers.markup.MarkupText;

/**
 * White space between two words, as browsers show it: it waits until the second word comes, and is
 * forgotten at the ends of a block.
 */
final class WaitingSpace {
  /** Where in the source it stands; -1 if there is none. */
  private int start = -1;

  private int end;

  /** Whether a line of the source ends in it, and how many lines of the page do. */
  private boolean broken;

  private int breaks;

  private void add(int from, int to) {
    if (start < 0) {
      start = from;
    }
    end = to;
  }

  /** Adds a line break of the page. */
  void lineBreak(int from, int to) {
    breaks++;
    add(from, to);
  }

  /** Adds the blank {@code c}. */
  void blank(char c, int from, int to) {
    add(from, to);
    broken |= c == '\n';
  }

  /** Says that a new line begins here, for which the source may have nothing. */
  void atLeastOneBreak() {
    breaks = Math.max(breaks, 1);
  }

  /**
   * Whether {@code next}, the first character behind it, begins a paragraph: two breaks, or one and
   * an indent, are how pages without {@code <p>} set paragraphs apart.
   */
  boolean partsParagraphs(char next) {
    return breaks > 1 || (breaks > 0 && next == '\u3000');
  }

  /**
   * Writes what a browser shows of it.
   *
   * @param preformatted whether each break counts
   * @param next the first character behind it, at {@code at} of the source
   */
  void write(MarkupText text, boolean preformatted, char next, int at) {
    if (breaks > 0) {
      String lines = preformatted ? "\n".repeat(breaks) : "\n";
      text.put(lines, start < 0 ? at : start, start < 0 ? at : end);
    } else if (start >= 0 && !joins(text.last(), next)) {
      text.put(" ", start, end);
    }
  }

  void forget() {
    breaks = 0;
    start = -1;
    broken = false;
  }

  /** A line end of the source between two Chinese characters is no space (CSS Text 3, 4.1.3). */
  private boolean joins(char before, char after) {
    return broken && isWide(before) && isWide(after);
  }

  private static boolean isWide(char c) {
    return (c >= '\u2E80' && c < '\uA4D0' && c != '\u3000')
        || (c >= '\uF900' && c < '\uFB00')
        || (c >= '\uFF00' && c < '\uFF61');
  }
}
