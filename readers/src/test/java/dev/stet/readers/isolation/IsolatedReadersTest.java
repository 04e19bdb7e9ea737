package dev.stet.readers.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedReadersTest {
  private static final IsolatedReaders READERS = new IsolatedReaders();
  private static final byte[] RTF =
      "{\\rtf1\\ansi First paragraph.\\par Second TODO.\\par}".getBytes(StandardCharsets.US_ASCII);

  /** A page that draws a form, which draws the next one twice, and so on: 2^40 drawings. */
  private static String endless() {
    int forms = 40;
    StringBuilder pdf =
        new StringBuilder(
            """
            %PDF-1.7
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Count 1/Kids[3 0 R]>>
            endobj
            3 0 obj
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>
            endobj
            4 0 obj
            <</Length 5>>stream
            /X Do
            endstream
            endobj
            """);
    for (int form = 5; form < 5 + forms; form++) {
      pdf.append(
          """
          %d 0 obj
          <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length 11>>stream
          /X Do /X Do
          endstream
          endobj
          """
              .formatted(form, form + 1));
    }
    return pdf.append("trailer<</Size 46/Root 1 0 R>>\n%%EOF\n").toString();
  }

  @AfterAll
  static void close() {
    READERS.close();
  }

  @Test
  void givesTheSameDocumentAsReadingHere() {
    Source source = Source.bytes("a.rtf", RTF);
    Document here = document(Readers.with(ReadOptions.DEFAULT).read(source));
    Document there = document(READERS.read(source, ReadOptions.DEFAULT));
    assertThat(there.text()).isEqualTo(here.text()).isEqualTo("First paragraph.\nSecond TODO.");
    assertThat(there.blocks()).isEqualTo(here.blocks());
    assertThat(there.place(new Span(24, 28))).isEqualTo(here.place(new Span(24, 28)));
  }

  @Test
  void aTextUnderAnotherNameKeepsItsLines() {
    Source source = Source.bytes("a.docx", "one\ntwo\n".getBytes(StandardCharsets.US_ASCII));
    Document there = document(READERS.read(source, ReadOptions.DEFAULT));
    assertThat(there.place(new Span(4, 7))).isEqualTo(new Place.Lines(2, 1, 2, 4));
  }

  @Test
  void readsAFileOnDiskAndOneAfterAnother(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("a.rtf"), RTF);
    for (int i = 0; i < 3; i++) {
      assertThat(READERS.read(Source.file("a.rtf", file), ReadOptions.DEFAULT))
          .isInstanceOf(Reading.Read.class);
    }
  }

  @Test
  void aFileThatNeverEndsCostsItselfOnly() {
    Limits limits =
        new Limits(
            1 << 20, 1 << 20, 1 << 20, 9, 99, Long.MAX_VALUE, 1 << 20, Duration.ofSeconds(2));
    Source endless = Source.bytes("a.pdf", endless().getBytes(StandardCharsets.US_ASCII));
    Reading reading = READERS.read(endless, new ReadOptions(null, limits));
    assertThat(((Reading.Failed) reading).why())
        .isEqualTo(new Unreadable(Unreadable.Reason.TIMED_OUT, "reading it takes longer than 2 s"));
    assertThat(READERS.read(Source.bytes("a.rtf", RTF), ReadOptions.DEFAULT))
        .isInstanceOf(Reading.Read.class);
  }

  private static Document document(Reading reading) {
    return ((Reading.Read) reading).document();
  }
}
