package dev.stet.readers.odt;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.PlainWords;
import dev.stet.readers.spi.UnreadableException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The tracked changes of a document, by id. */
final class Changes {
  private static final int LONGEST_WORDS = 10_000;

  private final Map<String, Change> byId = new HashMap<>();

  /** What was done. */
  enum Kind {
    INSERTION,
    DELETION,
    FORMAT
  }

  /**
   * One of them.
   *
   * @param words what was deleted; empty for other changes
   */
  record Change(Kind kind, String words, Map<String, String> details) {}

  /** Reads the list that stands before the text. */
  void read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String id = xml.attributeOr("id", "");
      int region = xml.depth();
      while (xml.nextChild(region)) {
        Kind kind =
            switch (xml.name()) {
              case "insertion" -> Kind.INSERTION;
              case "deletion" -> Kind.DELETION;
              default -> Kind.FORMAT;
            };
        byId.put(id, readChange(xml, kind));
      }
    }
  }

  private static Change readChange(XmlCursor xml, Kind kind)
      throws XMLStreamException, UnreadableException {
    Map<String, String> details = new TreeMap<>();
    StringBuilder words = new StringBuilder();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("change-info")) {
        readInfo(xml, details);
      } else {
        String paragraph = PlainWords.of(xml);
        if (!paragraph.isEmpty() && words.length() < LONGEST_WORDS) {
          words.append(words.length() > 0 ? "\n" : "").append(paragraph);
        }
      }
    }
    return new Change(kind, words.toString(), details);
  }

  /** Author and date of a change. */
  private static void readInfo(XmlCursor xml, Map<String, String> details)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String name = xml.name().equals("creator") ? "author" : xml.name();
      String value = xml.text().strip();
      if (!value.isEmpty() && (name.equals("author") || name.equals("date"))) {
        details.put(name, value);
      }
    }
  }

  @Nullable Change byId(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }
}
