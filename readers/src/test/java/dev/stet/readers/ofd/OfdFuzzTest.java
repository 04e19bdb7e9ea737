package dev.stet.readers.ofd;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whatever stands on a page, it has the number of the page. */
class OfdFuzzTest {

  private static byte[] oneOf(byte[] data) {
    String namespace = "xmlns:ofd='http://www.ofdspec.org/2016'";
    return Zips.of(
        "OFD.xml",
        "<ofd:OFD %s><ofd:DocBody><ofd:DocRoot>D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
            .formatted(namespace),
        "D.xml",
        "<ofd:Document %s><ofd:Pages><ofd:Page ID='1' BaseLoc='P.xml'/></ofd:Pages></ofd:Document>"
            .formatted(namespace),
        "P.xml",
        "<ofd:Page %s><ofd:Content><ofd:Layer>%s</ofd:Layer></ofd:Content></ofd:Page>"
            .formatted(namespace, new String(data, StandardCharsets.UTF_8)));
  }

  @FuzzTest(maxDuration = "5s")
  void reads_any_page(byte[] data) throws IOException {
    try {
      SoundDocument.check(
          new OfdReader()
              .read(Source.bytes("fuzz.ofd", oneOf(data)), "application/ofd", ReadOptions.DEFAULT));
    } catch (UnreadableException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
