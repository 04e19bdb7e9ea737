package dev.stet.readers.ooxml;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What a part of an OOXML package refers to, by id. */
public final class Relationships {
  public static final Relationships NONE = new Relationships(Map.of());

  private final Map<String, Relationship> byId;

  private Relationships(Map<String, Relationship> byId) {
    this.byId = byId;
  }

  /**
   * One of them.
   *
   * @param type the last word of its type: {@code footnotes}, {@code header}
   * @param target the name of the part; an address if it is outside the package
   */
  public record Relationship(String id, String type, String target, boolean external) {}

  /** Reads the relationships of the part called {@code source}; empty for the package itself. */
  public static Relationships read(XmlCursor xml, String source)
      throws XMLStreamException, UnreadableException {
    Map<String, Relationship> byId = new LinkedHashMap<>();
    xml.root();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String id = xml.attribute("Id");
      String target = xml.attribute("Target");
      if (id != null && target != null) {
        String type = xml.attributeOr("Type", "");
        boolean external = "External".equals(xml.attribute("TargetMode"));
        byId.putIfAbsent(
            id,
            new Relationship(
                id,
                type.substring(type.lastIndexOf('/') + 1),
                external ? target : resolve(source, target),
                external));
      }
    }
    return new Relationships(byId);
  }

  /** The part that {@code target}, an address relative to the part {@code source}, names. */
  private static String resolve(String source, String target) {
    String path = target.replace('\\', '/');
    int fragment = path.indexOf('#');
    if (fragment >= 0) {
      path = path.substring(0, fragment);
    }
    Deque<String> names = new ArrayDeque<>();
    String from = path.startsWith("/") ? "" : source.substring(0, source.lastIndexOf('/') + 1);
    for (String name : (from + path).split("/")) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  public @Nullable Relationship byId(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }

  /** The part with this kind of relationship; null if there is none in the package. */
  public @Nullable String part(String type) {
    for (Relationship relationship : byId.values()) {
      if (relationship.type().equals(type) && !relationship.external()) {
        return relationship.target();
      }
    }
    return null;
  }
}
