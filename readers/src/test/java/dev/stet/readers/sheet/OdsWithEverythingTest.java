package dev.stet.readers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import org.junit.jupiter.api.Test;

/** A spreadsheet as LibreOffice writes it, with everything that its reader knows in it. */
class OdsWithEverythingTest {
  private static final Document STOCK =
      ods(
          """
          <office:automatic-styles><style:style style:name='ta2'>
           <style:table-properties table:display='false'/></style:style></office:automatic-styles>
          <office:body><office:spreadsheet>
           <table:table table:name='Stock' table:style-name='ta1'>
            <table:shapes><draw:frame><draw:text-box><text:p>As agreed</text:p></draw:text-box>
             </draw:frame></table:shapes>
            <table:table-column table:number-columns-repeated='4'/>
            <table:table-column table:visibility='collapse' table:number-columns-repeated='2'/>
            <table:table-row><table:table-cell table:number-columns-spanned='3'>
             <text:p>Seed<text:s/>stock</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated='2'/>
            <table:table-row><table:table-cell><text:p>Barley</text:p></table:table-cell>
             <table:table-cell office:value-type='float' office:value='1450'>
              <office:annotation><dc:creator>Dan</dc:creator><text:p>counted twice</text:p>
              </office:annotation><text:p>1,450</text:p></table:table-cell>
             <table:table-cell table:formula='of:=[.B4]*2'/>
             <table:table-cell table:formula='of:=1/0' office:value-type='string'>
              <text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
            <table:table-row table:visibility='collapse'><table:table-cell>
             <text:p>secret</text:p></table:table-cell></table:table-row>
            <table:table-row><table:table-cell/><table:table-cell
             table:number-columns-repeated='2'><text:p>as above</text:p></table:table-cell>
             <table:table-cell><draw:custom-shape><text:p>Check!</text:p></draw:custom-shape>
             </table:table-cell></table:table-row>
           </table:table>
           <table:table table:name='Workings' table:style-name='ta2'><table:table-row>
            <table:table-cell><text:p>not for readers</text:p></table:table-cell>
            </table:table-row></table:table>
          </office:spreadsheet></office:body>
          """);

  @Test
  void everyWordIsFoundInItsCell() {
    assertThat(Sheets.blocks(STOCK))
        .containsExactly(
            "Stock!A1 | TABLE_CELL: Seed stock",
            "Stock!A4 | TABLE_CELL: Barley",
            "Stock!B4 | TABLE_CELL: 1,450",
            "Stock!D4 | TABLE_CELL: #DIV/0!",
            "Stock!A5 | TABLE_CELL: secret",
            "Stock!B6 | TABLE_CELL: as above",
            "Stock!C6 | TABLE_CELL: as above",
            "Stock!A1 | PARAGRAPH: As agreed",
            "Stock!D6 | PARAGRAPH: Check!");
    SoundDocument.check(STOCK);
  }

  @Test
  void errorsMissingValuesCommentsAndWhatIsHiddenAreEvidence() {
    assertThat(Sheets.evidence(STOCK))
        .containsExactly(
            "Stock!A1 | HIDDEN_ROWS {sheet=Stock}: row 5",
            "Stock!A1 | HIDDEN_COLUMNS {sheet=Stock}: columns E-F",
            "Stock!B4 | COMMENT {author=Dan}: counted twice",
            "Stock!C4 | FORMULA_WITHOUT_VALUE {formula=of:=[.B4]*2}: ",
            "Stock!D4 | ERROR_CELL: #DIV/0!",
            "Stock!D6 | HIDDEN_SHEET: Workings");
  }

  private static Document ods(String content) {
    return Sheets.read(
        "stock.ods",
        Zips.of(
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml",
            "<office:document-content xmlns:office='o' xmlns:style='s' xmlns:text='t'"
                + " xmlns:table='ta' xmlns:draw='d' xmlns:dc='dc'>"
                + content
                + "</office:document-content>"));
  }
}
