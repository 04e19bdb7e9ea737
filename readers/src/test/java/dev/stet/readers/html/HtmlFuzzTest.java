package dev.stet.readers.html;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;

/** Whatever the markup, it is a page, and every word of it has a line and a column. */
class HtmlFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void reads_any_page(byte[] data) throws IOException {
    SoundDocument.check(
        new HtmlReader().read(Source.bytes("fuzz.html", data), "text/html", ReadOptions.DEFAULT));
  }
}
