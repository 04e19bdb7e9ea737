package dev.stet.readers.slide;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.OdfObjects;
import dev.stet.readers.opendocument.PlainWords;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the content of an OpenDocument presentation: its slides and what they share. */
final class OdpContent {
  private final XmlCursor xml;
  private final Show show;
  private final OdfObjects objects;

  /** The styles of slides that are not shown, and of those that do not show their footer. */
  private final Set<String> hiding = new HashSet<>();

  private final Set<String> footless = new HashSet<>();

  /** The footers by the name that a slide calls them. */
  private final Map<String, String> footers = new HashMap<>();

  OdpContent(XmlCursor xml, Show show, OdfObjects objects) {
    this.xml = xml;
    this.show = show;
    this.objects = objects;
  }

  /** Reads everything in the element that the cursor is at. */
  void read() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "automatic-styles" -> readStyles();
        case "footer-decl" -> footers.put(xml.attributeOr("name", ""), PlainWords.of(xml));
        case "page" -> readPage();
        case "body", "presentation" -> read();
        default -> {}
      }
    }
  }

  private void readStyles() throws XMLStreamException, UnreadableException {
    int styles = xml.depth();
    while (xml.nextChild(styles)) {
      String name = xml.attributeOr("name", "");
      int style = xml.depth();
      while (xml.nextChild(style)) {
        if (xml.name().equals("drawing-page-properties")) {
          if ("hidden".equals(xml.attribute("visibility"))) {
            hiding.add(name);
          }
          if ("false".equals(xml.attribute("display-footer"))) {
            footless.add(name);
          }
        }
      }
    }
  }

  private void readPage() throws IOException, XMLStreamException, UnreadableException {
    String style = xml.attributeOr("style-name", "");
    String footer = footless.contains(style) ? null : xml.attribute("use-footer-name");
    show.beginSlide();
    if (hiding.contains(style)) {
      show.absent(Evidence.Kind.HIDDEN_SLIDE, null, "", Map.of());
    }
    new OdpShapes(xml, show, objects, false).read();
    addFooter(footer == null ? null : footers.get(footer));
  }

  private void addFooter(@Nullable String words) throws UnreadableException {
    if (words != null) {
      SlideShape footer = new SlideShape(SlideShape.Purpose.FURNITURE, "footer", null);
      footer.add(0, words);
      show.add(footer);
    }
  }
}
