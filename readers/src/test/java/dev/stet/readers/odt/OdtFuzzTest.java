package dev.stet.readers.odt;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
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
class OdtFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void reads_any_body(byte[] data) throws IOException {
    byte[] bytes =
        Zips.of(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            OdtReaderTest.content(
                "<text:list-style style:name='L'><text:list-level-style-number text:level='1'"
                    + " style:num-format='1'/></text:list-style>",
                new String(data, StandardCharsets.UTF_8)));
    try {
      SoundDocument.check(
          new OdtReader()
              .read(
                  Source.bytes("fuzz.odt", bytes),
                  "application/vnd.oasis.opendocument.text",
                  ReadOptions.DEFAULT));
    } catch (UnreadableException | XMLStreamException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
