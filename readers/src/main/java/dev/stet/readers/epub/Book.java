package dev.stet.readers.epub;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Label;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.PlacedText;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins chapters to one document, with a place in its chapter for each block. Not thread-safe. */
final class Book {
  private final PlacedText text;
  private int chapter;
  private int tables;

  Book(Limits limits) {
    this.text = new PlacedText(limits);
  }

  /** Begins the next chapter, which may turn out to be unread. */
  void beginChapter() {
    chapter++;
  }

  boolean isEmpty() {
    return !text.hasBlocks();
  }

  void unread(Unread.Reason reason, String part) {
    text.unread(reason, "chapter " + chapter + " (" + part + ")");
  }

  /** Adds {@code page} as the chapter that was begun. */
  void add(Document page) throws UnreadableException {
    if (text.length() > 0 && !page.text().isEmpty()) {
      text.write("\n");
    }
    int start = text.length();
    text.write(page.text());
    Map<Integer, Integer> numbers = new HashMap<>();
    String heading = null;
    int paragraph = 0;
    if (page.blocks().isEmpty() || page.blocks().get(0).span().start() > 0) {
      place(start, heading, 1);
    }
    for (Block block : page.blocks()) {
      paragraph++;
      if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE) {
        heading = page.text(block).strip().replaceAll("\\s+", " ");
      }
      place(start + block.span().start(), heading, paragraph);
      text.add(shifted(block, start, numbers));
    }
    tables += numbers.size();
    for (Evidence one : page.evidence()) {
      text.add(new Evidence(one.kind(), shifted(one.span(), start), one.words(), one.details()));
    }
  }

  private void place(int start, @Nullable String heading, int paragraph) {
    text.place(start, new Place.Paragraph("chapter " + chapter, heading, paragraph, 0));
  }

  private Block shifted(Block block, int start, Map<Integer, Integer> numbers) {
    Label label = block.label();
    Cell cell = block.cell();
    Cell moved = null;
    if (cell != null) {
      int number = number(cell.table(), numbers);
      moved =
          new Cell(number, cell.row(), cell.column(), cell.rows(), cell.columns(), cell.header());
    }
    return new Block(
        block.kind(),
        block.role(),
        shifted(block.span(), start),
        block.level(),
        label == null ? null : new Label(shifted(label.span(), start), label.automatic()),
        moved);
  }

  private int number(int table, Map<Integer, Integer> numbers) {
    Integer known = numbers.get(table);
    if (known == null) {
      known = tables + numbers.size();
      numbers.put(table, known);
    }
    return known;
  }

  private static Span shifted(Span span, int start) {
    return new Span(span.start() + start, span.end() + start);
  }

  Document document(String name, String mediaType, Map<String, String> metadata) {
    return text.document(name, mediaType, metadata);
  }
}
