package dev.stet.readers.slide;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Unread;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.OoxmlPackage;
import dev.stet.readers.ooxml.Persons;
import dev.stet.readers.ooxml.Properties;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * PowerPoint presentations, shows and templates, with and without macros: slides in the order of
 * the show, with their notes. What masters and layouts say is no part of any slide.
 */
public final class PptxReader implements Reader {
  private static final String OOXML =
      "application/vnd.openxmlformats-officedocument.presentationml.";

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        OOXML + "presentation",
        OOXML + "slideshow",
        OOXML + "template",
        "application/vnd.ms-powerpoint.presentation.macroenabled.12",
        "application/vnd.ms-powerpoint.slideshow.macroenabled.12",
        "application/vnd.ms-powerpoint.template.macroenabled.12");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    Limits limits = options.limits();
    try (ZipPackage zip = ZipPackage.open(source, limits)) {
      OoxmlPackage parts = new OoxmlPackage(zip, "ppt/presentation.xml", limits);
      List<String> slides = new ArrayList<>();
      parts.readMain(xml -> readOrder(xml, slides));
      Show show = new Show(limits);
      Persons authors = new Persons();
      for (String list : List.of("commentAuthors", "authors")) {
        parts.readRelated(list, xml -> authors.read(xml, "name"));
      }
      int number = 0;
      for (String id : slides) {
        Relationships.Relationship part = parts.byId(id, "slide " + ++number);
        if (part != null && !part.external()) {
          show.beginSlide();
          readSlide(parts, part.target(), authors, show);
        }
      }
      for (Unread part : parts.unread()) {
        show.unread(part.reason(), part.part());
      }
      return show.document(source.name(), mediaType, Properties.read(parts));
    }
  }

  private static void readOrder(XmlCursor xml, List<String> slides)
      throws XMLStreamException, UnreadableException {
    xml.root();
    int presentation = xml.depth();
    while (xml.nextChild(presentation)) {
      if (xml.name().equals("sldIdLst")) {
        int list = xml.depth();
        while (xml.nextChild(list)) {
          String id = xml.attribute("/relationships", "id");
          if (id != null) {
            slides.add(id);
          }
        }
      }
    }
  }

  private static void readSlide(OoxmlPackage parts, String part, Persons authors, Show show)
      throws IOException, UnreadableException {
    Relationships relationships = parts.relationshipsOf(part);
    parts.read(
        part,
        xml -> {
          xml.root();
          if (xml.attributeOr("show", "1").matches("0|false")) {
            show.absent(Evidence.Kind.HIDDEN_SLIDE, null, "", Map.of());
          }
          new ShapeTree(xml, show, parts, relationships, false).read();
        });
    String notes = relationships.part("notesSlide");
    if (notes != null) {
      Relationships ofNotes = parts.relationshipsOf(notes);
      parts.read(
          notes,
          xml -> {
            xml.root();
            new ShapeTree(xml, show, parts, ofNotes, true).read();
          });
    }
    String comments = relationships.part("comments");
    if (comments != null) {
      parts.read(comments, xml -> new SlideComments(authors, show).read(xml));
    }
  }
}
