package dev.stet.readers.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts glyphs together to segments. Glyphs drawn one after the other on a baseline make a run; runs
 * beside each other make a row; a row falls apart again at its wide gaps.
 */
final class Segments {
  /** A gap wider than this many times the font's size is no space between words. */
  private static final float WIDE = 0.95f;

  /** Between Chinese characters, which justified lines spread and forms set apart. */
  private static final float WIDE_SPACELESS = 1.6f;

  /** As many typed blanks as this are a gap that somebody made with the space bar. */
  private static final float WIDE_TYPED = 3.5f;

  /** Baselines farther apart than this many times the smaller size are not of one line. */
  private static final float LINES_APART = 0.7f;

  private Segments() {}

  /** The segments of {@code glyphs}, which come in the order of drawing, from the top down. */
  static List<Segment> of(List<Glyph> glyphs) {
    List<Segment> segments = new ArrayList<>();
    for (Row row : rows(runs(glyphs))) {
      row.split(segments);
    }
    segments.sort(
        Comparator.<Segment>comparingDouble(s -> s.baseline).thenComparingDouble(s -> s.left));
    return segments;
  }

  private static List<Run> runs(List<Glyph> glyphs) {
    List<Run> runs = new ArrayList<>();
    Run run = null;
    for (Glyph glyph : glyphs) {
      if (run == null || !run.takes(glyph)) {
        run = new Run(glyph, runs.size());
        runs.add(run);
      } else {
        run.add(glyph);
      }
    }
    runs.removeIf(r -> r.glyphs.stream().allMatch(Glyph::blank));
    return runs;
  }

  private static List<Row> rows(List<Run> runs) {
    runs.sort(Comparator.comparingDouble(Run::bottom));
    List<Row> rows = new ArrayList<>();
    for (Run run : runs) {
      Row best = null;
      float most = 0.5f;
      for (int i = rows.size() - 1; i >= 0 && i >= rows.size() - 8; i--) {
        float share = rows.get(i).share(run);
        if (share >= most && !rows.get(i).isAboveOrBelow(run)) {
          best = rows.get(i);
          most = share;
        }
      }
      if (best == null) {
        best = new Row();
        rows.add(best);
      }
      best.add(run);
    }
    return rows;
  }

  /** Glyphs drawn one after the other, each where the one before ended. */
  private static final class Run {
    final List<Glyph> glyphs = new ArrayList<>();
    final float baseline;
    final float size;

    /** Its number in the order of drawing. */
    final int number;

    private float right;

    Run(Glyph first, int number) {
      this.number = number;
      baseline = first.y();
      size = first.size();
      add(first);
    }

    void add(Glyph glyph) {
      glyphs.add(glyph);
      right = glyph.right();
    }

    boolean takes(Glyph glyph) {
      float gap = glyph.x() - right;
      return Math.abs(glyph.y() - baseline) < 0.1f * size
          && Math.abs(glyph.size() - size) < 0.1f * size
          && gap > -0.4f * size
          && gap < WIDE * size;
    }

    float left() {
      return glyphs.get(0).x();
    }

    float top() {
      return baseline - 0.8f * size;
    }

    float bottom() {
      return baseline + 0.2f * size;
    }
  }

  /** The runs beside each other. */
  private static final class Row {
    private final List<Run> runs = new ArrayList<>();
    private float top;
    private float bottom;
    private float size;

    void add(Run run) {
      runs.add(run);
      if (run.size > size) {
        size = run.size;
        top = run.top();
        bottom = run.bottom();
      }
    }

    float share(Run run) {
      return Segment.share(top, bottom, run.top(), run.bottom());
    }

    /**
     * Whether {@code run} stands above or below one of the row's, as two lines of a column do that
     * are both beside one large line of the next column.
     */
    boolean isAboveOrBelow(Run run) {
      for (Run other : runs) {
        float over = Math.min(run.right, other.right) - Math.max(run.left(), other.left());
        if (Math.abs(run.baseline - other.baseline) > LINES_APART * Math.min(run.size, other.size)
            && over > 0.5f * Math.min(run.right - run.left(), other.right - other.left())) {
          return true;
        }
      }
      return false;
    }

