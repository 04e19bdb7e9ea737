package dev.stet.readers.pdf;

import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The last bytes of a PDF, which say whether it ends as it should. */
final class Tail {
  private static final int LENGTH = 2048;

  private Tail() {}

  /** What is missing at the end of {@code source}, in English; empty for a file that ends well. */
  static String missing(Source source) throws IOException {
    String tail = read(source);
    if (!tail.contains("startxref")) {
      return "the file ends without its cross-reference table (startxref)";
    }
    if (!tail.contains("%%EOF")) {
      return "the file ends without its end mark (%%EOF)";
    }
    return "";
  }

  private static String read(Source source) throws IOException {
    Path path = source.path();
    long size = source.size();
    int length = (int) Math.min(LENGTH, size);
    byte[] bytes = new byte[length];
    if (path == null) {
      System.arraycopy(source.bytes(), (int) size - length, bytes, 0, length);
    } else {
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
        file.seek(size - length);
        file.readFully(bytes);
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
