package dev.stet.rules.watermark;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Labels one after the other: columns of short lines between two of a menu's own words, and rows of
 * several labels each.
 */
final class LabelRuns {
  private static final int SHORTEST_RUN = 6;

  private static final int LEAST_WORDS = 3;

  /** One line in so many must be a menu's own word. */
  private static final int LINES_TO_A_WORD = 9;

  /** QUESTIONS ANSWERED: what a column of a newspaper is called. */
  private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z]{4,} [A-Z]{4,}");

  /** Download statistics: as a heading of a text may say. */
  private static final Pattern TWO_WORDS = Pattern.compile("[A-Z][a-z]{2,} [a-z]{3,}");

  private LabelRuns() {}

  /** Runs of short lines that begin and end with a menu's word. */
  static BitSet of(List<SiteLine> lines) {
    BitSet controls = new BitSet();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).brief()) {
        to++;
      }
      run(lines, from, to, controls);
      from = to + 1;
    }
    return controls;
  }

  /** Marks what of the short lines {@code from} to {@code to} lies between menu words. */
  private static void run(List<SiteLine> lines, int from, int to, BitSet controls) {
    int start = -1;
    int last = -1;
    int words = 0;
    for (int i = from; i < to; i++) {
      if (!lines.get(i).isMenuWord()) {
        continue;
      }
      if (last >= 0 && i - last > LINES_TO_A_WORD) {
        mark(start, last, words, controls);
        words = 0;
        start = -1;
      }
      start = start < 0 ? i : start;
      last = i;
      words++;
    }
    if (last >= 0) {
      mark(start, last, words, controls);
    }
  }

  private static void mark(int start, int last, int words, BitSet controls) {
    int lines = last - start + 1;
    if (lines >= SHORTEST_RUN && words >= LEAST_WORDS && words * LINES_TO_A_WORD >= lines) {
      controls.set(start, last + 1);
    }
  }

  /** Adds rows of labels, whatever stands round them. */
  static void addRows(BitSet controls, Document document, List<SiteLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      // a heading of two such words is the report's, Notes / Comments
      String line = document.text(document.blocks().get(i)).strip();
      boolean heading =
          !lines.get(i).share().certain()
              && (document.blocks().get(i).kind() == BlockKind.HEADING
                  || TWO_CAPITALS.matcher(line).matches()
                  || (TWO_WORDS.matcher(line).matches() && isBetweenSentences(lines, i)));
      if (lines.get(i).isRow() && !heading && !MenuNames.isTable(document, i)) {
        controls.set(i);
      }
    }
  }

  private static boolean isBetweenSentences(List<SiteLine> lines, int i) {
    return i > 0 && lines.get(i - 1).prose() && i + 1 < lines.size() && lines.get(i + 1).prose();
  }
}
