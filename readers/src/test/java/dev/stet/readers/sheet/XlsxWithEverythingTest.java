package dev.stet.readers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook as POI writes it, with everything that its reader knows in it. */
class XlsxWithEverythingTest {

  @Test
  void everyWordIsFoundInItsCell() throws IOException {
    Document book = Sheets.read("stock.xlsx", book());

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
    assertThat(Sheets.evidence(Sheets.read("stock.xlsx", book())))
        .containsExactly(
            "Stock!A1 | HIDDEN_ROWS {sheet=Stock}: row 6",
            "Stock!A1 | HIDDEN_COLUMNS {sheet=Stock}: columns E-F",
            "Stock!B4 | COMMENT {author=Dan}: counted twice",
            "Stock!C5 | ERROR_CELL: #DIV/0!",
            "Stock!D6 | FORMULA_WITHOUT_VALUE {formula=SUM(B4:B5)}: ",
            "Stock!D7 | HIDDEN_SHEET: Workings");
  }

  /** Excel leaves a note that says only that there is a thread; POI writes no threads. */
  @Test
  void theCommentsOfAThreadAreFoundAndTheNoteInTheirPlaceIsNot() {
    String relation =
        "<Relationship Id='%s' Type='http://schemas.microsoft.com/office/2017/10/relationships/%s'"
            + " Target='%s'/>";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Document book =
        Sheets.read(
            "thread.xlsx",
            Zips.of(
                "xl/workbook.xml",
                "<workbook xmlns:r='"
                    + office
                    + "'><sheets><sheet name='Costs' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='sheets/1.xml'/>"
                    + relation.formatted("r2", "person", "persons/person.xml")
                    + "</Relationships>",
                "xl/persons/person.xml",
                "<personList><person displayName='Eve' id='{E}'/><person displayName='Dan' id='{D}'"
                    + "/></personList>",
                "xl/sheets/1.xml",
                "<worksheet><sheetData><row r='2'><c r='B2' t='str'><v>40</v></c></row></sheetData>"
                    + "</worksheet>",
                "xl/sheets/_rels/1.xml.rels",
                "<Relationships>"
                    + relation.formatted("r1", "threadedComment", "../threads/1.xml")
                    + "<Relationship Id='r2' Type='x/comments' Target='../comments1.xml'/>"
                    + "</Relationships>",
                "xl/threads/1.xml",
                "<ThreadedComments><threadedComment ref='B2' personId='{E}' id='{1}'><text>Is this"
                    + " the net figure?</text></threadedComment><threadedComment ref='B2'"
                    + " personId='{D}' id='{2}' parentId='{1}'><text>Gross.</text>"
                    + "</threadedComment></ThreadedComments>",
                "xl/comments1.xml",
                "<comments><authors><author>tc={1}</author></authors><commentList><comment ref='B2'"
                    + " authorId='0'><text><t>[Threaded comment] Your version of Excel allows you"
                    + " to read this threaded comment</t></text></comment></commentList></comments>"));

    assertThat(Sheets.evidence(book))
        .containsExactly(
            "Costs!B2 | COMMENT {author=Eve}: Is this the net figure?",
            "Costs!B2 | COMMENT {author=Dan}: Gross.");
  }

  private static byte[] book() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet stock = (XSSFSheet) BookWithEverything.fill(book);
      stock.getRow(5).createCell(3).setCellFormula("SUM(B4:B5)");
      stock.getHeader().setCenter("Nursery");
      stock
          .createDrawingPatriarch()
          .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 6, 5, 9))
          .setText("As agreed\nin May");
      return BookWithEverything.bytes(book);
    }
  }
}
