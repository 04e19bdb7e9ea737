package dev.stet.readers.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.Shown;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RtfReaderTest {

  private static Reading reading(String rtf) {
    byte[] bytes = rtf.getBytes(StandardCharsets.ISO_8859_1);
    return Readers.with(ReadOptions.DEFAULT).read(Source.bytes("a.rtf", bytes));
  }

  private static Document read(String body) {
    Reading reading = reading("{\\rtf1\\ansi\\ansicpg1252" + body + "}");
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).document();
  }

  @Test
  void reads_bytes_in_the_encoding_of_their_font() {
    Document document =
        read(
            "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset204 Arial;}}"
                + "\\f0 caf\\'e9 \\f1\\'b1\\'a8\\'b8\\'e6 {\\f2\\'ee\\'f2}\\par");
    assertThat(document.text()).isEqualTo("café 报告 от");
  }

  @Test
  void takes_chinese_bytes_under_a_western_font_for_chinese() {
    Reading reading =
        reading(
            "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 Times;}}\\f0"
                + " \\'b1\\'a8\\'b8\\'e6, it\\'92s\\par}");
    // One quotation mark is no pair: the stretch is either Chinese or Western
    assertThat(((Reading.Read) reading).document().text()).isEqualTo("±¨¸æ, it’s");
    Reading pure =
        reading(
            "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 Times;}}\\f0"
                + " 2026 \\'b1\\'a8\\'b8\\'e6\\par}");
    assertThat(((Reading.Read) pure).document().text()).isEqualTo("2026 报告");
  }

  @Test
  void passes_over_what_stands_for_a_unicode_character_in_older_programs() {
    assertThat(
            read("\\uc2\\u25253\\'b1\\'a8\\u21578\\'b8\\'e6{\\uc0\\u33 x}\\uc1\\u-10179?\\u-8702?")
                .text())
        .isEqualTo("报告!x😂");
  }

  @Test
  void reads_styles_lists_and_what_they_number() {
    Document document =
        read(
            "{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}}"
                + "{\\*\\listtable{\\list{\\listlevel\\levelnfc37\\levelstartat1\\levelfollow2"
                + "{\\leveltext\\'02\\'00\\u12289?;}{\\levelnumbers\\'01;}}"
                + "{\\listlevel\\levelnfc0\\levelstartat3{\\leveltext\\'04\\'00-\\'01.;}}\\listid9}}"
                + "{\\*\\listoverridetable{\\listoverride\\listid9\\listoverridecount0\\ls1}}"
                + "\\pard\\s1\\ls1\\ilvl0{\\listtext 1.}Lamps\\par"
                + "\\pard\\s0\\ls1\\ilvl1 Oil\\par\\pard Plain\\par");
    assertThat(Shown.blocks(document))
        .containsExactly("HEADING 1: 一、Lamps", "LIST_ITEM 2: 一-3. Oil", "PARAGRAPH: Plain");
  }

  @Test
  void finds_the_columns_of_merged_cells_by_their_edges() {
    Document document =
        read(
            "\\trowd\\trhdr\\cellx2000\\cellx6000\\pard\\intbl A\\cell B\\cell\\row"
                + "\\trowd\\clvmgf\\cellx2000\\cellx4000\\cellx6000\\pard\\intbl C\\cell D\\cell E\\cell\\row"
                + "\\trowd\\clvmrg\\cellx2000\\cellx4000\\cellx6000\\pard\\intbl\\cell F\\cell G\\cell\\row"
                + "\\pard After\\par");
    assertThat(Shown.blocks(document))
        .containsExactly(
            "TABLE_CELL {0 0,0 th}: A",
            "TABLE_CELL {0 0,1 1x2 th}: B",
            "TABLE_CELL {0 1,0 2x1}: C",
            "TABLE_CELL {0 1,1}: D",
            "TABLE_CELL {0 1,2}: E",
            "TABLE_CELL {0 2,1}: F",
            "TABLE_CELL {0 2,2}: G",
            "PARAGRAPH: After");
  }

  @Test
  void keeps_changes_hidden_words_notes_and_fields_apart() {
    Document document =
        read(
            "{\\*\\revtbl{Unknown;}{Ines;}}Keep {\\revised\\revauth1 new}{\\deleted\\revauthdel1 old}"
                + " words{\\v secret}{\\footnote\\pard\\chftn A note.} and"
                + " {\\field{\\*\\fldinst REF gone \\\\h}{\\fldrslt the lamp}}.\\par");
    assertThat(Shown.blocks(document))
        .containsExactly("PARAGRAPH: Keep new words and the lamp.", "FOOTNOTE: A note.");
    assertThat(ShownEvidence.of(document))
        .containsExactly(
            "INSERTION {author=Ines} @ Keep ⟦new⟧ words and the lamp.",
            "DELETION {author=Ines} \"old\" @ Keep new⟦⟧ words and the lamp.",
            "HIDDEN_TEXT \"secret\" @ Keep new words⟦⟧ and the lamp.",
            "BROKEN_FIELD {field=REF, target=gone} @ Keep new words and ⟦the lamp⟧.");
  }

  @Test
  void words_as_white_as_the_page_are_evidence_and_text() {
    String colours = "{\\colortbl;\\red255\\green255\\blue255;\\red31\\green78\\blue121;}";
    String text =
        colours
            + "Seen {\\cf1 not seen}{\\cf2 blue}\\par"
            + "{\\cf1\\chcbpat2 on blue}\\par"
            + "\\pard\\cbpat2{\\cf1 banner}\\par"
            + "\\trowd\\clcbpat2\\cellx2000\\cellx4000\\pard\\intbl{\\cf1 head}\\cell"
            + "{\\cf1 in a cell}\\cell\\row\\pard After\\par";

    assertThat(ShownEvidence.of(read(text)))
        .containsExactly(
            "HIDDEN_TEXT {why=the colour of the page} @ Seen ⟦not seen⟧blue",
            "HIDDEN_TEXT {why=the colour of the page} @ ⟦in a cell⟧");
    assertThat(read("{\\*\\background{\\shp x}}" + text).evidence()).isEmpty();
  }

  @Test
  void words_in_the_font_of_a_typewriter_are_verbatim() {
    Document document =
        read(
            "{\\fonttbl{\\f2\\fnil Courier New;}{\\f1\\fnil Arial;}}"
                + "\\pard\\f1 Ask the gauge with {\\f2 read(4)} at noon.\\par\\pard\\f2 read(5)\\par");

    assertThat(ShownEvidence.of(document))
        .containsExactly(
            "VERBATIM @ Ask the gauge with ⟦read(4)⟧ at noon.", "VERBATIM @ ⟦read(5)⟧");
    assertThat(Shown.blocks(document)).endsWith("CODE: read(5)");
  }

  @Test
  void what_is_read_in_the_place_of_a_picture_is_no_prose() {
    Document document =
        read(
            "The pier{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv TODO: describe}}}"
                + "\\pngblip\\picw8 89504e47 0d0a}{\\pict\\wmetafile8 0100} at dusk.\\par");

    assertThat(Shown.blocks(document))
        .containsExactly("PARAGRAPH: The pier at dusk.", "CAPTION [FURNITURE]: TODO: describe");
  }

  @Test
  void tells_a_watermark_from_a_text_box() {
    Document document =
        read(
            "{\\header\\pard Office{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv"
                + " PowerPlusWaterMarkObject1}}{\\sp{\\sn gtextUNICODE}{\\sv DRAFT}}}}\\par}"
                + "Text{\\shp{\\*\\shpinst{\\shptxt\\pard In a box\\par}}{\\shprslt twice}}\\par");
    assertThat(Shown.blocks(document))
        .containsExactly("PARAGRAPH: Text", "PARAGRAPH: In a box", "HEADER: Office");
    assertThat(ShownEvidence.of(document)).containsExactly("WATERMARK \"DRAFT\" @ Office⟦⟧");
  }

  @Test
  void says_that_a_file_stops_in_the_middle() {
    Reading reading = reading("{\\rtf1\\ansi The lamps {\\b are");
    assertThat(((Reading.Read) reading).document().unread())
        .containsExactly(
            new Unread(Unread.Reason.DAMAGED, "its end: the file stops in the middle"));
  }

  @Test
  void names_a_file_inside_the_file() {
    Document document =
        read(
            "See{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 0105}{\\result [x]}}\\par");
    assertThat(document.text()).isEqualTo("See[x]");
    assertThat(document.unread())
        .containsExactly(
            new Unread(Unread.Reason.EMBEDDED, "embedded object object1.bin (Excel.Sheet.8)"));
  }
}
