package dev.stet.readers.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;

/**
 * Whatever the bytes, they are some text: in an encoding that was guessed, every line in its place.
 */
class TextFuzzTest {

  @FuzzTest(maxDuration = "5s")
  void reads_any_bytes(byte[] data) throws IOException {
    try {
      SoundDocument.check(
          new TextReader().read(Source.bytes("fuzz.txt", data), "text/plain", ReadOptions.DEFAULT));
    } catch (UnreadableException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
