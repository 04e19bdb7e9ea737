package dev.stet.readers.sheet;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.ole.Summary;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFooter;
import org.apache.poi.hssf.usermodel.HSSFHeader;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Reads binary workbooks: those of Excel 97 to 2003 by POI's model, older ones by their records.
 */
final class BinaryBook {
  private static final int MOST_COLUMNS = 256;
  private static final int DEEPEST_GROUP = 64;

  /** The stream that has the records of Excel 5 and 95. */
  private static final String OLD_BOOK = "Book";

  private BinaryBook() {}

  static Document read(Source source, String mediaType, Limits limits)
      throws IOException, UnreadableException {
    byte[] bytes = source.bytes();
    try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Workbook workbook = new Workbook(limits);
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
        Sheet sheet = new Sheet(book.getSheetName(i), hidden);
        if (!hidden) {
          read(book.getSheetAt(i), sheet, workbook.room());
        }
        workbook.add(sheet);
      }
      return workbook.document(source.name(), mediaType, Summary.of(book.getSummaryInformation()));
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException(
          Unreadable.Reason.ENCRYPTED, "it opens only with a password", e);
    } catch (OldExcelFormatException e) {
      return readOld(bytes, source.name(), mediaType, limits);
    }
  }

  /** Before Excel 5 a workbook was its records and nothing else; since then they are a stream. */
  private static Document readOld(byte[] bytes, String name, String mediaType, Limits limits)
      throws IOException, UnreadableException {
    if (FileMagic.valueOf(bytes) != FileMagic.OLE2) {
      return OldBook.read(bytes, name, mediaType, limits, Map.of());
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
        InputStream book =
            files.createDocumentInputStream(
                files.getRoot().getEntryCaseInsensitive(OLD_BOOK).getName())) {
      return OldBook.read(book.readAllBytes(), name, mediaType, limits, Map.of());
    }
  }

  private static void read(HSSFSheet from, Sheet sheet, int room) {
    DataFormatter formatter = new DataFormatter(Locale.US);
    for (Row row : from) {
      if (row.getZeroHeight()) {
        sheet.hiddenRows().add(row.getRowNum(), row.getRowNum());
      }
      for (Cell cell : row) {
        if (sheet.cells().size() <= room) {
          read((HSSFCell) cell, sheet, formatter);
        }
      }
    }
    readHiddenColumns(from, sheet);
    readBeside(from, sheet);
    for (CellRangeAddress area : from.getMergedRegions()) {
      sheet.merge(
          new CellAddress(area.getFirstRow(), area.getFirstColumn()),
          new CellAddress(area.getLastRow(), area.getLastColumn()));
    }
  }

  /** What stands beside the cells: running headers and footers, text boxes. */
  private static void readBeside(HSSFSheet from, Sheet sheet) {
    HSSFHeader header = from.getHeader();
    HSSFFooter footer = from.getFooter();
    running(sheet, BlockKind.HEADER, header.getLeft(), header.getCenter(), header.getRight());
    running(sheet, BlockKind.FOOTER, footer.getLeft(), footer.getCenter(), footer.getRight());
    HSSFPatriarch drawing = from.getDrawingPatriarch();
    if (drawing != null) {
      readShapes(drawing, sheet, 0);
    }
  }

  private static void running(Sheet sheet, BlockKind kind, String... parts) {
    StringBuilder words = new StringBuilder();
    for (String part : parts) {
      String said = Sheet.withoutCodes(part == null ? "" : part).strip();
      words.append(words.isEmpty() || said.isEmpty() ? "" : " ").append(said);
    }
    sheet.addRunning(kind, words.toString());
  }

  private static void readShapes(HSSFShapeContainer shapes, Sheet sheet, int depth) {
    for (HSSFShape shape : shapes.getChildren()) {
      if (shape instanceof HSSFShapeContainer group && depth < DEEPEST_GROUP) {
        readShapes(group, sheet, depth + 1);
      } else if (shape instanceof HSSFSimpleShape box && !(shape instanceof HSSFComment)) {
        String words = words(box);
        if (!words.isEmpty()) {
          CellAddress at =
              shape.getAnchor() instanceof HSSFClientAnchor anchor
                  ? new CellAddress(anchor.getRow1(), anchor.getCol1())
                  : new CellAddress(0, 0);
          sheet.boxes().add(new Sheet.Text(BlockKind.PARAGRAPH, at.name(), words));
        }
      }
    }
  }

  private static String words(HSSFSimpleShape box) {
    try {
      HSSFRichTextString text = box.getString();
      return text == null ? "" : text.getString().strip();
    } catch (NullPointerException e) {
      return ""; // a shape that never had words
    }
  }

  private static void readHiddenColumns(HSSFSheet from, Sheet sheet) {
    for (int column = 0; column < MOST_COLUMNS; column++) {
      if (from.isColumnHidden(column)) {
        sheet.hiddenColumns().add(column, column);
      }
    }
  }

  private static void read(HSSFCell cell, Sheet sheet, DataFormatter formatter) {
    CellAddress address = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    String shown =
        switch (type) {
          case STRING -> cell.getRichStringCellValue().getString();
          case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
          case ERROR -> SheetCell.error(cell.getErrorCellValue());
          case NUMERIC -> number(cell, formatter);
          default -> "";
        };
    if (!shown.isBlank()) {
      sheet.add(
          new SheetCell(
              address,
              shown.strip(),
              type == CellType.ERROR ? List.of(Evidence.Kind.ERROR_CELL) : List.of(),
              ""));
    }
    HSSFComment comment = cell.getCellComment();
    if (comment != null) {
      String author = comment.getAuthor() == null ? "" : comment.getAuthor();
      sheet.comments().add(new Sheet.Comment(address, author, comment.getString().getString()));
    }
  }

  private static String number(HSSFCell cell, DataFormatter formatter) {
    double value = cell.getNumericCellValue();
    try {
      return formatter
          .formatRawCellContents(
              value, cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString())
          .strip();
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
      // a style that names no format: the number itself is still worth reading
      return formatter.formatRawCellContents(value, 0, "General").strip();
    }
  }
}
