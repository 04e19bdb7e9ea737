package dev.stet.readers.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A document as POI writes it, with everything that its reader knows in it. */
class DocxWithEverythingTest {

  @Test
  void everyWordIsFoundUnderItsHeading() throws IOException {
    Document document = read();

    assertThat(ShownEvidence.places(document))
        .containsExactly(
            "para. 1 | TITLE: Harbour works",
            "§ North / para. 2 | HEADING 1: North",
            "§ North / para. 3 | PARAGRAPH: There are two quays as promised",
            "§ North / para. 4 | LIST_ITEM 1: 一、survey",
            "§ North / para. 5 | LIST_ITEM 1: 二、dredging",
            "§ North / table 1, row 1, column 1 / para. 1 | TABLE_CELL {0 0,0}: Quay",
            "§ North / table 1, row 1, column 2 / para. 1 | TABLE_CELL {0 0,1}: Length",
            "§ North / table 1, row 2, column 1 / para. 1 | TABLE_CELL {0 1,0}: North",
            "§ North / table 1, row 2, column 2 / para. 1 | TABLE_CELL {0 1,1}: 240 m",
            "§ North / para. 6 | PARAGRAPH: Cost: 40",
            "§ North / para. 8 | PARAGRAPH: seen",
            "footnote 1 / para. 1 | FOOTNOTE: In May.",
            "header / para. 1 | HEADER: Board",
            "footer / para. 1 | FOOTER: May");
    SoundDocument.check(document);
  }

  @Test
  void changesCommentsPromptsHiddenWordsAndBrokenLinksAreEvidence() throws IOException {
    assertThat(ShownEvidence.placed(read()))
        .containsExactly(
            "§ North / para. 3 | DELETION {author=Eve}: one quay",
            "§ North / para. 3 | INSERTION {author=Eve}: two quays",
            "§ North / para. 3 | BROKEN_LINK {target=south}:  as promised",
            "§ North / para. 6 | COMMENT {author=Li}: net?",
            "§ North / para. 7 | EMPTY_CONTROL: Click to enter a sum",
            "§ North / para. 8 | HIDDEN_TEXT: unseen");
  }

  private static Document read() throws IOException {
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes("report.docx", report()));
    return ((Reading.Read) reading).document();
  }

  private static byte[] report() throws IOException {
    try (XWPFDocument report = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      style(report, "Title", "Title");
      style(report, "Heading1", "heading 1");
      styled(report, "Title").createRun().setText("Harbour works");
      styled(report, "Heading1").createRun().setText("North");
      XWPFParagraph text = report.createParagraph();
      text.createRun().setText("There are ");
      change(text.getCTP().addNewDel()).addNewR().addNewDelText().setStringValue("one quay");
      change(text.getCTP().addNewIns()).addNewR().addNewT().setStringValue("two quays");
      text.createHyperlinkRun("#south").setText(" as promised");
      text.getCTP().getHyperlinkArray(0).setAnchor("south");
      text.getCTP().getHyperlinkArray(0).unsetId();
      XWPFFootnote note = report.createFootnote();
      note.createParagraph().createRun().setText("In May.");
      text.addFootnoteReference(note);
      BigInteger list = numbering(report);
      for (String step : new String[] {"survey", "dredging"}) {
        XWPFParagraph item = report.createParagraph();
        item.setNumID(list);
        item.createRun().setText(step);
      }
      XWPFTable table = report.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Quay");
      table.getRow(0).getCell(1).setText("Length");
      table.getRow(1).getCell(0).setText("North");
      table.getRow(1).getCell(1).setText("240 m");
      comment(report);
      control(report);
      XWPFParagraph hidden = report.createParagraph();
      hidden.createRun().setText("seen");
      hidden.createRun().setText("unseen");
      hidden.getRuns().get(1).setVanish(true);
      report.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("Board");
      report.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("May");
      report.getProperties().getCoreProperties().setTitle("Works");
      report.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void style(XWPFDocument report, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    report.createStyles().addStyle(new XWPFStyle(style));
  }

  private static XWPFParagraph styled(XWPFDocument report, String style) {
    XWPFParagraph paragraph = report.createParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private static CTRunTrackChange change(CTRunTrackChange change) {
    change.setAuthor("Eve");
    return change;
  }

  private static BigInteger numbering(XWPFDocument report) {
    CTAbstractNum numbers = CTAbstractNum.Factory.newInstance();
    numbers.setAbstractNumId(BigInteger.ONE);
    CTLvl level = numbers.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
    level.addNewLvlText().setVal("%1、");
    level.addNewStart().setVal(BigInteger.ONE);
    return report
        .createNumbering()
        .addNum(report.createNumbering().addAbstractNum(new XWPFAbstractNum(numbers)));
  }

  private static void comment(XWPFDocument report) {
    XWPFComment comment = report.createComments().createComment(BigInteger.TEN);
    comment.setAuthor("Li");
    comment.createParagraph().createRun().setText("net?");
    XWPFParagraph cost = report.createParagraph();
    cost.getCTP().addNewCommentRangeStart().setId(BigInteger.TEN);
    cost.createRun().setText("Cost: 40");
    cost.getCTP().addNewCommentRangeEnd().setId(BigInteger.TEN);
    cost.getCTP().addNewR().addNewCommentReference().setId(BigInteger.TEN);
  }

  private static void control(XWPFDocument report) {
    CTSdtRun control = report.createParagraph().getCTP().addNewSdt();
    control.addNewSdtPr().addNewShowingPlcHdr();
    control.addNewSdtContent().addNewR().addNewT().setStringValue("Click to enter a sum");
  }
}
