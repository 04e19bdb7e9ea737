package dev.stet.readers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** A PDF as PDFBox writes it, with everything that its reader knows in it. */
class PdfWithEverythingTest {
  private static final String[] TITLES = {"A long quay", "Piles and gulls", "Plans"};

  private static final String[] LINES = {
    "The first is long and it was built in a year that nobody now remembers, of",
    "stone that came by boat from the other side of the bay and was never paid for.",
    "Of the second only the piles are left, on which gulls sit in winter; it was re-",
    "built once, and the sea took it again before the paint on its rails was dry.",
    "Nobody has seen the third, which stands in the plans of the old harbour board",
    "and on one picture that hangs in the town hall, between two mayors.",
  };

  @Test
  void everyWordIsFoundOnItsPage() {
    Document document = read();

    assertThat(ShownEvidence.places(document))
        .containsExactly(
            "p. 1 (i), line 1 | HEADER [FURNITURE]: Harbour board",
            "p. 1 (i), line 2 | HEADING 1: A long quay",
            "p. 1 (i), line 3 | PARAGRAPH: The first is long and it was built in a year that nobody now remembers, of stone that came by boat from the other side of the bay and was never paid for.",
            "p. 1 (i), line 5 | FOOTER [FURNITURE]: - 1 -",
            "p. 2 (ii), line 1 | HEADER [FURNITURE]: Harbour board",
            "p. 2 (ii), line 2 | HEADING 1: Piles and gulls",
            "p. 2 (ii), line 3 | PARAGRAPH: Of the second only the piles are left, on which gulls sit in winter; it was rebuilt once, and the sea took it again before the paint on its rails was dry.",
            "p. 2 (ii), line 5 | FOOTER [FURNITURE]: - 2 -",
            "p. 3 (iii), line 1 | HEADER [FURNITURE]: Harbour board",
            "p. 3 (iii), line 2 | HEADING 1: Plans",
            "p. 3 (iii), line 3 | PARAGRAPH: Nobody has seen the third, which stands in the plans of the old harbour board and on one picture that hangs in the town hall, between two mayors.",
            "p. 3 (iii), line 5 | FOOTER [FURNITURE]: - 3 -");
    SoundDocument.check(document);
  }

  @Test
  void bookmarksCommentsWatermarksAndUnseenWordsAreEvidence() {
    assertThat(ShownEvidence.placed(read()))
        .containsExactly(
            "p. 2 (ii), line 1 | BOOKMARK {level=1, page=2}: Piles and gulls",
            "p. 1 (i), line 1 | WATERMARK {angle=45, look=slanted, pages=1-3}: DRAFT",
            "p. 1 (i), line 1 | HIDDEN_TEXT {page=1, why=printed invisibly}: unseen words",
            "p. 3 (iii), line 3 | COMMENT {author=Eve, type=text}: By whom?");
  }

  @Test
  void aPageThatIsAPictureIsUnread() {
    assertThat(read().unread()).extracting(Unread::part).containsExactly("page 4");
  }

  private static Document read() {
    PdfPrinter printer = new PdfPrinter();
    for (int i = 1; i <= 3; i++) {
      int number = i;
      printer.page(page -> draw(page, number));
    }
    byte[] bytes = printer.page(page -> {}).with(PdfWithEverythingTest::finish).bytes();
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes("a.pdf", bytes));
    return ((Reading.Read) reading).document();
  }

  private static void draw(PDPageContentStream page, int number) throws IOException {
    PdfPrinter.text(page, PdfPrinter.PLAIN, 9, 72, 810, "Harbour board");
    PdfPrinter.text(page, PdfPrinter.PLAIN, 9, 290, 30, "- " + number + " -");
    PdfPrinter.text(page, PdfPrinter.BOLD, 18, 72, 760, TITLES[number - 1]);
    PdfPrinter.lines(page, 72, 720, LINES[2 * number - 2], LINES[2 * number - 1]);
    PdfPrinter.turned(page, 60, 45, "DRAFT");
    if (number == 1) {
      page.beginText();
      page.setRenderingMode(RenderingMode.NEITHER);
      page.setFont(PdfPrinter.PLAIN, 11);
      page.newLineAtOffset(72, 500);
      page.showText("unseen words");
      page.endText();
    }
  }

  private static void finish(PDDocument pdf) throws IOException {
    pdf.getDocumentInformation().setTitle("Quays");
    PDDocumentOutline outline = new PDDocumentOutline();
    pdf.getDocumentCatalog().setDocumentOutline(outline);
    PDOutlineItem second = new PDOutlineItem();
    second.setTitle("Piles and gulls");
    PDPageXYZDestination there = new PDPageXYZDestination();
    there.setPage(pdf.getPage(1));
    second.setDestination(there);
    outline.addLast(second);
    PDAnnotationText note = new PDAnnotationText();
    note.setContents("By whom?");
    note.setTitlePopup("Eve");
    note.setRectangle(new PDRectangle(480, 718, 20, 12));
    pdf.getPage(2).setAnnotations(List.of(note));
    PDPageLabels labels = new PDPageLabels(pdf);
    PDPageLabelRange roman = new PDPageLabelRange();
    roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
    labels.setLabelItem(0, roman);
    pdf.getDocumentCatalog().setPageLabels(labels);
    PDPage last = pdf.getPage(3);
    try (PDPageContentStream page = new PDPageContentStream(pdf, last)) {
      BufferedImage scan = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
      page.drawImage(LosslessFactory.createFromImage(pdf, scan), 50, 50, 450, 700);
    }
  }
}
