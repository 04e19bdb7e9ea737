package dev.stet.readers.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

/** Presentations with everything that their reader knows in them. */
class PptxWithEverythingTest {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @Test
  void everyWordOfADeckByPoiIsFoundOnItsSlideAndInItsShape() throws IOException {
    Document deck = Slides.read("talk.pptx", talk());

    assertThat(Slides.blocks(deck))
        .containsExactly(
            "slide 1, Title 1 | TITLE: Harbour works 2024",
            "slide 1, Content Placeholder 2 | LIST_ITEM 1: Quays",
            "slide 1, Content Placeholder 2 | LIST_ITEM 2: North",
            "slide 1, notes | FOOTNOTE: Mention the dredging.",
            "slide 2, Title 1 | HEADING 1: Figures",
            "slide 2, Table 4 | TABLE_CELL {0 0,0 1x2}: Quay",
            "slide 2, Table 4 | TABLE_CELL {0 1,0}: North",
            "slide 2, Table 4 | TABLE_CELL {0 1,1}: 240 m",
            "slide 2, TextBox 5 | PARAGRAPH: in a box");
    assertThat(Slides.evidence(deck))
        .containsExactly(
            "slide 2 | HIDDEN_SLIDE: ",
            "slide 2, Content Placeholder 2 | EMPTY_PLACEHOLDER {type=content}: Content"
                + " Placeholder 2");
    SoundDocument.check(deck);
  }

  /** What POI does not write: threads, diagrams, charts, hidden shapes, fields. */
  @Test
  void threadsDiagramsChartsAndFieldsAreFoundToo() {
    Document deck =
        Slides.read(
            "deck.pptx",
            Zips.of(
                "[Content_Types].xml",
                "<Types><Override PartName='/ppt/presentation.xml' ContentType='application/vnd."
                    + "openxmlformats-officedocument.presentationml.presentation.main+xml'/>"
                    + "</Types>",
                "ppt/presentation.xml",
                "<p:presentation xmlns:p='p' xmlns:r='"
                    + OFFICE
                    + "'><p:sldIdLst><p:sldId r:id='r1'/></p:sldIdLst></p:presentation>",
                "ppt/_rels/presentation.xml.rels",
                relations("r1", "slide", "slides/s.xml", "r2", "authors", "authors.xml"),
                "ppt/authors.xml",
                "<p188:authorLst xmlns:p188='c'><p188:author id='{A}' name='Eve'/></p188:authorLst>",
                "ppt/slides/s.xml",
                slide(),
                "ppt/slides/_rels/s.xml.rels",
                relations(
                    "r1",
                    "diagramData",
                    "../d.xml",
                    "r2",
                    "chart",
                    "../c.xml",
                    "r3",
                    "comments",
                    "../t.xml"),
                "ppt/d.xml",
                "<dgm:dataModel xmlns:dgm='d' xmlns:a='http://x/drawingml/main'><dgm:ptLst><dgm:pt>"
                    + "<dgm:t><a:p><a:r><a:t>Survey</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt>"
                    + "<dgm:prSet phldrT='[Text]' phldr='1'/></dgm:pt></dgm:ptLst></dgm:dataModel>",
                "ppt/c.xml",
                "<c:chartSpace xmlns:c='c' xmlns:a='http://x/drawingml/main'><c:title><a:p><a:r>"
                    + "<a:t>Costs by year</a:t></a:r></a:p></c:title></c:chartSpace>",
                "ppt/t.xml",
                "<p188:cmLst xmlns:p188='c' xmlns:a='a'><p188:cm authorId='{A}' created='2024-05-01'>"
                    + "<p188:replyLst><p188:reply authorId='{B}'><p188:txBody><a:p><a:r><a:t>Gross."
                    + "</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst><p188:txBody>"
                    + "<a:p><a:r><a:t>Net or gross?</a:t></a:r></a:p></p188:txBody></p188:cm>"
                    + "</p188:cmLst>"));

    assertThat(Slides.blocks(deck))
        .containsExactly(
            "slide 1, Note | PARAGRAPH: slide 1 of ten",
            "slide 1, Steps | PARAGRAPH: Survey",
            "slide 1, Costs | PARAGRAPH: Costs by year",
            "slide 1, Grid | TABLE_CELL {0 0,0 th}: Quay",
            "slide 1, Photo | CAPTION [FURNITURE]: The quay in May");
    assertThat(Slides.evidence(deck))
        .containsExactly(
            "slide 1, Draft | HIDDEN_TEXT: not agreed",
            "slide 1, Steps | EMPTY_CONTROL: [Text]",
            "slide 1 | COMMENT {author=Eve, date=2024-05-01}: Net or gross?",
            "slide 1 | COMMENT: Gross.");
    assertThat(deck.unread()).isEmpty();
  }

