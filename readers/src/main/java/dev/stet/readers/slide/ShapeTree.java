package dev.stet.readers.slide;

import dev.stet.core.document.Cell;
import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.DrawingText;
import dev.stet.readers.ooxml.OoxmlPackage;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the shapes of one slide, or of its notes (ECMA-376 part 1, §19.3). */
final class ShapeTree {
  private final XmlCursor xml;
  private final Show show;
  private final boolean notes;
  private final OoxmlPackage parts;
  private final Relationships relationships;

  /**
   * The shapes of the part that {@code xml} reads.
   *
   * @param relationships those of that part
   * @param notes whether it is a page of notes
   */
  ShapeTree(
      XmlCursor xml, Show show, OoxmlPackage parts, Relationships relationships, boolean notes) {
    this.xml = xml;
    this.show = show;
    this.notes = notes;
    this.parts = parts;
    this.relationships = relationships;
  }

  /** What names a shape. */
  private static final class Identity {
    @Nullable String name;
    @Nullable String placeholder;
    String instead = "";
    boolean hidden;

    SlideShape shape(boolean notes) {
      SlideShape.Purpose purpose = notes ? SlideShape.Purpose.NOTES : purpose();
      String type = placeholder == null || !placeholder.isEmpty() ? placeholder : "content";
      SlideShape shape = new SlideShape(purpose, name, type);
      if (hidden) {
        shape.hide();
      }
      return shape;
    }

    private SlideShape.Purpose purpose() {
      if (placeholder == null) {
        return SlideShape.Purpose.OTHER;
      }
      return switch (placeholder) {
        case "title", "ctrTitle" -> SlideShape.Purpose.TITLE;
        case "subTitle" -> SlideShape.Purpose.SUBTITLE;
        case "body", "obj", "" -> SlideShape.Purpose.CONTENT;
        case "dt", "ftr", "hdr", "sldNum" -> SlideShape.Purpose.FURNITURE;
        default -> SlideShape.Purpose.OTHER;
      };
    }

    /** Whether it is the picture, the date or the number of a page of notes. */
    boolean isFurnitureOfNotes() {
      return placeholder != null && !placeholder.equals("body");
    }
  }

