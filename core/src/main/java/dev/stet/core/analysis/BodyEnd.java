package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a report ends: its last block that is neither the site's nor a signature. A compilation has
 * one for each of its reports. Immutable.
 *
 * @param block index of the block
 * @param words what of it belongs to the report
 * @param start where its report begins
 * @param beforeFurniture whether the site's words follow
 * @param last whether it is the end of the whole document
 */
public record BodyEnd(int block, Span words, int start, boolean beforeFurniture, boolean last) {

  /** The ends of a document's reports, in order; empty if it has no body. */
  public static final Analysis<List<BodyEnd>> ANALYSIS = BodyEnd::of;

  private static List<BodyEnd> of(Document document) {
    List<BodyEnd> ends = new ArrayList<>();
    List<Span> parts = document.get(Outline.ANALYSIS).parts();
    List<Block> blocks = document.blocks();
    int start = 0;
    int part = 0;
    int last = -1;
    boolean furniture = false;
    boolean signed = false;
    for (int i = 0; i <= blocks.size(); i++) {
      boolean begins =
          i == blocks.size()
              || (part < parts.size() && parts.get(part).start() == blocks.get(i).span().start());
      if (begins && last >= 0 && !signed) {
        ends.add(
            new BodyEnd(
                last, words(document, blocks.get(last)), start, furniture, i == blocks.size()));
      }
      if (i == blocks.size()) {
        break;
      }
      Block block = blocks.get(i);
      if (begins) {
        part++;
        start = block.span().start();
        last = -1;
        signed = false;
        furniture = false;
        continue;
      }
      if (block.role() == Role.FURNITURE) {
        furniture = true;
      } else if (block.role() == Role.SIGNATURE) {
        signed = true;
      } else if (block.kind() != BlockKind.COMMENT
          && block.kind() != BlockKind.FOOTNOTE
          && block.role() != Role.TITLE
          && block.role() != Role.CONTENTS) {
        last = i;
        furniture = false;
        signed = false;
      }
    }
    return List.copyOf(ends);
  }

  private static Span words(Document document, Block block) {
    int end = CutNotices.firstIn(document, block);
    String text = document.text();
    int stop = end < 0 ? block.span().end() : end;
    while (stop > block.span().start()
        && end >= 0
        && " \u3000\n…。.".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return new Span(block.span().start(), Math.max(stop, block.span().start()));
  }
}
