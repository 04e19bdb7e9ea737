package dev.stet.rules.watermark;

import dev.stet.core.analysis.Directions;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import java.util.BitSet;
import java.util.List;

/**
 * Sentences of terms and notices, which stand beside the site's other lines, and what lies between
 * two of them as a point of the same list.
 */
final class SiteTerms {
  /** How far, in blocks, a sentence about a site's things may stand from where the site speaks. */
  private static final int REACH = 2;

  private static final int LONGEST = 150;

  private SiteTerms() {}

  /**
   * Which blocks of {@code document} they are. Adds the sentences to {@code voice}, the blocks in
   * which the site speaks.
   */
  static BitSet in(Document document, BitSet voice) {
    List<Block> blocks = document.blocks();
    Directions directions = document.get(Directions.ANALYSIS);
    BitSet terms = new BitSet(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      terms.set(
          i,
          SiteLine.mayBeLine(blocks.get(i))
              && SiteTopics.fill(blocks.get(i).span().of(document.folded()))
              && !directions.tells(i));
    }
    BitSet added = new BitSet(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      add(i, terms, voice, added);
    }
    for (int i = blocks.size() - 1; i >= 0; i--) {
      add(i, terms, voice, added);
    }
    for (int i = 1; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean between =
          voice.get(i - 1) && voice.get(i + 1) && (added.get(i - 1) || added.get(i + 1));
      if (between
          && !voice.get(i)
          && SiteLine.mayBeLine(block)
          && block.label() != null
          && block.span().length() <= LONGEST) {
        added.set(i);
      }
    }
    return added;
  }

  private static void add(int i, BitSet terms, BitSet voice, BitSet added) {
    if (terms.get(i) && !voice.get(i)) {
      int near = voice.nextSetBit(Math.max(0, i - REACH));
      if (near >= 0 && near <= i + REACH) {
        voice.set(i);
        added.set(i);
      }
    }
  }
}
