package dev.stet.readers.sheet;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Unread;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.ooxml.OoxmlPackage;
import dev.stet.readers.ooxml.Properties;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.util.RKUtil;
import org.jspecify.annotations.Nullable;

/**
 * Excel's binary workbooks ([MS-XLSB]): the package of an {@code .xlsx} whose sheets are records
 * instead of XML. What is read and what is told is the same.
 */
public final class XlsbReader implements Reader {
  private static final int ROW = 0;
  private static final int CELL_RK = 2;
  private static final int CELL_ERROR = 3;
  private static final int CELL_BOOL = 4;
  private static final int CELL_REAL = 5;
  private static final int CELL_STRING = 6;
  private static final int CELL_SHARED_STRING = 7;
  private static final int FORMULA_STRING = 8;
  private static final int FORMULA_NUMBER = 9;
  private static final int FORMULA_BOOL = 10;
  private static final int FORMULA_ERROR = 11;
  private static final int SHARED_STRING = 19;
  private static final int FORMAT = 44;
  private static final int STYLE = 47;
  private static final int COLUMNS = 60;
  private static final int CELL_RICH_STRING = 62;
  private static final int WORKBOOK_PROPERTIES = 153;
  private static final int SHEET = 156;
  private static final int MERGED = 176;
  private static final int HEADER_FOOTER = 479;
  private static final int CELL_STYLES = 617;
  private static final int END_OF_CELL_STYLES = 618;
  private static final int AUTHOR = 632;
  private static final int COMMENT = 635;
  private static final int COMMENT_TEXT = 637;

  /** No sheet is larger, and no number in a broken one is. */
  private static final int LAST_ROW = (1 << 20) - 1;

