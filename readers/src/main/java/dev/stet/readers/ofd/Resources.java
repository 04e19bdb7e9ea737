package dev.stet.readers.ofd;

import dev.stet.readers.container.SecureXml;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.spi.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the pages of a document share: fonts, and drawings made of others (GB/T 33190 §7.9, §13).
 */
final class Resources {
  private final ZipPackage parts;
  private final Limits limits;
  private final Fonts fonts = new Fonts();

  /** The part that each composite unit is in, by its id. */
  private final Map<String, String> units = new HashMap<>();

  Resources(ZipPackage parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  Fonts fonts() {
    return fonts;
  }

  /** Adds what {@code part} has, if there is such a part. */
  void add(String part) throws IOException, XMLStreamException {
    InputStream bytes = parts.open(part);
    if (bytes == null) {
      return;
    }
    try (InputStream in = bytes) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("Font")) {
            fonts.add(xml);
          } else if (xml.getLocalName().equals("CompositeGraphicUnit")) {
            String id = xml.getAttributeValue(null, "ID");
            if (id != null) {
              units.put(id, part);
            }
          }
        }
      }
    }
  }

  /**
   * Draws the composite unit called {@code id} on {@code page}. It is read again each time: most
   * documents have none, and those that do have a few.
   */
  void draw(String id, Matrix placed, PageContent page) throws IOException, XMLStreamException {
    String part = units.get(id);
    InputStream bytes = part == null ? null : parts.open(part);
    if (bytes == null) {
      return;
    }
    try (InputStream in = bytes) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      boolean here = false;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("CompositeGraphicUnit")) {
          here = id.equals(xml.getAttributeValue(null, "ID"));
        } else if (here && xml.getLocalName().equals("Content")) {
          page.read(xml, placed);
          return;
        }
      }
    }
  }
}
