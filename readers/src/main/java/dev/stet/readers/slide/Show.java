package dev.stet.readers.slide;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.PlacedText;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a document of slides: a paragraph is a line. Not thread-safe. */
final class Show {
  private final PlacedText text;
  private int slide;
  private int tables;

  Show(Limits limits) {
    this.text = new PlacedText(limits);
  }

  /** Begins the next slide. */
  void beginSlide() {
    slide++;
  }

  /** The number of the slide that is being written, from 1. */
  int slide() {
    return slide;
  }

  /** Counts a table and returns its number, from 0. */
  int beginTable() {
    return tables++;
  }

  /**
   * Writes the paragraphs of {@code shape}. A placeholder that nobody filled, and words that the
   * program does not show, are evidence and no text.
   */
  void add(SlideShape shape) throws UnreadableException {
    SlideShape.Purpose purpose = shape.purpose();
    if (!shape.instead().isEmpty() && !shape.hidden()) {
      Block caption = Block.of(BlockKind.CAPTION, Span.at(0)).withRole(Role.FURNITURE);
      write(shape.name(), caption, shape.instead());
    }
    if (shape.paragraphs().isEmpty()) {
      if (shape.placeholder() != null && purpose.prompts() && !shape.hidden()) {
        String type = shape.placeholder();
        absent(
            Evidence.Kind.EMPTY_PLACEHOLDER,
            shape.name(),
            shape.name() == null ? type : shape.name(),
            Map.of("type", type));
      }
      return;
    }
    if (shape.hidden()) {
      absent(Evidence.Kind.HIDDEN_TEXT, shape.name(), shape.words(), Map.of());
      return;
    }
    String name = purpose == SlideShape.Purpose.NOTES ? "notes" : shape.name();
    BlockKind kind = kind(purpose);
    for (SlideShape.Paragraph paragraph : shape.paragraphs()) {
      int level =
          kind == BlockKind.HEADING ? 1 : kind == BlockKind.LIST_ITEM ? paragraph.level() + 1 : 0;
      write(name, Block.of(kind, Span.at(0)).withKind(kind, level), paragraph.words());
    }
  }

  private BlockKind kind(SlideShape.Purpose purpose) {
    return switch (purpose) {
      case TITLE -> slide == 1 ? BlockKind.TITLE : BlockKind.HEADING;
      case CONTENT -> BlockKind.LIST_ITEM;
      case FURNITURE -> BlockKind.FOOTER;
      case NOTES -> BlockKind.FOOTNOTE;
      case SUBTITLE, OTHER -> BlockKind.PARAGRAPH;
    };
  }

  /** Writes a cell of a table; one without words is left out. */
  void cell(@Nullable String shape, Cell cell, String words) throws UnreadableException {
    if (!words.isBlank()) {
      write(shape, Block.of(BlockKind.TABLE_CELL, Span.at(0)).withCell(cell), words.strip());
    }
  }

  /** Notes an object on this slide whose words are in another file inside this one. */
  void embedded(String what, @Nullable String name) {
    unread(
        Unread.Reason.EMBEDDED, what + (name == null ? "" : " " + name) + " on slide " + slide());
  }

  private void write(@Nullable String shape, Block form, String words) throws UnreadableException {
    anchor(shape);
    int start = text.length();
    text.write(words);
    Role role = form.kind() == BlockKind.FOOTER ? Role.FURNITURE : form.role();
    Span span = new Span(start, text.length());
    text.add(new Block(form.kind(), role, span, form.level(), null, form.cell()));
  }

  /** Evidence here, about words that are not part of the text. */
  void absent(Evidence.Kind kind, @Nullable String shape, String words, Map<String, String> facts)
      throws UnreadableException {
    anchor(shape);
    text.add(new Evidence(kind, Span.at(text.length()), words, facts));
  }

  void unread(Unread.Reason reason, String part) {
    text.unread(reason, part);
  }

  /** Begins a line that belongs to {@code shape} of this slide. */
  private void anchor(@Nullable String shape) throws UnreadableException {
    if (!text.isEmpty()) {
      text.write("\n");
    }
    text.place(text.length(), new Place.Slide(Math.max(1, slide), shape));
  }

  Document document(String name, String mediaType, Map<String, String> metadata) {
    return text.document(name, mediaType, metadata);
  }
}
