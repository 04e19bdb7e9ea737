package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Points that are all number 1: each was torn from its list by the bullets under it, so that the
 * next one begins to count again. Two lists of one point may be meant; several in one section are
 * not.
 */
final class RestartedItems {
  private static final int FEWEST = 3;

  private RestartedItems() {}

  /** Each such point after the first of its section, with the one before it. */
  static List<Gap> in(Document document) {
    List<Gap> gaps = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    boolean torn = false;
    for (Block block : document.blocks()) {
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      if (item && block.label() == null) {
        torn = true;
      } else if (item && isFirst(document, block) && (run.isEmpty() || torn)) {
        run.add(block.span());
        torn = false;
      } else if (block.kind() != BlockKind.CODE) {
        end(run, gaps);
        torn = false;
      }
    }
    end(run, gaps);
    return gaps;
  }

  private static boolean isFirst(Document document, Block block) {
    String label = block.label() == null ? "" : block.label().span().of(document.text());
    return block.level() == 1 && (label.equals("1.") || label.equals("1)"));
  }

  private static void end(List<Span> run, List<Gap> gaps) {
    for (int i = 1; i < run.size() && run.size() >= FEWEST; i++) {
      gaps.add(Gap.twice(run.get(i - 1), run.get(i)));
    }
    run.clear();
  }
}