  private static final int LAST_COLUMN = (1 << 14) - 1;
  private static final int HIDDEN_ROW = 0x10;

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.ms-excel.sheet.binary.macroenabled.12");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    Limits limits = options.limits();
    try (ZipPackage zip = ZipPackage.open(source, limits)) {
      Book book = new Book(zip, new OoxmlPackage(zip, "xl/workbook.bin", limits));
      return book.read(new Workbook(limits))
          .document(source.name(), mediaType, Properties.read(book.parts));
    }
  }

  private record Tab(String name, @Nullable String relationship, boolean hidden) {}

  /** Takes the records of one part. */
  private interface RecordReader {
    void read(BinaryRecords records) throws IOException;
  }

  /** Reads one workbook. */
  private static final class Book {
    private final ZipPackage zip;
    private final OoxmlPackage parts;
    private final NumberStyles styles = new NumberStyles();
    private final List<String> strings = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();
    private boolean since1904;

    Book(ZipPackage zip, OoxmlPackage parts) {
      this.zip = zip;
      this.parts = parts;
    }

    Workbook read(Workbook workbook) throws IOException, UnreadableException {
      try (BinaryRecords records = new BinaryRecords(zip.part(parts.mainPart()))) {
        readTabs(records);
      }
      readRelated(parts.relationships(), "styles", this::readStyles);
      readRelated(parts.relationships(), "sharedStrings", this::readStrings);
      for (Tab tab : tabs) {
        Relationships.Relationship part = parts.byId(tab.relationship(), "sheet " + tab.name());
        if (part == null || part.external() || !part.type().equals("worksheet")) {
          continue; // a chart or macro sheet has no cells
        }
        Sheet sheet = new Sheet(tab.name(), tab.hidden());
        if (!tab.hidden() && workbook.room() > 0) {
          readSheet(sheet, part.target(), workbook.room());
        }
        workbook.add(sheet);
      }
      for (Unread part : parts.unread()) {
        workbook.unread(part.reason(), part.part());
      }
      return workbook;
    }

    private void readRelated(Relationships from, String type, RecordReader reader)
        throws IOException {
      String part = from.part(type);
      if (part != null) {
        read(part, reader);
      }
    }

    /** Reads a part; notes it as unread if it is missing or broken. */
    private void read(String part, RecordReader reader) throws IOException {
      InputStream in = zip.open(part);
      if (in == null) {
        parts.unread(Unread.Reason.DAMAGED, part);
        return;
      }
      try (BinaryRecords records = new BinaryRecords(in)) {
        reader.read(records);
      } catch (EOFException | ZipException e) {
        parts.unread(Unread.Reason.DAMAGED, part);
      }
    }

    private void readTabs(BinaryRecords records) throws IOException {
      while (records.next()) {
        if (records.type() == WORKBOOK_PROPERTIES) {
          since1904 = (records.int32() & 1) != 0;
        } else if (records.type() == SHEET) {
          boolean hidden = records.int32() != 0;
          records.skip(Integer.BYTES);
          String relationship = records.nullableString();
          if (parts.relationships().byId(relationship) == null) {
            // the first version of the format has a number more
            records.rewind();
            records.skip(3 * Integer.BYTES);
            relationship = records.nullableString();
          }
          tabs.add(new Tab(records.string(), relationship, hidden));
        }
      }
    }

    private void readStyles(BinaryRecords records) throws IOException {
      boolean ofCells = false;
      while (records.next()) {
        switch (records.type()) {
          case FORMAT -> styles.format(records.int16(), records.string());
          case CELL_STYLES -> ofCells = true;
          case END_OF_CELL_STYLES -> ofCells = false;
          case STYLE -> {
            if (ofCells) {
              records.skip(Short.BYTES);
              styles.style(records.int16());
            }
          }
          default -> {}
        }
      }
    }

    private void readStrings(BinaryRecords records) throws IOException {
      while (records.next()) {
        if (records.type() == SHARED_STRING) {
          strings.add(records.richString());
        }
      }
    }

    private void readSheet(Sheet sheet, String part, int room)
        throws IOException, UnreadableException {
      read(part, records -> readRows(records, sheet, room));
      Relationships relationships = parts.relationshipsOf(part);
      readRelated(relationships, "comments", records -> readComments(records, sheet));
      SheetDrawing.read(parts, relationships, sheet);
    }

    private void readRows(BinaryRecords records, Sheet sheet, int room) throws IOException {
      int row = 0;
      while (records.next() && sheet.cells().size() <= room) {
        switch (records.type()) {
          case ROW -> {
            row = records.int32() & LAST_ROW;
            records.skip(Integer.BYTES + Short.BYTES + 1);
            if ((records.int8() & HIDDEN_ROW) != 0) {
              sheet.hiddenRows().add(row, row);
            }
          }
          case COLUMNS -> {
            int first = records.int32() & LAST_COLUMN;
            int last = records.int32() & LAST_COLUMN;
            records.skip(2 * Integer.BYTES);
            if ((records.int8() & 1) != 0 && first <= last) {
              sheet.hiddenColumns().add(first, last);
            }
          }
          case MERGED -> {
            int top = records.int32() & LAST_ROW;
            int bottom = records.int32() & LAST_ROW;
            int left = records.int32() & LAST_COLUMN;
            int right = records.int32() & LAST_COLUMN;
            sheet.merge(new CellAddress(top, left), new CellAddress(bottom, right));
          }
          case HEADER_FOOTER -> {
            records.skip(Short.BYTES);
            for (int i = 0; i < 3; i++) { // of all pages, of even ones, of the first
              sheet.addRunning(BlockKind.HEADER, records.string());
              sheet.addRunning(BlockKind.FOOTER, records.string());
            }
          }
          default -> {
            if (isCell(records.type())) {
              readCell(records, row, sheet);
            }
          }
        }
      }
    }

    private static boolean isCell(int type) {
      return (type >= CELL_RK && type <= FORMULA_ERROR) || type == CELL_RICH_STRING;
    }

    private void readCell(BinaryRecords records, int row, Sheet sheet) {
      CellAddress address = new CellAddress(row, records.int32() & LAST_COLUMN);
      int style = records.int16() | records.int8() << 16;
      records.skip(1);
      String shown =
          switch (records.type()) {
            case CELL_RK -> number(RKUtil.decodeNumber(records.int32()), style);
            case CELL_REAL, FORMULA_NUMBER -> number(records.float64(), style);
            case CELL_BOOL, FORMULA_BOOL -> records.int8() == 0 ? "FALSE" : "TRUE";
            case CELL_ERROR, FORMULA_ERROR -> SheetCell.error(records.int8());
            case CELL_STRING, FORMULA_STRING -> records.string();
            case CELL_RICH_STRING -> records.richString();
            case CELL_SHARED_STRING -> string(records.int32());
            default -> "";
          };
      boolean error = records.type() == CELL_ERROR || records.type() == FORMULA_ERROR;
      if (!shown.isBlank()) {
        sheet.add(
            new SheetCell(
                address, shown, error ? List.of(Evidence.Kind.ERROR_CELL) : List.of(), ""));
      }
    }

    private String string(int index) {
      return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    private String number(double value, int style) {
      return styles.shown(value, style, since1904).strip();
    }

    private static void readComments(BinaryRecords records, Sheet sheet) throws IOException {
      List<String> authors = new ArrayList<>();
      String author = "";
      CellAddress address = new CellAddress(0, 0);
      while (records.next()) {
        switch (records.type()) {
          case AUTHOR -> authors.add(records.string());
          case COMMENT -> {
            int number = records.int32();
            author = number >= 0 && number < authors.size() ? authors.get(number) : "";
            int row = records.int32() & LAST_ROW;
            records.skip(Integer.BYTES);
            address = new CellAddress(row, records.int32() & LAST_COLUMN);
          }
          case COMMENT_TEXT ->
              sheet
                  .comments()
                  .add(new Sheet.Comment(address, author, records.richString().strip()));
          default -> {}
        }
      }
    }
  }
}
