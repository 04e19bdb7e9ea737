package dev.stet.readers.slide;

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
 * Whatever stands on a slide, the reader gives a sound document or one of the exceptions that it
 * promises. Runs over the seeds beside it; with {@code JAZZER_FUZZ=1} it looks for more.
 */
class OdpFuzzTest {
  private static final String TYPE = "application/vnd.oasis.opendocument.presentation";

  @FuzzTest(maxDuration = "5s")
  void reads_any_slide(byte[] data) throws IOException {
    byte[] bytes =
        Zips.of(
            "mimetype",
            TYPE,
            "content.xml",
            "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='ta'"
                + " xmlns:draw='d' xmlns:presentation='p'><office:body><office:presentation>"
                + "<draw:page>"
                + new String(data, StandardCharsets.UTF_8)
                + "</draw:page></office:presentation></office:body></office:document-content>");
    try {
      SoundDocument.check(
          new OdpReader().read(Source.bytes("fuzz.odp", bytes), TYPE, ReadOptions.DEFAULT));
    } catch (UnreadableException | XMLStreamException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
