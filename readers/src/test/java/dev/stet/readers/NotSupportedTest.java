package dev.stet.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** What Stet does not read is said to be so, and never taken for clean. */
class NotSupportedTest {

  @Test
  void aDocumentOfMicrosoftWorks() throws IOException {
    assertThat(why("letter.wps", container("MatOST", new byte[64])))
        .isEqualTo(
            "unknown-type: a Microsoft Works document (application/vnd.ms-works), which Stet does"
                + " not read");
  }

  private static byte[] container(String entry, byte[] content) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(content), entry);
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static String why(String name, byte[] content) {
    Reading.Failed failed =
        (Reading.Failed) Readers.with(ReadOptions.DEFAULT).read(Source.bytes(name, content));
    return failed.why().reason().id() + ": " + failed.why().detail();
  }
}
