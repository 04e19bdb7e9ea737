package dev.stet.readers.ooxml;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads the paragraphs of a chart or of a diagram (SmartArt) from its own part. */
public final class DrawingText {
  private DrawingText() {}

  /** Takes paragraphs. */
  public interface Sink {
    /**
     * Takes one.
     *
     * @param prompt whether it is what a diagram shows where nobody wrote anything
     */
    void paragraph(String text, boolean prompt) throws UnreadableException;
  }

  /** Takes the titles of a chart. */
  public interface Titles {
    void title(String text);
  }

  /** Reads the titles of a chart and of its axes, and not the names in its data. */
  public static void readTitles(XmlCursor xml, Titles sink)
      throws XMLStreamException, UnreadableException {
    xml.root();
    titles(xml, sink);
  }

  private static void titles(XmlCursor xml, Titles sink)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (Ooxml.isDrawing(xml.namespace()) && xml.name().equals("p")) {
        String text = paragraph(xml);
        if (!text.isBlank()) {
          sink.title(text.strip());
        }
      } else {
        titles(xml, sink);
      }
    }
  }

  /** Reads the words of a chart or a diagram, the names in a chart's data included. */
  public static void read(XmlCursor xml, Sink sink) throws XMLStreamException, UnreadableException {
    xml.root();
    children(xml, sink, new HashSet<>());
  }

  private static void children(XmlCursor xml, Sink sink, Set<String> names)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (Ooxml.isDrawing(xml.namespace()) && xml.name().equals("p")) {
        String text = paragraph(xml);
        if (!text.isBlank()) {
          sink.paragraph(text, false);
        }
      } else if (xml.name().equals("prSet")) {
        String words = xml.attributeOr("phldrT", "");
        if (Ooxml.isOn(xml.attribute("phldr"), false) && !words.isBlank()) {
          sink.paragraph(words, true);
        }
      } else if (xml.name().equals("strCache")) {
        names(xml, sink, names);
      } else {
        children(xml, sink, names);
      }
    }
  }

  /** The names of a chart's series and categories, which every series repeats. */
  private static void names(XmlCursor xml, Sink sink, Set<String> told)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String name = xml.name().equals("pt") ? xml.text().strip() : "";
      if (!name.isEmpty() && told.add(name)) {
        sink.paragraph(name, false);
      }
    }
  }

  private static String paragraph(XmlCursor xml) throws XMLStreamException, UnreadableException {
    StringBuilder text = new StringBuilder();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "r", "fld" -> {
          int run = xml.depth();
          while (xml.nextChild(run)) {
            if (xml.name().equals("t")) {
              text.append(xml.text());
            }
          }
        }
        case "br" -> text.append(' ');
        default -> {}
      }
    }
    return text.toString();
  }
}
