package dev.stet.readers.pdf;

import dev.stet.readers.layout.Bookmark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Reads a document's bookmarks. */
final class Outline {
  private static final int MOST = 20_000;
  private static final int DEEPEST = 32;

  private final Destinations destinations;
  private final Set<COSDictionary> seen = new HashSet<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();

  private Outline(Destinations destinations) {
    this.destinations = destinations;
  }

  /** The bookmarks of {@code document}, in order. */
  static List<Bookmark> of(PDDocument document, Destinations destinations) {
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      return List.of();
    }
    Outline reading = new Outline(destinations);
    reading.children(outline, 1);
    return List.copyOf(reading.bookmarks);
  }

  private void children(PDOutlineNode node, int level) {
    PDOutlineItem item = node.getFirstChild();
    while (item != null && bookmarks.size() < MOST && seen.add(item.getCOSObject())) {
      String title = item.getTitle();
      if (title != null && !title.isBlank()) {
        Destinations.Target target = destinations.of(item::getDestination, item::getAction);
        bookmarks.add(new Bookmark(title.strip(), level, target.page(), target.missing()));
      }
      if (level < DEEPEST) {
        children(item, level + 1);
      }
      item = item.getNextSibling();
    }
  }
}
