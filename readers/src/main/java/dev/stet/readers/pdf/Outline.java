package dev.stet.readers.pdf;

import dev.stet.readers.layout.Bookmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Reads a document's bookmarks. */
final class Outline {
  private static final int MOST = 20_000;
  private static final int DEEPEST = 32;

  private final PDDocument document;
  private final Map<COSDictionary, Integer> pages;
  private final Set<COSDictionary> seen = new HashSet<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();

  private Outline(PDDocument document, Map<COSDictionary, Integer> pages) {
    this.document = document;
    this.pages = pages;
  }

  /** The bookmarks of {@code document}, in order. */
  static List<Bookmark> of(PDDocument document, List<PDPage> pages) {
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      return List.of();
    }
    Map<COSDictionary, Integer> numbers = new HashMap<>();
    for (PDPage page : pages) {
      numbers.put(page.getCOSObject(), numbers.size() + 1);
    }
    Outline reading = new Outline(document, numbers);
    reading.children(outline, 1);
    return List.copyOf(reading.bookmarks);
  }

  private void children(PDOutlineNode node, int level) {
    PDOutlineItem item = node.getFirstChild();
    while (item != null && bookmarks.size() < MOST && seen.add(item.getCOSObject())) {
      String title = item.getTitle();
      if (title != null && !title.isBlank()) {
        bookmarks.add(new Bookmark(title.strip(), level, page(item)));
      }
      if (level < DEEPEST) {
        children(item, level + 1);
      }
      item = item.getNextSibling();
    }
  }

  private int page(PDOutlineItem item) {
    try {
      PDPage page = item.findDestinationPage(document);
      return page == null ? 0 : pages.getOrDefault(page.getCOSObject(), 0);
    } catch (IOException | RuntimeException e) {
      // a damaged destination leads nowhere
      return 0;
    }
  }
}
