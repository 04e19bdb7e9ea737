package dev.stet.readers.docx;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/**
 * Whatever stands in the body, the reader gives a sound document or one of the exceptions that it
 * promises. Runs over the seeds beside it; with {@code JAZZER_FUZZ=1} it looks for more.
 */
class DocxFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void reads_any_body(byte[] data) throws IOException {
    byte[] bytes =
        Docx.of(new String(data, StandardCharsets.UTF_8))
            .styles(
                "<w:style w:type='paragraph' w:styleId='h'><w:name w:val='heading 1'/><w:pPr>"
                    + "<w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>")
            .numbering(WordNumberingTest.list("1", "chineseCounting", "%1、"))
            .comments("<w:comment w:id='1'>" + Docx.p("Why?") + "</w:comment>")
            .footnotes("<w:footnote w:id='2'>" + Docx.p("Note") + "</w:footnote>")
            .furniture("h1", "header", Docx.p("Head"))
            .bytes();
    try {
      SoundDocument.check(
          new DocxReader()
              .read(
                  Source.bytes("fuzz.docx", bytes),
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                  ReadOptions.DEFAULT));
    } catch (UnreadableException | XMLStreamException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
