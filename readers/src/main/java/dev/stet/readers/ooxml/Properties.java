package dev.stet.readers.ooxml;

import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a package says about itself in its properties (ISO/IEC 29500-2 §11, -1 §22.2). */
public final class Properties {
  private static final Map<String, String> NAMES =
      Map.of(
          "title", "title",
          "creator", "author",
          "lastModifiedBy", "last-author",
          "created", "created",
          "modified", "modified",
          "Pages", "pages",
          "Application", "producer",
          "Company", "company");

  private Properties() {}

  public static Map<String, String> read(OoxmlPackage parts)
      throws IOException, UnreadableException {
    Map<String, String> metadata = new TreeMap<>();
    for (String type : List.of("core-properties", "extended-properties")) {
      parts.readOwn(
          type,
          xml -> {
            xml.root();
            int parent = xml.depth();
            while (xml.nextChild(parent)) {
              String name = NAMES.get(xml.name());
              String value = name == null ? "" : xml.text().strip();
              if (name != null && !value.isEmpty()) {
                metadata.putIfAbsent(name, value);
              }
            }
          });
    }
    return metadata;
  }
}
