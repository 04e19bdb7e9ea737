package dev.stet.readers.docx;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads the runs of a story: how their characters look decides whether a reader sees them. */
final class RunReader {
  private final StoryReader story;
  private final WordDocument document;
  private final TableReader tables;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final Fields fields;

  /** The font of the run that is being read; empty if it names none. */
  private String font = "";

  RunReader(
      StoryReader story,
      WordDocument document,
      TableReader tables,
      XmlCursor xml,
      Flow flow,
      Words words,
      Fields fields) {
    this.story = story;
    this.document = document;
    this.tables = tables;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
    this.fields = fields;
  }

  /** Reads the run that the cursor is at. */
  void run() throws IOException, XMLStreamException, UnreadableException {
    Look look = story.paragraph().characters();
    String runFont = "";
    boolean begun = false;
    boolean silenced = false;
    Mark white = null;
    Mark typed = null;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("rPr") && Ooxml.isWord(xml.namespace())) {
        Look said = Look.UNSAID;
        Look styled = Look.UNSAID;
        int properties = xml.depth();
        while (xml.nextChild(properties)) {
          switch (xml.name()) {
            case "rStyle" -> styled = document.styles.look(xml.attributeOr("val", ""));
            case "rFonts" -> {
              runFont = xml.attributeOr("ascii", xml.attributeOr("hAnsi", ""));
              said = said.with(xml);
            }
            default -> said = said.with(xml);
          }
        }
        look = said.over(styled).over(look);
        continue;
      }
      if (!begun) {
        begun = true;
        silenced = look.isHidden();
        if (silenced) {
          words.silence(Evidence.Kind.HIDDEN_TEXT, Map.of());
        } else if (look.isWhiteOnWhite() && isOnPage()) {
          white = flow.mark();
        }
        typed = look.isTyped() && words.isHeard() ? flow.mark() : null;
      }
      font = runFont;
      story.element();
    }
    if (silenced) {
      words.speak(flow);
    }
    if (white != null) {
      tellWhite(white);
    }
    if (typed != null) {
      flow.typed(typed);
    }
    Paragraph paragraph = story.paragraph();
    if (paragraph.listing == null && words.isHeard() && flow.isParagraphWritten()) {
      paragraph.listing = fields.listing();
    }
  }

  /** Whether nothing but the page is behind the text here; boxes and headers have their own. */
  private boolean isOnPage() {
    return words.isHeard() && !flow.isAside() && !tables.isColoured();
  }

  /**
   * White words stay part of the text: what pictures lie behind the page is known at its end only,
   * and where they lie never.
   */
  private void tellWhite(Mark mark) {
    if (flow.writtenSince(mark).isBlank()) {
      flow.drop(mark);
    } else {
      flow.evidence(Evidence.Kind.HIDDEN_TEXT, mark, WordDocument.WHITE);
    }
  }

  /** Reads the text that the cursor is at. */
  void text() throws XMLStreamException, UnreadableException {
    boolean preserved = "preserve".equals(xml.attribute("space"));
    StringBuilder rest = null;
    int parent = xml.depth();
    XmlCursor.Piece piece = xml.nextPiece(parent);
    while (piece != XmlCursor.Piece.END) {
      if (piece == XmlCursor.Piece.TEXT) {
        char[] characters = xml.characters();
        int start = xml.charactersStart();
        int length = xml.charactersLength();
        if (preserved && RunText.isPlain(characters, start, length)) {
          words.write(flow, characters, start, length);
        } else if (preserved) {
          words.write(flow, RunText.plain(characters, start, length, font));
        } else {
          rest = rest == null ? new StringBuilder() : rest;
          rest.append(RunText.plain(characters, start, length, font));
          if (rest.length() > document.parts.limits().characters()) {
            words.write(flow, rest);
            rest.setLength(0);
          }
        }
      }
      piece = xml.nextPiece(parent);
    }
    if (rest != null) {
      words.write(flow, trimmed(rest));
    }
  }

  /** Without the blanks round it, which do not count unless {@code xml:space} says so. */
  private static CharSequence trimmed(StringBuilder text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.subSequence(start, end);
  }

  /** The character that the symbol is which the cursor is at; empty if it names none. */
  String symbol() {
    String code = xml.attributeOr("char", "");
    try {
      return Symbols.character(Integer.parseInt(code, 16), xml.attributeOr("font", ""));
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
