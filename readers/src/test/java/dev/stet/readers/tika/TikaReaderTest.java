package dev.stet.readers.tika;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.Shown;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class TikaReaderTest {

  @Test
  void aParserIsInstalledForEachType() {
    assertThat(new TikaReader().mediaTypes())
        .filteredOn(type -> !type.equals("multipart/related"))
        .allMatch(TikaReader::canRead);
  }

  @Test
  void countsTheParagraphsOfRichText() {
    Document document = read("a.rtf", "{\\rtf1\\ansi One.\\par Two TODO.\\par}");
    assertThat(Shown.blocks(document)).containsExactly("PARAGRAPH: One.", "PARAGRAPH: Two TODO.");
    int todo = document.text().indexOf("TODO");
    assertThat(document.place(new Span(todo, todo + 4)).label()).isEqualTo("para. 2");
  }

  @Test
  void readsAMailOnceAndNamesWhatIsAttached() {
    Document document =
        read(
            "a.eml",
            """
            From: a@x.example
            Subject: May
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="one"

            --one
            Content-Type: multipart/alternative; boundary="two"

            --two
            Content-Type: text/plain; charset=utf-8

            The report is TODO.
            --two
            Content-Type: text/html; charset=utf-8

            <p>The report is <b>TODO</b>.</p>
            --two--
            --one
            Content-Type: application/pdf; name="x.pdf"
            Content-Disposition: attachment; filename="x.pdf"

            %PDF-
            --one--
            """);
    assertThat(Shown.blocks(document)).containsExactly("PARAGRAPH: The report is TODO.");
    assertThat(document.unread()).extracting(unread -> unread.part()).containsExactly("x.pdf");
  }

  @Test
  void readsASavedWebPage() {
    Document document =
        read(
            "a.mht",
            """
            From: <Saved by a browser>
            Subject: Page
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html

            <html><body><h1>Head</h1><p>Body.</p></body></html>
            --b--
            """);
    assertThat(Shown.blocks(document)).containsExactly("HEADING 1: Head", "PARAGRAPH: Body.");
  }

  @Test
  void readsABinaryWorkbookThroughThePartOfTheOfficeSchemasThatIsBundled() throws IOException {
    try (InputStream file = TikaReaderTest.class.getResourceAsStream("plan.xlsb")) {
      Document document = document("plan.xlsb", Objects.requireNonNull(file).readAllBytes());

      assertThat(document.text()).contains("Town", "[insert name]");
      assertThat(document.metadata()).containsEntry("title", "A plan");
    }
  }

  @Test
  void readsAMessageOfOutlook() throws IOException {
    Document document = document("a.msg", message("Report of May", "The report is TODO."));

    assertThat(document.text()).contains("The report is TODO.");
  }

  private static byte[] message(String subject, String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      part(file, "__properties_version1.0", new byte[32]);
      part(file, "__substg1.0_001A001F", "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
      part(file, "__substg1.0_0037001F", subject.getBytes(StandardCharsets.UTF_16LE));
      part(file, "__substg1.0_1000001F", body.getBytes(StandardCharsets.UTF_16LE));
      file.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static void part(POIFSFileSystem file, String name, byte[] content) throws IOException {
    file.createDocument(new ByteArrayInputStream(content), name);
  }

  private static Document read(String name, String content) {
    return document(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Document document(String name, byte[] content) {
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes(name, content));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).document();
  }
}
