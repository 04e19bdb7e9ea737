package dev.stet.readers.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.sl.usermodel.Placeholder;
import org.junit.jupiter.api.Test;

/** A presentation as POI writes it, with everything that its reader knows in it. */
class PptWithEverythingTest {

  @Test
  void everyWordIsFoundOnItsSlideAndInItsShape() throws IOException {
    Document talk = Slides.read("talk.ppt", talk());

    assertThat(Slides.blocks(talk))
        .containsExactly(
            "slide 1, TextBox 4098 | TITLE: Harbour works 2024",
            "slide 1, TextBox 4099 | LIST_ITEM 1: Quays",
            "slide 1, TextBox 4099 | LIST_ITEM 1: North",
            "slide 1, footer | FOOTER [FURNITURE]: Harbour board",
            "slide 2, TextBox 5122 | HEADING 1: Figures",
            "slide 2 | TABLE_CELL {0 0,0}: Quay",
            "slide 2 | TABLE_CELL {0 0,1}: Length",
            "slide 2 | TABLE_CELL {0 1,0}: North",
            "slide 2 | TABLE_CELL {0 1,1}: 240 m\nin all",
            "slide 2, TextBox 5129 | PARAGRAPH: in a group",
            "slide 2, footer | FOOTER [FURNITURE]: Harbour board");
    SoundDocument.check(talk);
  }

  @Test
  void promptsAndHiddenSlidesAreEvidence() throws IOException {
    assertThat(Slides.evidence(Slides.read("talk.ppt", talk())))
        .containsExactly(
            "slide 1, TextBox 4100 | EMPTY_PLACEHOLDER {type=body}: TextBox 4100",
            "slide 2 | HIDDEN_SLIDE: ");
  }

  /** {@code harbour.fodp} as LibreOffice writes it, without its preview picture. */
  @Test
  void notesCommentsAndTheNumberOfASlideAreFoundToo() throws IOException {
    Document talk = Slides.read("harbour.ppt", resource("harbour.ppt"));

    assertThat(Slides.blocks(talk))
        .containsExactly(
            "slide 1, Rectangle 3073 | TITLE: Harbour works 2024",
            "slide 1 | PARAGRAPH: Page 1 of two",
            "slide 1, footer | FOOTER [FURNITURE]: Harbour board, talk",
            "slide 1, notes | FOOTNOTE: Mention the dredging.",
            "slide 2, TextBox 4097 | PARAGRAPH: Figures",
            "slide 2, footer | FOOTER [FURNITURE]: Harbour board, talk");
    assertThat(Slides.evidence(talk))
        .containsExactly("slide 1 | COMMENT {author=Li}: Check this", "slide 2 | HIDDEN_SLIDE: ");
    assertThat(talk.metadata()).containsEntry("title", "Harbour works");
  }

  @Test
  void halfAFileIsDamagedAndNothingWorse() throws IOException {
    byte[] whole = talk();
    Reading reading =
        Readers.with(ReadOptions.DEFAULT)
            .read(Source.bytes("talk.ppt", Arrays.copyOf(whole, whole.length / 2)));

    assertThat(reading).isInstanceOf(Reading.Failed.class);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PptWithEverythingTest.class.getResourceAsStream(name)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private static byte[] talk() throws IOException {
    try (HSLFSlideShow show = new HSLFSlideShow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      show.getSlideHeadersFooters().setFootersText("Harbour board");
      show.getSlideHeadersFooters().setFooterVisible(true);
      HSLFSlide first = show.createSlide();
      box(first, "Harbour works 2024").setPlaceholder(Placeholder.TITLE);
      HSLFTextBox points = box(first, "Quays\rNorth");
      points.setPlaceholder(Placeholder.BODY);
      box(first, "").setPlaceholder(Placeholder.BODY);

      HSLFSlide second = show.createSlide();
      second.setHidden(true);
      box(second, "Figures").setPlaceholder(Placeholder.TITLE);
      HSLFTable table = second.createTable(2, 2);
      table.getCell(0, 0).setText("Quay");
      table.getCell(0, 1).setText("Length");
      table.getCell(1, 0).setText("North");
      table.getCell(1, 1).setText("240 m\u000Bin all");
      HSLFGroupShape group = second.createGroup();
      group.createTextBox().setText("in a group");
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static HSLFTextBox box(HSLFSlide slide, String words) {
    HSLFTextBox box = slide.createTextBox();
    box.setText(words);
    return box;
  }
}
