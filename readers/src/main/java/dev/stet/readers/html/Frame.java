package dev.stet.readers.html;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Role;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the words inside an element.
 *
 * @param level of a heading or list item
 * @param depth how many lists there are around
 * @param item the list item around, whose first block carries its number
 * @param atomic whether what is inside is one block, so that blocks in it are lines of it
 * @param preformatted whether white space is kept
 */
record Frame(
    BlockKind kind,
    Role role,
    int level,
    int depth,
    @Nullable Item item,
    @Nullable Cell cell,
    boolean atomic,
    boolean preformatted) {

  static final Frame ROOT =
      new Frame(BlockKind.PARAGRAPH, Role.BODY, 0, 0, null, null, false, false);

  /** A list item; remembers whether its first block was seen. */
  static final class Item {
    private final @Nullable String number;
    private final int tag;
    private boolean started;

    Item(@Nullable String number, int tag) {
      this.number = number;
      this.tag = tag;
    }

    /** The number a browser shows before it, or null. */
    @Nullable String number() {
      return number;
    }

    /** Where its tag stands in the source. */
    int tag() {
      return tag;
    }

    boolean started() {
      return started;
    }

    void start() {
      started = true;
    }
  }

  /** How a block that starts now is to be taken: only the first of a list item is one. */
  Frame block() {
    boolean later = item != null && item.started() && kind == BlockKind.LIST_ITEM;
    return later
        ? new Frame(BlockKind.PARAGRAPH, role, 0, depth, item, cell, atomic, preformatted)
        : this;
  }

  Frame withRole(Role newRole) {
    return newRole == role
        ? this
        : new Frame(kind, newRole, level, depth, item, cell, atomic, preformatted);
  }

  Frame withKind(BlockKind newKind) {
    return new Frame(newKind, role, 0, depth, item, cell, atomic, preformatted);
  }

  /** Inside one more list. */
  Frame deeper() {
    return new Frame(kind, role, level, depth + 1, item, cell, atomic, preformatted);
  }

  Frame item(Item newItem) {
    BlockKind itemKind = role == Role.CONTENTS ? BlockKind.CONTENTS_ENTRY : BlockKind.LIST_ITEM;
    int itemLevel = itemKind == BlockKind.LIST_ITEM ? Math.max(1, depth) : 0;
    return new Frame(itemKind, role, itemLevel, depth, newItem, cell, false, false);
  }

  Frame atomic(BlockKind newKind, int newLevel, @Nullable Cell newCell) {
    return new Frame(newKind, role, newLevel, depth, null, newCell, true, false);
  }

  Frame preformatted(BlockKind newKind) {
    return new Frame(newKind, role, level, depth, item, cell, true, true);
  }
}
