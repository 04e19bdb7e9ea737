package dev.stet.readers.word;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** Whatever groups and control words come, what is text in them has a place. */
class RtfFuzzTest {

  private static byte[] rich(byte[] data) {
    ByteArrayOutputStream rtf = new ByteArrayOutputStream();
    rtf.writeBytes("{\\rtf1\\ansi".getBytes(StandardCharsets.US_ASCII));
    rtf.writeBytes(data);
    return rtf.toByteArray();
  }

  @FuzzTest(maxDuration = "5s")
  void reads_any_groups(byte[] data) throws IOException {
    try {
      SoundDocument.check(
          new RtfReader()
              .read(Source.bytes("fuzz.rtf", rich(data)), "application/rtf", ReadOptions.DEFAULT));
    } catch (UnreadableException | XMLStreamException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
