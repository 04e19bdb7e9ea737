package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import dev.stet.readers.flow.StyleNames;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.spi.UnreadableException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The styles of a document, each with what it inherits. Not thread-safe. */
final class Styles {
  private static final int BODY_TEXT = 9;

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, ParagraphStyle> resolved = new HashMap<>();
  private @Nullable String defaultParagraph;

  /** A style as the part has it; null where it says nothing and its ancestors are asked. */
  private static final class Style {
    private final String id;
    private String name = "";
    private @Nullable String basedOn;
    private @Nullable Integer outlineLevel;
    private @Nullable String numbering;
    private @Nullable Integer numberLevel;
    private @Nullable Boolean hidden;
    private @Nullable Boolean newPage;

    Style(String id) {
      this.id = id;
    }
  }

  void read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    xml.root();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("style")) {
        readStyle(xml);
      }
    }
  }

  private void readStyle(XmlCursor xml) throws XMLStreamException, UnreadableException {
    String id = xml.attributeOr("styleId", "");
    Style style = new Style(id);
    if ("paragraph".equals(xml.attribute("type")) && Ooxml.isOn(xml.attribute("default"), false)) {
      defaultParagraph = id;
    }
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "name" -> style.name = xml.attributeOr("val", "");
        case "basedOn" -> style.basedOn = xml.attribute("val");
        case "pPr" -> readParagraphProperties(xml, style);
        case "rPr" -> {
          int properties = xml.depth();
          while (xml.nextChild(properties)) {
            if (xml.name().equals("vanish")) {
              style.hidden = Ooxml.isOn(xml.attribute("val"), true);
            }
          }
        }
        default -> {}
      }
    }
    styles.putIfAbsent(id, style);
  }

  private static void readParagraphProperties(XmlCursor xml, Style style)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "outlineLvl" -> style.outlineLevel = xml.number("val", BODY_TEXT);
        case "pageBreakBefore" -> style.newPage = Ooxml.isOn(xml.attribute("val"), true);
        case "numPr" -> {
          int numbering = xml.depth();
          while (xml.nextChild(numbering)) {
            if (xml.name().equals("numId")) {
              style.numbering = xml.attribute("val");
            } else if (xml.name().equals("ilvl")) {
              style.numberLevel = Numberings.level(xml.number("val", 0));
            }
          }
        }
        default -> {}
      }
    }
  }

  /** The paragraph style with this id; the default one for null and for an unknown id. */
  ParagraphStyle paragraph(@Nullable String id, Numberings numberings) {
    String known = id != null && styles.containsKey(id) ? id : defaultParagraph;
    if (known == null) {
      return ParagraphStyle.PLAIN;
    }
    ParagraphStyle style = resolved.get(known);
    if (style == null) {
      style = resolve(known, numberings);
      resolved.put(known, style);
    }
    return style;
  }

  private ParagraphStyle resolve(String id, Numberings numberings) {
    StyleNames.Meaning meaning = null;
    String numbering = null;
    Integer numberLevel = null;
    Boolean hidden = null;
    Boolean newPage = null;
    Set<String> seen = new HashSet<>();
    Style style = styles.get(id);
    while (style != null && seen.add(style.id)) {
      if (meaning == null) {
        meaning = meaning(style);
      }
      if (numbering == null && style.numbering != null) {
        numbering = style.numbering;
        Integer linked = numberings.levelOfStyle(style.numbering, seen);
        numberLevel = linked != null ? linked : numberLevel;
      }
      numberLevel = numberLevel == null ? style.numberLevel : numberLevel;
      hidden = hidden == null ? style.hidden : hidden;
      newPage = newPage == null ? style.newPage : newPage;
      style = style.basedOn == null ? null : styles.get(style.basedOn);
    }
    return new ParagraphStyle(
        meaning == null ? BlockKind.PARAGRAPH : meaning.kind(),
        meaning == null ? Role.BODY : meaning.role(),
        meaning == null ? 0 : meaning.level(),
        numbering,
        numberLevel == null ? 0 : numberLevel,
        hidden != null && hidden,
        newPage != null && newPage);
  }

  /** What the style itself says that it is; null if it leaves that to its ancestors. */
  private static StyleNames.@Nullable Meaning meaning(Style style) {
    StyleNames.Meaning named = StyleNames.meaning(style.name);
    Integer outline = style.outlineLevel;
    if (named != null && named.kind() != BlockKind.HEADING) {
      return named;
    }
    if (outline == null) {
      return named;
    }
    return outline >= 0 && outline < BODY_TEXT
        ? new StyleNames.Meaning(BlockKind.HEADING, Role.BODY, outline + 1)
        : new StyleNames.Meaning(BlockKind.PARAGRAPH, Role.BODY, 0);
  }

  /** Whether the character style with this id hides text; null if it does not say. */
  @Nullable Boolean hides(String id) {
    Set<String> seen = new HashSet<>();
    Style style = styles.get(id);
    while (style != null && seen.add(style.id)) {
      if (style.hidden != null) {
        return style.hidden;
      }
      style = style.basedOn == null ? null : styles.get(style.basedOn);
    }
    return null;
  }

  /** The list that the numbering style with this id stands for; null if there is none. */
  @Nullable String numberingOf(String id) {
    Style style = styles.get(id);
    return style == null ? null : style.numbering;
  }
}
