package dev.stet.engine.formats;

import dev.stet.core.document.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Element;

/** A file of one page by the lines that have words, from the top down. */
record PagedFile(List<String> lines) implements FileOnDisk {

  /** The line and the next, for words may go over its end. */
  @Override
  public String wordsAt(Place place) {
    Place.Page at = (Place.Page) place;
    if (at.page() != 1) {
      throw new AssertionError("the report has one page");
    }
    return String.join("", lines.subList(at.line() - 1, Math.min(lines.size(), at.line() + 1)));
  }

  static PagedFile pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      List<String> lines = stripper.getText(document).lines().toList();
      return new PagedFile(lines.stream().filter(line -> !line.isBlank()).toList());
    }
  }

  static PagedFile ofd(Path file) throws Exception {
    List<Element> objects =
        XmlPart.all(XmlPart.read(file, "Doc_0/Pages/Page_0/Content.xml"), "ofd:TextObject");
    return new PagedFile(
        objects.stream()
            .sorted(Comparator.comparingDouble(PagedFile::top))
            .map(object -> object.getTextContent().strip())
            .toList());
  }

  private static double top(Element object) {
    return Double.parseDouble(object.getAttribute("Boundary").split(" ", -1)[1]);
  }
}