    void split(List<Segment> out) {
      List<Drawn> glyphs = new ArrayList<>();
      for (Run run : runs) {
        run.glyphs.forEach(glyph -> glyphs.add(new Drawn(glyph, run.number)));
      }
      if (runs.size() > 1) {
        glyphs.sort((a, b) -> Float.compare(a.glyph.x(), b.glyph.x()));
      }
      List<Word> words = words(glyphs);
      List<Glyph> current = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        if (i > 0 && word.apart && !justified(words, i)) {
          out.add(new Segment(current));
          current = new ArrayList<>();
        } else {
          current.addAll(word.blanks);
        }
        current.addAll(word.glyphs);
      }
      if (!current.isEmpty()) {
        out.add(new Segment(current));
      }
    }

    /** Glyphs with blanks or a wide gap before and after. */
    private static List<Word> words(List<Drawn> glyphs) {
      List<Word> words = new ArrayList<>();
      List<Glyph> blanks = new ArrayList<>();
      Glyph before = null;
      int run = 0;
      for (Drawn drawn : glyphs) {
        Glyph glyph = drawn.glyph;
        if (glyph.blank()) {
          blanks.add(glyph);
          continue;
        }
        if (before != null && printedTwice(before, glyph)) {
          continue;
        }
        boolean apart = before != null && apart(before, glyph, blanks);
        if (before == null || apart || !blanks.isEmpty()) {
          float gap = before == null ? 0 : glyph.x() - before.right();
          boolean inOneGo = drawn.run >= run && drawn.run - run <= 2;
          words.add(
              new Word(gap, apart, before == null ? List.of() : List.copyOf(blanks), inOneGo));
        }
        words.get(words.size() - 1).glyphs.add(glyph);
        blanks.clear();
        before = glyph;
        run = drawn.run;
      }
      return words;
    }

    /**
     * Whether the wide gap before the word at {@code at} is one of a line that was spread to its
     * margins: the gaps around it are as wide, each is a typed blank, and there are words.
     */
    private static boolean justified(List<Word> words, int at) {
      float gap = words.get(at).gap;
      float slack = 0.2f * words.get(at).glyphs.get(0).size();
      int from = at;
      while (from > 1 && words.get(from - 1).as(gap, slack)) {
        from--;
      }
      int to = at;
      while (to + 1 < words.size() && words.get(to + 1).as(gap, slack)) {
        to++;
      }
      int letters = 0;
      for (int i = from - 1; i <= to; i++) {
        letters += words.get(i).spelt() ? 1 : 0;
      }
      int count = to - from + 2;
      return words.get(at).as(gap, slack) && count >= 4 && letters * 3 >= count * 2;
    }

    /** Poor man's bold, and shadows: a character drawn again a hair away from itself. */
    private static boolean printedTwice(Glyph before, Glyph glyph) {
      return glyph.x() - before.x() < 0.3f * before.width()
          && glyph.text().equals(before.text())
          && Math.abs(glyph.y() - before.y()) < 0.3f * before.size();
    }

    private static boolean apart(Glyph before, Glyph glyph, List<Glyph> blanks) {
      float size = Math.max(before.size(), glyph.size());
      float gap = glyph.x() - before.right();
      if (gap > WIDE_TYPED * size) {
        return true;
      }
      float typed = 0;
      for (Glyph blank : blanks) {
        typed += blank.width();
      }
      boolean spaceless =
          Scripts.spaceless(before.text().codePointAt(0))
              && Scripts.spaceless(glyph.text().codePointAt(0));
      return gap - typed > (spaceless ? WIDE_SPACELESS : WIDE) * size;
    }
  }

  private record Drawn(Glyph glyph, int run) {}

  /** A word and what stands before it. */
  private static final class Word {
    final List<Glyph> glyphs = new ArrayList<>();
    final float gap;
    final boolean apart;
    final List<Glyph> blanks;

    /** Whether it was drawn next after the word before it. */
    final boolean inOneGo;

    Word(float gap, boolean apart, List<Glyph> blanks, boolean inOneGo) {
      this.inOneGo = inOneGo;
      this.gap = gap;
      this.apart = apart;
      this.blanks = blanks;
    }

    boolean as(float otherGap, float slack) {
      return inOneGo && !blanks.isEmpty() && Math.abs(gap - otherGap) <= slack;
    }

    boolean spelt() {
      return Character.isLetter(glyphs.get(0).text().codePointAt(0));
    }
  }
}
