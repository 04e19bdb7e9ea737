package dev.stet.readers.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** One workbook, written by POI in either of Excel's formats. */
final class BookWithEverything {
  private BookWithEverything() {}

  /** Fills {@code book}, and returns its first sheet. */
  static Sheet fill(Workbook book) {
    Sheet stock = book.createSheet("Stock");
    row(stock, 0, "Seed stock");
    stock.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    row(stock, 2, "Kind", "Bags", "Share");
    Row barley = row(stock, 3, "Barley");
    barley.createCell(1).setCellValue(1450);
    style(book, barley.getCell(1), "#,##0");
    barley.createCell(2).setCellValue(0.625);
    style(book, barley.getCell(2), "0.0%");
    Row rye = row(stock, 4, "Rye");
    rye.createCell(1).setCellValue(true);
    rye.createCell(2).setCellErrorValue(FormulaError.DIV0.getCode());
    row(stock, 5, "secret").setZeroHeight(true);
    stock.setColumnHidden(4, true);
    stock.setColumnHidden(5, true);
    Drawing<?> drawing = stock.createDrawingPatriarch();
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(1);
    anchor.setRow1(3);
    Comment comment = drawing.createCellComment(anchor);
    comment.setAuthor("Dan");
    comment.setString(book.getCreationHelper().createRichTextString("counted twice"));
    barley.getCell(1).setCellComment(comment);
    row(book.createSheet("Workings"), 0, "not for readers");
    book.setSheetHidden(1, true);
    return stock;
  }

  static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  private static Row row(Sheet sheet, int number, String... words) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < words.length; i++) {
      row.createCell(i).setCellValue(words[i]);
    }
    return row;
  }

  private static void style(Workbook book, Cell cell, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }
}
