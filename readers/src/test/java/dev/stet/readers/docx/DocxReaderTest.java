package dev.stet.readers.docx;

import static dev.stet.readers.docx.Docx.field;
import static dev.stet.readers.docx.Docx.p;
import static dev.stet.readers.docx.Docx.r;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.Shown;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxReaderTest {

  private static String style(String id, String name, String content) {
    return "<w:style w:type='paragraph' w:styleId='%s'><w:name w:val='%s'/>%s</w:style>"
        .formatted(id, name, content);
  }

  private static String styled(String id, String text) {
    return p("<w:pStyle w:val='" + id + "'/>", text);
  }

  @Nested
  class Styles {

    @Test
    void headings_are_known_by_the_names_of_their_styles_in_any_language() {
      Document document =
          Docx.of(styled("1", "Scope") + styled("x", "目标") + styled("y", "Ziele") + p("Text."))
              .styles(
                  style("1", "heading 1", "")
                      + style("x", "标题 2", "")
                      + style("y", "Überschrift 3", ""))
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly(
              "HEADING 1: Scope", "HEADING 2: 目标", "HEADING 3: Ziele", "PARAGRAPH: Text.");
    }

    @Test
    void a_style_inherits_from_the_one_it_is_based_on() {
      Document document =
          Docx.of(styled("Own", "Scope") + styled("Loop", "Text") + styled("Flat", "Contents"))
              .styles(
                  style("H", "heading 2", "")
                      + style("Own", "My heading", "<w:basedOn w:val='H'/>")
                      + style(
                          "Flat",
                          "Not a heading",
                          "<w:basedOn w:val='H'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>")
                      + style("Loop", "Loop", "<w:basedOn w:val='Loop2'/>")
                      + style("Loop2", "Loop2", "<w:basedOn w:val='Loop'/>"))
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("HEADING 2: Scope", "PARAGRAPH: Text", "PARAGRAPH: Contents");
    }

    @Test
    void an_outline_level_makes_a_heading() {
      Document document =
          Docx.of(
                  p("<w:outlineLvl w:val='0'/>", "One")
                      + styled("Deep", "Three")
                      + p("<w:outlineLvl w:val='9'/>", "Text"))
              .styles(style("Deep", "Deep", "<w:pPr><w:outlineLvl w:val='2'/></w:pPr>"))
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("HEADING 1: One", "HEADING 3: Three", "PARAGRAPH: Text");
    }

    @Test
    void a_title_with_an_outline_level_is_the_title() {
      Document document =
          Docx.of(styled("a3", "年度报告") + styled("a4", "内部资料"))
              .styles(
                  style("a3", "Title", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>")
                      + style("a4", "Subtitle", ""))
              .read();
      assertThat(Shown.blocks(document)).containsExactly("TITLE: 年度报告", "PARAGRAPH [TITLE]: 内部资料");
    }

    @Test
    void quotations_code_and_captions_are_told_apart() {
      Document document =
          Docx.of(styled("q", "He said.") + styled("c", "x = 1") + styled("t", "Table 1"))
              .styles(
                  style("q", "Intense Quote", "")
                      + style("c", "HTML Preformatted", "")
                      + style("t", "caption", ""))
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("QUOTATION: He said.", "CODE: x = 1", "CAPTION: Table 1");
    }
  }

  @Nested
  class TypewriterFonts {
    private static final String MONO = "<w:rPr><w:rFonts w:ascii='Courier New'/></w:rPr>";
    private static final String PROSE = p("The gauge sends its readings to the lock every minute.");

    private static String typed(String text) {
      return "<w:r>" + MONO + "<w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    @Test
    void words_among_others_are_verbatim_and_paragraphs_of_them_are_code() {
      Document document =
          Docx.of(
                  PROSE
                      + "<w:p>"
                      + r("Call ")
                      + typed("open(")
                      + typed("gate)")
                      + r(" first.")
                      + "</w:p><w:p>"
                      + typed("gate = 4")
                      + "</w:p>"
                      + styled("S", "close(gate)"))
              .styles(style("S", "Snippet", MONO))
              .read();
      assertThat(ShownEvidence.of(document))
          .containsExactly(
              "VERBATIM @ Call ⟦open(gate)⟧ first.",
              "VERBATIM @ ⟦gate = 4⟧",
              "VERBATIM @ ⟦close(gate)⟧");
      assertThat(Shown.blocks(document))
          .endsWith("PARAGRAPH: Call open(gate) first.", "CODE: gate = 4", "CODE: close(gate)");
    }

    @Test
    void a_typewritten_document_and_the_latin_font_of_chinese_say_nothing() {
      assertThat(Docx.of("<w:p>" + typed("Dear keeper, the gauge is [TBD].") + "</w:p>").read())
          .satisfies(letter -> assertThat(letter.evidence()).isEmpty());
      Document chinese =
          Docx.of(PROSE + "<w:p>" + typed("闸门共") + typed("XX") + typed("座") + "</w:p>").read();
      assertThat(chinese.evidence()).isEmpty();
    }
  }

  @Nested
  class Changes {
    private static final String BY = " w:author='Ann' w:date='2026-01-02T00:00:00Z'";

    @Test
    void the_text_is_that_with_all_changes_accepted() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("We sold ")
                      + "<w:del w:id='1'"
                      + BY
                      + "><w:r><w:delText>ni</w:delText></w:r>"
                      + "<w:r><w:delText>ne</w:delText></w:r></w:del>"
                      + "<w:ins w:id='2'"
                      + BY
                      + ">"
                      + r("te")
                      + "</w:ins><w:ins w:id='3'"
                      + BY
                      + ">"
                      + r("n")
                      + "</w:ins>"
                      + r(" boats.")
                      + "</w:p>")
              .read();
      assertThat(document.text()).isEqualTo("We sold ten boats.");
      assertThat(ShownEvidence.of(document))
          .containsExactly(
              "DELETION {author=Ann, date=2026-01-02T00:00:00Z} \"nine\""
                  + " @ We sold ⟦⟧ten boats.",
              "INSERTION {author=Ann, date=2026-01-02T00:00:00Z} @ We sold ⟦ten⟧ boats.");
    }

    @Test
    void a_deleted_paragraph_end_joins_two_paragraphs() {
      Document document =
          Docx.of(p("<w:rPr><w:del w:id='1'" + BY + "/></w:rPr>", "One ") + p("two.") + p("Three."))
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("PARAGRAPH: One two.", "PARAGRAPH: Three.");
    }

    @Test
    void a_deleted_paragraph_leaves_nothing_and_does_not_count() {
      String numbered = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
      Document document =
          Docx.of(
                  p(numbered, "first")
                      + "<w:p><w:pPr>"
                      + numbered
                      + "<w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
                      + "<w:del w:id='2'><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
                      + p(numbered, "second"))
              .numbering(WordNumberingTest.list("1", "decimal", "%1."))
              .read();
      assertThat(document.text()).isEqualTo("1. first\n2. second");
      assertThat(ShownEvidence.of(document)).containsExactly("DELETION \"gone\" @ 2. ⟦⟧second");
    }

    @Test
    void a_move_is_told_where_the_text_is_now() {
      Document document =
          Docx.of(
                  "<w:p><w:moveFrom w:id='1' w:author='Bo'>"
                      + r("away")
                      + "</w:moveFrom>"
                      + r("Here ")
                      + "<w:moveTo w:id='2' w:author='Bo'>"
                      + r("away")
                      + "</w:moveTo></w:p>")
              .read();
      assertThat(ShownEvidence.of(document)).containsExactly("MOVE {author=Bo} @ Here ⟦away⟧");
    }

    @Test
    void a_deleted_row_is_not_in_the_table() {
      Document document =
          Docx.of(
                  "<w:tbl><w:tr><w:tc>"
                      + p("a")
                      + "</w:tc></w:tr><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>"
                      + p("b")
                      + "</w:tc></w:tr><w:tr><w:tc>"
                      + p("c")
                      + "</w:tc></w:tr></w:tbl>")
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("TABLE_CELL {0 0,0}: a", "TABLE_CELL {0 1,0}: c");
      assertThat(ShownEvidence.of(document)).containsExactly("DELETION \"b\n\" @ ⟦⟧c");
    }

    @Test
    void changes_of_format_are_no_changes_of_text() {
      Document document =
          Docx.of(
                  "<w:p><w:pPr><w:outlineLvl w:val='9'/><w:pPrChange w:id='1'><w:pPr>"
                      + "<w:outlineLvl w:val='0'/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr>"
                      + "<w:rPrChange w:id='2'><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
                      + "<w:t>plain</w:t></w:r></w:p>")
              .read();
      assertThat(Shown.blocks(document)).containsExactly("PARAGRAPH: plain");
      assertThat(document.evidence()).isEmpty();
    }
  }

  @Nested
  class Comments {

    @Test
    void a_comment_is_evidence_on_its_words_and_not_text() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("About ")
                      + "<w:commentRangeStart w:id='7'/>"
                      + r("40 %")
                      + "<w:commentRangeEnd w:id='7'/><w:r><w:commentReference w:id='7'/></w:r>"
                      + r(" agreed.")
                      + "</w:p>")
              .comments(
                  "<w:comment w:id='7' w:author='Eve' w:date='2026-05-05T00:00:00Z'>"
                      + p("stet: numeric -- rounded")
                      + p("on purpose")
                      + "</w:comment>")
              .read();
      assertThat(document.text()).isEqualTo("About 40 % agreed.");
      assertThat(ShownEvidence.of(document))
          .containsExactly(
              "COMMENT {author=Eve, date=2026-05-05T00:00:00Z}"
                  + " \"stet: numeric -- rounded\non purpose\" @ About ⟦40 %⟧ agreed.");
    }

    @Test
    void a_thread_that_was_closed_is_told_as_resolved_and_its_answers_as_comments() {
      String range = "<w:commentRangeStart w:id='%1$d'/>%2$s<w:commentRangeEnd w:id='%1$d'/>";
      Document document =
          Docx.of("<w:p>" + range.formatted(1, range.formatted(2, r("40 %"))) + "</w:p>")
              .comments(
                  "<w:comment w:id='1' w:author='Eve'>"
                      + p("Net?")
                      + "<w:p w14:paraId='0A' xmlns:w14='w14'>"
                      + r("Or gross?")
                      + "</w:p></w:comment><w:comment w:id='2' w:author='Dan'>"
                      + "<w:p w14:paraId='0B' xmlns:w14='w14'>"
                      + r("Net.")
                      + "</w:p></w:comment>")
              .part(
                  "ex",
                  "commentsExtended",
                  "commentsExtended.xml",
                  "<w15:commentsEx xmlns:w15='w15'><w15:commentEx w15:paraId='0A' w15:done='1'/>"
                      + "<w15:commentEx w15:paraId='0B' w15:paraIdParent='0A' w15:done='0'/>"
                      + "</w15:commentsEx>")
              .read();
      assertThat(ShownEvidence.of(document))
          .containsExactly(
              "COMMENT {author=Dan} \"Net.\" @ ⟦40 %⟧",
              "COMMENT {author=Eve, resolved=true} \"Net?\nOr gross?\" @ ⟦40 %⟧");
    }

    @Test
    void a_comment_without_a_range_is_on_a_point() {
      Document document =
          Docx.of("<w:p>" + r("Here.") + "<w:r><w:commentReference w:id='1'/></w:r></w:p>")
              .comments("<w:comment w:id='1'>" + p("Why?") + "</w:comment>")
              .read();
      assertThat(ShownEvidence.of(document)).containsExactly("COMMENT \"Why?\" @ Here.⟦⟧");
    }
  }

  @Nested
  class Fields {

    @Test
    void results_are_text_and_instructions_are_not() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("Page ")
                      + field(" PAGE ", r("7"))
                      + r(" of ")
                      + "<w:fldSimple w:instr=' NUMPAGES '>"
                      + r("9")
                      + "</w:fldSimple></w:p>")
              .read();
      assertThat(document.text()).isEqualTo("Page 7 of 9");
      assertThat(document.evidence()).isEmpty();
    }

    @Test
    void fields_in_an_instruction_are_not_text() {
      Document document =
          Docx.of(
                  "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> IF"
                      + " </w:instrText></w:r>"
                      + field(" MERGEFIELD sex ", r("m"))
                      + "<w:r><w:instrText> = m</w:instrText></w:r>"
                      + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                      + r("Mr")
                      + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
                      + r(" Hill")
                      + "</w:p>")
              .read();
      assertThat(document.text()).isEqualTo("Mr Hill");
      assertThat(document.evidence()).isEmpty();
    }

    @Test
    void an_error_instead_of_a_result_is_a_broken_field() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("see ")
                      + field(" REF _Ref1 \\h ", r("错误!未找到引用源。"))
                      + "</w:p><w:p>"
                      + field(" DOCPROPERTY Owner ", r("Error! Unknown document property name."))
                      + "</w:p>")
              .read();
      assertThat(ShownEvidence.of(document))
          .containsExactly(
              "BROKEN_FIELD {field=REF} @ see ⟦错误!未找到引用源。⟧",
              "BROKEN_FIELD {field=DOCPROPERTY} @ ⟦Error! Unknown document property name.⟧");
    }

    @Test
    void a_reference_is_broken_only_if_its_bookmark_is_nowhere_in_the_document() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + field(" REF later \\h ", r("chapter 2"))
                      + r(", ")
                      + field(" PAGEREF never ", r("8"))
                      + "</w:p><w:p><w:bookmarkStart w:id='1' w:name='Later'/>"
                      + r("Chapter 2")
                      + "</w:p>")
              .read();
      assertThat(ShownEvidence.of(document))
          .containsExactly("BROKEN_FIELD {field=PAGEREF, target=never} @ chapter 2, ⟦8⟧");
    }

    @Test
    void a_link_to_a_missing_bookmark_is_broken() {
      Document document =
          Docx.of(
                  "<w:p><w:hyperlink w:anchor='there'>"
                      + r("yes")
                      + "</w:hyperlink>"
                      + r(" ")
                      + "<w:hyperlink w:anchor='lost'>"
                      + r("no")
                      + "</w:hyperlink>"
                      + r(" ")
                      + field(" HYPERLINK \\l \"lost2\" ", r("neither"))
                      + "<w:bookmarkStart w:id='1' w:name='there'/></w:p>")
              .read();
      assertThat(ShownEvidence.of(document))
          .containsExactly(
              "BROKEN_LINK {target=lost} @ yes ⟦no⟧ neither",
              "BROKEN_LINK {target=lost2} @ yes no ⟦neither⟧");
    }

    @Test
    void a_merge_field_that_shows_its_own_name_was_never_filled() {
      Document document =
          Docx.of("<w:p>" + r("Dear ") + field(" MERGEFIELD Name ", r("«Name»")) + "</w:p>").read();
      assertThat(ShownEvidence.of(document))
          .containsExactly("UNFILLED_FIELD {field=MERGEFIELD} @ Dear ⟦«Name»⟧");
    }

    @Test
    void a_merge_field_without_a_result_was_never_filled() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("Dear ")
                      + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>"
                      + " MERGEFIELD Name </w:instrText></w:r>"
                      + "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>")
              .read();
      assertThat(ShownEvidence.of(document))
          .containsExactly("UNFILLED_FIELD {field=MERGEFIELD} \"MERGEFIELD Name\" @ Dear ⟦⟧");
    }

    @Test
    void the_lines_of_a_table_of_contents_are_entries() {
      Document document =
          Docx.of(
                  "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC"
                      + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                      + r("One")
                      + "<w:r><w:tab/></w:r>"
                      + r("1")
                      + "</w:p><w:p>"
                      + r("Two")
                      + "<w:r><w:tab/></w:r>"
                      + r("4")
                      + "</w:p><w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
                      + p("Text"))
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("CONTENTS_ENTRY: One\t1", "CONTENTS_ENTRY: Two\t4", "PARAGRAPH: Text");
    }

    @Test
    void a_field_that_is_never_closed_does_not_swallow_the_document() {
      Document document =
          Docx.of(
                  "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE"
                      + " </w:instrText></w:r></w:p>"
                      + p("Still here."))
              .read();
      assertThat(document.text()).isEqualTo("Still here.");
    }

    @Test
    void form_fields_show_what_they_hold() {
      String begin =
          "<w:r><w:fldChar w:fldCharType='begin'><w:ffData>%s</w:ffData></w:fldChar></w:r>";
      String instruction = "<w:r><w:instrText> %s </w:instrText></w:r>";
      String separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
      String end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
      Document document =
          Docx.of(
                  "<w:p>"
                      + begin.formatted(
                          "<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>")
                      + instruction.formatted("FORMCHECKBOX")
                      + end
                      + r(" yes, ")
                      + begin.formatted(
                          "<w:ddList><w:result w:val='1'/><w:listEntry w:val='red'/>"
                              + "<w:listEntry w:val='blue'/></w:ddList>")
                      + instruction.formatted("FORMDROPDOWN")
                      + end
                      + r(", ")
                      + begin.formatted(
                          "<w:name w:val='Text1'/><w:textInput><w:default w:val='your town'/>"
                              + "</w:textInput>")
                      + instruction.formatted("FORMTEXT")
                      + separate
                      + r("     ")
                      + end
                      + "</w:p>")
              .read();
      assertThat(document.text()).startsWith("☒ yes, blue, ");
      assertThat(document.evidence())
          .singleElement()
          .satisfies(
              e -> {
                assertThat(e.kind().name()).isEqualTo("EMPTY_CONTROL");
                assertThat(e.words()).isEqualTo("your town");
              });
    }
  }

  @Nested
  class Controls {

    @Test
    void a_prompt_still_showing_is_evidence_and_not_text() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("Name: ")
                      + "<w:sdt><w:sdtPr><w:alias w:val='Owner'/><w:showingPlcHdr/></w:sdtPr>"
                      + "<w:sdtContent>"
                      + r("Enter a name.")
                      + "</w:sdtContent></w:sdt></w:p>")
              .read();
      assertThat(document.text()).isEqualTo("Name: ");
      assertThat(ShownEvidence.of(document))
          .containsExactly("EMPTY_CONTROL {title=Owner} \"Enter a name.\" @ Name: ⟦⟧");
    }

    @Test
    void a_prompt_in_a_paragraph_of_its_own_has_a_place_of_its_own() {
      Document document =
          Docx.of(
                  p("Before")
                      + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                      + p("Write here.")
                      + "</w:sdtContent></w:sdt>"
                      + p("After"))
              .read();
      assertThat(document.text()).isEqualTo("Before\n\nAfter");
      assertThat(document.place(document.evidence().get(0).span()).label()).isEqualTo("para. 2");
    }

    @Test
    void a_prompt_round_a_cell_is_in_that_cell() {
      Document document =
          Docx.of(
                  "<w:tbl><w:tr><w:tc>"
                      + p("Kind")
                      + "</w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc>"
                      + p("Choose one.")
                      + "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>"
                      + p("After"))
              .read();
      assertThat(document.place(document.evidence().get(0).span()).label())
          .isEqualTo("table 1, row 1, column 2 / para. 1");
    }

    @Test
    void a_filled_control_is_text() {
      Document document =
          Docx.of("<w:sdt><w:sdtPr/><w:sdtContent>" + p("Filled.") + "</w:sdtContent></w:sdt>")
              .read();
      assertThat(document.text()).isEqualTo("Filled.");
    }
  }

  @Nested
  class Hidden {

    @Test
    void hidden_runs_are_evidence_also_when_a_style_hides_them() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("Open")
                      + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>shut</w:t></w:r>"
                      + "<w:r><w:rPr><w:rStyle w:val='S'/></w:rPr><w:t>sesame</w:t></w:r>"
                      + "<w:r><w:rPr><w:rStyle w:val='S'/><w:vanish w:val='0'/></w:rPr>"
                      + "<w:t>!</w:t></w:r></w:p>")
              .styles(
                  "<w:style w:type='character' w:styleId='S'><w:name w:val='S'/>"
                      + "<w:rPr><w:vanish/></w:rPr></w:style>")
              .read();
      assertThat(document.text()).isEqualTo("Open!");
      assertThat(ShownEvidence.of(document))
          .containsExactly("HIDDEN_TEXT \"shutsesame\" @ Open⟦⟧!");
    }

    private static final String WHITE = "<w:color w:val='FFFFFF'/>";
    private static final String BLUE = "<w:shd w:val='clear' w:color='auto' w:fill='1F4E79'/>";

    private static String run(String properties, String words) {
      return "<w:r><w:rPr>"
          + properties
          + "</w:rPr><w:t xml:space='preserve'>"
          + words
          + "</w:t></w:r>";
    }

    private static String cell(String properties, String words) {
      return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + run(WHITE, words) + "</w:p></w:tc>";
    }

    private static String table(String style, String cells) {
      return "<w:tbl><w:tblPr><w:tblStyle w:val='"
          + style
          + "'/></w:tblPr><w:tr>"
          + cells
          + "</w:tr></w:tbl>";
    }

    @Test
    void words_as_white_as_the_page_are_evidence_and_text() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("Seen ")
                      + run(WHITE, "not ")
                      + run(WHITE, "seen")
                      + "</w:p><w:p><w:pPr><w:pStyle w:val='Pale'/></w:pPr>"
                      + r("by its style")
                      + "</w:p>"
                      + table("Grid", cell("", "in a cell") + cell(BLUE, "on blue")))
              .styles(
                  "<w:style w:type='paragraph' w:styleId='Pale'><w:name w:val='Pale'/>"
                      + "<w:rPr><w:color w:val='FEFEFE'/></w:rPr></w:style>"
                      + "<w:style w:type='table' w:styleId='Grid'><w:name w:val='Grid'/></w:style>")
              .read();

      assertThat(document.text()).isEqualTo("Seen not seen\nby its style\nin a cell\non blue");
      assertThat(ShownEvidence.of(document))
          .containsExactly(
              "HIDDEN_TEXT {why=the colour of the page} @ Seen ⟦not seen⟧",
              "HIDDEN_TEXT {why=the colour of the page} @ ⟦by its style⟧",
              "HIDDEN_TEXT {why=the colour of the page} @ ⟦in a cell⟧");
    }

    @Test
    void white_words_on_a_colour_are_seen() {
      String header = "<w:style w:type='table' w:styleId='Head'><w:name w:val='Head'/>";
      Document document =
          Docx.of(
                  "<w:p>"
                      + run(WHITE + BLUE, "shaded")
                      + run(WHITE + "<w:highlight w:val='black'/>", "marked")
                      + run("<w:color w:val='auto'/>", "black")
                      + "</w:p><w:p><w:pPr>"
                      + BLUE
                      + "</w:pPr>"
                      + run(WHITE, "banner")
                      + "</w:p>"
                      + table("Based", cell("", "by the table's style"))
                      + "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>"
                      + run(WHITE, "in a box")
                      + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")
              .styles(
                  header
                      + "<w:tblStylePr w:type='firstRow'><w:tcPr>"
                      + BLUE
                      + "</w:tcPr></w:tblStylePr></w:style>"
                      + "<w:style w:type='table' w:styleId='Based'><w:name w:val='Based'/>"
                      + "<w:basedOn w:val='Head'/></w:style>")
              .read();

      assertThat(document.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<w:p><w:r><w:drawing><wp:anchor behindDoc='1'><wp:docPr id='1' name='Cover'/>"
              + "<a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:anchor>"
              + "</w:drawing></w:r></w:p>",
          "<w:p><w:r><w:pict><v:rect style='z-index:-3'/></w:pict></w:r></w:p>"
        })
    void white_words_before_a_picture_are_seen(String picture) {
      Document document = Docx.of("<w:p>" + run(WHITE, "Report") + "</w:p>" + picture).read();

      assertThat(document.evidence()).isEmpty();
    }
  }

  @Nested
  class Tables {

    @Test
    void cells_know_what_they_cover() {
      String cell = "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>";
      Document document =
          Docx.of(
                  "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                      + cell.formatted("<w:gridSpan w:val='2'/>", p("wide"))
                      + cell.formatted("", p("h"))
                      + "</w:tr><w:tr>"
                      + cell.formatted("<w:vMerge w:val='restart'/>", p("tall"))
                      + cell.formatted("", p("b"))
                      + cell.formatted("", p("c") + p("d"))
                      + "</w:tr><w:tr>"
                      + cell.formatted("<w:vMerge/>", p(""))
                      + cell.formatted("", p("e"))
                      + "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>"
                      + cell.formatted("", p("f"))
                      + "</w:tr></w:tbl>")
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly(
              "TABLE_CELL {0 0,0 1x2 th}: wide",
              "TABLE_CELL {0 0,2 th}: h",
              "TABLE_CELL {0 1,0 2x1}: tall",
              "TABLE_CELL {0 1,1}: b",
              "TABLE_CELL {0 1,2}: c\nd",
              "TABLE_CELL {0 2,1}: e",
              "TABLE_CELL {0 3,1}: f");
    }

    @Test
    void a_table_in_a_cell_is_a_table_by_itself() {
      Document document =
          Docx.of(
                  "<w:tbl><w:tr><w:tc>"
                      + p("before")
                      + "<w:tbl><w:tr><w:tc>"
                      + p("inner")
                      + "</w:tc></w:tr></w:tbl>"
                      + p("after")
                      + "</w:tc></w:tr></w:tbl>")
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly(
              "TABLE_CELL {0 0,0}: before",
              "TABLE_CELL {1 0,0}: inner",
              "TABLE_CELL {0 0,0}: after");
      assertThat(ShownEvidence.place(document, "after"))
          .isEqualTo("table 1, row 1, column 1 / para. 2");
    }
  }

  @Nested
  class BesideTheBody {
    private static final String BOX =
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><a:graphic>"
            + "<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx>"
            + "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>%s</w:txbxContent>"
            + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";

    @Test
    void a_text_box_is_read_once_after_its_paragraph() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("Anchor ")
                      + "<w:r>"
                      + BOX.formatted(p("in the box"), p("in the box"))
                      + "</w:r>"
                      + r("goes on")
                      + "</w:p>")
              .read();
      assertThat(document.text()).isEqualTo("Anchor goes on\nin the box");
      assertThat(ShownEvidence.place(document, "box")).isEqualTo("text box 1 / para. 1");
    }

    @Test
    void headers_and_footers_are_told_once_and_only_if_they_are_shown() {
      Document document =
          Docx.of(
                  p("Body")
                      + "<w:sectPr><w:headerReference w:type='default' r:id='h1'/>"
                      + "<w:headerReference w:type='first' r:id='h2'/>"
                      + "<w:headerReference w:type='even' r:id='h3'/>"
                      + "<w:footerReference w:type='default' r:id='f1'/></w:sectPr>")
              .settings("<w:evenAndOddHeaders/>")
              .furniture("h1", "header", p("Annual report"))
              .furniture("h2", "header", p("Never on a page"))
              .furniture("h3", "header", p("Annual report"))
              .furniture("f1", "footer", p("Page 1"))
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("PARAGRAPH: Body", "HEADER: Annual report", "FOOTER: Page 1");
      assertThat(ShownEvidence.place(document, "Annual")).isEqualTo("header / para. 1");
    }

    @Test
    void notes_are_numbered_by_their_references() {
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("One")
                      + "<w:r><w:footnoteReference w:id='9'/></w:r>"
                      + r(" two")
                      + "<w:r><w:footnoteReference w:id='4'/></w:r></w:p>")
              .footnotes(
                  "<w:footnote w:id='4'>"
                      + p("the second")
                      + "</w:footnote><w:footnote w:id='9'>"
                      + p("the first")
                      + "</w:footnote><w:footnote w:id='5'>"
                      + p("an orphan")
                      + "</w:footnote>")
              .read();
      assertThat(document.text()).isEqualTo("One two\nthe second\nthe first");
      assertThat(ShownEvidence.place(document, "the second")).isEqualTo("footnote 2 / para. 1");
    }

    @Test
    void what_is_read_in_the_place_of_a_picture_is_no_prose() {
      String picture =
          "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='Picture 1' descr='%s'/><a:graphic>"
              + "<a:graphicData><a:blip/>"
              + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
      Document document =
          Docx.of(
                  "<w:p>"
                      + r("The pier")
                      + picture.formatted("TODO: describe the pier")
                      + picture.formatted("C:\\pictures\\pier 2.png")
                      + r(" at dusk.")
                      + "</w:p>")
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly(
              "PARAGRAPH: The pier at dusk.", "CAPTION [FURNITURE]: TODO: describe the pier");
      assertThat(ShownEvidence.place(document, "TODO")).isEqualTo("picture 1 / para. 1");
    }

    @Test
    void a_watermark_in_a_header_is_evidence() {
      String vml =
          "<w:p><w:r><w:pict><v:shape id='PowerPlusWaterMarkObject3' style='rotation:315'>"
              + "<v:textpath string='DRAFT'/></v:shape></w:pict></w:r></w:p>";
      String drawing =
          "<w:p><w:r><w:drawing><wp:anchor behindDoc='1'><wp:docPr id='1' name='Shape'/><a:graphic>"
              + "<a:graphicData><wps:wsp><wps:spPr><a:xfrm rot='-2700000'/></wps:spPr><wps:txbx>"
              + "<w:txbxContent>"
              + p("SAMPLE")
              + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
              + "</w:drawing></w:r></w:p>";
      Document document =
          Docx.of(
                  p("Body")
                      + "<w:sectPr><w:titlePg/><w:headerReference w:type='default' r:id='h1'/>"
                      + "<w:headerReference w:type='first' r:id='h2'/></w:sectPr>")
              .furniture("h1", "header", vml + drawing)
              .furniture("h2", "header", vml)
              .read();
      assertThat(document.text().strip()).isEqualTo("Body");
      assertThat(document.evidence())
          .extracting(e -> e.kind() + " " + e.words())
          .containsExactly("WATERMARK DRAFT", "WATERMARK SAMPLE");
    }

    @Test
    void the_words_of_charts_and_diagrams_are_read() {
      Document document =
          Docx.of(
                  "<w:p><w:r><w:drawing><c:chart r:id='c1'/></w:drawing></w:r></w:p>"
                      + "<w:p><w:r><w:drawing><dgm:relIds r:dm='d1'/></w:drawing></w:r></w:p>")
              .part(
                  "c1",
                  "chart",
                  "charts/chart1.xml",
                  "<c:chartSpace xmlns:c='c' xmlns:a='http://schemas.openxmlformats.org/drawingml/"
                      + "2006/main'><c:title><a:p><a:r><a:t>Chart Title</a:t></a:r></a:p></c:title>"
                      + "<c:strCache><c:pt><c:v>Series 1</c:v></c:pt></c:strCache>"
                      + "<c:numCache><c:pt><c:v>4</c:v></c:pt></c:numCache></c:chartSpace>")
              .part(
                  "d1",
                  "diagramData",
                  "diagrams/data1.xml",
                  "<dgm:dataModel xmlns:dgm='d' xmlns:a='http://schemas.openxmlformats.org/"
                      + "drawingml/2006/main'><dgm:pt><dgm:prSet phldr='1' phldrT='[Text]'/>"
                      + "</dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t>"
                      + "</dgm:pt></dgm:dataModel>")
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("PARAGRAPH: Chart Title", "PARAGRAPH: Series 1", "PARAGRAPH: Plan");
      assertThat(document.evidence())
          .extracting(e -> e.kind() + " " + e.words())
          .containsExactly("EMPTY_CONTROL [Text]");
    }

    @Test
    void embedded_files_are_told_as_unread() {
      Document document =
          Docx.of(
                  p("Body")
                      + "<w:p><w:r><w:object><o:OLEObject ProgID='Excel.Sheet.12' r:id='e1'/>"
                      + "</w:object></w:r></w:p>")
              .part("e1", "package", "embeddings/sheet1.xlsx", "PK")
              .read();
      assertThat(document.unread())
          .containsExactly(
              new Unread(Unread.Reason.EMBEDDED, "embedded object sheet1.xlsx (Excel.Sheet.12)"));
    }
  }

  @Nested
  class Characters {

    @Test
    void what_runs_hold_besides_letters_is_text() {
      Document document =
          Docx.of(
                  "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"
                      + "<w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t>"
                      + "<w:sym w:font='Wingdings' w:char='F0FE'/>"
                      + "<w:sym w:font='Symbol' w:char='F061'/><w:br/></w:r></w:p>")
              .read();
      assertThat(document.text()).isEqualTo("a\tb\nc‑de☑α");
    }

    @Test
    void blanks_at_the_ends_of_a_run_count_only_if_it_says_so() {
      Document document =
          Docx.of("<w:p><w:r><w:t> one\n </w:t></w:r>" + r(" two ") + "</w:p>").read();
      assertThat(document.text()).isEqualTo("one two ");
    }

    @Test
    void formulas_are_written_on_one_line() {
      Document document =
          Docx.of(
                  "<w:p><m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>a+b</m:t></m:r>"
                      + "</m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r>"
                      + "<m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
                      + "</m:oMath></w:p>")
              .read();
      assertThat(document.text()).isEqualTo("x=(a+b)/2c^2");
    }

    @Test
    void of_ruby_the_base_is_text() {
      Document document =
          Docx.of(
                  "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>"
                      + r("とうきょう")
                      + "</w:rt><w:rubyBase>"
                      + r("東京")
                      + "</w:rubyBase></w:ruby></w:r></w:p>")
              .read();
      assertThat(document.text()).isEqualTo("東京");
    }
  }

  @Nested
  class Places {

    @Test
    void a_paragraph_is_found_by_its_headings_and_its_number() {
      Document document =
          Docx.of(
                  p("Preface")
                      + p("<w:outlineLvl w:val='0'/>", "Scope")
                      + p("<w:outlineLvl w:val='1'/>", "People")
                      + "<w:p/>"
                      + p("Twelve."))
              .read();
      assertThat(ShownEvidence.place(document, "Preface")).isEqualTo("para. 1");
      assertThat(ShownEvidence.place(document, "People")).isEqualTo("§ Scope / People / para. 3");
      assertThat(ShownEvidence.place(document, "Twelve")).isEqualTo("§ Scope / People / para. 4");
    }

    @Test
    void the_page_is_known_where_word_rendered_a_break() {
      Document document =
          Docx.of(
                  p("one")
                      + "<w:p>"
                      + r("end of one")
                      + "<w:r><w:br w:type='page'/></w:r><w:r><w:lastRenderedPageBreak/>"
                      + "<w:t>start of two</w:t></w:r></w:p>"
                      + p("two"))
              .read();
      assertThat(ShownEvidence.place(document, "end of one")).isEqualTo("para. 2 on p. 1");
      assertThat(ShownEvidence.place(document, "start of two")).isEqualTo("para. 2 on p. 2");
    }

    @Test
    void the_page_is_not_guessed_from_the_authors_breaks_alone() {
      Document document =
          Docx.of(p("one") + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>" + p("two")).read();
      assertThat(ShownEvidence.place(document, "two")).isEqualTo("para. 2");
    }
  }

  @Nested
  class Damage {

    @Test
    void strict_documents_are_read() {
      String strict =
          "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body>"
              + "<w:p><w:r><w:t>strict</w:t></w:r></w:p></w:body></w:document>";
      byte[] bytes =
          Zips.of(
              "_rels/.rels",
              "<Relationships><Relationship Id='r' Target='/word/document.xml'"
                  + " Type='http://purl.oclc.org/ooxml/officeDocument/relationships/"
                  + "officeDocument'/></Relationships>",
              "word/document.xml",
              strict);
      assertThat(text(bytes)).isEqualTo("strict");
    }

    private String text(byte[] bytes) {
      Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes("test.docx", bytes));
      return ((Reading.Read) reading).document().text();
    }

    @Test
    void a_broken_part_beside_the_text_is_told_and_passed_over() {
      Document document =
          Docx.of(p("Body"))
              .part("s", "styles", "styles.xml", "<w:styles")
              .part("n", "numbering", "numbering.xml", "")
              .without("word/numbering.xml")
              .read();
      assertThat(document.text()).isEqualTo("Body");
      assertThat(document.unread())
          .containsExactlyInAnyOrder(
              new Unread(Unread.Reason.DAMAGED, "word/styles.xml"),
              new Unread(Unread.Reason.DAMAGED, "word/numbering.xml"));
    }

    @Test
    void a_text_that_breaks_off_is_no_document() {
      Reading reading = Docx.of(p("Body") + "<w:p>").reading();
      assertThat(reading).isInstanceOf(Reading.Failed.class);
      assertThat(((Reading.Failed) reading).why().reason()).isEqualTo(Unreadable.Reason.DAMAGED);
    }

    @Test
    void a_package_without_its_text_says_so() {
      Reading reading = Docx.of("").without("word/document.xml").reading();
      assertThat(((Reading.Failed) reading).why())
          .isEqualTo(
              new Unreadable(
                  Unreadable.Reason.DAMAGED, "the part word/document.xml, its text, is missing"));
    }

    @Test
    void a_level_that_no_list_has_is_brought_into_range() {
      String deep = "<w:numPr><w:ilvl w:val='%s'/><w:numId w:val='1'/></w:numPr>";
      Document document =
          Docx.of(p(deep.formatted("12"), "deep") + p(deep.formatted("-1"), "shallow"))
              .numbering(WordNumberingTest.list("1", "decimal", "%1."))
              .read();
      assertThat(Shown.blocks(document))
          .containsExactly("PARAGRAPH: deep", "LIST_ITEM 1: 1. shallow");
    }

    @Test
    void tables_in_tables_without_end_are_refused() {
      Reading reading =
          Docx.of("<w:tbl><w:tr><w:tc>".repeat(200) + "</w:tc></w:tr></w:tbl>".repeat(200))
              .reading();
      assertThat(((Reading.Failed) reading).why().reason()).isEqualTo(Unreadable.Reason.TOO_LARGE);
    }
  }
}