  void read() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "sp" -> readShape();
        case "pic" -> readPicture();
        case "graphicFrame" -> readFrame();
        case "Fallback" -> {} // says again what the choice before it says
        default -> read();
      }
    }
  }

  private void readShape() throws XMLStreamException, UnreadableException {
    Identity identity = new Identity();
    SlideShape shape = null;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "nvSpPr" -> {
          readIdentity(identity);
          shape = identity.shape(notes);
        }
        case "txBody" -> {
          shape = shape == null ? identity.shape(notes) : shape;
          readParagraphs(shape);
        }
        default -> {}
      }
    }
    if (shape != null && !(notes && identity.isFurnitureOfNotes())) {
      show.add(shape);
    }
  }

  private void readPicture() throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("nvPicPr") && !notes) {
        Identity identity = new Identity();
        readIdentity(identity);
        SlideShape picture = SlideShape.free(identity.name);
        picture.describe(identity.hidden ? "" : identity.instead);
        show.add(picture);
      }
    }
  }

  private void readIdentity(Identity identity) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("cNvPr")) {
        identity.name = xml.attribute("name");
        identity.instead = xml.attributeOr("descr", "");
        identity.hidden = xml.attributeOr("hidden", "0").matches("1|true");
      } else if (xml.name().equals("ph")) {
        identity.placeholder = xml.attributeOr("type", "");
      } else {
        readIdentity(identity);
      }
    }
  }

  private void readParagraphs(SlideShape shape) throws XMLStreamException, UnreadableException {
    int body = xml.depth();
    while (xml.nextChild(body)) {
      if (xml.name().equals("p")) {
        readParagraph(shape);
      }
    }
  }

  private void readParagraph(SlideShape shape) throws XMLStreamException, UnreadableException {
    StringBuilder words = new StringBuilder();
    int level = 0;
    int paragraph = xml.depth();
    while (xml.nextChild(paragraph)) {
      switch (xml.name()) {
        case "pPr" -> level = xml.number("lvl", 0);
        case "r" -> readRun(words);
        case "fld" -> readField(words);
        case "br" -> words.append('\n');
        default -> {}
      }
    }
    shape.add(level, words.toString());
  }

  /** What a field shows; the number of its slide is often stored as {@code <number>}. */
  private void readField(StringBuilder words) throws XMLStreamException, UnreadableException {
    if ("slidenum".equals(xml.attribute("type"))) {
      words.append(show.slide());
    } else {
      readRun(words);
    }
  }

  private void readRun(StringBuilder words) throws XMLStreamException, UnreadableException {
    int run = xml.depth();
    while (xml.nextChild(run)) {
      if (xml.name().equals("t")) {
        words.append(xml.text());
      }
    }
  }

  private void readFrame() throws IOException, XMLStreamException, UnreadableException {
    String name = null;
    int frame = xml.depth();
    while (xml.nextChild(frame)) {
      if (xml.name().equals("nvGraphicFramePr")) {
        Identity identity = new Identity();
        readIdentity(identity);
        name = identity.shape(notes).name();
      } else {
        readGraphic(name);
      }
    }
  }

  private void readGraphic(@Nullable String name)
      throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "tbl" -> readTable(name);
        case "chart" -> readDrawing("chart", name, xml.attribute("/relationships", "id"));
        case "relIds" -> readDrawing("diagram", name, xml.attribute("/relationships", "dm"));
        case "oleObj" -> show.embedded("embedded object", name);
        default -> readGraphic(name);
      }
    }
  }

  /** The words of a chart or a diagram, which are in a part of their own. */
  private void readDrawing(String kind, @Nullable String name, @Nullable String id)
      throws IOException, UnreadableException {
    Relationships.Relationship part = relationships.byId(id);
    if (part == null || part.external()) {
      show.embedded(kind, name);
      return;
    }
    SlideShape shape = SlideShape.free(name);
    parts.read(
        part.target(),
        drawing ->
            DrawingText.read(
                drawing,
                (text, prompt) -> {
                  if (prompt) {
                    show.absent(Evidence.Kind.EMPTY_CONTROL, name, text, Map.of());
                  } else {
                    shape.add(0, text);
                  }
                }));
    show.add(shape);
  }

  private void readTable(@Nullable String name) throws XMLStreamException, UnreadableException {
    int table = show.beginTable();
    boolean headed = false;
    int row = 0;
    int rows = xml.depth();
    while (xml.nextChild(rows)) {
      if (xml.name().equals("tblPr")) {
        headed = xml.attributeOr("firstRow", "0").matches("1|true");
      } else if (xml.name().equals("tr")) {
        int column = 0;
        int cells = xml.depth();
        while (xml.nextChild(cells)) {
          if (xml.name().equals("tc")) {
            readCell(name, Cell.at(table, row, column++), headed && row == 0);
          }
        }
        row++;
      }
    }
  }

  private void readCell(@Nullable String name, Cell at, boolean header)
      throws XMLStreamException, UnreadableException {
    int rowSpan = Math.max(1, xml.number("rowSpan", 1));
    int columnSpan = Math.max(1, xml.number("gridSpan", 1));
    boolean covered =
        xml.attributeOr("hMerge", "0").matches("1|true")
            || xml.attributeOr("vMerge", "0").matches("1|true");
    SlideShape words = SlideShape.free(name);
    int cell = xml.depth();
    while (xml.nextChild(cell)) {
      if (xml.name().equals("txBody")) {
        readParagraphs(words);
      }
    }
    if (!covered) {
      show.cell(
          name,
          new Cell(at.table(), at.row(), at.column(), rowSpan, columnSpan, header),
          words.words());
    }
  }
}
