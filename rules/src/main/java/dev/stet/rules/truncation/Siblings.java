package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;

/** How the items before the last one in its list end: what they do, it should do. Immutable. */
final class Siblings {
  /** A list item longer than this is a paragraph with a number, and ends with a stop. */
  private static final int LONGEST_ITEM = 160;

  private final int stops;
  private final int semicolons;
  private final int open;
  private final boolean shortItem;

  private Siblings(int stops, int semicolons, int open, boolean shortItem) {
    this.stops = stops;
    this.semicolons = semicolons;
    this.open = open;
    this.shortItem = shortItem;
  }

  /** The siblings of the block with this index; none if it is no list item. */
  static Siblings of(Document document, int index) {
    Block block = document.blocks().get(index);
    int stops = 0;
    int semicolons = 0;
    int open = 0;
    boolean item = block.kind() == BlockKind.LIST_ITEM;
    for (int i = index - 1; i >= 0 && item; i--) {
      Block other = document.blocks().get(i);
      if (other.kind() != BlockKind.LIST_ITEM) {
        break;
      }
      String words = document.text(other).strip();
      if (Endings.closed(words)) {
        stops++;
      } else if (words.endsWith("；") || words.endsWith(";")) {
        semicolons++;
      } else {
        open++;
      }
    }
    return new Siblings(stops, semicolons, open, block.span().length() <= LONGEST_ITEM);
  }

  /** Whether all of at least two end with a stop or a semicolon. */
  boolean allClosed() {
    return open == 0 && stops + semicolons >= 2;
  }

  /** Whether all of at least two end with a semicolon: such a list ends with a stop. */
  boolean allSemicolons() {
    return open == 0 && stops == 0 && semicolons >= 2;
  }

  /** Whether most of them, in a list of short items, have no stop. */
  boolean mostOpen() {
    return shortItem && open > 0 && open >= stops + semicolons;
  }
}
