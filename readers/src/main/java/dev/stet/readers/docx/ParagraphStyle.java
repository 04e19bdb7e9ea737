package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph style means, its ancestors' share included.
 *
 * @param kind what its paragraphs are, numbering aside
 * @param level of a heading, from 1; 0 for everything else
 * @param numbering the list its paragraphs are counted in; null if none
 * @param numberLevel the level in that list, from 0
 * @param look how its characters look, as far as it says
 * @param newPage whether its paragraphs begin a page
 */
record ParagraphStyle(
    BlockKind kind,
    Role role,
    int level,
    @Nullable String numbering,
    int numberLevel,
    Look look,
    boolean newPage) {
  static final ParagraphStyle PLAIN =
      new ParagraphStyle(BlockKind.PARAGRAPH, Role.BODY, 0, null, 0, Look.UNSAID, false);
}
