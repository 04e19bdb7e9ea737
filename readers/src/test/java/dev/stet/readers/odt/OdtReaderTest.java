package dev.stet.readers.odt;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OdtReaderTest {
  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String NAMESPACES =
      " xmlns:office='%1$soffice:1.0' xmlns:text='%1$stext:1.0' xmlns:style='%1$sstyle:1.0'"
              .formatted(OASIS)
          + " xmlns:table='%1$stable:1.0' xmlns:draw='%1$sdrawing:1.0' xmlns:fo='%1$sxsl-fo:1.0'"
              .formatted(OASIS)
          + " xmlns:svg='%1$ssvg-compatible:1.0'".formatted(OASIS)
          + " xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/'"
          + " xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'";

  private static Reading reading(String automatic, String styles, String text, String... more) {
    List<String> parts = new ArrayList<>();
    parts.addAll(List.of("mimetype", "application/vnd.oasis.opendocument.text"));
    parts.addAll(List.of("content.xml", content(automatic, text)));
    parts.addAll(
        List.of(
            "styles.xml",
            "<office:document-styles" + NAMESPACES + ">" + styles + "</office:document-styles>"));
    parts.addAll(List.of(more));
    return Readers.with(ReadOptions.DEFAULT)
        .read(Source.bytes("test.odt", Zips.of(parts.toArray(String[]::new))));
  }

  /** A content part with these automatic styles and this body. */
  static String content(String automatic, String text) {
    return "<office:document-content"
        + NAMESPACES
        + "><office:automatic-styles>"
        + automatic
        + "</office:automatic-styles><office:body><office:text>"
        + text
        + "</office:text></office:body></office:document-content>";
  }

  private static Document read(String automatic, String styles, String text) {
    Reading reading = reading(automatic, styles, text);
    if (reading instanceof Reading.Read read) {
      return read.document();
    }
    throw new AssertionError("not read: " + reading);
  }

  private static Document read(String text) {
    return read("", "", text);
  }

  private static String p(String content) {
    return "<text:p>" + content + "</text:p>";
  }

  @Test
  void blanks_count_as_the_format_says() {
    Document document =
        read(p("\n  one <text:span> two</text:span>\n<text:s text:c='2'/>three<text:tab/>\n x"));
    assertThat(document.text()).isEqualTo("one two   three\t x");
  }

  @Test
  void words_as_white_as_the_page_are_evidence_and_text() {
    String styles =
        "<style:style style:name='W' style:family='text'><style:text-properties"
            + " fo:color='#ffffff'/></style:style>"
            + "<style:style style:name='B' style:family='text'><style:text-properties"
            + " fo:color='#ffffff' fo:background-color='#1f4e79'/></style:style>"
            + "<style:style style:name='P' style:family='paragraph'><style:paragraph-properties"
            + " fo:background-color='#1f4e79'/><style:text-properties fo:color='#ffffff'/>"
            + "</style:style>"
            + "<style:style style:name='C' style:family='table-cell'><style:table-cell-properties"
            + " fo:background-color='#1f4e79'/></style:style>";
    String white = "<text:span text:style-name='W'>%s</text:span>";
    String text =
        p("Seen " + white.formatted("not<text:s/>seen"))
            + p("<text:span text:style-name='B'>on blue</text:span>")
            + "<text:p text:style-name='P'>banner</text:p>"
            + "<table:table><table:table-row><table:table-cell table:style-name='C'>"
            + p(white.formatted("head"))
            + "</table:table-cell><table:table-cell>"
            + p(white.formatted("in a cell"))
            + "</table:table-cell></table:table-row></table:table>"
            + p(
                "<draw:frame><draw:text-box>"
                    + p(white.formatted("boxed"))
                    + "</draw:text-box>"
                    + "</draw:frame>");
    String pages =
        "<office:automatic-styles><style:page-layout style:name='L'>"
            + "<style:page-layout-properties fo:background-color='#1f4e79'/></style:page-layout>"
            + "</office:automatic-styles>";

    assertThat(ShownEvidence.of(read(styles, "", text)))
        .containsExactly(
            "HIDDEN_TEXT {why=the colour of the page} @ Seen ⟦not seen⟧",
            "HIDDEN_TEXT {why=the colour of the page} @ ⟦in a cell⟧");
    assertThat(read(styles, pages, text).evidence()).isEmpty();
  }

  @Test
  void words_in_the_font_of_a_typewriter_are_verbatim() {
    String styles =
        "<style:style style:name='M' style:family='text'><style:text-properties"
            + " style:font-name='Liberation Mono1'/></style:style>"
            + "<style:style style:name='S' style:family='paragraph'><style:text-properties"
            + " fo:font-family='Courier New'/></style:style>";
    Document document =
        read(
            styles,
            "",
            p("Ask the gauge with <text:span text:style-name='M'>read(4)</text:span> at noon.")
                + "<text:p text:style-name='S'>read(5)</text:p>");

    assertThat(ShownEvidence.of(document))
        .containsExactly(
            "VERBATIM @ Ask the gauge with ⟦read(4)⟧ at noon.", "VERBATIM @ ⟦read(5)⟧");
    assertThat(Shown.blocks(document)).endsWith("CODE: read(5)");
  }

  @Test
  void what_is_read_in_the_place_of_a_picture_is_no_prose() {
    String picture = "<draw:frame><draw:image/><svg:title>%s</svg:title>%s</draw:frame>";
    Document document =
        read(
            p(
                "The pier"
                    + picture.formatted("TODO: describe", "")
                    + picture.formatted("Pier", "<svg:desc>The pier at\ndusk</svg:desc>")
                    + picture.formatted("pier2.png", "")
                    + " at dusk."));

    assertThat(Shown.blocks(document))
        .containsExactly(
            "PARAGRAPH: The pier at dusk.",
            "CAPTION [FURNITURE]: TODO: describe",
            "CAPTION [FURNITURE]: The pier at dusk");
    assertThat(ShownEvidence.place(document, "TODO")).isEqualTo("picture 1 / para. 1");
  }

  @Test
  void lists_count_on_only_where_they_say_so() {
    String list =
        "<text:list-style style:name='L'><text:list-level-style-number text:level='1'"
            + " style:num-format='一, 二, 三, ...' style:num-suffix='、'/>"
            + "<text:list-level-style-number text:level='2' style:num-format='1'"
            + " text:display-levels='2' style:num-suffix='.'/></text:list-style>";
    String item = "<text:list-item%s>" + p("%s") + "</text:list-item>";
    Document document =
        read(
            list,
            "",
            "<text:list text:style-name='L'>"
                + item.formatted("", "a")
                + "<text:list-item>"
                + p("b")
                + p("goes on")
                + "<text:list>"
                + item.formatted("", "c")
                + "</text:list></text:list-item></text:list>"
                + "<text:list text:style-name='L' text:continue-numbering='true'>"
                + item.formatted("", "d")
                + "</text:list><text:list text:style-name='L'>"
                + item.formatted("", "e")
                + item.formatted(" text:start-value='8'", "f")
                + "</text:list>");
    assertThat(document.text().lines())
        .containsExactly("一、a", "二、b", "goes on", "二.1. c", "三、d", "一、e", "八、f");
  }

  @Test
  void an_input_that_was_never_filled_is_evidence() {
    Document document =
        read(
            p("To <text:placeholder>&lt;Name&gt;</text:placeholder>, ")
                + p("<text:text-input text:description='Town'>Town</text:text-input>!")
                + p("<text:text-input text:description='Town'>Oslo</text:text-input>!")
                + p(
                    "<loext:content-control loext:showing-place-holder='true'>Pick a day"
                        + "</loext:content-control>.")
                + p("<text:database-display>&lt;Sum&gt;</text:database-display>"));
    assertThat(document.text()).isEqualTo("To , \n!\nOslo!\n.\n<Sum>");
    assertThat(ShownEvidence.of(document))
        .containsExactly(
            "EMPTY_CONTROL \"<Name>\" @ To ⟦⟧, ",
            "EMPTY_CONTROL \"Town\" @ ⟦⟧!",
            "EMPTY_CONTROL \"Pick a day\" @ ⟦⟧.",
            "UNFILLED_FIELD {field=database-display} @ ⟦<Sum>⟧");
  }

  @Test
  void a_reference_to_nothing_is_a_broken_field() {
    Document document =
        read(
            p(
                "<text:bookmark-ref text:ref-name='here'>1</text:bookmark-ref> "
                    + "<text:bookmark-ref text:ref-name='gone'>2</text:bookmark-ref> "
                    + "<text:sequence-ref text:ref-name='t1'>3</text:sequence-ref> "
                    + "<text:reference-ref text:ref-name='x'>Error: Reference source not found"
                    + "</text:reference-ref>"
                    + "<text:bookmark text:name='here'/>"
                    + "<text:sequence text:ref-name='t1'>4</text:sequence>"));
    assertThat(ShownEvidence.of(document))
        .containsExactly(
            "BROKEN_FIELD {field=bookmark-ref, target=gone}"
                + " @ 1 ⟦2⟧ 3 Error: Reference source not found4",
            "BROKEN_FIELD {field=reference-ref}" + " @ 1 2 3 ⟦Error: Reference source not found⟧4");
  }

  @Test
  void hidden_sections_and_texts_are_evidence() {
    Document document =
        read(
            p("Seen.")
                + "<text:section text:display='none'>"
                + p("Not seen.")
                + "</text:section>"
                + p(
                    "Also <text:hidden-text text:is-hidden='true' text:string-value='not'/>"
                        + "seen."));
    assertThat(document.text()).isEqualTo("Seen.\n\nAlso seen.");
    assertThat(ShownEvidence.of(document))
        .containsExactly("HIDDEN_TEXT \"Not seen.\n\" @ ⟦⟧", "HIDDEN_TEXT \"not\" @ Also ⟦⟧seen.");
  }

  @Test
  void of_a_table_of_contents_the_entries_are_read_and_not_the_patterns() {
    Document document =
        read(
            "<text:table-of-content><text:table-of-content-source><text:index-title-template>"
                + "Pattern</text:index-title-template></text:table-of-content-source>"
                + "<text:index-body><text:index-title>"
                + p("目录")
                + "</text:index-title>"
                + p("一、总则<text:tab/>1")
                + "</text:index-body></text:table-of-content>");
    assertThat(Shown.blocks(document))
        .containsExactly("PARAGRAPH [CONTENTS]: 目录", "CONTENTS_ENTRY [CONTENTS]: 一、总则\t1");
  }

  @Test
  void cells_know_what_they_cover() {
    Document document =
        read(
            "<table:table><table:table-header-rows><table:table-row>"
                + "<table:table-cell table:number-columns-spanned='2'>"
                + p("wide")
                + "</table:table-cell><table:covered-table-cell/></table:table-row>"
                + "</table:table-header-rows><table:table-row>"
                + "<table:table-cell table:number-columns-repeated='1' table:number-rows-spanned='2'>"
                + p("tall")
                + "</table:table-cell><table:table-cell>"
                + p("b")
                + p("c")
                + "</table:table-cell></table:table-row></table:table>");
    assertThat(Shown.blocks(document))
        .containsExactly(
            "TABLE_CELL {0 0,0 1x2 th}: wide",
            "TABLE_CELL {0 1,0 2x1}: tall",
            "TABLE_CELL {0 1,1}: b\nc");
  }

  @Test
  void headers_of_pages_in_use_are_read_and_their_watermarks_are_evidence() {
    Document document =
        read(
            "<style:style style:name='P1' style:family='paragraph'"
                + " style:master-page-name='Cover'/>",
            "<office:master-styles><style:master-page style:name='Standard'><style:header>"
                + p(
                    "Report<draw:custom-shape draw:name='PowerPlusWaterMarkObject1'>"
                        + p("DRAFT")
                        + "</draw:custom-shape>")
                + "</style:header><style:footer style:display='false'>"
                + p("off")
                + "</style:footer></style:master-page><style:master-page style:name='Cover'"
                + " style:next-style-name='Standard'/><style:master-page style:name='Unused'>"
                + "<style:header>"
                + p("Unused")
                + "</style:header></style:master-page></office:master-styles>",
            "<text:p text:style-name='P1'>Body</text:p>");
    assertThat(Shown.blocks(document)).containsExactly("PARAGRAPH: Body", "HEADER: Report");
    assertThat(ShownEvidence.of(document)).containsExactly("WATERMARK \"DRAFT\" @ Report⟦⟧");
  }

  @Test
  void formulas_and_charts_are_read_from_their_parts() {
    String object = "<draw:frame><draw:object xlink:href='./%s'/></draw:frame>";
    Reading reading =
        reading(
            "",
            "",
            p("E = " + object.formatted("O1")) + p(object.formatted("O2") + object.formatted("O3")),
            "O1/content.xml",
            "<math xmlns='http://www.w3.org/1998/Math/MathML'><semantics><mi>m</mi><mi>c</mi>"
                + "<mn>2</mn><annotation>m c^2</annotation></semantics></math>",
            "O2/content.xml",
            "<o:document-content xmlns:o='o' xmlns:c='c'><c:chart><c:title><p>Costs</p></c:title>"
                + "</c:chart></o:document-content>",
            "O3/content.xml",
            "<o:document-content xmlns:o='o'><o:spreadsheet/></o:document-content>");
    Document document = ((Reading.Read) reading).document();
    assertThat(document.text()).isEqualTo("E = mc2\nCosts");
    assertThat(document.unread())
        .containsExactly(new Unread(Unread.Reason.EMBEDDED, "embedded object O3"));
  }

  @Test
  void a_protected_document_says_so() {
    Reading reading =
        reading(
            "",
            "",
            p("noise"),
            "META-INF/manifest.xml",
            "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry>"
                + "</m:manifest>");
    assertThat(((Reading.Failed) reading).why().reason()).isEqualTo(Unreadable.Reason.ENCRYPTED);
  }

  @Test
  void a_damaged_content_is_no_document_and_damaged_styles_are_told() {
    assertThat(((Reading.Failed) reading("", "", "<text:p>")).why().reason())
        .isEqualTo(Unreadable.Reason.DAMAGED);
    Document document = ((Reading.Read) reading("", "<broken", p("Body"))).document();
    assertThat(document.text()).isEqualTo("Body");
    assertThat(document.unread()).containsExactly(new Unread(Unread.Reason.DAMAGED, "styles.xml"));
  }
}
