package dev.stet.readers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.SoundDocument;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook as POI writes it, with everything that its reader knows in it. */
class XlsWithEverythingTest {

  @Test
  void everyWordIsFoundInItsCell() throws IOException {
    Document book = Sheets.read("stock.xls", book());

    assertThat(Sheets.blocks(book))
        .containsExactly(
            "Stock!A1 | TABLE_CELL: Seed stock",
            "Stock!A3 | TABLE_CELL: Kind",
            "Stock!B3 | TABLE_CELL: Bags",
            "Stock!C3 | TABLE_CELL: Share",
            "Stock!A4 | TABLE_CELL: Barley",
            "Stock!B4 | TABLE_CELL: 1,450",
            "Stock!C4 | TABLE_CELL: 62.5%",
            "Stock!A5 | TABLE_CELL: Rye",
            "Stock!B5 | TABLE_CELL: TRUE",
            "Stock!C5 | TABLE_CELL: #DIV/0!",
            "Stock!A6 | TABLE_CELL: secret",
            "Stock!header | HEADER: Nursery",
            "Stock!D7 | PARAGRAPH: As agreed\nin May");
    SoundDocument.check(book);
  }

  @Test
  void errorsCommentsAndWhatIsHiddenAreEvidence() throws IOException {
    assertThat(Sheets.evidence(Sheets.read("stock.xls", book())))
        .containsExactly(
            "Stock!A1 | HIDDEN_ROWS {sheet=Stock}: row 6",
            "Stock!A1 | HIDDEN_COLUMNS {sheet=Stock}: columns E-F",
            "Stock!B4 | COMMENT {author=Dan}: counted twice",
            "Stock!C5 | ERROR_CELL: #DIV/0!",
            "Stock!D7 | HIDDEN_SHEET: Workings");
  }

  private static byte[] book() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet stock = (HSSFSheet) BookWithEverything.fill(book);
      stock.getHeader().setCenter("Nursery");
      HSSFPatriarch drawing = stock.getDrawingPatriarch();
      drawing
          .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 3, 6, (short) 5, 9))
          .setString(new HSSFRichTextString("As agreed\nin May"));
      drawing.createPicture(
          new HSSFClientAnchor(0, 0, 0, 0, (short) 6, 6, (short) 7, 9),
          book.addPicture(new byte[] {1}, HSSFWorkbook.PICTURE_TYPE_PNG));
      return BookWithEverything.bytes(book);
    }
  }
}
