package dev.stet.readers.pdf;

import static dev.stet.readers.pdf.PdfPrinter.BOLD;
import static dev.stet.readers.pdf.PdfPrinter.lines;
import static dev.stet.readers.pdf.PdfPrinter.text;
import static dev.stet.readers.pdf.PdfPrinter.turned;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.Shown;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
  private static final String[] STORY = {
    "The old mill at the river was sold in spring, and the new owner means to",
    "open it as a school for the children of the valley, who now travel for an",
    "hour each morning.",
  };

  @Nested
  class Layout {

    @Test
    void joinsLinesToParagraphsAndEndsThemAtAShortLine() {
      Document document =
          read(
              page -> {
                lines(page, 72, 700, STORY);
                lines(
                    page,
                    72,
                    658,
                    "Work began in May. The roof comes first, then the wheel, and the rest.");
              });
      assertThat(Shown.blocks(document))
          .containsExactly(
              "PARAGRAPH: " + String.join(" ", STORY),
              "PARAGRAPH: Work began in May. The roof comes first, then the wheel, and the rest.");
    }

    @Test
    void undoesHyphensAtLineEndsButKeepsThoseOfCompounds() {
      Document document =
          read(
              page ->
                  lines(
                      page,
                      72,
                      700,
                      "A well-known firm was asked to replace the wheel, and its transpor-",
                      "tation by river was planned; the firm is small but is very well-",
                      "known in the valley."));
      assertThat(document.text())
          .contains("its transportation by river")
          .contains("is very well-known in");
    }

    @Test
    void readsTwoColumnsOneAfterTheOther() throws IOException {
      Document document = resource("paper-en.pdf");
      assertThat(document.text())
          .contains("in the dry months. Most answered within a week; the remainder were visited");
      assertThat(headings(document))
          .containsExactly("1 1 Introduction", "1 2 Method", "1 3 Results");
      assertThat(document.text(document.blocks().get(1)))
          .isEqualTo("Walking for Water: a District Survey");
      assertThat(document.blocks().get(1).kind()).isEqualTo(BlockKind.TITLE);
    }

    @Test
    void readsATaggedFileAsItReadsTheSameFileWithoutTags() throws IOException {
      assertThat(Shown.blocks(resource("paper-en-tagged.pdf")))
          .isEqualTo(Shown.blocks(resource("paper-en.pdf")));
    }

    @Test
    void joinsChineseLinesWithoutSpacesAlsoOverAPage() throws IOException {
      Document document = resource("report-zh.pdf");
      String sentence = "全年完成工作量比上年增长，各项任务按计划推进，重点工作取得成效，下一步继续做好各项工作";
      List<String> paragraphs =
          document.blocks().stream()
              .filter(block -> block.kind() == BlockKind.PARAGRAPH)
              .map(document::text)
              .toList();
      assertThat(paragraphs)
          .containsExactly(
              (sentence + "，").repeat(2) + sentence + "。",
              (sentence + "，").repeat(3) + sentence + "。",
              (sentence + "，") + sentence + "。",
              (sentence + "，") + sentence + "。",
              "下一步按计划推进：",
              (sentence + "，").repeat(4) + sentence + "。",
              (sentence + "，").repeat(5) + sentence + "。",
              (sentence + "，").repeat(2) + sentence + "。");
    }

    @Test
    void tellsHeadersFootersHeadingsAndListItems() throws IOException {
      Document document = resource("report-zh.pdf");
      assertThat(Shown.blocks(document))
          .startsWith("HEADER [FURNITURE]: 全年工作计划", "TITLE: 年度工作报告", "HEADING 1: 一、全年工作")
          .contains("FOOTER [FURNITURE]: 第1页 共5页", "HEADING 2: （一）重点任务", "HEADING 1: 二、下一步计划")
          .anyMatch(block -> block.startsWith("LIST_ITEM 1: 1. 全年"))
          .anyMatch(block -> block.startsWith("LIST_ITEM 1: 2. 全年"));
      assertThat(Shown.blocks(document)).filteredOn(b -> b.startsWith("HEADER")).hasSize(5);
      assertThat(Shown.blocks(document)).filteredOn(b -> b.startsWith("FOOTER")).hasSize(5);
    }

    @Test
    void takesLargeBoldChaptersThatOpenPagesForHeadings() {
      PdfPrinter printer = new PdfPrinter();
      for (int i = 1; i <= 3; i++) {
        int number = i;
        printer.page(
            page -> {
              text(page, BOLD, 18, 72, 760, "Quay number " + number);
              lines(page, 72, 720, STORY);
              lines(page, 72, 40, "Port survey, sheet " + number);
            });
      }
      Document document = read(printer.bytes());
      assertThat(headings(document))
          .containsExactly("1 Quay number 1", "1 Quay number 2", "1 Quay number 3");
      assertThat(Shown.blocks(document)).filteredOn(b -> b.startsWith("FOOTER")).hasSize(3);
    }

    @Test
    void takesALargeBoldHeadWithTheNumberOfItsPageForAHeader() {
      for (String head :
          List.of("River Trust Yearbook | %d", "%d — River Trust", "Tides, page %d")) {
        assertThat(headers(i -> page -> text(page, BOLD, 18, 72, 790, head.formatted(i + 6))))
            .as(head)
            .hasSize(4);
      }
      assertThat(
              headers(
                  i ->
                      page -> {
                        // left and right pages
                        text(page, BOLD, 18, i % 2 == 0 ? 72 : 400, 790, "River Trust");
                        text(page, BOLD, 18, i % 2 == 0 ? 500 : 72, 790, String.valueOf(i + 6));
                      }))
          .hasSize(4);
      assertThat(headers(i -> page -> text(page, BOLD, 18, 72, 790, "Lesson — " + (i * 2 + 1))))
          .as("not the numbers of the pages")
          .isEmpty();
    }

    @Test
    void takesTheWordsOfEachSectionBesideTheNumberOfItsPageForAHeader() {
      List<String> sections =
          List.of("Moorings", "Moorings", "Cranes", "Cranes", "Lights", "Sluices", "Dredging");
      PdfPrinter printer = new PdfPrinter();
      for (int i = 0; i < sections.size(); i++) {
        int number = i;
        printer.page(
            page -> {
              text(page, BOLD, 9, 72, 790, sections.get(number));
              text(page, BOLD, 9, 500, 790, String.valueOf(number + 12));
              lines(page, 72, 560, STORY);
            });
      }
      assertThat(Shown.blocks(read(printer.bytes())))
          .filteredOn(b -> b.startsWith("HEADER"))
          .hasSize(7);
    }

    @Test
    void keepsTwoLinesApartThatStandBesideOneLargeLine() {
      PdfPrinter printer =
          new PdfPrinter()
              .page(
                  page -> {
                    text(page, PdfPrinter.PLAIN, 9, 72, 700, "gate, lower 41");
                    text(page, PdfPrinter.PLAIN, 9, 72, 689.5f, "gate, upper 44");
                    text(page, BOLD, 15, 320, 692.5f, "M");
                  });
      assertThat(read(printer.bytes()).text())
          .contains("gate, lower 41")
          .contains("gate, upper 44");
    }

    @Test
    void leadersDoNotMakeWordsOfALineSetWide() {
      PdfPrinter printer =
          new PdfPrinter()
              .page(
                  page -> {
                    text(page, PdfPrinter.PLAIN, 11, 72, 700, "How");
                    text(page, PdfPrinter.PLAIN, 11, 98, 700, "can");
                    text(page, PdfPrinter.PLAIN, 11, 121, 700, "I");
                    text(page, PdfPrinter.PLAIN, 11, 127, 700, "moor?");
                    for (int i = 0; i < 40; i++) {
                      text(page, PdfPrinter.PLAIN, 11, 163 + i * 5.5f, 700, ".");
                    }
                    text(page, PdfPrinter.PLAIN, 11, 390, 700, "28");
                  });
      assertThat(read(printer.bytes()).text()).contains("How can I moor?");
    }

    private static List<String> headers(IntFunction<PdfPrinter.Drawing> head) {
      PdfPrinter printer = new PdfPrinter();
      for (int i = 0; i < 4; i++) {
        PdfPrinter.Drawing drawing = head.apply(i);
        printer.page(
            page -> {
              drawing.on(page);
              lines(page, 72, 560, STORY);
            });
      }
      Document document = read(printer.bytes());
      return Shown.blocks(document).stream().filter(b -> b.startsWith("HEADER")).toList();
    }

    @Test
    void takesALetterheadForAHeaderHoweverLargeItIs() {
      PdfPrinter printer = new PdfPrinter();
      for (int i = 0; i < 3; i++) {
        printer.page(
            page -> {
              text(page, BOLD, 18, 72, 790, "Harbour Office 12");
              lines(page, 72, 720, STORY);
            });
      }
      assertThat(Shown.blocks(read(printer.bytes())))
          .filteredOn(b -> b.matches("HEADER.*: Harbour Office 12"))
          .hasSize(3);
    }

    @Test
    void findsTablesWithBordersAndWithout() throws IOException {
      assertThat(Shown.blocks(resource("report-zh.pdf")))
          .filteredOn(block -> block.startsWith("TABLE_CELL"))
          .containsExactly(
              "TABLE_CELL {0 0,0}: 项目",
              "TABLE_CELL {0 0,1}: 计划",
              "TABLE_CELL {0 0,2}: 完成",
              "TABLE_CELL {0 1,0}: 工作一",
              "TABLE_CELL {0 1,1}: 120",
              "TABLE_CELL {0 1,2}: 96",
              "TABLE_CELL {0 2,0}: 工作二",
              "TABLE_CELL {0 2,1}: 80",
              "TABLE_CELL {0 2,2}: 72",
              "TABLE_CELL {0 3,0}: 合计",
              "TABLE_CELL {0 3,1}: 200",
              "TABLE_CELL {0 3,2}: 168",
              "TABLE_CELL {1 0,0}: 季",
              "TABLE_CELL {1 0,1}: 上年",
              "TABLE_CELL {1 0,2}: 全年",
              "TABLE_CELL {1 1,0}: 一季",
              "TABLE_CELL {1 1,1}: 12.5",
              "TABLE_CELL {1 1,2}: 13.1",
              "TABLE_CELL {1 2,0}: 二季",
              "TABLE_CELL {1 2,1}: 20.4",
              "TABLE_CELL {1 2,2}: 22.6",
              "TABLE_CELL {1 3,0}: 三季",
              "TABLE_CELL {1 3,1}: 8.0",
              "TABLE_CELL {1 3,2}: 9.9");
    }

    @Test
    void leavesATableOfContentsAsLines() {
      Document document =
          read(
              page -> {
                for (int i = 0; i < 4; i++) {
                  text(page, PdfPrinter.PLAIN, 11, 72, 700 - 14 * i, "Chapter " + "ABCD".charAt(i));
                  text(page, PdfPrinter.PLAIN, 11, 400, 700 - 14 * i, "" + (i * 3 + 1));
                }
              });
      assertThat(document.blocks()).noneMatch(block -> block.kind() == BlockKind.TABLE_CELL);
      assertThat(document.text()).contains("Chapter B\t4\n");
    }

    @Test
    void keepsTheMarkOfANoteApartFromTheNumberItStandsAt() {
      Document document =
          read(
              page -> {
                text(page, PdfPrinter.PLAIN, 12, 72, 700, "The town counts");
                text(page, PdfPrinter.PLAIN, 7, 160, 705, "2");
                text(page, PdfPrinter.PLAIN, 12, 165, 700, "4711 souls.");
              });
      assertThat(document.text()).contains("²").doesNotContain("24711");
    }

    @Test
    void makesAHeadingOfTheLineThatABookmarkNames() throws IOException {
      assertThat(resource("report-zh.pdf").evidence())
          .filteredOn(evidence -> evidence.kind() == Evidence.Kind.BOOKMARK)
          .extracting(Evidence::words, evidence -> evidence.details().toString())
          .containsExactly(
              tuple("一、全年工作", "{level=1, page=1}"),
              tuple("（一）重点任务", "{level=2, page=2}"),
              tuple("二、下一步计划", "{level=1, page=3}"));
    }
  }

  @Nested
  class Places {

    @Test
    void leadFromWordsToTheirPageAndLine() throws IOException {
      Document document = resource("report-zh.pdf");
      int at = document.text().indexOf("重点任务");
      assertThat(document.place(new Span(at, at + 4))).isEqualTo(new Place.Page(2, null, 2));
    }

    @Test
    void tellWhatThePageCallsItself() {
      byte[] pdf =
          new PdfPrinter()
              .page(page -> lines(page, 72, 700, "Preface"))
              .page(page -> lines(page, 72, 700, "Chapter one"))
              .with(
                  document -> {
                    PDPageLabels labels = new PDPageLabels(document);
                    PDPageLabelRange roman = new PDPageLabelRange();
                    roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
                    labels.setLabelItem(0, roman);
                    document.getDocumentCatalog().setPageLabels(labels);
                  })
              .bytes();
      Document document = read(pdf);
      int at = document.text().indexOf("Chapter");
      assertThat(document.place(new Span(at, at + 7)).label()).isEqualTo("p. 2 (ii), line 1");
    }
  }

  @Nested
  class EvidenceOfLooks {

    @Test
    void takesLargeSlantedWordsForAWatermark() {
      Document document =
          read(
              page -> {
                lines(page, 72, 700, STORY);
                turned(page, 60, 45, "CONFIDENTIAL");
              });
      assertThat(document.text()).doesNotContain("CONFIDENTIAL");
      assertThat(shown(document))
          .containsExactly("WATERMARK 'CONFIDENTIAL' {angle=45, look=slanted, pages=1}");
    }

    @Test
    void takesHugeTranslucentWordsForAWatermarkAndCountsItsPages() {
      PdfPrinter printer = new PdfPrinter();
      for (int i = 0; i < 3; i++) {
        printer.page(
            page -> {
              lines(page, 72, 700, STORY);
              PDExtendedGraphicsState state = new PDExtendedGraphicsState();
              state.setNonStrokingAlphaConstant(0.2f);
              page.setGraphicsStateParameters(state);
              text(page, BOLD, 70, 150, 400, "DRAFT");
            });
      }
      Document document = read(printer.bytes());
      assertThat(document.text()).doesNotContain("DRAFT");
      assertThat(shown(document)).containsExactly("WATERMARK 'DRAFT' {look=pale, pages=1-3}");
    }

    @Test
    void leavesSmallGreyWordsInTheText() {
      Document document =
          read(
              page -> {
                lines(page, 72, 700, STORY);
                page.setNonStrokingColor(0.7f);
                lines(page, 72, 600, "Photograph: the mill in winter");
              });
      assertThat(document.text()).contains("Photograph: the mill in winter");
      assertThat(document.evidence()).isEmpty();
    }

    @Test
    void takesWhatALayerCalledWatermarkHoldsForOne() {
      byte[] pdf =
          new PdfPrinter()
              .page(page -> lines(page, 72, 700, STORY))
              .with(
                  document -> {
                    PDOptionalContentProperties layers = new PDOptionalContentProperties();
                    PDOptionalContentGroup mark = new PDOptionalContentGroup("Watermark");
                    PDOptionalContentGroup off = new PDOptionalContentGroup("Notes");
                    layers.addGroup(mark);
                    layers.addGroup(off);
                    layers.setGroupEnabled(off, false);
                    document.getDocumentCatalog().setOCProperties(layers);
                    try (PDPageContentStream page =
                        new PDPageContentStream(
                            document,
                            document.getPage(0),
                            PDPageContentStream.AppendMode.APPEND,
                            false)) {
                      page.beginMarkedContent(COSName.OC, mark);
                      lines(page, 72, 500, "Trial version");
                      page.endMarkedContent();
                      page.beginMarkedContent(COSName.OC, off);
                      lines(page, 72, 400, "Ask Anna about this");
                      page.endMarkedContent();
                    }
                  })
              .bytes();
      Document document = read(pdf);
      assertThat(document.text()).isEqualTo(String.join(" ", STORY));
      assertThat(shown(document))
          .containsExactly(
              "WATERMARK 'Trial version' {look=declared, pages=1}",
              "HIDDEN_TEXT 'Ask Anna about this' {page=1, why=a layer that is switched off}");
    }

    @Test
    void keepsWhiteWordsApartUnlessSomethingDarkIsBehindThem() {
      Document document =
          read(
              page -> {
                lines(page, 72, 700, STORY);
                page.setNonStrokingColor(0f);
                page.addRect(60, 500, 300, 40);
                page.fill();
                page.setNonStrokingColor(1f);
                lines(page, 72, 515, "White on black");
                lines(page, 72, 400, "White on white");
              });
      assertThat(document.text()).contains("White on black").doesNotContain("White on white");
      assertThat(shown(document))
          .containsExactly("HIDDEN_TEXT 'White on white' {page=1, why=the colour of the page}");
    }

    @Test
    void readsInvisibleWordsOverAPictureAsAScannersText() {
      byte[] pdf =
          new PdfPrinter()
              .page(page -> {})
              .with(
                  document -> {
                    BufferedImage scan = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
                    try (PDPageContentStream page =
                        new PDPageContentStream(document, document.getPage(0))) {
                      page.drawImage(
                          LosslessFactory.createFromImage(document, scan), 0, 0, 595, 842);
                      page.setRenderingMode(RenderingMode.NEITHER);
                      lines(page, 72, 700, STORY);
                    }
                  })
              .bytes();
      assertThat(read(pdf).text()).isEqualTo(String.join(" ", STORY));
      assertThat(read(pdf).evidence()).isEmpty();
    }

    @Test
    void keepsInvisibleWordsOverNothingApart() {
      Document document =
          read(
              page -> {
                lines(page, 72, 700, STORY);
                page.setRenderingMode(RenderingMode.NEITHER);
                lines(page, 72, 400, "Keywords for a search engine");
              });
      assertThat(document.text()).isEqualTo(String.join(" ", STORY));
      assertThat(shown(document))
          .containsExactly(
              "HIDDEN_TEXT 'Keywords for a search engine' {page=1, why=printed invisibly}");
    }
  }

  @Nested
  class EvidenceOverThePage {

    @Test
    void aCommentIsOnTheWordsThatAreMarked() {
      byte[] pdf =
          new PdfPrinter()
              .page(page -> lines(page, 72, 700, STORY))
              .with(
                  document -> {
                    PDAnnotationHighlight mark = new PDAnnotationHighlight();
                    float from = 72 + width("The old ");
                    float to = from + width("mill");
                    mark.setQuadPoints(new float[] {from, 709, to, 709, from, 697, to, 697});
                    mark.setRectangle(new PDRectangle(from, 697, to - from, 12));
                    mark.setContents("stet: it is a proper name");
                    mark.setTitlePopup("Anna");
                    document.getPage(0).setAnnotations(List.of(mark));
                  })
              .bytes();
      Document document = read(pdf);
      Evidence comment = document.evidence().get(0);
      assertThat(comment.kind()).isEqualTo(Evidence.Kind.COMMENT);
      assertThat(comment.words()).isEqualTo("stet: it is a proper name");
      assertThat(comment.span().of(document.text())).isEqualTo("mill");
      assertThat(comment.details()).containsEntry("author", "Anna");
    }

    @Test
    void aStickyNoteIsOnTheLineItStandsAt() {
      byte[] pdf =
          new PdfPrinter()
              .page(page -> lines(page, 72, 700, STORY))
              .with(
                  document -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setRectangle(new PDRectangle(500, 682, 18, 12));
                    note.setContents("Is this so?");
                    document.getPage(0).setAnnotations(List.of(note));
                  })
              .bytes();
      Document document = read(pdf);
      assertThat(document.evidence().get(0).span().of(document.text())).isEqualTo(STORY[1]);
    }

    @Test
    void aFormsValuesAreTextAndItsRequiredEmptyFieldsAreEvidence() {
      byte[] pdf =
          new PdfPrinter()
              .page(page -> lines(page, 72, 700, "Name:"))
              .with(
                  document -> {
                    PDAcroForm form = new PDAcroForm(document);
                    document.getDocumentCatalog().setAcroForm(form);
                    PDTextField name = field(form, document.getPage(0), "name", 110, 697);
                    name.getCOSObject().setString(COSName.V, "Anna Holm");
                    PDTextField town = field(form, document.getPage(0), "town", 110, 600);
                    town.setRequired(true);
                    form.setFields(List.of(name, town));
                  })
              .bytes();
      Document document = read(pdf);
      assertThat(document.text()).isEqualTo("Name: Anna Holm");
      assertThat(shown(document)).containsExactly("EMPTY_CONTROL 'town' {page=1, required=true}");
    }

    private static PDTextField field(PDAcroForm form, PDPage page, String name, float x, float y)
        throws IOException {
      PDTextField field = new PDTextField(form);
      field.setPartialName(name);
      PDAnnotationWidget widget = field.getWidgets().get(0);
      widget.setRectangle(new PDRectangle(x, y, 200, 16));
      page.getAnnotations().add(widget);
      return field;
    }

    @Test
    void attachedFilesAreUnread() {
      byte[] pdf =
          new PdfPrinter()
              .page(page -> lines(page, 72, 700, STORY))
              .with(
                  document -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFile("figures.xlsx");
                    file.setEmbeddedFile(
                        new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[4])));
                    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("figures.xlsx", file));
                    PDDocumentNameDictionary names =
                        new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                  })
              .bytes();
      assertThat(read(pdf).unread())
          .containsExactly(new Unread(Unread.Reason.EMBEDDED, "attached file figures.xlsx"));
    }
  }

  @Nested
  class Trouble {

    @Test
    void namesThePagesWithoutText() {
      PdfPrinter printer = new PdfPrinter().page(page -> lines(page, 72, 700, STORY));
      printer.page(this::picture).page(this::picture).page(page -> lines(page, 72, 700, STORY));
      printer.page(this::picture).page(page -> {});
      assertThat(read(printer.bytes()).unread())
          .containsExactly(new Unread(Unread.Reason.NO_TEXT, "pages 2-3, 5"));
    }

    private void picture(PDPageContentStream page) throws IOException {
      page.setLineWidth(1);
      for (int i = 0; i < 30; i++) {
        page.moveTo(i, i * 3);
        page.curveTo(i, 200, 300, i, 400, 400);
        page.stroke();
      }
    }

    @Test
    void saysThatAScanHasNoText() {
      assertThat(why(new PdfPrinter().page(this::picture).bytes()))
          .isEqualTo("no-text: its one page has no text: scanned?");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void saysThatAPasswordIsNeededAndOpensWhatNeedsNone(int bits) {
      assertThat(why(locked("secret", bits)))
          .isEqualTo("encrypted: a password is needed to open it");
      assertThat(read(locked("", bits)).text()).isEqualTo(String.join(" ", STORY));
    }

    private static byte[] locked(String password, int bits) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(bits);
      return new PdfPrinter()
          .page(page -> lines(page, 72, 700, STORY))
          .with(document -> document.protect(policy))
          .bytes();
    }

    @Test
    void saysThatACertificateIsNeeded() {
      String password = new String(locked("secret", 128), ISO_8859_1);
      byte[] certificate =
          password.replace("/Filter /Standard", "/Filter /Adobe.PubSec").getBytes(ISO_8859_1);

      assertThat(why(certificate))
          .isEqualTo("encrypted: encrypted for the holders of certain certificates");
    }

    @Test
    void readsAFileWithoutItsEndAndSaysSo() {
      byte[] whole = new PdfPrinter().page(page -> lines(page, 72, 700, STORY)).bytes();
      Document document = read(Arrays.copyOf(whole, whole.length - 30));
      assertThat(document.text()).isEqualTo(String.join(" ", STORY));
      assertThat(document.evidence())
          .extracting(Evidence::kind)
          .containsExactly(Evidence.Kind.DAMAGE);
    }

    @Test
    void saysThatAPartOfAPageIsLostWhereItsStreamIsBroken() {
      byte[] pdf = broken(new PdfPrinter().page(page -> lines(page, 72, 700, STORY)));
      Document document = read(pdf);
      assertThat(document.text()).isEqualTo(String.join(" ", STORY));
      assertThat(document.unread())
          .containsExactly(new Unread(Unread.Reason.DAMAGED, "a part of page 2"));
    }

    @Test
    void aPageOfWhichNothingIsLeftIsDamagedAndNotWithoutText() {
      Reading reading =
          Readers.with(ReadOptions.DEFAULT).read(Source.bytes("a.pdf", broken(new PdfPrinter())));
      assertThat(((Reading.Failed) reading).why().reason()).isEqualTo(Unreadable.Reason.DAMAGED);
    }

    /** With one more page of many words, whose compressed stream makes no sense. */
    private static byte[] broken(PdfPrinter printer) {
      byte[] pdf =
          printer
              .page(
                  page -> {
                    for (int i = 0; i < 40; i++) {
                      lines(page, 72, 750 - 15 * i, STORY[0] + " " + (char) ('A' + i) + i * i);
                    }
                  })
              .bytes();
      // the longest stream is the page's
      Matcher streams =
          Pattern.compile("(?s)stream\r?\n(.*?)endstream")
              .matcher(new String(pdf, StandardCharsets.ISO_8859_1));
      int page = 0;
      int longest = 0;
      while (streams.find()) {
        if (streams.end(1) - streams.start(1) > longest) {
          page = streams.start(1);
          longest = streams.end(1) - page;
        }
      }
      Arrays.fill(pdf, page + 100, page + 160, (byte) 0xFF);
      return pdf;
    }

    @Test
    void aPageWithNothingButAWatermarkIsRead() {
      Document document = read(page -> turned(page, 60, 45, "CONFIDENTIAL"));
      assertThat(document.text()).isEmpty();
      assertThat(document.evidence())
          .extracting(Evidence::kind, Evidence::words)
          .containsExactly(tuple(Evidence.Kind.WATERMARK, "CONFIDENTIAL"));
    }

    @Test
    void refusesAStreamThatUnpacksToTooMuch() {
      byte[] pdf = new PdfPrinter().page(page -> lines(page, 72, 700, STORY)).bytes();
      Limits d = Limits.DEFAULT;
      Limits small =
          new Limits(
              d.fileBytes(),
              d.inflatedBytes(),
              100,
              d.entries(),
              d.depth(),
              d.operators(),
              d.characters(),
              d.deadline());
      assertThat(why(pdf, small)).isEqualTo("too-large: a stream that unpacks to more than 0 MB");
    }

    @Test
    void drawsAFormThatDrawsItselfOnce() {
      byte[] pdf =
          new PdfPrinter()
              .page(page -> lines(page, 72, 700, STORY))
              .with(
                  document -> {
                    PDFormXObject form = new PDFormXObject(new PDStream(document));
                    form.setBBox(new PDRectangle(600, 800));
                    form.setResources(new PDResources());
                    form.getResources().put(COSName.getPDFName("Self"), form);
                    try (var out = form.getContentStream().createOutputStream()) {
                      out.write("/Self Do /Self Do".getBytes(StandardCharsets.US_ASCII));
                    }
                    try (PDPageContentStream page =
                        new PDPageContentStream(
                            document,
                            document.getPage(0),
                            PDPageContentStream.AppendMode.APPEND,
                            false)) {
                      page.drawForm(form);
                    }
                  })
              .bytes();
      assertThat(read(pdf).text()).isEqualTo(String.join(" ", STORY));
    }

    @Test
    void givesUpWhereItCostsTooMuch() {
      byte[] pdf = new PdfPrinter().page(page -> lines(page, 72, 700, STORY)).bytes();
      Limits d = Limits.DEFAULT;
      Limits few =
          new Limits(
              d.fileBytes(),
              d.inflatedBytes(),
              d.partBytes(),
              d.entries(),
              d.depth(),
              5,
              d.characters(),
              d.deadline());
      assertThat(why(pdf, few)).isEqualTo("too-large: more than 5 drawing operators");
      Thread.currentThread().interrupt(); // as the front door does when the time is over
      assertThat(why(pdf, d)).isEqualTo("timed-out: reading it was stopped");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static float width(String text) throws IOException {
    return PdfPrinter.PLAIN.getStringWidth(text) / 1000 * 11;
  }

  private static List<String> headings(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADING)
        .map(block -> block.level() + " " + document.text(block))
        .toList();
  }

  private static List<String> shown(Document document) {
    return document.evidence().stream()
        .map(e -> e.kind() + " '" + e.words() + "' " + e.details())
        .toList();
  }

  private static Document resource(String name) throws IOException {
    try (InputStream in = PdfReaderTest.class.getResourceAsStream(name)) {
      return read(Objects.requireNonNull(in, name).readAllBytes());
    }
  }

  private static Document read(PdfPrinter.Drawing drawing) {
    return read(new PdfPrinter().page(drawing).bytes());
  }

  private static Document read(byte[] pdf) {
    try {
      return new PdfReader()
          .read(Source.bytes("a.pdf", pdf), "application/pdf", ReadOptions.DEFAULT);
    } catch (IOException | UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static String why(byte[] pdf) {
    return why(pdf, Limits.DEFAULT);
  }

  private static String why(byte[] pdf, Limits limits) {
    UnreadableException e =
        catchThrowableOfType(
            UnreadableException.class,
            () ->
                new PdfReader()
                    .read(
                        Source.bytes("a.pdf", pdf),
                        "application/pdf",
                        new ReadOptions(null, limits)));
    return String.valueOf(e.getMessage());
  }
}
