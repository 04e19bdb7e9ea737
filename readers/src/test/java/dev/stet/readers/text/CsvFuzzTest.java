package dev.stet.readers.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;

/** Whatever the bytes, they are rows of cells. */
class CsvFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void reads_any_table(byte[] data) throws IOException {
    try {
      SoundDocument.check(
          new CsvReader().read(Source.bytes("fuzz.csv", data), "text/csv", ReadOptions.DEFAULT));
    } catch (UnreadableException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
