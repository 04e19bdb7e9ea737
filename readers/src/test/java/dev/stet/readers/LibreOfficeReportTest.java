package dev.stet.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Label;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same report as LibreOffice writes it in several formats is the same document. */
class LibreOfficeReportTest {

  private static Document read(String name) throws IOException {
    return read(name, bytes(name));
  }

  private static Document read(String name, byte[] bytes) {
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes(name, bytes));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).document();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = LibreOfficeReportTest.class.getResourceAsStream("/office/" + name)) {
      if (in == null) {
        throw new AssertionError("no such resource: " + name);
      }
      return in.readAllBytes();
    }
  }

  /** The report in Word's format with other words in place of some of its parts' own. */
  private static byte[] with(String... wordsAndOthers) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes("report.docx")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        for (int i = 0; i < wordsAndOthers.length; i += 2) {
          part = part.replace(wordsAndOthers[i], wordsAndOthers[i + 1]);
        }
        parts.put(entry.getName(), part.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Zips.of(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "report.docm, application/vnd.ms-word.document.macroEnabled.main+xml",
    "report.dotx,"
        + " application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "report.dotm, application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
  })
  void is_the_same_as_a_template_and_with_macros(String name, String type) throws IOException {
    Document document =
        read(
            name,
            with(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                type));
    assertThat(document.mediaType()).isEqualTo(Formats.byName(name));
    same(document);
  }

  @Test
  void is_the_same_in_the_strict_form_of_the_format() throws IOException {
    String transitional = "http://schemas.openxmlformats.org/";
    String strict = "http://purl.oclc.org/ooxml/";
    Document document =
        read(
            "report.docx",
            with(
                transitional + "wordprocessingml/2006/main", strict + "wordprocessingml/main",
                transitional + "officeDocument/2006/", strict + "officeDocument/",
                transitional + "drawingml/2006/", strict + "drawingml/"));
    same(document);
  }

  /** WPS Office writes what Word does, under its own name. */
  @ParameterizedTest
  @ValueSource(strings = {"report.doc", "report.docx"})
  void is_the_same_under_the_name_of_another_program(String name) throws IOException {
    same(read("report.wps", bytes(name)));
  }

  private static void same(Document document) throws IOException {
    Document report = read("report.docx");
    assertThat(Shown.blocks(document)).isEqualTo(Shown.blocks(report));
    assertThat(document.blocks())
        .extracting(block -> document.place(block.span()).label())
        .isEqualTo(
            report.blocks().stream().map(block -> report.place(block.span()).label()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.odt", "report.docx", "report.doc"})
  void has_its_blocks_with_numbers_as_printed(String name) throws IOException {
    assertThat(Shown.blocks(read(name)))
        .containsExactly(
            "TITLE: Harbour lights 港口灯光年报",
            "HEADING 1: 第一章 总体情况",
            "PARAGRAPH: The harbour keeps twelve lights.",
            "HEADING 2: （一）灯塔",
            "PARAGRAPH: See two lamps and the old pier.",
            "LIST_ITEM 1: 1. Clean the glass",
            "LIST_ITEM 1: 2. Trim the wick",
            "LIST_ITEM 2: a) with scissors",
            "LIST_ITEM 1: 3. Light it",
            "LIST_ITEM 1: • two lamps",
            "PARAGRAPH: The keeper lives here all year.",
            "QUOTATION: Light is a promise.",
            "CODE: lamp.on = true",
            "HEADING 1: 第二章 费用",
            "CAPTION: Table 1. Costs",
            "TABLE_CELL {0 0,0 1x2 th}: Lamp",
            "TABLE_CELL {0 0,2 th}: Cost",
            "TABLE_CELL {0 1,0 2x1}: North",
            "TABLE_CELL {0 1,1}: oil",
            "TABLE_CELL {0 1,2}: 40",
            "TABLE_CELL {0 2,1}: glass",
            "TABLE_CELL {0 2,2}: 2",
            "PARAGRAPH: The next page.",
            "PARAGRAPH: Beside it stands a chair.",
            "PARAGRAPH: A box of matches",
            "FOOTNOTE: Counted at low tide.",
            "HEADER: Harbour office, internal",
            "FOOTER: Page 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.odt", "report.docx", "report.doc"})
  void marks_the_numbers_that_nobody_typed(String name) throws IOException {
    Document document = read(name);
    assertThat(document.blocks())
        .extracting(Block::label)
        .filteredOn(label -> label != null)
        .allMatch(Label::automatic)
        .extracting(label -> label.span().of(document.text()))
        .containsExactly("第一章", "（一）", "1.", "2.", "a)", "3.", "•", "第二章");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.odt", "report.docx"})
  void keeps_what_plain_text_would_lose(String name) throws IOException {
    assertThat(ShownEvidence.of(read(name)).stream().map(e -> e.replace("00Z", "00")))
        .containsExactly(
            "DELETION {author=Olaf, date=2026-03-02T11:00:00} \"eleven\""
                + " @ The harbour keeps ⟦⟧twelve lights.",
            "INSERTION {author=Ines, date=2026-03-01T10:00:00}"
                + " @ The harbour keeps ⟦twelve⟧ lights.",
            "BROKEN_LINK {target=gone} @ See two lamps and ⟦the old pier⟧.",
            "COMMENT {author=Olaf, date=2026-03-03T12:00:00} \"Who is it now?\""
                + " @ The keeper⟦ lives here⟧ all year.",
            "HIDDEN_TEXT \"not for print\" @ The keeper lives here all year.⟦⟧");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.odt", "report.docx", "report.doc"})
  void says_where_a_person_finds_the_words(String name) throws IOException {
    Document document = read(name);
    String page = name.endsWith("odt") ? " on p. " : "";
    assertThat(ShownEvidence.place(document, "twelve"))
        .isEqualTo("§ 第一章 总体情况 / para. 3" + (page.isEmpty() ? "" : page + 1));
    assertThat(ShownEvidence.place(document, "scissors"))
        .isEqualTo("§ 第一章 总体情况 / （一）灯塔 / para. 8" + (page.isEmpty() ? "" : page + 1));
    assertThat(ShownEvidence.place(document, "oil"))
        .isEqualTo(
            "§ 第二章 费用 / table 1, row 2, column 2 / para. 1" + (page.isEmpty() ? "" : page + 1));
    assertThat(ShownEvidence.place(document, "next page"))
        .isEqualTo("§ 第二章 费用 / para. 16" + (page.isEmpty() ? "" : page + 2));
    assertThat(ShownEvidence.place(document, "matches"))
        .isEqualTo("§ 第二章 费用 / text box 1 / para. 1" + (page.isEmpty() ? "" : page + 2));
    assertThat(ShownEvidence.place(document, "low tide")).isEqualTo("footnote 1 / para. 1");
    assertThat(ShownEvidence.place(document, "internal")).isEqualTo("header / para. 1");
    assertThat(ShownEvidence.place(document, "Page 2")).isEqualTo("footer / para. 1");
  }

  /**
   * LibreOffice itself writes ? for the Chinese characters of RTF's numbers, and no header rows.
   */
  @Test
  void has_in_rtf_what_libre_office_writes_there() throws IOException {
    List<String> blocks = Shown.blocks(read("report.docx"));
    assertThat(Shown.blocks(read("report.rtf")))
        .containsExactlyElementsOf(
            blocks.stream()
                .map(block -> block.replaceFirst("第(.)章", "?$1?"))
                .map(block -> block.replaceFirst("（一）", "(一)"))
                .map(block -> block.replaceFirst(" th\\}", "}"))
                .toList());
  }

  @Test
  void keeps_in_rtf_what_plain_text_would_lose() throws IOException {
    assertThat(ShownEvidence.of(read("report.rtf")))
        .containsExactly(
            "DELETION {author=Olaf, date=2026-03-02T11:00:00Z} \"eleven\""
                + " @ The harbour keeps ⟦⟧twelve lights.",
            "INSERTION {author=Ines, date=2026-03-01T10:00:00Z}"
                + " @ The harbour keeps ⟦twelve⟧ lights.",
            "BROKEN_LINK {target=gone} @ See two lamps and ⟦the old pier⟧.",
            "COMMENT {author=Olaf, date=2026-03-03T12:00:00Z} \"Who is it now?\""
                + " @ The keeper⟦ lives here⟧ all year.",
            "HIDDEN_TEXT \"not for print\" @ The keeper lives here all year.⟦⟧");
  }

  /** The library that reads binary files tells neither whose comment it is nor where it begins. */
  @Test
  void keeps_in_a_binary_file_what_plain_text_would_lose() throws IOException {
    assertThat(ShownEvidence.of(read("report.doc")))
        .containsExactly(
            "DELETION {author=Olaf, date=2026-03-02T11:00:00Z} \"eleven\""
                + " @ The harbour keeps ⟦⟧twelve lights.",
            "INSERTION {author=Ines, date=2026-03-01T10:00:00Z}"
                + " @ The harbour keeps ⟦twelve⟧ lights.",
            "BROKEN_LINK {target=gone} @ See two lamps and ⟦the old pier⟧.",
            "COMMENT \"Who is it now?\" @ The keeper lives here⟦⟧ all year.",
            "HIDDEN_TEXT \"not for print\" @ The keeper lives here all year.⟦⟧");
  }
}
