package dev.stet.readers.slide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A talk of two slides, {@code talk.fodp}, as LibreOffice writes it. */
class PptxReaderTest {
  private static final Document TALK = read();

  @Test
  void everyWordLeadsBackToItsSlideAndShape() {
    assertThat(place("Two quays")).startsWith("slide 1");
    assertThat(place("{{cost}}")).startsWith("slide 1");
    assertThat(place("240 m")).startsWith("slide 2");
    assertThat(place("Mention the dredging")).isEqualTo("slide 1, notes");
  }

  @Test
  void tablesAndNotesAreKnownForWhatTheyAre() {
    assertThat(block("240 m").cell()).isEqualTo(Cell.at(0, 1, 1));
    assertThat(block("Mention").kind()).isEqualTo(BlockKind.FOOTNOTE);
  }

  @Test
  void aHiddenSlideIsEvidence() {
    assertThat(TALK.evidence())
        .filteredOn(evidence -> evidence.kind() == Evidence.Kind.HIDDEN_SLIDE)
        .extracting(evidence -> TALK.place(evidence.span()).label())
        .containsExactly("slide 2");
  }

  /** As PowerPoint writes it: placeholders by their kind, one of them never filled. */
  @Test
  void titlesAreHeadingsAndAPromptThatStillShowsIsEvidence() throws IOException {
    String shape =
        "<p:sp><p:nvSpPr><p:cNvPr id='%d' name='%s'/><p:cNvSpPr/><p:nvPr><p:ph type='%s'/></p:nvPr>"
            + "</p:nvSpPr><p:txBody>%s</p:txBody></p:sp>";
    String slide =
        "<p:sld xmlns:p='urn:p' xmlns:a='urn:a'><p:cSld><p:spTree>"
            + shape.formatted(1, "Title 1", "ctrTitle", "<a:p><a:r><a:t>Dredging</a:t></a:r></a:p>")
            + shape.formatted(2, "Subtitle 2", "subTitle", "<a:p><a:endParaRPr/></a:p>")
            + shape.formatted(3, "Number 3", "sldNum", "<a:p><a:fld><a:t>1</a:t></a:fld></a:p>")
            + "</p:spTree></p:cSld></p:sld>";
    byte[] deck =
        Zips.of(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
                + " PartName='/ppt/presentation.xml' ContentType='application/vnd.openxmlformats-"
                + "officedocument.presentationml.presentation.main+xml'/></Types>",
            "ppt/presentation.xml",
            "<p:presentation xmlns:p='urn:p' xmlns:r='http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships'><p:sldIdLst><p:sldId r:id='r1'/></p:sldIdLst>"
                + "</p:presentation>",
            "ppt/_rels/presentation.xml.rels",
            "<Relationships><Relationship Id='r1' Type='x/slide' Target='slides/slide1.xml'/>"
                + "</Relationships>",
            "ppt/slides/slide1.xml",
            slide);

    Document document = read("deck.pptx", deck);

    assertThat(document.blocks())
        .extracting(Block::kind, block -> document.text(block))
        .containsExactly(tuple(BlockKind.TITLE, "Dredging"), tuple(BlockKind.FOOTER, "1"));
    assertThat(document.evidence())
        .extracting(Evidence::kind, Evidence::words, e -> document.place(e.span()).label())
        .containsExactly(
            tuple(Evidence.Kind.EMPTY_PLACEHOLDER, "Subtitle 2", "slide 1, Subtitle 2"));
  }

  private static Document read(String name, byte[] bytes) {
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes(name, bytes));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).document();
  }

  private static Document read() {
    try (InputStream in = PptxReaderTest.class.getResourceAsStream("talk.pptx")) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      return read("talk.pptx", bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String place(String words) {
    int at = TALK.text().indexOf(words);
    return TALK.place(new Span(at, at + words.length())).label();
  }

  private static Block block(String words) {
    int at = TALK.text().indexOf(words);
    return TALK.blocks().stream()
        .filter(block -> block.span().contains(at))
        .findFirst()
        .orElseThrow();
  }
}
