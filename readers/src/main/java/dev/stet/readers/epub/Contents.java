package dev.stet.readers.epub;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * What a book's package document lists (EPUB 3.3, §5).
 *
 * @param chapters the parts with its chapters, in reading order
 * @param metadata title, author and language
 */
record Contents(List<String> chapters, Map<String, String> metadata) {
  private static final Map<String, String> METADATA =
      Map.of("title", "title", "creator", "author", "language", "language");

  /** Reads the package document called {@code name}. */
  static Contents read(XmlCursor xml, String name) throws XMLStreamException, UnreadableException {
    Map<String, String> metadata = new TreeMap<>();
    Map<String, String> parts = new HashMap<>();
    List<String> order = new ArrayList<>();
    xml.root();
    int document = xml.depth();
    while (xml.nextChild(document)) {
      String list = xml.name();
      int entries = xml.depth();
      while (xml.nextChild(entries)) {
        switch (list) {
          case "metadata" -> {
            String known = METADATA.get(xml.name());
            String value = known == null ? "" : xml.text().strip();
            if (known != null && !value.isEmpty()) {
              metadata.putIfAbsent(known, value);
            }
          }
          case "manifest" -> put(xml, name, parts);
          case "spine" -> order.add(xml.attributeOr("idref", ""));
          default -> {}
        }
      }
    }
    return new Contents(order.stream().map(parts::get).filter(Objects::nonNull).toList(), metadata);
  }

  /** Notes a part if it is a page of words: a spine may list pictures too. */
  private static void put(XmlCursor xml, String list, Map<String, String> parts) {
    String id = xml.attribute("id");
    String href = xml.attribute("href");
    String type = xml.attributeOr("media-type", "");
    if (id != null && href != null && (type.contains("html") || type.contains("dtbook"))) {
      parts.put(id, resolved(list, href));
    }
  }

  /** The parts that the list of encrypted ones names, whose addresses begin at the root. */
  static Set<String> encrypted(XmlCursor xml) throws XMLStreamException, UnreadableException {
    Set<String> encrypted = new HashSet<>();
    collect(xml, encrypted);
    return encrypted;
  }

  private static void collect(XmlCursor xml, Set<String> encrypted)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String address = xml.name().equals("CipherReference") ? xml.attribute("URI") : null;
      if (address != null) {
        encrypted.add(resolved("", address));
      }
      collect(xml, encrypted);
    }
  }

  /** The part that {@code href} means in the part {@code from}. */
  private static String resolved(String from, String href) {
    String path = decoded(href.replaceFirst("#.*", ""));
    String folder = path.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
    Deque<String> names = new ArrayDeque<>();
    for (String name : (folder + path).split("/")) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
