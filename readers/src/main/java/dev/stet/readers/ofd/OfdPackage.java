package dev.stet.readers.ofd;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.container.SecureXml;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.layout.Bookmark;
import dev.stet.readers.layout.Box;
import dev.stet.readers.layout.FlowedText;
import dev.stet.readers.layout.Glyph;
import dev.stet.readers.layout.Page;
import dev.stet.readers.layout.PageLayout;
import dev.stet.readers.layout.PageRanges;
import dev.stet.readers.layout.Stamps;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One OFD package on its way to becoming a document; all its bodies, one after the other. */
final class OfdPackage {
  private static final int MOST_PAGES = 50_000;

  private final ZipPackage parts;
  private final Limits limits;
  private final List<PageLayout> layouts = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<Integer, String> hidden = new TreeMap<>();
  private final Map<String, String> metadata = new TreeMap<>();
  private final TreeSet<Integer> withoutText = new TreeSet<>();
  private final Stamps stamps = new Stamps();
  private int pages;
  private int characters;

  /** What somebody wrote on a page. */
  private record Remark(int page, String words, @Nullable Box at, Map<String, String> details) {}

  OfdPackage(ZipPackage parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  Document read(String name) throws IOException, UnreadableException {
    if (parts.has("Encryptions.xml")) {
      throw new UnreadableException(Unreadable.Reason.ENCRYPTED, "a key is needed to open it");
    }
    List<String> roots = roots();
    for (String root : roots) {
      body(root);
    }
    FlowedText text = FlowedText.of(layouts, bookmarks);
    if (!withoutText.isEmpty()) {
      String which = withoutText.size() == 1 ? "page " : "pages ";
      unread.add(new Unread(Unread.Reason.NO_TEXT, which + PageRanges.of(withoutText)));
    }
    metadata.put("pages", String.valueOf(pages));
    Document document =
        Document.named(name)
            .mediaType("application/ofd")
            .text(text.text())
            .blocks(text.blocks())
            .places(text)
            .evidence(evidence(text))
            .unread(unread)
            .metadata(metadata)
            .build();
    if (document.isEmpty() && !document.isDamaged()) {
      throw withoutText();
    }
    return document;
  }

  private UnreadableException withoutText() {
    String count =
        pages == 1 ? "its one page has no text" : "none of its " + pages + " pages has text";
    return new UnreadableException(
        Unreadable.Reason.NO_TEXT, withoutText.isEmpty() ? count : count + ": scanned?");
  }

  private List<Evidence> evidence(FlowedText text) {
    List<Evidence> evidence = new ArrayList<>();
    for (Bookmark bookmark : bookmarks) {
      Map<String, String> details = new TreeMap<>();
      details.put("level", String.valueOf(bookmark.level()));
      if (bookmark.page() > 0) {
        details.put("page", String.valueOf(bookmark.page()));
      }
      Span span = Span.at(bookmark.page() > 0 ? text.start(bookmark.page()) : 0);
      evidence.add(new Evidence(Evidence.Kind.BOOKMARK, span, bookmark.title(), details));
    }
    evidence.addAll(stamps.evidence(text));
    hidden.forEach(
        (page, words) ->
            evidence.add(
                new Evidence(
                    Evidence.Kind.HIDDEN_TEXT,
                    Span.at(text.start(page)),
                    words,
                    Map.of("page", String.valueOf(page), "why", "set invisible"))));
    for (Remark remark : remarks) {
      Box at = remark.at();
      Span span = Span.at(text.start(remark.page()));
      if (at != null) {
        Span words = text.words(remark.page(), at);
        span = words.isEmpty() ? text.line(remark.page(), at) : words;
      }
      evidence.add(new Evidence(Evidence.Kind.COMMENT, span, remark.words(), remark.details()));
    }
    return evidence;
  }

  /** The roots of the package's bodies. */
  private List<String> roots() throws IOException, UnreadableException {
    List<String> roots = new ArrayList<>();
    try (InputStream in = parts.part("OFD.xml")) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "DocRoot" -> roots.add(resolved("", text(xml)));
            case "Title" -> put("title", text(xml));
            case "Author" -> put("author", text(xml));
            case "Creator" -> put("producer", text(xml));
            default -> {}
          }
        }
      }
    } catch (XMLStreamException e) {
      throw broken("OFD.xml", e);
    }
    if (roots.isEmpty()) {
      throw new UnreadableException(Unreadable.Reason.DAMAGED, "OFD.xml names no document");
    }
    return roots;
  }

  private static UnreadableException broken(String part, XMLStreamException e) {
    Throwable nested = e.getNestedException();
    for (int i = 0; nested != null && i < 8; i++) {
      if (nested instanceof UnreadableException unreadable) {
        return unreadable;
      }
      nested = nested.getCause();
    }
    return new UnreadableException(
        Unreadable.Reason.DAMAGED, "its part " + part + " is no whole XML", e);
  }

  private void put(String name, String value) {
    if (!value.isBlank()) {
      metadata.putIfAbsent(name, value.strip());
    }
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
      event = xml.next();
    }
    return text.toString().strip();
  }

  /** The part that {@code location} means in the part {@code from}. */
  private String resolved(String from, String location) {
    String path = location.strip().replace('\\', '/');
    String folder = path.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
    List<String> steps = new ArrayList<>();
    for (String step : (folder + path).split("/")) {
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    String relative = String.join("/", steps);
    // some writers give every path from the package's root without saying so
    return parts.has(relative) || !parts.has(path) ? relative : path;
  }

  private void body(String root) throws IOException, UnreadableException {
    DocumentXml document;
    try (InputStream in = parts.part(root)) {
      document = DocumentXml.read(SecureXml.reader(in, limits));
    } catch (XMLStreamException e) {
      throw broken(root, e);
    }
    Resources resources = new Resources(parts, limits);
    for (String resource : document.resources()) {
      resources(resolved(root, resource), resources);
    }
    Map<String, String> annotations = annotations(root, document.annotations());
    Map<String, Integer> numbers = new TreeMap<>();
    for (DocumentXml.PageEntry entry : document.pages()) {
      numbers.put(entry.id(), ++pages);
      if (pages > MOST_PAGES) {
        throw new UnreadableException(
            Unreadable.Reason.TOO_LARGE, "more than %d pages".formatted(MOST_PAGES));
      }
      page(root, document, entry, resources, annotations.get(entry.id()));
    }
    for (DocumentXml.OutlineEntry entry : document.outline()) {
      int page = numbers.getOrDefault(entry.page(), 0);
      bookmarks.add(new Bookmark(entry.title(), entry.level(), page));
    }
    attachments(root, document.attachments());
  }

  private void resources(String part, Resources resources) throws IOException {
    try {
      resources.add(part);
    } catch (XMLStreamException e) {
      // without its resources the text is still there
      unread.add(new Unread(Unread.Reason.DAMAGED, part));
    }
  }

  /** The parts with the annotations of pages, by the pages' ids. */
  private Map<String, String> annotations(String root, @Nullable String location)
      throws IOException {
    Map<String, String> byPage = new TreeMap<>();
    if (location == null) {
      return byPage;
    }
    String part = resolved(root, location);
    InputStream bytes = parts.open(part);
    if (bytes == null) {
      return byPage;
    }
    try (InputStream in = bytes) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      String page = "";
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("Page")) {
            page = String.valueOf(xml.getAttributeValue(null, "PageID"));
          } else if (xml.getLocalName().equals("FileLoc")) {
            byPage.put(page, resolved(part, text(xml)));
          }
        }
      }
    } catch (XMLStreamException e) {
      unread.add(new Unread(Unread.Reason.DAMAGED, part));
    }
    return byPage;
  }

  private void attachments(String root, @Nullable String location) throws IOException {
    if (location == null) {
      return;
    }
    String part = resolved(root, location);
    InputStream bytes = parts.open(part);
    if (bytes == null) {
      return;
    }
    try (InputStream in = bytes) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Attachment")) {
          String name = xml.getAttributeValue(null, "Name");
          unread.add(
              new Unread(
                  Unread.Reason.EMBEDDED,
                  "attached file " + (name == null ? "without a name" : name)));
        }
      }
    } catch (XMLStreamException e) {
      unread.add(new Unread(Unread.Reason.DAMAGED, part));
    }
  }

  private void page(
      String root,
      DocumentXml document,
      DocumentXml.PageEntry entry,
      Resources resources,
      @Nullable String annotation)
      throws IOException, UnreadableException {
    int number = pages;
    PageContent content = new PageContent(resources, limits.characters() - characters);
    String part = resolved(root, entry.location());
    double[] area = document.area();
    List<String> above = new ArrayList<>();
    try {
      PageXml page = PageXml.head(parts, part, limits);
      area = page.area().length >= 4 ? page.area() : area;
      for (PageXml.Template template : page.templates()) {
        String location = document.templates().get(template.id());
        if (location != null) {
          String templatePart = resolved(root, location);
          if (template.foreground()) {
            above.add(templatePart);
          } else {
            PageXml.content(parts, templatePart, limits, content);
          }
        }
      }
      PageXml.content(parts, part, limits, content);
      for (String template : above) {
        PageXml.content(parts, template, limits, content);
      }
    } catch (XMLStreamException e) {
      UnreadableException why = broken(part, e);
      if (why.why().reason() != Unreadable.Reason.DAMAGED) {
        throw why;
      }
      unread.add(new Unread(Unread.Reason.DAMAGED, "page " + number));
    }
    if (annotation != null) {
      annotate(annotation, number, resources, content);
    }
    characters += content.count();
    if (content.full()) {
      throw new UnreadableException(
          Unreadable.Reason.TOO_LARGE,
          "a text of more than %d characters".formatted(limits.characters()));
    }
    content.stamps().forEach(stamp -> stamps.add(number, stamp));
    if (!content.hidden().isBlank()) {
      hidden.put(number, content.hidden());
    }
    if (content.glyphs().isEmpty() && content.turned().isEmpty() && content.showsMore()) {
      withoutText.add(number);
    }
    layouts.add(layout(number, area, content));
  }

  private static PageLayout layout(int number, double[] area, PageContent content) {
    float width = (float) ((area.length >= 4 ? area[2] : 210) * PageContent.POINTS);
    float height = (float) ((area.length >= 4 ? area[3] : 297) * PageContent.POINTS);
    List<Page> turned = new ArrayList<>();
    for (List<Glyph> glyphs : content.turned().values()) {
      if (turned.size() < 6) {
        turned.add(new Page(number, null, height, width, glyphs, List.of()));
      }
    }
    return PageLayout.of(
        new Page(number, null, width, height, content.glyphs(), content.rules()), turned);
  }

  private void annotate(String part, int number, Resources resources, PageContent page)
      throws IOException {
    try {
      for (AnnotationXml.Note note : AnnotationXml.read(parts, part, limits, resources)) {
        if (note.type().equals("Watermark")) {
          note.words().forEach(words -> stamps.add(number, words));
          continue;
        }
        note.writeOn(page);
        if (!note.type().equals("Link") && !note.remark().isBlank()) {
          double[] b = note.boundary();
          double p = PageContent.POINTS;
          Box at =
              b.length < 4
                  ? null
                  : Box.between(
                      (float) (b[0] * p),
                      (float) (b[1] * p),
                      (float) ((b[0] + b[2]) * p),
                      (float) ((b[1] + b[3]) * p));
          remarks.add(new Remark(number, note.remark(), at, note.details()));
        }
      }
    } catch (XMLStreamException e) {
      unread.add(new Unread(Unread.Reason.DAMAGED, "the annotations of page " + number));
    }
  }
}
