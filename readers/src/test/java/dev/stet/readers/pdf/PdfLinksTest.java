package dev.stet.readers.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

/** Links and bookmarks that lead nowhere are evidence, on their words. */
class PdfLinksTest {

  @Test
  void linksToPlacesThatAreMissingAreBrokenAndOthersAreNot() throws Exception {
    Document document =
        read(
            new PdfPrinter()
                .page(
                    page ->
                        PdfPrinter.lines(
                            page, 72, 700, "See the annex", "See the quays", "See the site"))
                .with(
                    pdf -> {
                      name(pdf, "quays", pdf.getPage(0));
                      link(pdf, 696).setDestination(new PDNamedDestination("annex"));
                      link(pdf, 682).setDestination(new PDNamedDestination("quays"));
                      PDActionURI site = new PDActionURI();
                      site.setURI("https://example.org");
                      link(pdf, 668).setAction(site);
                    })
                .bytes());

    assertThat(ShownEvidence.of(document))
        .containsExactly("BROKEN_LINK {page=1, target=annex} @ ⟦See the annex⟧");
  }

  @Test
  void aBookmarkToAPageThatWasTakenOutIsBrokenAndOneWithoutAnyPlaceIsNot() throws Exception {
    Document document =
        read(
            new PdfPrinter()
                .page(page -> PdfPrinter.lines(page, 72, 700, "Quays"))
                .with(
                    pdf -> {
                      PDDocumentOutline outline = new PDDocumentOutline();
                      pdf.getDocumentCatalog().setDocumentOutline(outline);
                      PDOutlineItem group = new PDOutlineItem();
                      group.setTitle("Group");
                      outline.addLast(group);
                      PDPageXYZDestination gone = new PDPageXYZDestination();
                      gone.setPage(new PDPage(PDRectangle.A4));
                      PDActionGoTo action = new PDActionGoTo();
                      action.setDestination(gone);
                      PDOutlineItem annex = new PDOutlineItem();
                      annex.setTitle("Annex");
                      annex.setAction(action);
                      outline.addLast(annex);
                    })
                .bytes());

    assertThat(document.evidence())
        .filteredOn(evidence -> evidence.kind() == Evidence.Kind.BROKEN_LINK)
        .extracting(Evidence::words, Evidence::details)
        .containsExactly(
            tuple("Annex", Map.of("from", "bookmark", "target", "a page that is not there")));
  }

  private static void name(PDDocument pdf, String name, PDPage page) {
    PDPageXYZDestination there = new PDPageXYZDestination();
    there.setPage(page);
    PDDestinationNameTreeNode names = new PDDestinationNameTreeNode();
    names.setNames(Map.of(name, there));
    PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    dictionary.setDests(names);
    pdf.getDocumentCatalog().setNames(dictionary);
  }

  private static PDAnnotationLink link(PDDocument pdf, float y) throws IOException {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle(70, y, 120, 14));
    PDPage page = pdf.getPage(0);
    List<PDAnnotation> all = page.getAnnotations();
    all.add(link);
    page.setAnnotations(all);
    return link;
  }

  private static Document read(byte[] bytes) throws Exception {
    return new PdfReader()
        .read(Source.bytes("a.pdf", bytes), "application/pdf", ReadOptions.DEFAULT);
  }
}
