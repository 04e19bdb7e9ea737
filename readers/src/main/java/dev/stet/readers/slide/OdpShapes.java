package dev.stet.readers.slide;

import dev.stet.core.document.Cell;
import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.Annotation;
import dev.stet.readers.opendocument.OdfObjects;
import dev.stet.readers.opendocument.PlainWords;
import dev.stet.readers.opendocument.ShapeNames;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the shapes of one slide of an OpenDocument presentation, or of its notes. */
final class OdpShapes {
  private static final int MOST_REPEATS = 100;

  private final XmlCursor xml;
  private final Show show;
  private final OdfObjects objects;
  private final boolean notes;

  OdpShapes(XmlCursor xml, Show show, OdfObjects objects, boolean notes) {
    this.xml = xml;
    this.show = show;
    this.objects = objects;
    this.notes = notes;
  }

  /** Reads the shapes in the element that the cursor is at: a slide, a group, a link. */
  void read() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "notes" -> new OdpShapes(xml, show, objects, true).read();
        case "g", "a" -> read();
        case "frame" -> readShape();
        case "annotation" -> readAnnotation();
        default -> {
          if (ShapeNames.holds(xml.name())) {
            readShape();
          }
        }
      }
    }
  }

  private void readShape() throws IOException, XMLStreamException, UnreadableException {
    String use = xml.attribute("class");
    SlideShape shape =
        new SlideShape(
            purpose(use), xml.attribute("name"), type(use, xml.attribute("placeholder")));
    if ("none".equals(xml.attribute("display"))) {
      shape.hide();
    }
    readWords(shape);
    if (!notes || use == null || use.equals("notes")) {
      show.add(shape);
    }
  }

  private SlideShape.Purpose purpose(@Nullable String use) {
    if (notes || use == null) {
      return notes ? SlideShape.Purpose.NOTES : SlideShape.Purpose.OTHER;
    }
    return switch (use) {
      case "title" -> SlideShape.Purpose.TITLE;
      case "subtitle" -> SlideShape.Purpose.SUBTITLE;
      case "outline", "text" -> SlideShape.Purpose.CONTENT;
      case "header", "footer", "date-time", "page-number" -> SlideShape.Purpose.FURNITURE;
      default -> SlideShape.Purpose.OTHER;
    };
  }

  /** Only a placeholder that the file says is still one shows its prompt. */
  private static @Nullable String type(@Nullable String use, @Nullable String placeholder) {
    return "true".equals(placeholder) ? use : null;
  }

  private void readWords(SlideShape shape)
      throws IOException, XMLStreamException, UnreadableException {
    boolean picture = false;
    String title = "";
    String description = "";
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "image" -> picture = true;
        case "title" -> title = xml.text();
        case "desc" -> description = xml.text();
        case "text-box" -> readWords(shape);
        case "p", "h" -> shape.add(0, paragraph());
        case "list" -> readList(shape, 0);
        case "table" -> readTable(shape.name());
        case "object", "object-ole" -> readObject(shape);
        default -> {}
      }
    }
    if (picture) {
      shape.describe(description.isBlank() ? title : description);
    }
  }

  private void readList(SlideShape shape, int level)
      throws XMLStreamException, UnreadableException {
    int list = xml.depth();
    while (xml.nextChild(list)) {
      int item = xml.depth();
      while (xml.nextChild(item)) {
        switch (xml.name()) {
          case "p", "h" -> shape.add(level, paragraph());
          case "list" -> readList(shape, level + 1);
          default -> {}
        }
      }
    }
  }

  /** The words of a paragraph, with the number of the slide where a field stands for it. */
  private String paragraph() throws XMLStreamException, UnreadableException {
    StringBuilder words = new StringBuilder();
    readInline(words);
    return words.toString();
  }

  private void readInline(StringBuilder words) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    XmlCursor.Piece piece = xml.nextPiece(parent);
    while (piece != XmlCursor.Piece.END) {
      if (piece == XmlCursor.Piece.TEXT) {
        addCharacters(words);
      } else {
        switch (xml.name()) {
          case "s" -> words.append(PlainWords.blanks(xml));
          case "tab" -> words.append('\t');
          case "line-break" -> words.append('\n');
          case "page-number" -> words.append(show.slide());
          case "annotation" -> readAnnotation();
          default -> readInline(words);
        }
      }
      piece = xml.nextPiece(parent);
    }
  }

  /** Adds characters with every stretch of white space as one blank, as OpenDocument wants it. */
  private void addCharacters(StringBuilder words) {
    int end = xml.charactersStart() + xml.charactersLength();
    for (int i = xml.charactersStart(); i < end; i++) {
      char c = xml.characters()[i];
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank) {
        words.append(c);
      } else if (!words.isEmpty() && !Character.isWhitespace(words.charAt(words.length() - 1))) {
        words.append(' ');
      }
    }
  }

  private void readObject(SlideShape shape)
      throws IOException, XMLStreamException, UnreadableException {
    boolean foreign = xml.name().equals("object-ole");
    String target = xml.attributeOr("href", "");
    if (target.isEmpty()) {
      return;
    }
    String part = target.startsWith("./") ? target.substring(2) : target;
    OdfObjects.Outcome outcome = foreign ? OdfObjects.Outcome.FOREIGN : objects.read(part);
    shape.add(0, outcome.formula());
    for (String title : outcome.names()) {
      shape.add(0, title);
    }
    if (outcome.isForeign()) {
      show.embedded("embedded object", shape.name());
    }
  }

  private void readTable(@Nullable String name) throws XMLStreamException, UnreadableException {
    boolean headed = "true".equals(xml.attribute("use-first-row-styles"));
    int table = show.beginTable();
    int row = 0;
    int rows = xml.depth();
    while (xml.nextChild(rows)) {
      if (xml.name().equals("table-row")) {
        readRow(name, table, row, headed && row == 0);
        row++;
      }
    }
  }

  private void readRow(@Nullable String name, int table, int row, boolean header)
      throws XMLStreamException, UnreadableException {
    int column = 0;
    int cells = xml.depth();
    while (xml.nextChild(cells)) {
      int repeats = Math.min(MOST_REPEATS, Math.max(1, xml.number("number-columns-repeated", 1)));
      if (xml.name().equals("table-cell")) {
        Cell cell =
            new Cell(
                table,
                row,
                column,
                Math.max(1, xml.number("number-rows-spanned", 1)),
                Math.max(1, xml.number("number-columns-spanned", 1)),
                header);
        SlideShape words = SlideShape.free(name);
        readCell(words);
        show.cell(name, cell, words.words());
      }
      column += repeats;
    }
  }

  private void readCell(SlideShape words) throws XMLStreamException, UnreadableException {
    int cell = xml.depth();
    while (xml.nextChild(cell)) {
      switch (xml.name()) {
        case "p", "h" -> words.add(0, paragraph());
        case "list" -> readList(words, 0);
        default -> {}
      }
    }
  }

  private void readAnnotation() throws XMLStreamException, UnreadableException {
    Annotation annotation = Annotation.read(xml);
    if (!annotation.words().isBlank()) {
      show.absent(Evidence.Kind.COMMENT, null, annotation.words(), annotation.details());
    }
  }
}
