package dev.stet.readers.ofd;

import dev.stet.readers.container.SecureXml;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.layout.Glyph;
import dev.stet.readers.layout.PageLayout;
import dev.stet.readers.layout.Stamps;
import dev.stet.readers.spi.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a page. */
final class AnnotationXml {
  private static final int MOST_CHARACTERS = 100_000;

  private AnnotationXml() {}

  /** An annotation. */
  static final class Note {
    private final String type;
    private final Map<String, String> details = new TreeMap<>();
    private final PageContent content;
    private String remark = "";
    private boolean visible = true;
    private double[] boundary = {};

    private Note(String type, PageContent content) {
      this.type = type;
      this.content = content;
    }

    /** {@code Watermark}, {@code Highlight}, {@code Stamp}, {@code Link}, {@code Path}. */
    String type() {
      return type;
    }

    /** What its author says. */
    String remark() {
      return remark;
    }

    /** Left, top, width and height, in millimetres; empty where it is not said. */
    double[] boundary() {
      return boundary;
    }

    Map<String, String> details() {
      return details;
    }

    /** Adds the words that it shows to those of its page, unless it is not shown. */
    void writeOn(PageContent page) {
      if (visible) {
        page.add(content);
      }
    }

    /** The words it shows, each piece as a watermark. */
    List<Stamps.Stamp> words() {
      List<Stamps.Stamp> words = new ArrayList<>(content.stamps());
      if (!content.glyphs().isEmpty()) {
        words.add(new Stamps.Stamp(PageLayout.words(content.glyphs()), 0, "declared"));
      }
      for (Map.Entry<Integer, List<Glyph>> turned : content.turned().entrySet()) {
        String said = PageLayout.words(turned.getValue());
        for (String line : said.split("[\n\t]")) {
          words.add(new Stamps.Stamp(line, turned.getKey(), "declared"));
        }
      }
      return words;
    }
  }

  /** The annotations in {@code part}; none where there is no such part. */
  static List<Note> read(ZipPackage parts, String part, Limits limits, Resources resources)
      throws IOException, XMLStreamException {
    List<Note> notes = new ArrayList<>();
    InputStream bytes = parts.open(part);
    if (bytes == null) {
      return notes;
    }
    try (InputStream in = bytes) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      Note note = null;
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "Annot" -> {
            note = note(xml, resources);
            notes.add(note);
          }
          case "Remark" -> {
            String remark = xml.getElementText().strip();
            if (note != null) {
              note.remark = remark;
            }
          }
          case "Appearance" -> {
            if (note != null) {
              note.boundary = Numbers.of(xml.getAttributeValue(null, "Boundary"));
              double[] at = note.boundary;
              note.content.read(
                  xml, at.length < 2 ? Matrix.IDENTITY : Matrix.IDENTITY.shifted(at[0], at[1]));
            }
          }
          default -> {}
        }
      }
    }
    return notes;
  }

  private static Note note(XMLStreamReader xml, Resources resources) {
    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
    Note note = new Note(type, new PageContent(resources, MOST_CHARACTERS));
    note.details.put("type", type.toLowerCase(Locale.ROOT));
    note.visible = !"false".equals(xml.getAttributeValue(null, "Visible"));
    put(note, "author", xml.getAttributeValue(null, "Creator"));
    put(note, "date", xml.getAttributeValue(null, "LastModDate"));
    return note;
  }

  private static void put(Note note, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      note.details.put(name, value.strip());
    }
  }
}