  private static String slide() {
    String frame =
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id='9' name='%s'/></p:nvGraphicFramePr>"
            + "<a:graphic><a:graphicData>%s</a:graphicData></a:graphic></p:graphicFrame>";
    String shape =
        "<p:sp><p:nvSpPr><p:cNvPr id='1' %s/></p:nvSpPr><p:txBody><a:p>%s</a:p></p:txBody></p:sp>";
    String picture = "<p:pic><p:nvPicPr><p:cNvPr id='7' name='%s' descr='%s'/></p:nvPicPr></p:pic>";
    return "<p:sld xmlns:p='p' xmlns:a='a' xmlns:dgm='d' xmlns:c='c' xmlns:r='"
        + OFFICE
        + "'><p:cSld><p:spTree>"
        + shape.formatted(
            "name='Note'",
            "<a:r><a:t>slide </a:t></a:r><a:fld type='slidenum'><a:t>‹#›</a:t></a:fld><a:r>"
                + "<a:t> of ten</a:t></a:r>")
        + shape.formatted("name='Draft' hidden='1'", "<a:r><a:t>not agreed</a:t></a:r>")
        + frame.formatted("Steps", "<dgm:relIds r:dm='r1'/>")
        + frame.formatted("Costs", "<c:chart r:id='r2'/>")
        + frame.formatted(
            "Grid",
            "<a:tbl><a:tblPr firstRow='1'/><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Quay</a:t></a:r>"
                + "</a:p></a:txBody></a:tc></a:tr></a:tbl>")
        + picture.formatted("Photo", "The quay\nin May")
        + picture.formatted("Logo", "logo.png")
        + "</p:spTree></p:cSld></p:sld>";
  }

  private static String relations(String... idsTypesAndTargets) {
    StringBuilder all = new StringBuilder("<Relationships>");
    for (int i = 0; i < idsTypesAndTargets.length; i += 3) {
      all.append(
          "<Relationship Id='%s' Type='x/%s' Target='%s'/>"
              .formatted(
                  idsTypesAndTargets[i], idsTypesAndTargets[i + 1], idsTypesAndTargets[i + 2]));
    }
    return all.append("</Relationships>").toString();
  }

  private static byte[] talk() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSLFSlideLayout layout =
          show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT);
      XSLFSlide first = show.createSlide(layout);
      first.getPlaceholder(0).setText("Harbour works 2024");
      XSLFTextShape points = first.getPlaceholder(1);
      points.setText("Quays");
      XSLFTextParagraph north = points.addNewTextParagraph();
      north.addNewTextRun().setText("North");
      north.setIndentLevel(1);
      for (XSLFTextShape shape : show.getNotesSlide(first).getPlaceholders()) {
        if (shape.getTextType() == Placeholder.BODY) {
          shape.setText("Mention the dredging.");
        }
      }

      XSLFSlide second = show.createSlide(layout);
      second.setHidden(true);
      second.getPlaceholder(0).setText("Figures");
      second.getPlaceholder(1).clearText();
      XSLFTable table = second.createTable(2, 2);
      table.getCell(0, 0).setText("Quay");
      table.mergeCells(0, 0, 0, 1);
      table.getCell(1, 0).setText("North");
      table.getCell(1, 1).setText("240 m");
      second.createTextBox().setText("in a box");
      show.write(bytes);
      return bytes.toByteArray();
    }
  }
}
