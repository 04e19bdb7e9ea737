package dev.stet.readers.slide;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the shapes of one slide, or of its notes (ECMA-376 part 1, §19.3). */
final class ShapeTree {
  /** Placeholders that the program fills by itself. */
  private static final Set<String> FILLED_BY_THE_PROGRAM = Set.of("dt", "ftr", "hdr", "sldNum");

  /** Placeholders whose emptiness shows nothing on the slide but a prompt. */
  private static final Set<String> PROMPTING =
      Set.of("title", "ctrTitle", "subTitle", "body", "obj", "");

  private final XmlCursor xml;
  private final Show show;
  private final boolean notes;

  ShapeTree(XmlCursor xml, Show show, boolean notes) {
    this.xml = xml;
    this.show = show;
    this.notes = notes;
  }

  /** A shape while it is read. */
  private static final class Shape {
    @Nullable String name;
    @Nullable String placeholder;
    final List<Paragraph> paragraphs = new ArrayList<>();
  }

  /** A paragraph of a shape and how deep it stands in a list, from 0. */
  private record Paragraph(int level, String words) {}

  void read() throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "sp" -> readShape();
        case "graphicFrame" -> readFrame();
        case "Fallback" -> {} // says again what the choice before it says
        default -> read();
      }
    }
  }

  private void readShape() throws XMLStreamException, UnreadableException {
    Shape shape = new Shape();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "nvSpPr" -> readIdentity(shape);
        case "txBody" -> readParagraphs(shape);
        default -> {}
      }
    }
    write(shape);
  }

  private void readIdentity(Shape shape) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("cNvPr")) {
        shape.name = Show.stated(xml.attribute("name"));
      } else if (xml.name().equals("ph")) {
        shape.placeholder = xml.attributeOr("type", "");
      } else {
        readIdentity(shape);
      }
    }
  }

  private void readParagraphs(Shape shape) throws XMLStreamException, UnreadableException {
    int body = xml.depth();
    while (xml.nextChild(body)) {
      if (xml.name().equals("p")) {
        shape.paragraphs.add(paragraph());
      }
    }
  }

  private Paragraph paragraph() throws XMLStreamException, UnreadableException {
    StringBuilder words = new StringBuilder();
    int level = 0;
    int paragraph = xml.depth();
    while (xml.nextChild(paragraph)) {
      switch (xml.name()) {
        case "pPr" -> level = xml.number("lvl", 0);
        case "r", "fld" -> readRun(words);
        case "br" -> words.append('\n');
        default -> {}
      }
    }
    return new Paragraph(level, words.toString().strip());
  }

  private void readRun(StringBuilder words) throws XMLStreamException, UnreadableException {
    int run = xml.depth();
    while (xml.nextChild(run)) {
      if (xml.name().equals("t")) {
        words.append(xml.text());
      }
    }
  }

  private void write(Shape shape) throws UnreadableException {
    String placeholder = shape.placeholder;
    String name = notes ? "notes" : shape.name;
    boolean blank = shape.paragraphs.stream().allMatch(paragraph -> paragraph.words().isEmpty());
    if (blank) {
      if (!notes && placeholder != null && PROMPTING.contains(placeholder)) {
        show.absent(
            Evidence.Kind.EMPTY_PLACEHOLDER,
            shape.name,
            shape.name == null ? placeholder : shape.name,
            Map.of("type", placeholder.isEmpty() ? "content" : placeholder));
      }
      return;
    }
    if (notes && placeholder != null && !placeholder.equals("body")) {
      return; // the slide's picture, date and number
    }
    for (Paragraph paragraph : shape.paragraphs) {
      if (!paragraph.words().isEmpty()) {
        BlockKind kind = kind(placeholder);
        int level =
            kind == BlockKind.HEADING ? 1 : kind == BlockKind.LIST_ITEM ? paragraph.level() + 1 : 0;
        show.paragraph(name, kind, level, paragraph.words());
      }
    }
  }

  private BlockKind kind(@Nullable String placeholder) {
    if (notes || placeholder == null) {
      return notes ? BlockKind.FOOTNOTE : BlockKind.PARAGRAPH;
    }
    if (FILLED_BY_THE_PROGRAM.contains(placeholder)) {
      return BlockKind.FOOTER;
    }
    return switch (placeholder) {
      case "title", "ctrTitle" -> show.slide() == 1 ? BlockKind.TITLE : BlockKind.HEADING;
      case "body", "obj", "" -> BlockKind.LIST_ITEM;
      default -> BlockKind.PARAGRAPH;
    };
  }

  private void readFrame() throws XMLStreamException, UnreadableException {
    String name = null;
    int frame = xml.depth();
    while (xml.nextChild(frame)) {
      if (xml.name().equals("nvGraphicFramePr")) {
        Shape shape = new Shape();
        readIdentity(shape);
        name = shape.name;
      } else {
        readGraphic(name);
      }
    }
  }

  private void readGraphic(@Nullable String name) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "tbl" -> readTable(name);
        case "chart" -> unread("chart", name);
        case "relIds" -> unread("diagram", name);
        case "oleObj" -> unread("embedded object", name);
        default -> readGraphic(name);
      }
    }
  }

  private void unread(String what, @Nullable String name) {
    show.unread(
        Unread.Reason.EMBEDDED,
        what + (name == null ? "" : " " + name) + " on slide " + show.slide());
  }

  private void readTable(@Nullable String name) throws XMLStreamException, UnreadableException {
    int table = show.beginTable();
    int row = 0;
    int rows = xml.depth();
    while (xml.nextChild(rows)) {
      if (xml.name().equals("tr")) {
        int column = 0;
        int cells = xml.depth();
        while (xml.nextChild(cells)) {
          if (xml.name().equals("tc")) {
            readCell(name, table, row, column++);
          }
        }
        row++;
      }
    }
  }

  private void readCell(@Nullable String name, int table, int row, int column)
      throws XMLStreamException, UnreadableException {
    int rowSpan = Math.max(1, xml.number("rowSpan", 1));
    int columnSpan = Math.max(1, xml.number("gridSpan", 1));
    boolean covered =
        xml.attributeOr("hMerge", "0").matches("1|true")
            || xml.attributeOr("vMerge", "0").matches("1|true");
    Shape words = new Shape();
    int cell = xml.depth();
    while (xml.nextChild(cell)) {
      if (xml.name().equals("txBody")) {
        readParagraphs(words);
      }
    }
    StringBuilder text = new StringBuilder();
    for (Paragraph paragraph : words.paragraphs) {
      text.append(text.isEmpty() ? "" : "\n").append(paragraph.words());
    }
    if (!covered && !text.toString().isBlank()) {
      show.cell(
          name, new Cell(table, row, column, rowSpan, columnSpan, false), text.toString().strip());
    }
  }
}
