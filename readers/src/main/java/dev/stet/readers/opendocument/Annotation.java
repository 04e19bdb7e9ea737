package dev.stet.readers.opendocument;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * A comment in a document (OpenDocument 1.3 part 3, §14.1).
 *
 * @param details {@code author}, {@code date}, {@code resolved} where it is settled
 */
public record Annotation(String words, Map<String, String> details) {

  /** Reads the comment that the cursor is at. */
  public static Annotation read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    Map<String, String> details = new TreeMap<>();
    if ("true".equals(xml.attribute("resolved"))) {
      details.put("resolved", "true");
    }
    StringBuilder words = new StringBuilder();
    int annotation = xml.depth();
    while (xml.nextChild(annotation)) {
      switch (xml.name()) {
        case "creator" -> putStated(details, "author", xml.text());
        case "date" -> putStated(details, "date", xml.text());
        case "p", "list" -> words.append(words.isEmpty() ? "" : "\n").append(PlainWords.of(xml));
        default -> {}
      }
    }
    return new Annotation(words.toString(), details);
  }

  private static void putStated(Map<String, String> details, String name, String value) {
    if (!value.isBlank()) {
      details.put(name, value.strip());
    }
  }
}
