package dev.stet.core.document;

import java.util.Arrays;
import java.util.Set;

/**
 * The lines of a text that hold something, each without the white space round it, and the margin at
 * which they were broken.
 */
final class TextLines {
  /**
   * Share of lines that must end near the margin before lines are taken for parts of paragraphs.
   */
  private static final double FULL_LINES = 0.3;

  private static final int FEWEST_FULL_LINES = 8;
  private static final int NARROWEST_MARGIN = 40;
  private static final int WIDEST_MARGIN = 110;

  /** A shorter line of a broken text ended where its writer meant it to. */
  private static final int NARROWEST_CLAUSE = 46;

  /** Words that a figure follows. */
  private static final Set<String> WAITING =
      Set.of(
          "and", "of", "the", "to", "or", "by", "at", "with", "from", "in", "for", "was", "were");

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] indents = new int[64];
  private int[] widths = new int[64];
  private boolean[] afterGap = new boolean[64];
  private int count;
  private int margin;

  private TextLines(String text) {
    this.text = text;
  }

  static TextLines of(String text) {
    TextLines lines = new TextLines(text);
    lines.read();
    lines.margin = lines.findMargin();
    return lines;
  }

  private void read() {
    boolean gap = true;
    int start = 0;
    while (start <= text.length()) {
      int end = start;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      int from = start;
      while (from < end && isBlank(text.charAt(from))) {
        from++;
      }
      int to = end;
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        add(from, to, width(start, from), gap);
      }
      boolean crlf =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      gap = from == to;
      start = end + (crlf ? 2 : 1);
    }
  }

  private void add(int from, int to, int indent, boolean gap) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      indents = Arrays.copyOf(indents, count * 2);
      widths = Arrays.copyOf(widths, count * 2);
      afterGap = Arrays.copyOf(afterGap, count * 2);
    }
    starts[count] = from;
    ends[count] = to;
    indents[count] = indent;
    widths[count] = indent + width(from, to);
    afterGap[count++] = gap;
  }

  /** The column at which lines were broken; 0 if paragraphs are not broken into lines. */
  private int findMargin() {
    int[] histogram = new int[WIDEST_MARGIN + 1];
    int wide = 0;
    for (int i = 0; i < count; i++) {
      histogram[Math.min(widths[i], WIDEST_MARGIN)]++;
      wide += widths[i] >= WIDEST_MARGIN ? 1 : 0;
    }
    if (wide > count / 20) {
      return 0;
    }
    // A few lines reach past the margin: addresses, tables, headings nobody broke.
    int beyond = Math.max(1, count / 50);
    int column = WIDEST_MARGIN;
    int passed = 0;
    while (column > NARROWEST_MARGIN && passed + histogram[column] <= beyond) {
      passed += histogram[column--];
    }
    int full = passed;
    for (int i = column; i > column * 4 / 5; i--) {
      full += histogram[i];
    }
    boolean broken =
        column > NARROWEST_MARGIN && full >= FEWEST_FULL_LINES && full >= count * FULL_LINES;
    return broken ? column : 0;
  }

  int count() {
    return count;
  }

  String text() {
    return text;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  int length(int line) {
    return ends[line] - starts[line];
  }

  int indent(int line) {
    return indents[line];
  }

  /** Columns the line takes, its indentation included; a Chinese character takes two. */
  int width(int line) {
    return widths[line];
  }

  /** Whether an empty line, or the start of the text, is before this one. */
  boolean afterGap(int line) {
    return afterGap[line];
  }

  /** Whether an empty line, or the end of the text, follows. */
  boolean beforeGap(int line) {
    return line + 1 == count || afterGap[line + 1];
  }

  /** Whether the line ends only because the margin was reached, and the next one goes on. */
  boolean brokenAtMargin(int line) {
    if (margin == 0 || line + 1 >= count || afterGap[line + 1]) {
      return false;
    }
    int next = starts[line + 1];
    int word = next;
    while (word < ends[line + 1] && word - next < 24 && text.charAt(word) > ' ') {
      if (isWide(text.charAt(word))) {
        word++;
        break;
      }
      word++;
    }
    int slack = isWide(text.charAt(ends[line] - 1)) ? 4 : 2;
    return widths[line] + 1 + width(next, word) > margin - slack;
  }

  /**
   * Whether the line ends before its margin but in the middle of a clause: a right edge that a
   * converter left ragged. The next line then goes on in small letters, or with the figure that a
   * preposition waits for, or the initial of a name that it does.
   */
  boolean brokenInClause(int line) {
    if (margin == 0 || line + 1 >= count || afterGap[line + 1] || widths[line] < NARROWEST_CLAUSE) {
      return false;
    }
    char last = text.charAt(ends[line] - 1);
    char next = text.charAt(starts[line + 1]);
    if (last != ',' && (last < 'a' || last > 'z')) {
      return false;
    }
    boolean small = next >= 'a' && next <= 'z';
    boolean figure = (next >= '0' && next <= '9') || next == '£' || next == '$' || next == '€';
    return small
        ? widths[line + 1] >= NARROWEST_CLAUSE / 2
        : (figure || isInitial(starts[line + 1])) && WAITING.contains(lastWord(line));
  }

  /** Whether a name begins at {@code start} with its first letter: M. De Vries. */
  private boolean isInitial(int start) {
    return start + 3 < text.length()
        && Character.isUpperCase(text.charAt(start))
        && text.charAt(start + 1) == '.'
        && (text.charAt(start + 2) == ' ' || Character.isUpperCase(text.charAt(start + 2)))
        && Character.isUpperCase(text.charAt(start + 3));
  }

  private String lastWord(int line) {
    int start = ends[line];
    while (start > starts[line] && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, ends[line]);
  }

  private int width(int from, int to) {
    int width = 0;
    for (int i = from; i < to; i++) {
      width += text.charAt(i) == '\t' ? 4 : isWide(text.charAt(i)) ? 2 : 1;
    }
    return width;
  }

  static boolean isWide(char c) {
    return (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0xFE30;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
  }
}
