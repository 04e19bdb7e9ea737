package dev.stet.readers.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jspecify.annotations.Nullable;

/** Where the links and the bookmarks of a document lead in it. */
final class Destinations {
  private final PDDocument document;
  private final Map<COSDictionary, Integer> pages = new HashMap<>();
  private final Map<String, Target> named = new HashMap<>();

  Destinations(PDDocument document, List<PDPage> pages) {
    this.document = document;
    for (PDPage page : pages) {
      this.pages.put(page.getCOSObject(), this.pages.size() + 1);
    }
  }

  /**
   * What a destination comes to.
   *
   * @param page the page, from 1; 0 where it is in another document or nothing is said
   * @param missing what it names and the document does not have; empty where it has it
   */
  record Target(int page, String missing) {
    static final Target ELSEWHERE = new Target(0, "");

    boolean dangles() {
      return !missing.isEmpty();
    }
  }

  /** Gets one of the two ways to say where something leads. */
  interface Getter<T> {
    @Nullable T get() throws IOException;
  }

  /** Where something leads that has a destination of its own, or an action instead. */
  Target of(Getter<PDDestination> own, Getter<PDAction> action) {
    try {
      PDDestination destination = own.get();
      if (destination == null && action.get() instanceof PDActionGoTo goTo) {
        destination = goTo.getDestination();
      }
      return destination == null ? Target.ELSEWHERE : of(destination);
    } catch (IOException | RuntimeException e) {
      // what cannot be read names nothing that could be missing
      return Target.ELSEWHERE;
    }
  }

  private Target of(PDDestination destination) throws IOException {
    if (destination instanceof PDNamedDestination name) {
      String called = name.getNamedDestination();
      if (called == null) {
        return Target.ELSEWHERE;
      }
      Target known = named.get(called);
      if (known == null) {
        PDPageDestination found = document.getDocumentCatalog().findNamedDestinationPage(name);
        known = found == null ? new Target(0, called) : page(found);
        named.put(called, known);
      }
      return known;
    }
    return destination instanceof PDPageDestination page ? page(page) : Target.ELSEWHERE;
  }

  private Target page(PDPageDestination destination) {
    PDPage page = destination.getPage();
    if (page != null) {
      int number = pages.getOrDefault(page.getCOSObject(), 0);
      return number > 0 ? new Target(number, "") : new Target(0, "a page that is not there");
    }
    int number = destination.getPageNumber() + 1;
    return number >= 1 && number <= pages.size()
        ? new Target(number, "")
        : new Target(0, number >= 1 ? "page " + number : "a page that is not there");
  }
}
