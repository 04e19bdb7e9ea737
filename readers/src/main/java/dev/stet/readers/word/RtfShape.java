package dev.stet.readers.word;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A drawn shape: its properties by the names that RTF has for them, and its text. */
final class RtfShape {
  private static final int WHOLE_DEGREE = 1 << 16;

  private final Map<String, String> properties = new HashMap<>();
  private String name = "";
  private @Nullable StoryXml text;

  void name(String words) {
    name = words.strip();
  }

  void value(String words) {
    properties.put(name, words.strip());
  }

  void text(StoryXml story) {
    text = story;
  }

  /** Says that it is a picture, which is not read. */
  void picture() {
    properties.put("pib", "");
  }

  /** Whether it says what is to be read in its place. */
  boolean isDescribed() {
    return !properties.getOrDefault("wzDescription", "").isBlank();
  }

  void behind() {
    properties.put("fBehindDocument", "1");
  }

  /** The shape as VML. */
  String xml() {
    StringBuilder xml = new StringBuilder("<w:pict><v:shape id=\"");
    Xml.append(xml, properties.getOrDefault("wzName", ""));
    xml.append("\" alt=\"");
    Xml.append(xml, properties.getOrDefault("wzDescription", ""));
    xml.append("\" style=\"rotation:").append(rotation());
    xml.append(properties.getOrDefault("fBehindDocument", "0").equals("1") ? ";z-index:-1" : "");
    xml.append("\">");
    String art = properties.get("gtextUNICODE");
    if (art != null) {
      xml.append("<v:textpath string=\"");
      Xml.append(xml, art);
      xml.append("\"/>");
    }
    xml.append(properties.containsKey("pib") ? "<v:imagedata/>" : "");
    StoryXml words = text;
    if (words != null) {
      xml.append("<v:textbox><w:txbxContent>").append(words.xml());
      xml.append("</w:txbxContent></v:textbox>");
    }
    return xml.append("</v:shape></w:pict>").toString();
  }

  private long rotation() {
    String angle = properties.getOrDefault("rotation", "0");
    return angle.matches("-?\\d{1,12}") ? Long.parseLong(angle) / WHOLE_DEGREE : 0;
  }
}
