package dev.stet.core.document;

import java.util.List;

/**
 * Makes a document of a string: its paragraphs and, by their numbering, its headings. What a text
 * file becomes once decoded, and what an example in a rule's page is tested on.
 *
 * <p>A line is a paragraph, as in Chinese texts and whatever a web page was copied to; where the
 * lines of a text all end at the same margin (RFCs, mail, pages copied out of a PDF) the lines of a
 * paragraph become one block. Time and space are linear in the text.
 */
public final class PlainText {
  private PlainText() {}

  /** The document called {@code name} whose text is {@code text}, line for line. */
  public static Document document(String name, String text) {
    return Document.named(name)
        .mediaType("text/plain")
        .text(text)
        .blocks(blocks(text))
        .places(Places.lines(text))
        .build();
  }

  /** The blocks of {@code text}. */
  public static List<Block> blocks(String text) {
    return PlainBlocks.of(TextLines.of(text));
  }
}
