package dev.stet.readers.ofd;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which of a document's fonts are bold. */
final class Fonts {
  private final Set<String> bold = new HashSet<>();

  /** Takes in the Font element that {@code xml} is at. */
  void add(XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "ID");
    String name =
        (xml.getAttributeValue(null, "FontName") + " " + xml.getAttributeValue(null, "FamilyName"))
            .toLowerCase(Locale.ROOT);
    boolean heavy =
        "true".equals(xml.getAttributeValue(null, "Bold"))
            || name.contains("bold")
            || name.contains("simhei")
            || name.contains("黑体")
            || name.contains("小标宋");
    if (id != null && heavy) {
      bold.add(id);
    }
  }

  boolean bold(@Nullable String id) {
    return id != null && bold.contains(id);
  }
}
