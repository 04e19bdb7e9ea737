package dev.stet.readers.markdown;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;

/** Whatever the marks, every word has a line and a column. */
class MarkdownFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void reads_any_text(byte[] data) throws IOException {
    try {
      SoundDocument.check(
          new MarkdownReader()
              .read(Source.bytes("fuzz.md", data), "text/markdown", ReadOptions.DEFAULT));
    } catch (UnreadableException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
