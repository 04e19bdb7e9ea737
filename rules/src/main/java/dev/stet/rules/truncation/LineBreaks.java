package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;

/**
 * What the line breaks of a document end. Immutable.
 *
 * @param paragraphs whether paragraphs are single lines, however long, and not the more of them
 *     broken ones
 */
record LineBreaks(boolean paragraphs) {
  static final Analysis<LineBreaks> ANALYSIS = LineBreaks::of;

  /** Columns beyond which nobody breaks lines by hand: such lines are paragraphs. */
  private static final int WIDE = 130;

  private static final int FEWEST_WIDE = 3;

  private static LineBreaks of(Document document) {
    int wide = 0;
    int latin = 0;
    int broken = 0;
    int goingOn = 0;
    for (Block block : document.blocks()) {
      if (Paragraph.isProse(block)) {
        String words = document.text(block);
        boolean line = words.indexOf('\n') < 0;
        boolean chinese = Endings.isChinese(words);
        wide += line && words.length() * (chinese ? 2 : 1) > WIDE ? 1 : 0;
        latin += line && !chinese && words.length() > WIDE ? 1 : 0;
        broken += line ? 0 : 1;
        goingOn += !line || Character.isLowerCase(words.charAt(0)) ? 1 : 0;
      }
    }
    // broken lines begin, most of them, in the middle of a sentence
    return new LineBreaks((wide >= FEWEST_WIDE && wide > broken) || (latin > 0 && goingOn <= 1));
  }

  /** Whether the break behind {@code words} ends a paragraph. */
  boolean endParagraph(String words) {
    return paragraphs && !isWrapped(words);
  }

  /** Whether the lines of {@code words} were broken at a margin that the last of them reaches. */
  private static boolean isWrapped(String words) {
    int widest = 0;
    int width = 0;
    boolean broken = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      broken |= c == '\n';
      width = c == '\n' ? 0 : width + (c < 0x2E80 ? 1 : 2);
      widest = Math.max(widest, width);
    }
    return broken && widest <= WIDE && width * 4 > widest * 3;
  }
}
