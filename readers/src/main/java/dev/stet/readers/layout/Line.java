package dev.stet.readers.layout;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of text on a page, with the place of each of its characters. */
final class Line {
  /** A gap this wide between two segments of one line, in font sizes, is a tabulator's. */
  private static final float TAB = 1.8f;

  /** Text whose letters mostly stand farther apart than this, in font sizes, is set wide. */
  private static final float LETTER_SPACING = 0.08f;

  /** What stands before the first tabulator may be a number or bullet and no cell. */
  private static final int LONGEST_LABEL = 5;

  final String text;
  final int page;
  final float left;
  final float right;
  final float baseline;
  final float size;
  final boolean bold;
  final @Nullable Tag tag;

  /** Where the line's cells would be if it were a row of a table. */
  final List<Segment> segments;

  /** For each glyph its left edge and where its text begins in {@link #text}. */
  private final float[] edges;

  private final int[] starts;

  /** The column it stands in, set once the page is known. */
  float columnLeft;

  float columnRight;

  /** From 1, in reading order on its page. */
  int number;

  private Line(int page, List<Segment> segments, LineText made, boolean bold, @Nullable Tag tag) {
    this.page = page;
    this.segments = segments;
    this.text = made.text.toString();
    this.edges = Arrays.copyOf(made.edges, made.count);
    this.starts = Arrays.copyOf(made.starts, made.count);
    float leftmost = Float.MAX_VALUE;
    float rightmost = -Float.MAX_VALUE;
    Segment longest = segments.get(0);
    for (Segment segment : segments) {
      leftmost = Math.min(leftmost, segment.left);
      rightmost = Math.max(rightmost, segment.right);
      if (segment.glyphs.size() > longest.glyphs.size()) {
        longest = segment;
      }
    }
    this.left = leftmost;
    this.right = rightmost;
    this.baseline = longest.baseline;
    this.size = longest.size;
    this.bold = bold;
    this.tag = tag;
    this.columnLeft = left;
    this.columnRight = right;
  }

  /** The line that {@code segments} make, which stand beside each other from left to right. */
  static Line of(int page, List<Segment> segments) {
    LineText made = new LineText();
    int boldGlyphs = 0;
    int printed = 0;
    int tagged = 0;
    Tag tag = null;
    Segment before = null;
    for (Segment segment : segments) {
      if (before != null) {
        made.gap(before, segment);
      }
      made.segment(segment);
      for (Glyph glyph : segment.glyphs) {
        if (!glyph.blank()) {
          printed++;
          boldGlyphs += glyph.bold() ? 1 : 0;
          // a Boyer-Moore majority vote: the tag of more than half of the characters wins
          if (tagged == 0) {
            tag = glyph.tag();
            tagged = 1;
          } else {
            tagged += sameTag(tag, glyph.tag()) ? 1 : -1;
          }
        }
      }
      before = segment;
    }
    made.logicalOrder();
    return new Line(page, List.copyOf(segments), made, boldGlyphs * 5 >= printed * 4, tag);
  }

  private static boolean sameTag(@Nullable Tag a, @Nullable Tag b) {
    return a == null ? b == null : a.equals(b);
  }

  /** Whether it looks like a row of a table or form, which does not run on. */
  boolean row() {
    int tab = text.indexOf('\t');
    if (tab >= 0 && tab <= LONGEST_LABEL && segments.size() <= 2) {
      tab = text.indexOf('\t', tab + 1);
    }
    return segments.size() >= 4 || tab >= 0;
  }

  float top() {
    return baseline - 0.8f * size;
  }

  float bottom() {
    return baseline + 0.2f * size;
  }

  float width() {
    return right - left;
  }

  Box box() {
    return new Box(left, top(), right, bottom());
  }

