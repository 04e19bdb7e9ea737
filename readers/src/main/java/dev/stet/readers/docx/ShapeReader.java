package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.AltText;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.DrawingText;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a drawing, a VML picture or an object in a run: text boxes, WordArt, charts and diagrams
 * follow the paragraph as asides; what lies behind a page's text at an angle is a watermark.
 */
final class ShapeReader {
  /** Word names its watermarks PowerPlusWaterMarkObject and WordPictureWatermark, with a number. */
  private static final Pattern WATERMARK = Pattern.compile("(?i)water ?mark|水印");

  private static final Pattern ROTATED = Pattern.compile("rotation:\\s*-?[1-9]");

  private static final Pattern BEHIND = Pattern.compile("z-index:\\s*-");

  private final WordDocument document;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final BlockKind story;
  private final Relationships relationships;
  private Shape shape = new Shape("", "", false, false);

  ShapeReader(
      WordDocument document,
      XmlCursor xml,
      Flow flow,
      Words words,
      BlockKind story,
      Relationships relationships) {
    this.document = document;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
    this.story = story;
    this.relationships = relationships;
  }

  /** What is known of a shape before its content comes. */
  private record Shape(String name, String description, boolean behind, boolean rotated) {
    boolean isWatermark(boolean inHeader) {
      return WATERMARK.matcher(name).find() || (inHeader && behind && rotated);
    }
  }

  /** Reads the element that the cursor is at. */
  void read() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      element();
    }
  }

  private void element() throws IOException, XMLStreamException, UnreadableException {
    Shape outer = shape;
    switch (xml.name()) {
      case "AlternateContent" -> {
        int parent = xml.depth();
        boolean taken = false;
        while (xml.nextChild(parent)) {
          if (!taken) {
            taken = true;
            read();
          }
        }
      }
      case "anchor" -> {
        boolean behind = Ooxml.isOn(xml.attribute("behindDoc"), false);
        shape = new Shape(shape.name(), shape.description(), behind, shape.rotated());
        read();
        document.coloured |= behind && !isWatermark();
        shape = outer;
      }
      // These two come before what they describe, beside it
      case "docPr" ->
          shape =
              new Shape(
                  xml.attributeOr("name", ""),
                  xml.attributeOr("descr", ""),
                  shape.behind(),
                  shape.rotated());
      case "xfrm" ->
          shape =
              new Shape(
                  shape.name(), shape.description(), shape.behind(), xml.number("rot", 0) != 0);
      case "shape", "rect", "roundrect", "oval", "group" -> {
        shape = vmlShape();
        document.coloured |= shape.behind() && !isWatermark();
        read();
        shape = outer;
      }
      case "wsp", "pic" -> {
        read();
        shape = outer;
      }
      case "txbxContent" -> textBox();
      case "textpath" -> wordArt(xml.attributeOr("string", ""));
      case "imagedata" -> picture(xml.attributeOr("title", ""));
      case "blip" -> picture(shape.description());
      case "chart" -> drawn("chart", xml.attribute("/relationships", "id"));
      case "relIds" -> drawn("diagram", xml.attribute("/relationships", "dm"));
      case "OLEObject" -> object();
      default -> read();
    }
  }

  private Shape vmlShape() {
    String style = xml.attributeOr("style", "");
    String id = xml.attributeOr("id", "") + " " + xml.attributeOr("spid", "");
    return new Shape(
        id,
        xml.attributeOr("alt", ""),
        BEHIND.matcher(style).find(),
        ROTATED.matcher(style).find());
  }

  private boolean isWatermark() {
    return shape.isWatermark(story == BlockKind.HEADER || story == BlockKind.FOOTER);
  }

  private void watermark(String text) {
    if (!words.isSilent() && !text.isBlank()) {
      flow.absent(Evidence.Kind.WATERMARK, text.strip(), Map.of());
    }
  }

  private void textBox() throws IOException, XMLStreamException, UnreadableException {
    boolean watermark = isWatermark();
    Flow beside = flow.aside(watermark ? "watermark" : document.next("text box"));
    new StoryReader(document, xml, beside, story, relationships).read();
    if (watermark) {
      watermark(beside.text().toString());
    } else if (words.isHeard()) {
      flow.add(beside);
    }
  }

  private void wordArt(String text) throws UnreadableException {
    if (isWatermark()) {
      watermark(text);
    } else if (words.isHeard() && !text.isBlank()) {
      Flow beside = flow.aside(document.next("text box"));
      write(beside, text);
      flow.add(beside);
    }
  }

  private void write(Flow beside, String text) throws UnreadableException {
    beside.beginParagraph();
    beside.write(text.replaceAll("\\s+", " ").strip());
    beside.endParagraph(story, Role.BODY, 0);
  }

  private void picture(String name) throws UnreadableException {
    String instead = shape.description();
    if (WATERMARK.matcher(shape.name()).find()) {
      watermark(name.isBlank() ? "picture" : name);
    } else if (words.isHeard() && AltText.isSaid(instead)) {
      AltText.write(flow, document.next("picture"), instead);
    }
  }

  /** A chart or a diagram, whose words are in another part. */
  private void drawn(String kind, @Nullable String id) throws IOException, UnreadableException {
    Relationships.Relationship part = relationships.byId(id);
    if (part == null || part.external() || !words.isHeard()) {
      return;
    }
    Flow beside = flow.aside(document.next(kind));
    document.parts.read(
        part.target(),
        drawing ->
            DrawingText.read(
                drawing,
                (text, prompt) -> {
                  if (prompt) {
                    beside.beginParagraph();
                    beside.absent(Evidence.Kind.EMPTY_CONTROL, text, Map.of());
                    beside.endParagraph(story, Role.BODY, 0);
                  } else {
                    write(beside, text);
                  }
                }));
    flow.add(beside);
  }

  private void object() {
    Relationships.Relationship part = relationships.byId(xml.attribute("/relationships", "id"));
    if (part != null && !part.external()) {
      String program = xml.attributeOr("ProgID", "");
      document.parts.unread(
          Unread.Reason.EMBEDDED,
          "embedded object "
              + StoryReader.fileName(part.target())
              + (program.isEmpty() ? "" : " (" + program + ")"));
    }
  }
}
