package dev.stet.readers.odt;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.OdfPackage;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * OpenDocument text documents and templates.
 *
 * <p>The text is the body as it would be with every change accepted, numbers included, then
 * footnotes, endnotes and the running headers and footers of the master pages in use. Styles that
 * are damaged are left out and told as unread; a damaged content part makes the file unreadable.
 */
public final class OdtReader implements Reader {
  private static final String STYLES = "styles.xml";

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.text-template");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    Limits limits = options.limits();
    try (OdfPackage parts = OdfPackage.open(source, limits)) {
      OdtDocument document = new OdtDocument(parts);
      OdtStyles common = new OdtStyles();
      OdtStyles pageStyles = new OdtStyles();
      parts.read(STYLES, xml -> readStyles(xml, common, pageStyles));
      Flow flow = new Flow(limits);
      boolean[] pagesStated = new boolean[1];
      parts.readContent(xml -> readContent(xml, document, common, flow, pagesStated));
      addNotes(flow, document.footnotes);
      addNotes(flow, document.endnotes);
      parts.read(STYLES, xml -> readMasterPages(xml, document, pageStyles, flow));
      document.bookmarks.settle();
      document.references.settle();
      Map<String, String> metadata = parts.metadata();
      boolean counted =
          pagesStated[0]
              || Integer.toString(flow.pageBreaks(PageBreak.RENDERED) + 1)
                  .equals(metadata.get("pages"));
      return flow.into(
              Document.named(source.name()).mediaType(mediaType),
              counted ? PageBreak.RENDERED : null)
          .evidence(evidence(flow, document.coloured || pageStyles.hasColouredPages()))
          .unread(parts.unread())
          .metadata(metadata)
          .build();
    }
  }

  private static void readStyles(XmlCursor xml, OdtStyles common, OdtStyles pageStyles)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("styles")) {
        common.read(xml);
        pageStyles.add(common);
      } else if (xml.name().equals("automatic-styles")) {
        pageStyles.read(xml);
      }
    }
  }

  private static void readContent(
      XmlCursor xml, OdtDocument document, OdtStyles common, Flow flow, boolean[] pagesStated)
      throws IOException, XMLStreamException, UnreadableException {
    OdtStyles styles = new OdtStyles();
    styles.add(common);
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "automatic-styles", "styles" -> styles.read(xml);
        case "body" -> {
          int body = xml.depth();
          while (xml.nextChild(body)) {
            pagesStated[0] |= "true".equals(xml.attribute("use-soft-page-breaks"));
            flow.beginBody();
            new OdtStory(document, styles, xml, flow, BlockKind.PARAGRAPH).read();
            flow.endPart();
          }
        }
        default -> {}
      }
    }
  }

  /** White words are evidence only where the page is white. */
  private static List<Evidence> evidence(Flow flow, boolean coloured) {
    return flow.evidence().stream()
        .filter(e -> !(coloured && e.details().equals(OdtDocument.WHITE)))
        .toList();
  }

  private static void addNotes(Flow flow, List<Flow> notes) throws UnreadableException {
    for (Flow note : notes) {
      flow.add(note);
    }
    flow.flushAsides();
  }

  /**
   * A master page: its headers and footers, and which page follows it.
   *
   * @param furniture its headers, then its footers
   */
  private record MasterPage(@Nullable String next, List<Flow> furniture) {}

  private static void readMasterPages(
      XmlCursor xml, OdtDocument document, OdtStyles styles, Flow flow)
      throws IOException, XMLStreamException, UnreadableException {
    Map<String, MasterPage> pages = new LinkedHashMap<>();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      boolean pagesHere = xml.name().equals("master-styles");
      int master = xml.depth();
      while (pagesHere && xml.nextChild(master)) {
        if (xml.name().equals("master-page")) {
          String name = xml.attributeOr("name", "");
          String next = xml.attribute("next-style-name");
          pages.putIfAbsent(name, new MasterPage(next, readFurniture(xml, document, styles, flow)));
        }
      }
    }
    Set<String> told = new HashSet<>();
    Set<String> watermarks = new HashSet<>();
    for (String name : used(pages, document.masterPages)) {
      MasterPage page = pages.get(name);
      for (Flow beside : page == null ? List.<Flow>of() : page.furniture()) {
        beside.dropRepeated(Evidence.Kind.WATERMARK, watermarks);
        if (told.add(beside.text().toString().strip()) || !beside.evidence().isEmpty()) {
          flow.add(beside);
        }
      }
    }
    flow.flushAsides();
  }

  private static List<Flow> readFurniture(
      XmlCursor xml, OdtDocument document, OdtStyles styles, Flow flow)
      throws IOException, XMLStreamException, UnreadableException {
    List<Flow> furniture = new ArrayList<>();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      boolean header = xml.name().startsWith("header");
      boolean shown = !"false".equals(xml.attribute("display"));
      if (shown && (header || xml.name().startsWith("footer"))) {
        Flow beside = flow.aside(header ? "header" : "footer");
        BlockKind kind = header ? BlockKind.HEADER : BlockKind.FOOTER;
        new OdtStory(document, styles, xml, beside, kind).read();
        furniture.add(beside);
      }
    }
    return furniture;
  }

  /** The pages that the text names, and those that follow them by themselves. */
  private static Set<String> used(Map<String, MasterPage> pages, Set<String> named) {
    Set<String> used = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(named);
    while (!open.isEmpty()) {
      String name = open.poll();
      MasterPage page = pages.get(name);
      if (page != null && used.add(name) && page.next() != null) {
        open.add(page.next());
      }
    }
    return used;
  }
}
