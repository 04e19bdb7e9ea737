package dev.stet.readers.opendocument;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The objects of a package that have parts of their own: formulas, charts, other documents. */
public final class OdfObjects {
  private final OdfPackage parts;

  public OdfObjects(OdfPackage parts) {
    this.parts = parts;
  }

  /**
   * What an object says.
   *
   * @param formula a formula on one line
   * @param names the titles of a chart
   * @param isForeign whether it is a document by itself
   */
  public record Outcome(String formula, List<String> names, boolean isForeign) {
    public static final Outcome FOREIGN = new Outcome("", List.of(), true);
    static final Outcome NOTHING = new Outcome("", List.of(), false);
  }

  /** Reads the object in the folder {@code name} of the package. */
  public Outcome read(String name) throws IOException, UnreadableException {
    try (InputStream in = parts.open(name + "/content.xml")) {
      return in == null ? Outcome.NOTHING : read(in);
    } catch (XMLStreamException e) {
      XmlCursor.throwLimit(e);
      return Outcome.FOREIGN;
    }
  }

  private Outcome read(InputStream in) throws IOException, XMLStreamException, UnreadableException {
    try (XmlCursor xml = new XmlCursor(in, parts.limits())) {
      xml.root();
      if (xml.name().equals("math")) {
        return new Outcome(PlainWords.of(xml).replaceAll("\\s+", " "), List.of(), false);
      }
      List<String> names = new ArrayList<>();
      boolean[] chart = new boolean[1];
      titles(xml, names, chart);
      return chart[0] ? new Outcome("", names, false) : Outcome.FOREIGN;
    }
  }

  private static void titles(XmlCursor xml, List<String> names, boolean[] chart)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "chart" -> {
          chart[0] = true;
          titles(xml, names, chart);
        }
        case "title", "subtitle", "footer" -> {
          String title = PlainWords.of(xml);
          if (!title.isEmpty()) {
            names.add(title.replace('\n', ' '));
          }
        }
        case "automatic-styles", "table" -> {}
        default -> titles(xml, names, chart);
      }
    }
  }
}
