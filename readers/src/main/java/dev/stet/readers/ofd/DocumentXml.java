package dev.stet.readers.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a body's Document.xml lists: pages, templates, resources, outline. */
final class DocumentXml {
  private static final int MOST_OUTLINE_ENTRIES = 20_000;

  private final List<PageEntry> pages = new ArrayList<>();
  private final Map<String, String> templates = new HashMap<>();
  private final List<String> resources = new ArrayList<>();
  private final List<OutlineEntry> outline = new ArrayList<>();
  private double[] area = {};
  private @Nullable String annotations;
  private @Nullable String attachments;

  /** A page and the part it is in. */
  record PageEntry(String id, String location) {}

  /** An entry of the outline; its level counts from 1, its page is empty where it leads nowhere. */
  record OutlineEntry(String title, int level, String page) {}

  private DocumentXml() {}

  static DocumentXml read(XMLStreamReader xml) throws XMLStreamException {
    DocumentXml document = new DocumentXml();
    int level = 0;
    int entry = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "Page" -> document.page(xml);
          case "TemplatePage" -> document.template(xml);
          case "PublicRes", "DocumentRes" -> document.resources.add(xml.getElementText());
          case "PhysicalBox" -> document.area = Numbers.of(xml.getElementText());
          case "Annotations" -> document.annotations = xml.getElementText();
          case "Attachments" -> document.attachments = xml.getElementText();
          case "OutlineElem" -> {
            level++;
            String title = xml.getAttributeValue(null, "Title");
            if (title != null && document.outline.size() < MOST_OUTLINE_ENTRIES) {
              entry = document.outline.size();
              document.outline.add(new OutlineEntry(title.strip(), level, ""));
            }
          }
          case "Dest" -> {
            String page = xml.getAttributeValue(null, "PageID");
            if (entry >= 0 && page != null) {
              OutlineEntry about = document.outline.get(entry);
              document.outline.set(entry, new OutlineEntry(about.title(), about.level(), page));
              entry = -1;
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("OutlineElem")) {
        level--;
      }
    }
    return document;
  }

  private void page(XMLStreamReader xml) {
    String location = xml.getAttributeValue(null, "BaseLoc");
    if (location != null) {
      pages.add(new PageEntry(String.valueOf(xml.getAttributeValue(null, "ID")), location));
    }
  }

  private void template(XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "ID");
    String location = xml.getAttributeValue(null, "BaseLoc");
    if (id != null && location != null) {
      templates.put(id, location);
    }
  }

  List<PageEntry> pages() {
    return pages;
  }

  /** The parts of the template pages, by their ids. */
  Map<String, String> templates() {
    return templates;
  }

  List<String> resources() {
    return resources;
  }

  List<OutlineEntry> outline() {
    return outline;
  }

  /** Left, top, width and height of the pages, in millimetres; empty where it is not said. */
  double[] area() {
    return area;
  }

  @Nullable String annotations() {
    return annotations;
  }

  @Nullable String attachments() {
    return attachments;
  }
}
