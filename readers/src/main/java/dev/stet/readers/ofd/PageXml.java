package dev.stet.readers.ofd;

import dev.stet.readers.container.SecureXml;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the part of a page or of a template page. */
final class PageXml {
  private final List<Template> templates = new ArrayList<>();
  private double[] area = {};

  /** A template page laid under or over the page. */
  record Template(String id, boolean foreground) {}

  private PageXml() {}

  /** What stands before the page's own content. */
  static PageXml head(ZipPackage parts, String part, Limits limits)
      throws IOException, UnreadableException, XMLStreamException {
    PageXml page = new PageXml();
    try (InputStream in = parts.part(part)) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "Template" -> {
            String id = xml.getAttributeValue(null, "TemplateID");
            boolean foreground = "Foreground".equals(xml.getAttributeValue(null, "ZOrder"));
            if (id != null) {
              page.templates.add(new Template(id, foreground));
            }
          }
          case "PhysicalBox" -> page.area = Numbers.of(xml.getElementText());
          case "Content" -> {
            return page;
          }
          default -> {}
        }
      }
    }
    return page;
  }

  /** Adds what {@code part} draws to {@code content}. */
  static void content(ZipPackage parts, String part, Limits limits, PageContent content)
      throws IOException, UnreadableException, XMLStreamException {
    try (InputStream in = parts.part(part)) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Content")) {
          content.read(xml, Matrix.IDENTITY);
        }
      }
    }
  }

  List<Template> templates() {
    return templates;
  }

  /** As in {@link DocumentXml#area}. */
  double[] area() {
    return area;
  }
}