  /** The width of its first word, or of its first character where words have no spaces. */
  float firstWord() {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      int c = text.codePointAt(end);
      if (Scripts.spaceless(c) && end > 0) {
        break;
      }
      end += Character.charCount(c);
      if (Scripts.spaceless(c)) {
        break;
      }
    }
    return edge(end) - left;
  }

  /** The left edge of the character at {@code offset}; the line's right edge after the last. */
  float edge(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    int glyph = at >= 0 ? at : Math.max(0, -at - 2);
    return at < 0 && offset >= text.length() ? right : edges[glyph];
  }

  /** Offsets of the characters whose middle lies between {@code from} and {@code to}, or null. */
  int @Nullable [] between(float from, float to) {
    int start = -1;
    int end = -1;
    for (int i = 0; i < edges.length; i++) {
      float next = i + 1 < edges.length ? edges[i + 1] : right;
      float middle = next > edges[i] ? (edges[i] + next) / 2 : edges[i];
      if (middle >= from && middle <= to) {
        start = start < 0 ? starts[i] : start;
        end = i + 1 < starts.length ? starts[i + 1] : text.length();
      }
    }
    return start < 0 ? null : new int[] {start, end};
  }

  /** Writes segments as text and notes where each glyph went. */
  private static final class LineText {
    /** More raised characters than this are text beside larger text. */
    private static final int LONGEST_MARK = 3;

    final StringBuilder text = new StringBuilder();
    float[] edges = new float[64];
    int[] starts = new int[64];
    int count;
    private boolean rightToLeft;

    void gap(Segment before, Segment segment) {
      float gap = segment.left - before.right;
      text.append(gap >= TAB * Math.max(before.size, segment.size) ? '\t' : ' ');
    }

    void segment(Segment segment) {
      float usual = usualGap(segment.glyphs);
      float raised = segment.baseline - 0.15f * segment.size;
      Glyph before = null;
      int marks = 0;
      int decided = 0;
      for (int i = 0; i < segment.glyphs.size(); i++) {
        Glyph glyph = segment.glyphs.get(i);
        if (i >= decided) {
          int run = raisedFrom(segment, i, raised);
          marks = run <= LONGEST_MARK ? i + run : i;
          decided = i + Math.max(1, run);
        }
        if (before != null
            && !before.blank()
            && !glyph.blank()
            && glyph.x() - before.right() > usual + space(before, glyph)) {
          text.append(' ');
        }
        if (glyph.blank()) {
          if (before != null) {
            blank(before, glyph);
          }
        } else if (!accent(before, glyph)) {
          note(glyph.x());
          text.append(i < marks ? raised(glyph.text()) : glyph.text());
          rightToLeft |= Scripts.rightToLeft(glyph.text().codePointAt(0));
        }
        before = glyph;
      }
    }

    /** How many glyphs from {@code first} on are small and raised. */
    private static int raisedFrom(Segment segment, int first, float raised) {
      int i = first;
      while (i < segment.glyphs.size()
          && segment.glyphs.get(i).y() < raised
          && segment.glyphs.get(i).size() < 0.8f * segment.size) {
        i++;
      }
      return i - first;
    }

    /**
     * A raised digit as the character for it: the mark of a note must not become part of the number
     * it stands at.
     */
    private static String raised(String text) {
      int digit = text.length() == 1 ? "0123456789".indexOf(text.charAt(0)) : -1;
      return digit < 0 ? text : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit, digit + 1);
    }

    private void blank(Glyph before, Glyph glyph) {
      // a blank drawn over another, as some writers do after each word, is one blank
      if (before.blank() && glyph.x() < before.x() + 0.3f * before.width()) {
        return;
      }
      note(glyph.x());
      text.append(glyph.text());
    }

    private void note(float x) {
      if (count == edges.length) {
        edges = Arrays.copyOf(edges, count * 2);
        starts = Arrays.copyOf(starts, count * 2);
      }
      edges[count] = x;
      starts[count++] = text.length();
    }

    /** An accent drawn over the letter before it (TeX does so) becomes part of that letter. */
    private boolean accent(@Nullable Glyph before, Glyph glyph) {
      if (before == null || glyph.text().length() != 1 || text.isEmpty()) {
        return false;
      }
      char mark = combining(glyph.text().charAt(0));
      float middle = glyph.x() + glyph.width() / 2;
      if (mark == 0 || middle > before.right() || middle < before.x()) {
        return false;
      }
      String one =
          Normalizer.normalize("" + text.charAt(text.length() - 1) + mark, Normalizer.Form.NFC);
      if (one.length() != 1) {
        return false;
      }
      text.setCharAt(text.length() - 1, one.charAt(0));
      return true;
    }

    private static char combining(char c) {
      return switch (c) {
        case '`', '\u0300' -> '\u0300';
        case '\u00B4', '\u0301' -> '\u0301';
        case '\u02C6', '\u0302' -> '\u0302';
        case '\u02DC', '\u0303' -> '\u0303';
        case '\u00A8', '\u0308' -> '\u0308';
        case '\u00B8', '\u0327' -> '\u0327';
        case '\u02C7', '\u030C' -> '\u030C';
        case '\u02DA', '\u030A' -> '\u030A';
        default -> 0;
      };
    }

    /** How wide a gap must be to be a space, in points. */
    private static float space(Glyph before, Glyph glyph) {
      float size = Math.min(before.size(), glyph.size());
      boolean a = Scripts.spaceless(before.text().codePointAt(before.text().length() - 1));
      boolean b = Scripts.spaceless(glyph.text().codePointAt(0));
      return size * (a && b ? 0.8f : a || b ? 0.5f : 0.17f);
    }

    /**
     * The gap between letters of text that is set wide; 0 for text set as usual. The dots that lead
     * to a page's number are set wide whatever the words are.
     */
    private static float usualGap(List<Glyph> glyphs) {
      if (glyphs.size() < 4) {
        return 0;
      }
      float[] gaps = new float[glyphs.size()];
      int count = 0;
      int wide = 0;
      for (int i = 1; i < glyphs.size(); i++) {
        Glyph a = glyphs.get(i - 1);
        Glyph b = glyphs.get(i);
        if (!a.blank() && !b.blank() && !(isDot(a) || isDot(b))) {
          gaps[count] = b.x() - a.right();
          wide += gaps[count++] > LETTER_SPACING * b.size() ? 1 : 0;
        }
      }
      if (count < 3 || wide * 2 <= count) {
        return 0;
      }
      Arrays.sort(gaps, 0, count);
      return gaps[count / 2];
    }

    private static boolean isDot(Glyph glyph) {
      return glyph.text().equals(".");
    }

    /** Glyphs come from left to right; Hebrew and Arabic are stored the other way round. */
    void logicalOrder() {
      if (!rightToLeft) {
        return;
      }
      String visual = text.toString();
      Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT);
      int runs = bidi.getRunCount();
      byte[] levels = new byte[runs];
      Integer[] order = new Integer[runs];
      for (int i = 0; i < runs; i++) {
        levels[i] = (byte) bidi.getRunLevel(i);
        order[i] = i;
      }
      Bidi.reorderVisually(levels, 0, order, 0, runs);
      text.setLength(0);
      for (int run : order) {
        String words = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
        text.append(
            bidi.getRunLevel(run) % 2 == 0 ? words : new StringBuilder(words).reverse().toString());
      }
    }
  }
}
