package dev.stet.readers.sheet;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.OdfPackage;
import dev.stet.readers.opendocument.PlainWords;
import dev.stet.readers.opendocument.ShapeNames;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** OpenDocument spreadsheets (OpenDocument 1.3 part 3, chapter 9). */
public final class OdsReader implements Reader {
  private static final int MOST_REPEATS = 1024;
  private static final String ERROR = "#(REF|NAME|VALUE|DIV/0|N/A|NUM|NULL)[!?]?|Err:[0-9]{3}";

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.spreadsheet-template");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    Limits limits = options.limits();
    try (OdfPackage parts = OdfPackage.open(source, limits)) {
      Workbook workbook = new Workbook(limits);
      parts.readContent(xml -> readContent(xml, workbook));
      return workbook.document(source.name(), mediaType, parts.metadata());
    }
  }

  private static void readContent(XmlCursor xml, Workbook workbook)
      throws XMLStreamException, UnreadableException {
    Set<String> hiding = new HashSet<>();
    int content = xml.depth();
    while (xml.nextChild(content)) {
      if (xml.name().equals("automatic-styles")) {
        readStyles(xml, hiding);
      } else if (xml.name().equals("body")) {
        readBody(xml, workbook, hiding);
      }
    }
  }

  /** The names of the styles that hide a sheet. */
  private static void readStyles(XmlCursor xml, Set<String> hiding)
      throws XMLStreamException, UnreadableException {
    int styles = xml.depth();
    while (xml.nextChild(styles)) {
      String name = xml.attributeOr("name", "");
      int style = xml.depth();
      while (xml.nextChild(style)) {
        if (xml.name().equals("table-properties") && "false".equals(xml.attribute("display"))) {
          hiding.add(name);
        }
      }
    }
  }

  private static void readBody(XmlCursor xml, Workbook workbook, Set<String> hiding)
      throws XMLStreamException, UnreadableException {
    int body = xml.depth();
    while (xml.nextChild(body)) {
      int spreadsheet = xml.depth();
      while (xml.nextChild(spreadsheet)) {
        if (xml.name().equals("table")) {
          Sheet sheet =
              new Sheet(
                  xml.attributeOr("name", "Sheet"),
                  hiding.contains(xml.attributeOr("style-name", "")));
          new TableReader(xml, sheet, workbook.room()).read();
          workbook.add(sheet);
        }
      }
    }
  }

  /** Reads the rows of one sheet. */
  private static final class TableReader {
    private final XmlCursor xml;
    private final Sheet sheet;
    private final int room;
    private int row;
    private int columns;

    TableReader(XmlCursor xml, Sheet sheet, int room) {
      this.xml = xml;
      this.sheet = sheet;
      this.room = room;
    }

    void read() throws XMLStreamException, UnreadableException {
      int table = xml.depth();
      while (xml.nextChild(table)) {
        switch (xml.name()) {
          case "table-row" -> readRow();
          case "table-column" -> readColumns();
          case "table-header-rows",
              "table-row-group",
              "table-rows",
              "table-header-columns",
              "table-column-group",
              "table-columns" ->
              read();
          case "shapes" -> readShapes(new CellAddress(0, 0));
          default -> {}
        }
      }
    }

    private void readColumns() {
      int repeats = Math.max(1, xml.number("number-columns-repeated", 1));
      if ("collapse".equals(xml.attribute("visibility"))) {
        sheet.hiddenColumns().add(columns, columns + repeats - 1);
      }
      columns += repeats;
    }

    private void readRow() throws XMLStreamException, UnreadableException {
      int repeats = Math.max(1, xml.number("number-rows-repeated", 1));
      if (!"visible".equals(xml.attributeOr("visibility", "visible")) && repeats < MOST_REPEATS) {
        sheet.hiddenRows().add(row, row + repeats - 1);
      }
      int before = sheet.cells().size();
      int column = 0;
      int cells = xml.depth();
      while (xml.nextChild(cells)) {
        int columns = Math.max(1, xml.number("number-columns-repeated", 1));
        if (xml.name().equals("table-cell")) {
          readCell(column, Math.min(columns, MOST_REPEATS));
        }
        column += columns;
      }
      List<SheetCell> written = List.copyOf(sheet.cells().subList(before, sheet.cells().size()));
      for (int i = 1; i < Math.min(repeats, MOST_REPEATS) && !written.isEmpty(); i++) {
        for (SheetCell cell : written) {
          add(new CellAddress(row + i, cell.address().column()), cell.text());
        }
      }
      row += repeats;
    }

    private void readCell(int column, int columns) throws XMLStreamException, UnreadableException {
      int rowsSpanned = Math.max(1, xml.number("number-rows-spanned", 1));
      int columnsSpanned = Math.max(1, xml.number("number-columns-spanned", 1));
      StringBuilder words = new StringBuilder();
      CellAddress address = new CellAddress(row, column);
      String formula = xml.attributeOr("formula", "");
      boolean valued = xml.attribute("value-type") != null;
      int cell = xml.depth();
      while (xml.nextChild(cell)) {
        if (xml.name().equals("p")) {
          words.append(words.isEmpty() ? "" : "\n").append(paragraph());
        } else if (xml.name().equals("annotation")) {
          readAnnotation(address);
        } else {
          readShape(address);
        }
      }
      String shown = words.toString().strip();
      if (!formula.isEmpty() && !valued && shown.isEmpty()) {
        sheet.add(
            new SheetCell(address, "", List.of(Evidence.Kind.FORMULA_WITHOUT_VALUE), formula));
      }
      for (int i = 0; i < columns && !shown.isEmpty(); i++) {
        add(new CellAddress(row, column + i), shown);
      }
      if (rowsSpanned > 1 || columnsSpanned > 1) {
        sheet.merge(address, new CellAddress(row + rowsSpanned - 1, column + columnsSpanned - 1));
      }
    }

    /** The words of a paragraph, its spaces, tabs and breaks as characters. */
    private String paragraph() throws XMLStreamException, UnreadableException {
      StringBuilder words = new StringBuilder();
      int paragraph = xml.depth();
      XmlCursor.Piece piece = xml.nextPiece(paragraph);
      while (piece != XmlCursor.Piece.END) {
        if (piece == XmlCursor.Piece.TEXT) {
          words.append(xml.characters(), xml.charactersStart(), xml.charactersLength());
        } else {
          switch (xml.name()) {
            case "s" -> words.append(PlainWords.blanks(xml));
            case "tab" -> words.append(' ');
            case "line-break" -> words.append('\n');
            default -> words.append(paragraph());
          }
        }
        piece = xml.nextPiece(paragraph);
      }
      return words.toString();
    }

    private void readShapes(CellAddress at) throws XMLStreamException, UnreadableException {
      int shapes = xml.depth();
      while (xml.nextChild(shapes)) {
        readShape(at);
      }
    }

    /** The words of what is drawn over the cells, if the cursor is at something drawn. */
    private void readShape(CellAddress at) throws XMLStreamException, UnreadableException {
      String name = xml.name();
      if (name.equals("g")) {
        readShapes(at);
      } else if (name.equals("frame") || ShapeNames.holds(name)) {
        String words = PlainWords.of(xml);
        if (!words.isEmpty()) {
          sheet.boxes().add(new Sheet.Text(BlockKind.PARAGRAPH, at.name(), words));
        }
      }
    }

    private void readAnnotation(CellAddress address)
        throws XMLStreamException, UnreadableException {
      String author = "";
      StringBuilder words = new StringBuilder();
      int annotation = xml.depth();
      while (xml.nextChild(annotation)) {
        if (xml.name().equals("creator")) {
          author = xml.text();
        } else if (xml.name().equals("p")) {
          words.append(words.isEmpty() ? "" : "\n").append(paragraph());
        }
      }
      sheet.comments().add(new Sheet.Comment(address, author, words.toString()));
    }

    private void add(CellAddress address, String shown) {
      if (sheet.cells().size() > room) {
        return;
      }
      sheet.add(
          shown.matches(ERROR)
              ? new SheetCell(address, shown, List.of(Evidence.Kind.ERROR_CELL), "")
              : SheetCell.of(address, shown));
    }
  }
}
