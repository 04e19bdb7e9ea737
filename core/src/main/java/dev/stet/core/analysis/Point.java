package dev.stet.core.analysis;

import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;

/**
 * A place where a number begins something: a heading, a list item, an article, or the same inside a
 * paragraph. Immutable.
 *
 * @param numbering its number
 * @param span the number and the words that belong to it, to the end of the block or of its first
 *     sentence
 * @param form how it stands in the text
 * @param level of a heading; 0 for every other form
 * @param block index of the block it stands in
 * @param automatic whether the program counted it
 */
public record Point(
    Numbering numbering, Span span, Form form, int level, int block, boolean automatic) {

  /** How a number stands in the text. */
  public enum Form {
    /** A heading by itself. */
    HEADING,
    /** At the start of a paragraph, whose text follows. */
    PARAGRAPH,
    /** Inside a paragraph, after the end of a sentence or clause. */
    INLINE
  }

  public int number() {
    return numbering.number();
  }
}
