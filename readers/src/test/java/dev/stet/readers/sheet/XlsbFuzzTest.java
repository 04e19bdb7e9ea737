package dev.stet.readers.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Whatever records a sheet has, its cells have addresses. */
class XlsbFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void reads_any_records(byte[] data) throws IOException {
    try {
      SoundDocument.check(
          new XlsbReader()
              .read(
                  Source.bytes("fuzz.xlsb", XlsbReaderTest.book(data)),
                  "application/vnd.ms-excel.sheet.binary.macroenabled.12",
                  ReadOptions.DEFAULT));
    } catch (UnreadableException | XMLStreamException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
