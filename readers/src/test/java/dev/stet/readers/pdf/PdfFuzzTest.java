package dev.stet.readers.pdf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Whatever is drawn on a page, what comes out of it is a sound document or a plain reason. */
class PdfFuzzTest {

  private static byte[] drawn(byte[] data) {
    return new PdfPrinter()
        .with(
            document -> {
              PDPage page = new PDPage();
              PDResources resources = new PDResources();
              resources.put(COSName.getPDFName("F"), PdfPrinter.PLAIN);
              page.setResources(resources);
              PDStream stream = new PDStream(document);
              try (OutputStream out = stream.createOutputStream()) {
                out.write(data);
              }
              page.setContents(stream);
              document.addPage(page);
            })
        .bytes();
  }

  @FuzzTest(maxDuration = "5s")
  void reads_any_page(byte[] data) {
    try {
      SoundDocument.check(
          new PdfReader()
              .read(Source.bytes("fuzz.pdf", drawn(data)), "application/pdf", ReadOptions.DEFAULT));
    } catch (UnreadableException | IOException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
