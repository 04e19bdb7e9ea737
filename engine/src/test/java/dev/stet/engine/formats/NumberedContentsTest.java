package dev.stet.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.lint.Finding;
import dev.stet.engine.Folder;
import dev.stet.engine.Isolation;
import dev.stet.engine.Stet;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * A contents list that names a section which is not there, as text says it, as Word numbers the
 * headings by itself and fills in the list, and as a PDF bookmarks them.
 */
class NumberedContentsTest {
  private static final List<String> HEADINGS =
      List.of("State of the weir", "Works of the year", "Costs of the works");

  private static final String PLANNED = "Plans for next year";

  private static final List<String> BODIES =
      List.of(
          "The sill leaks on the left bank, and the gate has not closed since the flood of March.",
          "The mill race was cleared in May before the rain came, and the path was mended.",
          "The parish paid for the timber, and the mill for the stone and for the carting of it.");

  @TempDir private Path temporary = Path.of("");

  @Test
  void a_section_that_only_the_contents_name_is_found_in_each() throws Exception {
    new Folder(temporary)
        .file("a.txt", text().getBytes(StandardCharsets.UTF_8))
        .file("a.docx", docx())
        .file("a.pdf", pdf());

    assertThat(List.of("a.txt", "a.docx", "a.pdf"))
        .allSatisfy(
            name ->
                assertThat(findings(name))
                    .as(name)
                    .singleElement()
                    .satisfies(
                        finding -> {
                          assertThat(finding.rule()).isEqualTo("section/contents-mismatch");
                          assertThat(finding.text()).contains(PLANNED);
                        }));
  }

  private List<Finding> findings(String name) throws Exception {
    return Stet.check(
            new Folder(temporary)
                .settings()
                .paths(List.of(temporary.resolve(name)))
                .isolation(Isolation.NEVER)
                .build())
        .result()
        .documents()
        .get(0)
        .findings();
  }

  private static String entry(int number, String title) {
    return number + ". " + title + " ................ 2";
  }

  private static String text() {
    StringBuilder text = new StringBuilder("Weir report\n\nContents\n");
    for (int i = 0; i < HEADINGS.size(); i++) {
      text.append(entry(i + 1, HEADINGS.get(i))).append('\n');
    }
    text.append(entry(HEADINGS.size() + 1, PLANNED)).append("\n\n");
    for (int i = 0; i < HEADINGS.size(); i++) {
      text.append(i + 1).append(". ").append(HEADINGS.get(i)).append("\n").append(BODIES.get(i));
      text.append("\n\n");
    }
    return text.toString();
  }

  private static byte[] docx() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      BigInteger numbering = numbering(document);
      document.createParagraph().createRun().setText("Weir report");
      document.createParagraph().createRun().setText("Contents");
      XWPFParagraph first = document.createParagraph();
      first.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
      first.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-3\" \\h");
      first.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
      first.createRun().setText(entry(1, HEADINGS.get(0)));
      for (int i = 1; i < HEADINGS.size(); i++) {
        document.createParagraph().createRun().setText(entry(i + 1, HEADINGS.get(i)));
      }
      XWPFParagraph last = document.createParagraph();
      last.createRun().setText(entry(HEADINGS.size() + 1, PLANNED));
      last.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
      for (int i = 0; i < HEADINGS.size(); i++) {
        XWPFParagraph heading = document.createParagraph();
        heading.setNumID(numbering);
        heading.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        heading.createRun().setText(HEADINGS.get(i));
        document.createParagraph().createRun().setText(BODIES.get(i));
      }
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static BigInteger numbering(XWPFDocument document) {
    CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
    kind.setAbstractNumId(BigInteger.ZERO);
    CTLvl level = kind.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    level.addNewLvlText().setVal("%1.");
    XWPFNumbering numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
  }

  private static byte[] pdf() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setLeading(20);
        content.beginText();
        content.newLineAtOffset(60, 740);
        for (String line : text().split("\n", -1)) {
          boolean title = HEADINGS.stream().anyMatch(line::endsWith);
          content.setFont(
              new PDType1Font(
                  title
                      ? Standard14Fonts.FontName.HELVETICA_BOLD
                      : Standard14Fonts.FontName.HELVETICA),
              title ? 14 : 11);
          if (title) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(line);
            item.setDestination(page);
            outline.addLast(item);
          }
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
