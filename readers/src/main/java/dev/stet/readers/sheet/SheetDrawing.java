package dev.stet.readers.sheet;

import dev.stet.core.document.BlockKind;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.DrawingText;
import dev.stet.readers.ooxml.OoxmlPackage;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what lies over one sheet: text boxes, shapes with words, charts. */
final class SheetDrawing {
  private final XmlCursor xml;
  private final Sheet sheet;
  private final OoxmlPackage parts;
  private final Relationships relationships;

  private SheetDrawing(
      XmlCursor xml, Sheet sheet, OoxmlPackage parts, Relationships relationships) {
    this.xml = xml;
    this.sheet = sheet;
    this.parts = parts;
    this.relationships = relationships;
  }

  /** Reads the drawing over {@code sheet}, if its part has a relationship with one. */
  static void read(OoxmlPackage parts, Relationships relationships, Sheet sheet)
      throws IOException, UnreadableException {
    String drawing = relationships.part("drawing");
    if (drawing != null) {
      Relationships own = parts.relationshipsOf(drawing);
      parts.read(drawing, xml -> new SheetDrawing(xml, sheet, parts, own).read());
    }
  }

  private void read() throws IOException, XMLStreamException, UnreadableException {
    xml.root();
    int drawing = xml.depth();
    while (xml.nextChild(drawing)) {
      readAnchor();
    }
  }

  private void readAnchor() throws IOException, XMLStreamException, UnreadableException {
    CellAddress at = new CellAddress(0, 0);
    StringBuilder words = new StringBuilder();
    int anchor = xml.depth();
    while (xml.nextChild(anchor)) {
      if (xml.name().equals("from")) {
        at = corner();
      } else {
        readShape(words);
      }
    }
    if (!words.toString().isBlank()) {
      sheet.boxes().add(new Sheet.Text(BlockKind.PARAGRAPH, at.name(), words.toString().strip()));
    }
  }

  private CellAddress corner() throws XMLStreamException, UnreadableException {
    int row = 0;
    int column = 0;
    int from = xml.depth();
    while (xml.nextChild(from)) {
      String name = xml.name();
      if (name.equals("row") || name.equals("col")) {
        String number = xml.text().strip();
        int value = number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : 0;
        if (name.equals("row")) {
          row = value;
        } else {
          column = value;
        }
      }
    }
    return new CellAddress(row, column);
  }

  private void readShape(StringBuilder words)
      throws IOException, XMLStreamException, UnreadableException {
    int shape = xml.depth();
    while (xml.nextChild(shape)) {
      switch (xml.name()) {
        case "t" -> words.append(xml.text());
        case "p" -> {
          readShape(words);
          words.append(words.isEmpty() ? "" : "\n");
        }
        case "chart" -> readChart(xml.attribute("/relationships", "id"), words);
        case "Fallback" -> {} // says again what the choice before it says
        default -> readShape(words);
      }
    }
  }

  /** The titles of a chart; its series and categories are words of the cells. */
  private void readChart(@Nullable String id, StringBuilder words)
      throws IOException, UnreadableException {
    Relationships.Relationship part = relationships.byId(id);
    if (part != null && !part.external()) {
      parts.read(
          part.target(),
          chart -> DrawingText.readTitles(chart, text -> words.append(text).append('\n')));
    }
  }
}
