package dev.stet.readers.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Label;
import dev.stet.core.document.Place;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {

  @Test
  void aDocumentComesBackAsItWent() throws Exception {
    Document written =
        Document.named("报告.docx")
            .mediaType("application/x")
            .text("1. Title\ncell\uD800 end")
            .blocks(
                List.of(
                    new Block(
                        BlockKind.HEADING,
                        Role.TITLE,
                        new Span(0, 8),
                        2,
                        new Label(new Span(0, 2), true),
                        null),
                    new Block(
                        BlockKind.TABLE_CELL,
                        Role.BODY,
                        new Span(9, 14),
                        0,
                        null,
                        new Cell(1, 2, 3, 4, 5, true))))
            .places(
                span ->
                    span.start() < 3
                        ? new Place.Page(4, "iv", 1)
                        : span.start() < 9
                            ? new Place.Paragraph("header", null, 7, 0)
                            : span.start() < 12
                                ? new Place.SheetCell("S", "C7")
                                : new Place.Slide(2, null))
            .evidence(
                List.of(
                    new Evidence(
                        Evidence.Kind.COMMENT, Span.at(18), "stet", Map.of("author", "A"))))
            .unread(List.of(new Unread(Unread.Reason.NO_TEXT, "page 3")))
            .metadata(Map.of("title", "T"))
            .build();

    Document read = roundTrip(written);

    assertThat(read.name()).isEqualTo(written.name());
    assertThat(read.mediaType()).isEqualTo(written.mediaType());
    assertThat(read.text()).isEqualTo(written.text());
    assertThat(read.blocks()).isEqualTo(written.blocks());
    assertThat(read.evidence()).isEqualTo(written.evidence());
    assertThat(read.unread()).isEqualTo(written.unread());
    assertThat(read.metadata()).isEqualTo(written.metadata());
    for (int i = 0; i <= written.text().length(); i++) {
      assertThat(read.place(Span.at(i))).isEqualTo(written.place(Span.at(i)));
    }
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] other = {0, 0, 0, 99};
    assertThatThrownBy(
            () -> DocumentCodec.read(new DataInputStream(new ByteArrayInputStream(other))))
        .isInstanceOf(IOException.class)
        .hasMessage("a document of version 99, not 1");
  }

  private static Document roundTrip(Document document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DocumentCodec.write(document, new DataOutputStream(bytes));
    return DocumentCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
