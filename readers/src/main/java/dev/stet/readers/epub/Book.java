package dev.stet.readers.epub;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Label;
import dev.stet.core.document.Place;
import dev.stet.core.document.Places;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins chapters to one document, with a place in its chapter for each block. Not thread-safe. */
final class Book {
  private final Limits limits;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private int chapter;
  private int tables;

  Book(Limits limits) {
    this.limits = limits;
  }

  /** Begins the next chapter, which may turn out to be unread. */
  void beginChapter() {
    chapter++;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  void unread(Unread.Reason reason, String part) {
    unread.add(new Unread(reason, "chapter " + chapter + " (" + part + ")"));
  }

  /** Adds {@code page} as the chapter that was begun. */
  void add(Document page) throws UnreadableException {
    if (text.length() + page.text().length() > limits.characters()) {
      throw new UnreadableException(
          Unreadable.Reason.TOO_LARGE,
          "its text is longer than " + limits.characters() + " characters");
    }
    if (text.length() > 0 && !page.text().isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(page.text());
    Map<Integer, Integer> numbers = new HashMap<>();
    String heading = null;
    int paragraph = 0;
    place(start, heading, 1);
    for (Block block : page.blocks()) {
      paragraph++;
      if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE) {
        heading = page.text(block).strip().replaceAll("\\s+", " ");
      }
      place(start + block.span().start(), heading, paragraph);
      blocks.add(shifted(block, start, numbers));
    }
    tables += numbers.size();
    for (Evidence one : page.evidence()) {
      evidence.add(
          new Evidence(one.kind(), shifted(one.span(), start), one.words(), one.details()));
    }
  }

  private void place(int start, @Nullable String heading, int paragraph) {
    int last = starts.size() - 1;
    if (last >= 0 && starts.get(last) >= start) {
      starts.remove(last);
      places.remove(last);
    }
    starts.add(start);
    places.add(new Place.Paragraph("chapter " + chapter, heading, paragraph, 0));
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
    return Document.named(name)
        .mediaType(mediaType)
        .text(text.toString())
        .blocks(blocks)
        .places(Places.pieces(starts, places))
        .evidence(evidence)
        .unread(unread)
        .metadata(metadata)
        .build();
  }
}
