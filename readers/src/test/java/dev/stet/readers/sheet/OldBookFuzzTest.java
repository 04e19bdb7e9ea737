package dev.stet.readers.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.Map;

/** Whatever records an old workbook has, its cells have addresses. */
class OldBookFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void reads_any_records(byte[] data) {
    try {
      SoundDocument.check(
          OldBook.read(data, "fuzz.xls", "application/vnd.ms-excel", Limits.DEFAULT, Map.of()));
    } catch (UnreadableException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
