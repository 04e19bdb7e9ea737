package dev.stet.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** A plain text with everything that its reader knows in it. */
class TextWithEverythingTest {
  private static final String TEXT =
      "港口工程报告\r\n\r\n　　北码头长240米。\r\n南码头\t长90米。\r\n\n\r一、勘测\r\n  (1) by boat\r\n";

  @Test
  void everyLineIsFoundWhereItStands() {
    Reading.Read read = read();
    Document document = read.document();

    assertThat(document.text()).isEqualTo(TEXT);
    assertThat(ShownEvidence.places(document))
        .containsExactly(
            "1:1 | PARAGRAPH: 港口工程报告",
            "3:3 | PARAGRAPH: 北码头长240米。",
            "4:1 | PARAGRAPH: 南码头\t长90米。",
            "7:1 | HEADING 1: 一、勘测",
            "8:3 | LIST_ITEM 1: (1) by boat");
    SoundDocument.check(document);
  }

  @Test
  void theEncodingIsGuessedAndSaidAndTheLineEndsAreKept() {
    assertThat(read().document().metadata())
        .containsEntry("encoding", "GB18030")
        .containsEntry("encoding-from", "guessed")
        .containsEntry("line-ends", "mixed");
    assertThat(read().notes()).containsExactly("encoding guessed: GB18030");
    assertThat(read().document().evidence()).isEmpty();
  }

  private static Reading.Read read() {
    byte[] bytes = TEXT.getBytes(Charset.forName("GB18030"));
    return (Reading.Read) Readers.with(ReadOptions.DEFAULT).read(Source.bytes("report.txt", bytes));
  }
}
