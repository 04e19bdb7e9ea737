package dev.stet.readers.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Prints small PDFs for tests, A4 pages with Helvetica. */
final class PdfPrinter {
  static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  final PDDocument document = new PDDocument();

  /** Draws a page. */
  interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  /** Does something with the whole document. */
  interface Change {
    void of(PDDocument document) throws IOException;
  }

  PdfPrinter page(Drawing drawing) {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      drawing.on(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  PdfPrinter with(Change change) {
    try {
      change.of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (document) {
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Prints {@code lines} under each other from {@code (x, y)} on, 14 points apart. */
  static void lines(PDPageContentStream page, float x, float y, String... lines)
      throws IOException {
    for (int i = 0; i < lines.length; i++) {
      text(page, PLAIN, 11, x, y - 14 * i, lines[i]);
    }
  }

  static void text(PDPageContentStream page, PDFont font, float size, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  static void turned(PDPageContentStream page, float size, double degrees, String text)
      throws IOException {
    page.beginText();
    page.setFont(BOLD, size);
    page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), 150, 250));
    page.showText(text);
    page.endText();
  }
}
