package dev.stet.readers.odt;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.AltText;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.OdfObjects;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads frames, shapes and the objects in them: what they say follows the paragraph as asides. */
final class ShapeReader {
  private static final Pattern WATERMARK = Pattern.compile("(?i)water ?mark|水印");

  private final OdtStory story;
  private final BlockKind kind;
  private final OdtDocument document;
  private final OdtStyles styles;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final StoryText text;

  /**
   * @param kind what the paragraphs of {@code story} are
   */
  ShapeReader(
      OdtStory story,
      BlockKind kind,
      OdtDocument document,
      OdtStyles styles,
      XmlCursor xml,
      Flow flow,
      Words words,
      StoryText text) {
    this.story = story;
    this.kind = kind;
    this.document = document;
    this.styles = styles;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
    this.text = text;
  }

  /** What holds a box, a picture or an object, and says what is to be read in its place. */
  void frame() throws IOException, XMLStreamException, UnreadableException {
    boolean picture = false;
    String title = "";
    String description = "";
    document.coloured |= styles.isBehind(xml.attribute("style-name"));
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "title" -> title = xml.text();
        case "desc" -> description = xml.text();
        default -> {
          picture |= !xml.name().equals("text-box");
          story.element();
        }
      }
    }
    String instead = description.isBlank() ? title : description;
    if (picture && !words.isSilent() && AltText.isSaid(instead)) {
      AltText.write(flow, document.next("picture"), instead);
    }
  }

  void textBox() throws IOException, XMLStreamException, UnreadableException {
    Flow beside = flow.aside(document.next("text box"));
    story.readInto(beside, kind);
    if (!words.isSilent()) {
      flow.add(beside);
    }
  }

  /** Reads a drawn shape, which may be a watermark. */
  void shape() throws IOException, XMLStreamException, UnreadableException {
    boolean furniture = kind == BlockKind.HEADER || kind == BlockKind.FOOTER;
    boolean watermark =
        WATERMARK.matcher(xml.attributeOr("name", "")).find()
            || (furniture
                && xml.attributeOr("transform", "").contains("rotate")
                && styles.isBehind(xml.attribute("style-name")));
    document.coloured |= !watermark && styles.isBehind(xml.attribute("style-name"));
    Flow beside = flow.aside(watermark ? "watermark" : document.next("text box"));
    story.readInto(beside, kind);
    String shown = beside.text().toString().strip();
    if (words.isSilent()) {
      return;
    }
    if (!watermark) {
      flow.add(beside);
    } else if (!shown.isEmpty()) {
      flow.absent(Evidence.Kind.WATERMARK, shown, Map.of());
    }
  }

  /** A formula or a chart, which has a part of its own, or another program's object. */
  void object() throws IOException, XMLStreamException, UnreadableException {
    boolean foreign = xml.name().equals("object-ole");
    String target = xml.attributeOr("href", "");
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      story.element();
    }
    if (target.isEmpty() || words.isSilent()) {
      return;
    }
    String name = target.startsWith("./") ? target.substring(2) : target;
    OdfObjects.Outcome outcome = foreign ? OdfObjects.Outcome.FOREIGN : document.objects.read(name);
    if (!outcome.formula().isEmpty()) {
      text.write(outcome.formula());
    }
    if (!outcome.names().isEmpty()) {
      Flow beside = flow.aside(document.next("chart"));
      for (String part : outcome.names()) {
        beside.beginParagraph();
        beside.write(part);
        beside.endParagraph(kind, Role.BODY, 0);
      }
      flow.add(beside);
    }
    if (outcome.isForeign()) {
      document.unread(Unread.Reason.EMBEDDED, "embedded object " + name);
    }
  }
}
