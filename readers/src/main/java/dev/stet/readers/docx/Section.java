package dev.stet.readers.docx;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.UnreadableException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** What a section says of its pages: which headers and footers they show. */
final class Section {
  private Section() {}

  /** Reads the properties of the section that {@code xml} is at. */
  static void read(XmlCursor xml, WordDocument document, Relationships relationships)
      throws XMLStreamException, UnreadableException {
    Map<String, String> first = new TreeMap<>();
    boolean titlePage = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String name = xml.name();
      switch (name) {
        case "headerReference", "footerReference" -> {
          Relationships.Relationship part =
              relationships.byId(xml.attribute("/relationships", "id"));
          String type = xml.attributeOr("type", "default");
          if (part == null || part.external()) {
            continue;
          }
          if (type.equals("first")) {
            first.put(part.target(), name);
          } else if (!type.equals("even") || document.evenHeaders) {
            furniture(name, document).add(part.target());
          }
        }
        case "titlePg" -> titlePage = Ooxml.isOn(xml.attribute("val"), true);
        default -> {}
      }
    }
    if (titlePage) {
      first.forEach((target, name) -> furniture(name, document).add(target));
    }
  }

  private static Set<String> furniture(String reference, WordDocument document) {
    return reference.equals("headerReference") ? document.headers : document.footers;
  }
}
