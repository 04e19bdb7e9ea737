package dev.stet.core.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a document of a string: its paragraphs and, by their numbering, its headings. What a text
 * file becomes once decoded, and what an example in a rule's page is tested on.
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
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      if (!text.substring(start, end).isBlank()) {
        blocks.add(Block.of(BlockKind.PARAGRAPH, new Span(start, end)));
      }
      start = end + 1;
    }
    return blocks;
  }
}
