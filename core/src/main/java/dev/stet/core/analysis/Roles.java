package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the blocks of a document apart before any rule judges: title, contents list, body,
 * furniture, code, quotation. A role that a reader already gave is kept.
 */
public final class Roles {
  private Roles() {}

  /** {@code document} with the role of each block. */
  public static Document assign(Document document) {
    List<Block> assigned = new ArrayList<>(document.blocks().size());
    for (Block block : document.blocks()) {
      assigned.add(block.role() == Role.BODY ? block.withRole(byKind(block.kind())) : block);
    }
    return document.withBlocks(assigned);
  }

  private static Role byKind(BlockKind kind) {
    return switch (kind) {
      case TITLE -> Role.TITLE;
      case HEADER, FOOTER -> Role.FURNITURE;
      case CODE -> Role.CODE;
      case QUOTATION -> Role.QUOTATION;
      case CONTENTS_ENTRY -> Role.CONTENTS;
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE_CELL, CAPTION, FOOTNOTE, COMMENT -> Role.BODY;
    };
  }
}
