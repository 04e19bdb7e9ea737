package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** Reads content controls: prompts that nobody answered, and lists that Word keeps in them. */
final class ControlReader {
  private final StoryReader story;
  private final BlockKind kind;
  private final TableReader tables;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private Role role = Role.BODY;

  /**
   * @param kind what the paragraphs of {@code story} are
   */
  ControlReader(
      StoryReader story,
      BlockKind kind,
      TableReader tables,
      XmlCursor xml,
      Flow flow,
      Words words) {
    this.story = story;
    this.kind = kind;
    this.tables = tables;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
  }

  /** What the control says that the paragraphs in it are. */
  Role role() {
    return role;
  }

  /** Reads the control that the cursor is at. */
  void control() throws IOException, XMLStreamException, UnreadableException {
    Map<String, String> details = new TreeMap<>();
    boolean prompting = false;
    Role outer = role;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("sdtPr")) {
        int properties = xml.depth();
        while (xml.nextChild(properties)) {
          switch (xml.name()) {
            case "showingPlcHdr" -> prompting = Ooxml.isOn(xml.attribute("val"), true);
            case "alias" -> StoryReader.putStated(details, "title", xml.attribute("val"));
            case "tag" -> StoryReader.putStated(details, "tag", xml.attribute("val"));
            case "docPartObj", "docPartList" -> gallery();
            case "bibliography" -> role = Role.REFERENCES;
            default -> {}
          }
        }
      } else if (xml.name().equals("sdtContent")) {
        if (prompting) {
          prompt(details);
        } else {
          story.children();
        }
      }
    }
    if (role != outer) {
      story.endOpenParagraph();
    }
    role = outer;
  }

  private void gallery() throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("docPartGallery")) {
        String gallery = xml.attributeOr("val", "").toLowerCase(Locale.ROOT);
        if (gallery.contains("table of contents")) {
          role = Role.CONTENTS;
        } else if (gallery.contains("bibliograph")) {
          role = Role.REFERENCES;
        }
      }
    }
  }

  private void prompt(Map<String, String> details)
      throws IOException, XMLStreamException, UnreadableException {
    boolean own = !story.isInParagraph() && !words.isSilent();
    // Round a cell, or round a paragraph
    boolean cell = own && tables.beginLooseCell();
    words.silence(Evidence.Kind.EMPTY_CONTROL, details);
    story.children();
    if (own) {
      flow.beginParagraph();
    }
    words.speak(flow);
    if (own) {
      flow.endParagraph(kind, Role.BODY, 0);
    }
    if (cell) {
      tables.endLooseCell();
    }
  }
}
