package dev.stet.readers.opendocument;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import javax.xml.stream.XMLStreamException;

/** The words of an element, without any structure: of a comment, of what was deleted. */
public final class PlainWords {
  private static final int MOST_BLANKS = 1000;

  private PlainWords() {}

  /** The words in the element that {@code xml} is at, which is gone past. */
  public static String of(XmlCursor xml) throws XMLStreamException, UnreadableException {
    StringBuilder words = new StringBuilder();
    collect(xml, words);
    return words.toString().strip();
  }

  /** The blanks that the element {@code text:s} stands for: one if it does not say, or wrongly. */
  public static String blanks(XmlCursor xml) {
    return " ".repeat(Math.min(MOST_BLANKS, Math.max(1, xml.number("c", 1))));
  }

  private static void collect(XmlCursor xml, StringBuilder words)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    XmlCursor.Piece piece = xml.nextPiece(parent);
    while (piece != XmlCursor.Piece.END) {
      if (piece == XmlCursor.Piece.TEXT) {
        words.append(xml.characters(), xml.charactersStart(), xml.charactersLength());
      } else {
        switch (xml.name()) {
          case "s" -> words.append(blanks(xml));
          case "tab" -> words.append('\t');
          case "line-break" -> words.append('\n');
          case "annotation", "note", "desc", "title" -> {}
          case "p", "h" -> {
            words.append(words.length() > 0 ? "\n" : "");
            collect(xml, words);
          }
          default -> collect(xml, words);
        }
      }
      piece = xml.nextPiece(parent);
    }
  }
}
