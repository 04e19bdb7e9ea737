package dev.stet.readers.ooxml;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Those who commented on a workbook or a show, by id. Not thread-safe. */
public final class Persons {
  private final Map<String, String> names = new HashMap<>();

  /** Adds those in a part that lists them, of which {@code attribute} is the name. */
  public void read(XmlCursor xml, String attribute) throws XMLStreamException, UnreadableException {
    xml.root();
    int list = xml.depth();
    while (xml.nextChild(list)) {
      names.put(xml.attributeOr("id", ""), xml.attributeOr(attribute, ""));
    }
  }

  /** The name of the one whose id is {@code id}; empty if there is none. */
  public String name(String id) {
    return names.getOrDefault(id, "");
  }
}
