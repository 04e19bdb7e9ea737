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
    private Look look = Look.UNSAID;
    private @Nullable Boolean newPage;

    /** Of a table style: whether it colours any cell. */
    private boolean coloured;

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
            style.look = style.look.with(xml);
          }
        }
        case "tblPr", "tcPr", "tblStylePr" -> style.coloured |= colours(xml);
        default -> {}
      }
    }
    styles.putIfAbsent(id, style);
  }

  /** Whether there is a shading in the element that {@code xml} is at. */
  private static boolean colours(XmlCursor xml) throws XMLStreamException, UnreadableException {
    boolean colours = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      colours |= xml.name().equals("shd") ? Look.shades(xml) : colours(xml);
    }
    return colours;
  }

  private static void readParagraphProperties(XmlCursor xml, Style style)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "outlineLvl" -> style.outlineLevel = xml.number("val", BODY_TEXT);
        case "shd" -> style.look = style.look.with(xml);
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
    Look look = Look.UNSAID;
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
      look = look.over(style.look);
      newPage = newPage == null ? style.newPage : newPage;
      style = style.basedOn == null ? null : styles.get(style.basedOn);
    }
    return new ParagraphStyle(
        meaning == null ? BlockKind.PARAGRAPH : meaning.kind(),
        meaning == null ? Role.BODY : meaning.role(),
        meaning == null ? 0 : meaning.level(),
        numbering,
        numberLevel == null ? 0 : numberLevel,
        look,
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

  /** How characters of the style with this id look, as far as it says. */
  Look look(String id) {
    Look look = Look.UNSAID;
    Set<String> seen = new HashSet<>();
    Style style = styles.get(id);
    while (style != null && seen.add(style.id)) {
      look = look.over(style.look);
      style = style.basedOn == null ? null : styles.get(style.basedOn);
    }
    return look;
  }

  /** Whether the table style with this id colours any cell. */
  boolean colours(String id) {
    Set<String> seen = new HashSet<>();
    Style style = styles.get(id);
    while (style != null && seen.add(style.id)) {
      if (style.coloured) {
        return true;
      }
      style = style.basedOn == null ? null : styles.get(style.basedOn);
    }
    return false;
  }

  /** The list that the numbering style with this id stands for; null if there is none. */
  @Nullable String numberingOf(String id) {
    Style style = styles.get(id);
    return style == null ? null : style.numbering;
  }
}
