package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.ooxml.OoxmlPackage;
import dev.stet.readers.ooxml.Properties;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Word documents and templates, with and without macros, transitional and strict.
 *
 * <p>The text is the body as it would be with every change accepted, numbers included as Word shows
 * them, then footnotes, endnotes, running headers and footers. A part that is damaged is left out
 * and told as unread; a damaged main part makes the file unreadable.
 */
public final class DocxReader implements Reader {
  private static final String OOXML =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        OOXML + "document",
        OOXML + "template",
        "application/vnd.ms-word.document.macroenabled.12",
        "application/vnd.ms-word.template.macroenabled.12");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    Limits limits = options.limits();
    try (ZipPackage zip = ZipPackage.open(source, limits)) {
      OoxmlPackage parts = new OoxmlPackage(zip, "word/document.xml", limits);
      WordDocument document = new WordDocument(parts);
      readDefinitions(document);
      Flow flow = new Flow(limits);
      readBody(document, flow);
      readNotes(document, flow, "footnote", document.footnotes);
      readNotes(document, flow, "endnote", document.endnotes);
      Set<String> watermarks = new HashSet<>();
      readFurniture(document, flow, BlockKind.HEADER, document.headers, watermarks);
      readFurniture(document, flow, BlockKind.FOOTER, document.footers, watermarks);
      document.links.settle();
      Map<String, String> metadata = Properties.read(parts);
      return flow.into(Document.named(source.name()).mediaType(mediaType), pages(flow, metadata))
          .evidence(evidence(document, flow))
          .unread(parts.unread())
          .metadata(metadata)
          .build();
    }
  }

  private static void readDefinitions(WordDocument document)
      throws IOException, UnreadableException {
    document.parts.readRelated("settings", xml -> readSettings(document, xml));
    document.parts.readRelated("numbering", document.numberings::read);
    document.parts.readRelated("styles", document.styles::read);
    Map<String, String> lastParagraphs = new HashMap<>();
    document.parts.readRelated("commentsExtended", xml -> readThreads(document, xml));
    document.parts.readRelated("comments", xml -> readLastParagraphs(xml, lastParagraphs));
    document.parts.readRelated("comments", xml -> readComments(document, xml, lastParagraphs));
  }

  private static void readSettings(WordDocument document, XmlCursor xml)
      throws XMLStreamException, UnreadableException {
    xml.root();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("evenAndOddHeaders")) {
        document.evenHeaders = Ooxml.isOn(xml.attribute("val"), true);
      }
    }
  }

  /** What Word since 2013 says about comments: which were closed ([MS-DOCX] §2.5.3.1). */
  private static void readThreads(WordDocument document, XmlCursor xml)
      throws XMLStreamException, UnreadableException {
    xml.root();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (Ooxml.isOn(xml.attribute("done"), false)) {
        document.comments.resolve(xml.attributeOr("paraId", ""));
      }
    }
  }

  /** The ids of the last paragraphs of comments, by which that part knows them, by theirs. */
  private static void readLastParagraphs(XmlCursor xml, Map<String, String> byComment)
      throws XMLStreamException, UnreadableException {
    xml.root();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String id = xml.attributeOr("id", "");
      int comment = xml.depth();
      while (xml.nextChild(comment)) {
        byComment.put(id, xml.attributeOr("paraId", ""));
      }
    }
  }

  private static void readComments(
      WordDocument document, XmlCursor xml, Map<String, String> lastParagraphs)
      throws IOException, XMLStreamException, UnreadableException {
    xml.root();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("comment")) {
        String id = xml.attributeOr("id", "");
        String author = xml.attribute("author");
        String date = xml.attribute("date");
        // Apart from the document: a comment's own text boxes and links are of no interest
        WordDocument apart = new WordDocument(document.parts);
        Flow words = new Flow(document.parts.limits());
        new StoryReader(apart, xml, words, BlockKind.COMMENT, Relationships.NONE).read();
        String paragraph = lastParagraphs.getOrDefault(id, "");
        document.comments.add(id, paragraph, words.text().toString(), author, date);
      }
    }
  }

  private static void readBody(WordDocument document, Flow flow)
      throws IOException, XMLStreamException, UnreadableException {
    OoxmlPackage parts = document.parts;
    parts.readMain(
        xml -> {
          xml.root();
          flow.beginBody();
          new StoryReader(document, xml, flow, BlockKind.PARAGRAPH, parts.relationships()).read();
          flow.endPart();
        });
  }

  private static void readNotes(
      WordDocument document, Flow flow, String kind, Collection<String> references)
      throws IOException, UnreadableException {
    List<String> order = new ArrayList<>(references);
    String part = document.parts.relationships().part(kind + "s");
    if (order.isEmpty() || part == null) {
      return;
    }
    Relationships relationships = document.parts.relationshipsOf(part);
    document.parts.read(
        part,
        xml -> {
          xml.root();
          int parent = xml.depth();
          while (xml.nextChild(parent)) {
            int number = order.indexOf(xml.attributeOr("id", "")) + 1;
            if (number > 0) {
              flow.beginPart(kind + " " + number);
              new StoryReader(document, xml, flow, BlockKind.FOOTNOTE, relationships).read();
              flow.endPart();
            }
          }
        });
  }

  /** Running headers or footers; sections repeat them, and each is told once. */
  private static void readFurniture(
      WordDocument document,
      Flow flow,
      BlockKind kind,
      Collection<String> names,
      Set<String> watermarks)
      throws IOException, UnreadableException {
    String part = kind == BlockKind.HEADER ? "header" : "footer";
    Set<String> told = new HashSet<>();
    for (String name : names) {
      Relationships relationships = document.parts.relationshipsOf(name);
      document.parts.read(
          name,
          xml -> {
            xml.root();
            Flow beside = flow.aside(part);
            new StoryReader(document, xml, beside, kind, relationships).read();
            beside.dropRepeated(Evidence.Kind.WATERMARK, watermarks);
            if (told.add(beside.text().toString().strip()) || !beside.evidence().isEmpty()) {
              flow.add(beside);
              flow.flushAsides();
            }
          });
    }
  }

  /**
   * A move is told once, where the text is now, unless only its origin is there; white words only
   * where the page is white.
   */
  private static List<Evidence> evidence(WordDocument document, Flow flow) {
    List<Evidence> all = flow.evidence();
    boolean arrived = all.stream().anyMatch(e -> e.kind() == Evidence.Kind.MOVE && !isOrigin(e));
    return all.stream()
        .filter(e -> !(arrived && isOrigin(e)))
        .filter(e -> !(document.coloured && e.details().equals(WordDocument.WHITE)))
        .toList();
  }

  private static boolean isOrigin(Evidence evidence) {
    return evidence.kind() == Evidence.Kind.MOVE && evidence.details().containsKey("direction");
  }

  /**
   * Which page breaks tell the page. Those that Word rendered do; the author's own do only if they
   * make as many pages as the file says it has.
   */
  private static @Nullable PageBreak pages(Flow flow, Map<String, String> metadata) {
    if (flow.pageBreaks(PageBreak.RENDERED) > 0) {
      return PageBreak.RENDERED;
    }
    String stated = metadata.get("pages");
    int explicit = flow.pageBreaks(PageBreak.EXPLICIT) + 1;
    return stated != null && stated.equals(Integer.toString(explicit)) ? PageBreak.EXPLICIT : null;
  }
}
