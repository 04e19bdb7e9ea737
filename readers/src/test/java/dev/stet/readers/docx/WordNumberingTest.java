package dev.stet.readers.docx;

import static dev.stet.readers.docx.Docx.p;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Label;
import dev.stet.core.document.Span;
import dev.stet.readers.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordNumberingTest {

  /** A list of one level. */
  static String list(String id, String format, String text) {
    return abstractList(id, level(0, format, text, "")) + use(id, id, "");
  }

  private static String abstractList(String id, String... levels) {
    return "<w:abstractNum w:abstractNumId='"
        + id
        + "'>"
        + String.join("", levels)
        + "</w:abstractNum>";
  }

  private static String level(int number, String format, String text, String more) {
    return "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/>%s<w:lvlText w:val='%s'/></w:lvl>"
        .formatted(number, format, more, text);
  }

  private static String use(String id, String abstractId, String overrides) {
    return "<w:num w:numId='%s'><w:abstractNumId w:val='%s'/>%s</w:num>"
        .formatted(id, abstractId, overrides);
  }

  /** An item given as {@code list:level text}. */
  private static String item(String item) {
    int colon = item.indexOf(':');
    int space = item.indexOf(' ');
    return p(
        "<w:numPr><w:ilvl w:val='%s'/><w:numId w:val='%s'/></w:numPr>"
            .formatted(item.substring(colon + 1, space), item.substring(0, colon)),
        item.substring(space + 1));
  }

  private static List<String> lines(String numbering, String... items) {
    String body = Arrays.stream(items).map(WordNumberingTest::item).collect(Collectors.joining());
    return Docx.of(body).numbering(numbering).read().text().lines().toList();
  }

  @Test
  void chinese_numbers_stand_as_word_prints_them() {
    assertThat(
            lines(
                list("1", "chineseCountingThousand", "第%1章")
                    + list("2", "chineseCounting", "%1、")
                    + list("3", "chineseCounting", "（%1）")
                    + list("4", "decimalEnclosedCircle", "%1"),
                "1:0 总则",
                "2:0 目标",
                "3:0 近期",
                "4:0 一步",
                "4:0 二步",
                "2:0 任务"))
        .containsExactly("第一章 总则", "一、目标", "（一）近期", "① 一步", "② 二步", "二、任务");
  }

  @Test
  void deeper_levels_begin_again_after_a_higher_one() {
    assertThat(
            lines(
                abstractList(
                        "1",
                        level(0, "decimal", "%1", ""),
                        level(1, "decimal", "%1.%2", ""),
                        level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val='0'/>"))
                    + use("1", "1", ""),
                "1:0 a",
                "1:1 b",
                "1:2 c",
                "1:1 d",
                "1:2 e",
                "1:0 f",
                "1:1 g"))
        .containsExactly("1 a", "1.1 b", "a) c", "1.2 d", "b) e", "2 f", "2.1 g");
  }

  @Test
  void a_level_that_was_left_out_counts_as_begun() {
    assertThat(
            lines(
                abstractList(
                        "1",
                        level(0, "decimal", "%1.", ""),
                        level(1, "decimal", "%1.%2.", ""),
                        level(2, "decimal", "%1.%2.%3.", ""))
                    + use("1", "1", ""),
                "1:2 a",
                "1:1 b",
                "1:0 c"))
        .containsExactly("1.1.1. a", "1.2. b", "2. c");
  }

  @Test
  void uses_of_one_list_count_together_unless_they_start_anew() {
    assertThat(
            lines(
                abstractList("1", level(0, "decimal", "%1.", ""))
                    + use("1", "1", "")
                    + use("2", "1", "")
                    + use(
                        "3",
                        "1",
                        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride>"),
                "1:0 a",
                "2:0 b",
                "3:0 c",
                "3:0 d"))
        .containsExactly("1. a", "2. b", "7. c", "8. d");
  }

  @Test
  void legal_numbering_writes_every_level_in_digits() {
    assertThat(
            lines(
                abstractList(
                        "1",
                        level(0, "chineseCounting", "第%1章", ""),
                        level(1, "decimal", "%1.%2", "<w:isLgl/>"))
                    + use("1", "1", ""),
                "1:0 a",
                "1:1 b"))
        .containsExactly("第一章 a", "1.1 b");
  }

  @Test
  void a_style_brings_its_list_and_the_level_linked_to_it() {
    Document document =
        Docx.of(
                p("<w:pStyle w:val='H1'/>", "总体情况")
                    + p("<w:pStyle w:val='H2'/>", "成绩")
                    + p("<w:pStyle w:val='H2'/><w:numPr><w:numId w:val='0'/></w:numPr>", "附"))
            .styles(
                "<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:pPr>"
                    + "<w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/>"
                    + "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>")
            .numbering(
                abstractList(
                        "1",
                        level(0, "chineseCounting", "%1、", "<w:pStyle w:val='H1'/>"),
                        level(1, "chineseCounting", "（%2）", "<w:pStyle w:val='H2'/>"))
                    + use("1", "1", ""))
            .read();
    assertThat(Shown.blocks(document))
        .containsExactly("HEADING 1: 一、总体情况", "HEADING 2: （一）成绩", "HEADING 2: 附");
  }

  @Test
  void bullets_in_symbol_fonts_are_bullets() {
    assertThat(
            lines(
                abstractList(
                        "1",
                        "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/>"
                            + "<w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr></w:lvl>",
                        "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/><w:lvlText w:val='o'/>"
                            + "<w:rPr><w:rFonts w:ascii='Courier New'/></w:rPr></w:lvl>")
                    + use("1", "1", ""),
                "1:0 a",
                "1:1 b"))
        .containsExactly("• a", "○ b");
  }

  @Test
  void an_empty_item_keeps_its_number_in_the_text() {
    assertThat(lines(list("1", "decimal", "%1."), "1:0 a", "1:0 ", "1:0 c"))
        .containsExactly("1. a", "2.", "3. c");
  }

  @Test
  void the_number_is_a_label_that_nobody_typed() {
    Document document = Docx.of(item("1:0 a")).numbering(list("1", "upperRoman", "%1.")).read();
    Block block = document.blocks().get(0);
    assertThat(block.level()).isEqualTo(1);
    assertThat(block.label()).isEqualTo(new Label(new Span(0, 2), true));
    assertThat(document.text()).isEqualTo("I. a");
  }
}
