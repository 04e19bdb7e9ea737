package dev.stet.readers.odt;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import dev.stet.readers.flow.StyleNames;
import dev.stet.readers.flow.Typewriter;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The styles that one part sees: those that all parts share and its own automatic ones. Not
 * thread-safe.
 */
final class OdtStyles {
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, ListStyle> lists = new HashMap<>();
  private @Nullable ListStyle outline;
  private boolean colouredPages;

  /** Takes over all of {@code common}. */
  void add(OdtStyles common) {
    styles.putAll(common.styles);
    lists.putAll(common.lists);
    outline = common.outline;
    colouredPages |= common.colouredPages;
  }

  /** A style as the part has it. */
  private static final class Style {
    private final String family;
    private final String name;
    private final @Nullable String parent;
    private final @Nullable String list;
    private final @Nullable String masterPage;
    private @Nullable Boolean hidden;
    private boolean newPage;
    private boolean background;
    private @Nullable Boolean white;
    private @Nullable Boolean typed;
    private boolean coloured;

    Style(XmlCursor xml) {
      this.family = xml.attributeOr("family", "");
      this.name = xml.attributeOr("display-name", decoded(xml.attributeOr("name", "")));
      this.parent = xml.attribute("parent-style-name");
      this.list = xml.attribute("list-style-name");
      String page = xml.attribute("master-page-name");
      this.masterPage = page == null || page.isEmpty() ? null : page;
    }

    /** OpenDocument writes a space in a name as {@code _20_}. */
    private static String decoded(String name) {
      return name.replace("_20_", " ");
    }
  }

  /** Reads the styles in the element that {@code xml} is at: common, automatic or list styles. */
  void read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "style" -> {
          String name = xml.attributeOr("name", "");
          Style style = new Style(xml);
          readProperties(xml, style);
          styles.put(key(style.family, name), style);
        }
        case "list-style" -> {
          String name = xml.attributeOr("name", "");
          lists.put(name, ListStyle.read(xml));
        }
        case "page-layout" -> colouredPages |= isColoured(xml);
        case "outline-style" -> outline = ListStyle.read(xml);
        default -> {}
      }
    }
  }

  private static void readProperties(XmlCursor xml, Style style)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String display = xml.attribute("display");
      if (display != null
          && (xml.name().equals("text-properties") || xml.name().equals("section-properties"))) {
        style.hidden = display.equals("none");
      }
      style.newPage |= "page".equals(xml.attribute("break-before"));
      style.background |= "background".equals(xml.attribute("run-through"));
      if (xml.name().equals("text-properties")) {
        String colour = xml.attribute("color");
        boolean automatic = "true".equals(xml.attribute("use-window-font-color"));
        style.white = automatic ? Boolean.FALSE : colour == null ? null : isWhite(colour);
        String font = xml.attributeOr("font-name", xml.attributeOr("font-family", ""));
        style.typed = font.isEmpty() ? null : Typewriter.isFont(font.replace("'", ""));
      }
      style.coloured |= hasBackground(xml);
    }
  }

  /** Whether one of the properties in the element that {@code xml} is at is a background. */
  private static boolean isColoured(XmlCursor xml) throws XMLStreamException, UnreadableException {
    boolean coloured = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      coloured |= hasBackground(xml);
    }
    return coloured;
  }

  /** Whether the properties that {@code xml} is at have a background that is not white. */
  private static boolean hasBackground(XmlCursor xml)
      throws XMLStreamException, UnreadableException {
    String colour = xml.attributeOr("background-color", "transparent");
    String fill = xml.attributeOr("fill", "none");
    boolean background =
        !(colour.equals("transparent") || isWhite(colour))
            || !(fill.equals("none") || isWhite(xml.attributeOr("fill-color", "")));
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      background |= xml.name().equals("background-image") && xml.attribute("href") != null;
    }
    return background;
  }

  /** Whether {@code colour}, as {@code #ffffff}, is not told from that of the page. */
  private static boolean isWhite(String colour) {
    return colour.matches("(?i)#(?:f[a-f]){3}");
  }

  private static String key(String family, String name) {
    return family + ":" + name;
  }

  private @Nullable Style style(String family, @Nullable String name) {
    return name == null ? null : styles.get(key(family, name));
  }

  /** What the paragraph style called {@code name} means, with what it inherits. */
  StyleNames.Meaning meaning(@Nullable String name) {
    Set<Style> seen = new HashSet<>();
    Style style = style("paragraph", name);
    while (style != null && seen.add(style)) {
      StyleNames.Meaning meaning = StyleNames.meaning(style.name);
      if (meaning != null) {
        return meaning;
      }
      style = style("paragraph", style.parent);
    }
    return new StyleNames.Meaning(BlockKind.PARAGRAPH, Role.BODY, 0);
  }

  /** Whether the style of this family hides text; null if it does not say. */
  @Nullable Boolean hides(String family, @Nullable String name) {
    Set<Style> seen = new HashSet<>();
    Style style = style(family, name);
    while (style != null && seen.add(style)) {
      if (style.hidden != null) {
        return style.hidden;
      }
      style = style(family, style.parent);
    }
    return null;
  }

  /** Whether characters of the style of this family are white; null if it does not say. */
  @Nullable Boolean isWhite(String family, @Nullable String name) {
    Set<Style> seen = new HashSet<>();
    Style style = style(family, name);
    while (style != null && seen.add(style)) {
      if (style.white != null) {
        return style.white;
      }
      style = style(family, style.parent);
    }
    return null;
  }

  /**
   * Whether characters of the style of this family are in a typewriter's font; null if it does not
   * say.
   */
  @Nullable Boolean isTyped(String family, @Nullable String name) {
    Set<Style> seen = new HashSet<>();
    Style style = style(family, name);
    while (style != null && seen.add(style)) {
      if (style.typed != null) {
        return style.typed;
      }
      style = style(family, style.parent);
    }
    return null;
  }

  /** Whether the style of this family has a background that is not white. */
  boolean isColoured(String family, @Nullable String name) {
    Set<Style> seen = new HashSet<>();
    Style style = style(family, name);
    while (style != null && seen.add(style)) {
      if (style.coloured) {
        return true;
      }
      style = style(family, style.parent);
    }
    return false;
  }

  /** Whether any page has a background that is not white. */
  boolean hasColouredPages() {
    return colouredPages;
  }

  /** Whether a paragraph or table of this style begins a page. */
  boolean beginsPage(String family, @Nullable String name) {
    Style style = style(family, name);
    return style != null && (style.newPage || style.masterPage != null);
  }

  /** The master page that a paragraph or table of this style begins; null if it goes on. */
  @Nullable String masterPage(String family, @Nullable String name) {
    Style style = style(family, name);
    return style == null ? null : style.masterPage;
  }

  /** Whether shapes of this style lie behind the text. */
  boolean isBehind(@Nullable String name) {
    Style style = style("graphic", name);
    return style != null && style.background;
  }

  /** The list style called {@code name}; null if there is none. */
  @Nullable ListStyle list(@Nullable String name) {
    return name == null ? null : lists.get(name);
  }

  /** The name of the list style that a paragraph style brings; null if it brings none. */
  @Nullable String listOf(@Nullable String name) {
    Set<Style> seen = new HashSet<>();
    Style style = style("paragraph", name);
    while (style != null && seen.add(style)) {
      if (style.list != null) {
        return style.list;
      }
      style = style("paragraph", style.parent);
    }
    return null;
  }

  /** How headings are numbered; null if nothing is said. */
  @Nullable ListStyle outline() {
    return outline;
  }
}
