package dev.stet.readers.tika;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Place;
import dev.stet.core.document.Places;
import dev.stet.core.document.Span;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Cuts the events that Tika sends into blocks and counts their paragraphs. */
final class Blocks extends DefaultHandler {
  /** Parts of a document by the class that Tika gives their {@code div}. */
  private static final Map<String, BlockKind> PARTS =
      Map.of(
          "header", BlockKind.HEADER,
          "footer", BlockKind.FOOTER,
          "footnote", BlockKind.FOOTNOTE,
          "endnote", BlockKind.FOOTNOTE,
          "comment", BlockKind.COMMENT,
          "annotation", BlockKind.COMMENT,
          "note", BlockKind.FOOTNOTE);

  private final Limits limits;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Integer> paragraphs = new HashMap<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<int[]> tables = new ArrayDeque<>();

  private int start = -1;
  private boolean lineBreak;
  private int tableCount;
  private int slide;
  private @Nullable String heading;

  /**
   * What holds inside an element.
   *
   * @param part the part of the document, or null for its body
   * @param atomic whether blocks inside are lines of this one
   */
  private record Frame(
      String name,
      BlockKind kind,
      int level,
      @Nullable Cell cell,
      @Nullable String part,
      boolean atomic,
      boolean silent) {}

  Blocks(Limits limits) {
    this.limits = limits;
    frames.push(new Frame("", BlockKind.PARAGRAPH, 0, null, null, false, false));
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (frames.size() > limits.depth()) {
      throw tooLarge("it is nested more than " + limits.depth() + " deep");
    }
    if (!isInline(local)) {
      boundary();
    }
    frames.push(inside(frames.element(), local, attributes));
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    Frame ended = frames.pop();
    if (local.equals("table") && !tables.isEmpty()) {
      tables.pop();
    }
    if (!isInline(local)) {
      if (ended.atomic() && !frames.element().atomic()) {
        flush(ended);
      } else {
        boundary();
      }
    }
    if (local.equals("br")) {
      lineBreak = true;
    }
  }

  private Frame inside(Frame around, String name, Attributes attributes) {
    boolean silent = around.silent() || name.equals("head") || name.equals("title");
    String kindOfDiv = attributes.getValue("class");
    String part = around.part();
    BlockKind kind = around.kind();
    int level = around.level();
    Cell cell = around.cell();
    boolean atomic = around.atomic();
    if (name.equals("div") && kindOfDiv != null) {
      if (PARTS.containsKey(kindOfDiv)) {
        kind = PARTS.getOrDefault(kindOfDiv, kind);
        part = kindOfDiv;
      } else if (kindOfDiv.equals("slide") || kindOfDiv.equals("slide-content")) {
        slide += around.name().equals("slide") ? 0 : 1;
        return new Frame("slide", kind, level, cell, part, atomic, silent);
      } else if (kindOfDiv.startsWith("slide-notes")) {
        return new Frame("slide", kind, level, cell, "notes", atomic, silent);
      } else if (kindOfDiv.startsWith("slide-master")) {
        silent = true; // the same prompts for every slide, which no slide shows
      }
    }
    if (!atomic) {
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        kind = BlockKind.HEADING;
        level = name.charAt(1) - '0';
        atomic = true;
      } else if (name.equals("li")) {
        kind = BlockKind.LIST_ITEM;
        level = around.kind() == BlockKind.LIST_ITEM ? around.level() + 1 : 1;
      } else if (name.equals("table")) {
        tables.push(new int[] {tableCount++, -1, 0});
      } else if (name.equals("tr") && !tables.isEmpty()) {
        tables.element()[1]++;
        tables.element()[2] = 0;
      } else if ((name.equals("td") || name.equals("th")) && !tables.isEmpty()) {
        kind = BlockKind.TABLE_CELL;
        level = 0;
        cell = cell(attributes, name.equals("th"));
        atomic = true;
      } else if (name.equals("blockquote")) {
        kind = BlockKind.QUOTATION;
      } else if (name.equals("pre")) {
        kind = BlockKind.CODE;
        atomic = true;
      }
    } else if (name.equals("table")) {
      tables.push(new int[] {0, -1, 0}); // lines of the cell around it
    }
    return new Frame(
        around.name().equals("slide") ? "slide" : name, kind, level, cell, part, atomic, silent);
  }

  private Cell cell(Attributes attributes, boolean header) {
    int[] table = tables.element();
    int columns = span(attributes.getValue("colspan"));
    Cell cell =
        new Cell(
            table[0],
            Math.max(0, table[1]),
            table[2],
            span(attributes.getValue("rowspan")),
            columns,
            header);
    table[2] += columns;
    return cell;
  }

  private static int span(@Nullable String attribute) {
    return attribute != null && attribute.matches("[1-9]\\d{0,2}")
        ? Integer.parseInt(attribute)
        : 1;
  }

  private static boolean isInline(String name) {
    return switch (name) {
      case "a",
          "b",
          "i",
          "u",
          "s",
          "em",
          "strong",
          "span",
          "br",
          "img",
          "sup",
          "sub",
          "font",
          "del",
          "ins",
          "code",
          "small",
          "big",
          "strike" ->
          true;
      default -> false;
    };
  }

  @Override
  public void characters(char[] characters, int from, int length) throws SAXException {
    if (frames.element().silent()) {
      return;
    }
    for (int i = from; i < from + length; i++) {
      character(characters[i]);
    }
    if (text.length() > limits.characters()) {
      throw tooLarge("its text has more than " + limits.characters() + " characters");
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int from, int length) throws SAXException {
    characters(characters, from, length);
  }

  private void character(char c) {
    if (c == '\n' || c == '\r' || c == '\u000B') {
      lineBreak = true;
      return;
    }
    if (c < ' ' && c != '\t') {
      return; // anchors of notes and pictures
    }
    boolean blank = c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
    if (start < 0) {
      if (blank || c == '\uFFFD') {
        return; // Tika puts a replacement character for the mark of a note in .doc
      }
      if (!text.isEmpty()) {
        text.append('\n');
      }
      start = text.length();
    } else if (lineBreak) {
      text.append('\n');
    }
    lineBreak = false;
    text.append(c);
  }

  private void boundary() {
    if (frames.element().atomic()) {
      lineBreak = true;
    } else {
      flush(frames.element());
    }
  }

  private void flush(Frame frame) {
    lineBreak = false;
    if (start < 0) {
      return;
    }
    Span span = new Span(start, text.length());
    start = -1;
    String part = frame.part();
    Place place =
        slide > 0
            ? new Place.Slide(slide, part)
            : new Place.Paragraph(
                part, heading, paragraphs.merge(part == null ? "" : part, 1, Integer::sum), 0);
    if (frame.kind() == BlockKind.HEADING) {
      heading = text.substring(span.start(), span.end());
    }
    int level =
        frame.kind() == BlockKind.HEADING || frame.kind() == BlockKind.LIST_ITEM
            ? frame.level()
            : 0;
    blocks.add(Block.of(frame.kind(), span).withKind(frame.kind(), level).withCell(frame.cell()));
    places.add(place);
  }

  /** What was read. */
  Document.Builder document(String name) {
    flush(frames.getLast());
    List<Integer> starts = blocks.stream().map(block -> block.span().start()).toList();
    return Document.named(name)
        .text(text.toString())
        .blocks(blocks)
        .places(Places.pieces(starts, places));
  }

  private static SAXException tooLarge(String detail) {
    UnreadableException why = new UnreadableException(Unreadable.Reason.TOO_LARGE, detail);
    return new SAXException(why.getMessage(), why);
  }
}
