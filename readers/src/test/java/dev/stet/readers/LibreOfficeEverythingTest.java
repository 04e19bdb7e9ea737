package dev.stet.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document with everything in it, as LibreOffice writes it in each format of text processors. */
class LibreOfficeEverythingTest {
  private static final List<String> BLOCKS =
      List.of(
          "para. 1 | TITLE: Harbour works",
          "§ North / para. 2 | HEADING 1: North",
          "§ North / para. 3 | PARAGRAPH: There are two quays, as promised, as said.",
          "§ North / para. 4 | LIST_ITEM 1: 一、survey",
          "§ North / para. 5 | LIST_ITEM 1: 二、dredging",
          "§ North / table 1, row 1, column 1 / para. 1 | TABLE_CELL {0 0,0 1x2 th}: Quay",
          "§ North / table 1, row 2, column 1 / para. 1 | TABLE_CELL {0 1,0}: North",
          "§ North / table 1, row 2, column 2 / para. 1 | TABLE_CELL {0 1,1}: 240 m",
          "§ North / para. 6 | PARAGRAPH: Cost: 40",
          "§ North / para. 7 | PARAGRAPH: seen, pale",
          "§ North / para. 8 | PARAGRAPH: 报告",
          "§ North / text box 1 / para. 1 | PARAGRAPH: boxed",
          "§ North / para. 9 | PARAGRAPH:  at dusk",
          "§ North / picture 1 / para. 1 | CAPTION [FURNITURE]: The quay",
          "footnote 1 / para. 1 | FOOTNOTE: In May.",
          "endnote 1 / para. 1 | FOOTNOTE: Or June.",
          "header / para. 1 | HEADER: Board",
          "footer / para. 1 | FOOTER: May");

  private static final List<String> EVIDENCE =
      List.of(
          "§ North / para. 3 | DELETION {author=Eve, date=2026-05-01T10:00:00Z}: one quay",
          "§ North / para. 3 | INSERTION {author=Eve, date=2026-05-01T10:00:00Z}: two quays",
          "§ North / para. 3 | BROKEN_LINK {target=south}: as promised",
          "§ North / para. 6 | COMMENT {author=Li, date=2026-05-01T10:00:00Z}: net?",
          "§ North / para. 7 | HIDDEN_TEXT: unseen",
          "§ North / para. 7 | HIDDEN_TEXT {why=the colour of the page}: , pale");

  @ParameterizedTest
  @ValueSource(strings = {"docx", "odt", "doc", "rtf"})
  void everythingIsFoundInItsPlace(String format) throws IOException {
    Document document = read("everything." + format);

    assertThat(
            ShownEvidence.places(document).stream().map(words -> asShown(words, format)).toList())
        .isEqualTo(BLOCKS.stream().filter(words -> isWritten(words, format)).toList());
    assertThat(
            ShownEvidence.placed(document).stream()
                .map(words -> words.replace("00Z", "00"))
                .toList())
        .isEqualTo(EVIDENCE.stream().map(words -> asWritten(words, format)).toList());
    assertThat(document.metadata()).containsEntry("title", "Works").containsEntry("author", "Li");
    assertThat(document.unread()).isEmpty();
    SoundDocument.check(document);
  }

  /** WPS writes what Word does, under its own name. */
  @Test
  void isTheSameUnderTheNameOfAnotherProgram() throws IOException {
    Document document = document(bytes("everything.doc"), "everything.wps");

    assertThat(ShownEvidence.places(document))
        .isEqualTo(ShownEvidence.places(read("everything.doc")));
  }

  /** LibreOffice's rich text has other numbers of lists and notes, and no header rows. */
  private static String asShown(String words, String format) {
    return switch (format) {
      case "odt" -> words.replace("endnote i", "endnote 1");
      case "rtf" -> words.replace("?", "、").replace("1x2}", "1x2 th}");
      default -> words;
    };
  }

  /** Its older format keeps no words for pictures. */
  private static boolean isWritten(String words, String format) {
    return !(format.equals("doc") && words.contains("CAPTION"));
  }

  private static String asWritten(String words, String format) {
    String undated = words.replace("00Z", "00");
    return format.equals("doc")
        ? undated.replace("COMMENT {author=Li, date=2026-05-01T10:00:00}", "COMMENT")
        : undated;
  }

  private static Document read(String name) throws IOException {
    return document(bytes(name), name);
  }

  private static Document document(byte[] bytes, String name) {
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes(name, bytes));
    return ((Reading.Read) reading).document();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = LibreOfficeEverythingTest.class.getResourceAsStream("/office/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
