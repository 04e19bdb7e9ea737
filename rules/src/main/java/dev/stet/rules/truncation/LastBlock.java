package dev.stet.rules.truncation;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;

/**
 * The block in which a report ends. Immutable.
 *
 * @param words of it, without the mark of a note behind their last stop
 */
record LastBlock(Document document, BodyEnd end, Block block, String words) {
  /** {@code end} must be one of {@code document}. */
  static LastBlock of(Document document, BodyEnd end) {
    String words = LastWords.withoutNote(end.words().of(document.text()).strip());
    return new LastBlock(document, end, document.blocks().get(end.block()), words);
  }

  int index() {
    return end.block();
  }

  /** Whether it is text of the report, rather than a signature, a table or the site's. */
  boolean isProse() {
    return switch (block.kind()) {
      case PARAGRAPH, LIST_ITEM, HEADING, QUOTATION ->
          !words.isEmpty()
              && block.role() == Role.BODY
              && !EndMatter.is(words)
              && Boilerplate.families(words).isEmpty();
      default -> false;
    };
  }

  /** Its own last line. */
  String line() {
    String text = document.text(block).strip();
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  /** The line before its last, of the same block or the one before; empty if there is none. */
  String lineBefore() {
    String text = document.text(block).strip();
    int stop = text.lastIndexOf('\n');
    if (stop >= 0) {
      return text.substring(text.lastIndexOf('\n', stop - 1) + 1, stop).strip();
    }
    return index() > 0 ? document.text(document.blocks().get(index() - 1)).strip() : "";
  }
}
