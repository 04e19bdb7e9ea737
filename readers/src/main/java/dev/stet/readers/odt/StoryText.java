package dev.stet.readers.odt;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;

/** Writes the text of a story: blanks as ODF counts them, and white words told of. */
final class StoryText {
  private final Flow flow;
  private final Words words;

  /** Whether a blank would be one too many: at the start of a paragraph and after another. */
  private boolean afterBlank = true;

  private Shade shade = Shade.NONE;

  StoryText(Flow flow, Words words) {
    this.flow = flow;
    this.words = words;
  }

  /** Says that a paragraph begins. */
  void beginParagraph() {
    afterBlank = true;
  }

  void lineBreak() {
    words.lineBreak(flow);
    afterBlank = true;
  }

  /** How what comes now is set off from the page. */
  Shade shade() {
    return shade;
  }

  void shade(Shade newShade) {
    shade = newShade;
  }

  /** Writes the characters that the cursor is at. */
  void characters(XmlCursor xml) throws UnreadableException {
    char[] characters = xml.characters();
    int end = xml.charactersStart() + xml.charactersLength();
    StringBuilder text = new StringBuilder(xml.charactersLength());
    for (int i = xml.charactersStart(); i < end; i++) {
      char c = characters[i];
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank) {
        if (c != '\u00AD') {
          text.append(c);
        }
      } else if (!afterBlank) {
        text.append(' ');
      }
      afterBlank = blank;
    }
    put(text);
  }

  /** Writes {@code text} as it is. */
  void write(String text) throws UnreadableException {
    put(text);
    afterBlank = false;
  }

  /**
   * White words stay part of the text: what pictures lie behind the page is known at its end only,
   * and where they lie never. Boxes and headers have a background of their own.
   */
  private void put(CharSequence text) throws UnreadableException {
    boolean unseen =
        shade.isWhiteOnPage() && text.length() > 0 && words.isHeard() && !flow.isAside();
    Mark mark = unseen ? flow.mark() : null;
    Mark typed = shade.typed() && text.length() > 0 && words.isHeard() ? flow.mark() : null;
    words.write(flow, text);
    if (mark != null) {
      flow.evidence(Evidence.Kind.HIDDEN_TEXT, mark, OdtDocument.WHITE);
    }
    if (typed != null) {
      flow.typed(typed);
    }
  }
}
