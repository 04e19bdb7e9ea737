package dev.stet.readers.sheet;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Unread;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.OoxmlPackage;
import dev.stet.readers.ooxml.Persons;
import dev.stet.readers.ooxml.Properties;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Excel workbooks and templates, with and without macros: sheet by sheet, each cell as it is shown.
 * A hidden sheet is told as evidence and its cells are left out; hidden rows and columns are told
 * and read.
 */
public final class XlsxReader implements Reader {
  private static final int MOST_COLUMNS = 1 << 14;

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
        "application/vnd.ms-excel.sheet.macroenabled.12",
        "application/vnd.ms-excel.template.macroenabled.12");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    Limits limits = options.limits();
    try (ZipPackage zip = ZipPackage.open(source, limits)) {
      OoxmlPackage parts = new OoxmlPackage(zip, "xl/workbook.xml", limits);
      Book book = new Book();
      parts.readMain(book::read);
      parts.readRelated("styles", book.styles::read);
      parts.readRelated("sharedStrings", book::readStrings);
      parts.readRelated("person", xml -> book.persons.read(xml, "displayName"));
      Workbook workbook = new Workbook(limits);
      for (Tab tab : book.tabs) {
        Relationships.Relationship part = parts.byId(tab.relationship(), "sheet " + tab.name());
        if (part == null || part.external() || !part.type().equals("worksheet")) {
          continue; // a chart or macro sheet has no cells
        }
        Sheet sheet = new Sheet(tab.name(), tab.hidden());
        if (!tab.hidden() && workbook.room() > 0) {
          new SheetReader(book, sheet, workbook.room()).read(parts, part.target());
        }
        workbook.add(sheet);
      }
      for (Unread part : parts.unread()) {
        workbook.unread(part.reason(), part.part());
      }
      return workbook.document(source.name(), mediaType, Properties.read(parts));
    }
  }

  /** A sheet's tab. */
  private record Tab(String name, @Nullable String relationship, boolean hidden) {}

  /** What all sheets share. */
  static final class Book {
    final NumberStyles styles = new NumberStyles();
    final List<String> strings = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();

    final Persons persons = new Persons();

    boolean since1904;

    void read(XmlCursor xml) throws XMLStreamException, UnreadableException {
      xml.root();
      int workbook = xml.depth();
      while (xml.nextChild(workbook)) {
        if (xml.name().equals("workbookPr")) {
          String date1904 = xml.attributeOr("date1904", "0");
          since1904 = date1904.equals("1") || date1904.equals("true");
        } else if (xml.name().equals("sheets")) {
          int sheets = xml.depth();
          while (xml.nextChild(sheets)) {
            tabs.add(
                new Tab(
                    xml.attributeOr("name", "Sheet" + (tabs.size() + 1)),
                    xml.attribute("/relationships", "id"),
                    !xml.attributeOr("state", "visible").equals("visible")));
          }
        }
      }
    }

    void readStrings(XmlCursor xml) throws XMLStreamException, UnreadableException {
      xml.root();
      int table = xml.depth();
      while (xml.nextChild(table)) {
        strings.add(richText(xml));
      }
    }

    /** The runs of a string, without the readings that stand above Japanese words. */
    static String richText(XmlCursor xml) throws XMLStreamException, UnreadableException {
      StringBuilder text = new StringBuilder();
      int string = xml.depth();
      while (xml.nextChild(string)) {
        if (xml.name().equals("t")) {
          text.append(xml.text());
        } else if (xml.name().equals("r")) {
          int run = xml.depth();
          while (xml.nextChild(run)) {
            if (xml.name().equals("t")) {
              text.append(xml.text());
            }
          }
        }
      }
      return text.toString();
    }
  }

  /** Reads one sheet and what hangs on it. */
  private static final class SheetReader {
    private final Book book;
    private final Sheet sheet;
    private final int room;
    private int row = -1;
    private int column = -1;

    SheetReader(Book book, Sheet sheet, int room) {
      this.book = book;
      this.sheet = sheet;
      this.room = room;
    }

    void read(OoxmlPackage parts, String part) throws IOException, UnreadableException {
      parts.read(part, this::readSheet);
      Relationships relationships = parts.relationshipsOf(part);
      new SheetComments(book.persons, sheet).read(parts, relationships);
      SheetDrawing.read(parts, relationships, sheet);
    }

    private void readSheet(XmlCursor xml) throws XMLStreamException, UnreadableException {
      xml.root();
      int worksheet = xml.depth();
      while (xml.nextChild(worksheet)) {
        switch (xml.name()) {
          case "cols" -> readColumns(xml);
          case "sheetData" -> {
            readRows(xml);
            if (isFull()) {
              return; // what comes after some gigabyte of rows is not worth the way
            }
          }
          case "mergeCells" -> readMerged(xml);
          case "headerFooter" -> readRunning(xml);
          default -> {}
        }
      }
    }

    private void readColumns(XmlCursor xml) throws XMLStreamException, UnreadableException {
      int columns = xml.depth();
      while (xml.nextChild(columns)) {
        int first = xml.number("min", 0) - 1;
        if (first >= 0 && xml.attributeOr("hidden", "0").matches("1|true")) {
          sheet
              .hiddenColumns()
              .add(first, Math.min(MOST_COLUMNS, xml.number("max", first + 1)) - 1);
        }
      }
    }

    private void readRows(XmlCursor xml) throws XMLStreamException, UnreadableException {
      int data = xml.depth();
      while (xml.nextChild(data)) {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (xml.attributeOr("hidden", "0").matches("1|true")) {
          sheet.hiddenRows().add(row, row);
        }
        int cells = xml.depth();
        while (xml.nextChild(cells)) {
          if (isFull()) {
            return;
          }
          if (xml.name().equals("c")) {
            readCell(xml);
          }
        }
      }
    }

    private boolean isFull() {
      return sheet.cells().size() > room;
    }

    private void readCell(XmlCursor xml) throws XMLStreamException, UnreadableException {
      CellAddress address = address(xml.attribute("r"));
      String type = xml.attributeOr("t", "n");
      int style = xml.number("s", 0);
      String value = null;
      String formula = null;
      int cell = xml.depth();
      while (xml.nextChild(cell)) {
        switch (xml.name()) {
          case "v" -> value = xml.text();
          case "f" -> formula = xml.text();
          case "is" -> value = Book.richText(xml);
          default -> {}
        }
      }
      String shown = value == null ? "" : shown(type, value, style);
      List<Evidence.Kind> kinds = new ArrayList<>();
      if (type.equals("e") && value != null) {
        kinds.add(Evidence.Kind.ERROR_CELL);
      }
      if (formula != null && value == null) {
        kinds.add(Evidence.Kind.FORMULA_WITHOUT_VALUE);
      }
      if (!shown.isBlank() || !kinds.isEmpty()) {
        sheet.add(new SheetCell(address, shown, kinds, formula == null ? "" : formula));
      }
    }

    private CellAddress address(@Nullable String name) {
      if (name != null) {
        try {
          CellAddress address = CellAddress.of(name);
          column = address.column();
          return address;
        } catch (IllegalArgumentException e) {
          // counted below
        }
      }
      return new CellAddress(Math.max(row, 0), ++column);
    }

    private String shown(String type, String value, int style) {
      return switch (type) {
        case "s" -> string(value);
        case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
        case "e", "str", "inlineStr", "d" -> value;
        default -> number(value, style);
      };
    }

    private String string(String index) {
      try {
        int at = Integer.parseInt(index.strip());
        return at >= 0 && at < book.strings.size() ? book.strings.get(at) : "";
      } catch (NumberFormatException e) {
        return "";
      }
    }

    private String number(String value, int style) {
      try {
        return book.styles.shown(Double.parseDouble(value.strip()), style, book.since1904).strip();
      } catch (NumberFormatException e) {
        return value;
      }
    }

    private void readMerged(XmlCursor xml) throws XMLStreamException, UnreadableException {
      int merged = xml.depth();
      while (xml.nextChild(merged)) {
        String[] ends = xml.attributeOr("ref", "").split(":");
        if (ends.length == 2) {
          try {
            sheet.merge(CellAddress.of(ends[0]), CellAddress.of(ends[1]));
          } catch (IllegalArgumentException e) {
            // an area that names no cells merges none
          }
        }
      }
    }

    private void readRunning(XmlCursor xml) throws XMLStreamException, UnreadableException {
      int running = xml.depth();
      while (xml.nextChild(running)) {
        boolean header = xml.name().endsWith("Header");
        sheet.addRunning(header ? BlockKind.HEADER : BlockKind.FOOTER, xml.text());
      }
    }
  }
}
