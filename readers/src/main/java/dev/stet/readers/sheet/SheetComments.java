package dev.stet.readers.sheet;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.OoxmlPackage;
import dev.stet.readers.ooxml.Persons;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the comments on one sheet: notes (ECMA-376 part 1, §18.7) and the threads that Excel has
 * written since 2018 ([MS-XLSX] §2.6.203), which leave a note that says only that there is a
 * thread.
 */
final class SheetComments {
  /** How the author of such a note is called. */
  private static final String THREAD = "tc=";

  private final Persons persons;
  private final Sheet sheet;
  private boolean threads;

  /** Comments by {@code persons}. */
  SheetComments(Persons persons, Sheet sheet) {
    this.persons = persons;
    this.sheet = sheet;
  }

  void read(OoxmlPackage parts, Relationships relationships)
      throws IOException, UnreadableException {
    String threaded = relationships.part("threadedComment");
    if (threaded != null) {
      threads = true;
      parts.read(threaded, this::readThreads);
    }
    String notes = relationships.part("comments");
    if (notes != null) {
      parts.read(notes, this::readNotes);
    }
  }

  private void readThreads(XmlCursor xml) throws XMLStreamException, UnreadableException {
    xml.root();
    int list = xml.depth();
    while (xml.nextChild(list)) {
      String ref = xml.attributeOr("ref", "A1");
      String author = persons.name(xml.attributeOr("personId", ""));
      StringBuilder words = new StringBuilder();
      int comment = xml.depth();
      while (xml.nextChild(comment)) {
        if (xml.name().equals("text")) {
          words.append(xml.text());
        }
      }
      add(ref, author, words.toString());
    }
  }

  private void readNotes(XmlCursor xml) throws XMLStreamException, UnreadableException {
    xml.root();
    List<String> authors = new ArrayList<>();
    int comments = xml.depth();
    while (xml.nextChild(comments)) {
      boolean names = xml.name().equals("authors");
      int list = xml.depth();
      while (xml.nextChild(list)) {
        if (names) {
          authors.add(xml.text());
        } else {
          readNote(xml, authors);
        }
      }
    }
  }

  private void readNote(XmlCursor xml, List<String> authors)
      throws XMLStreamException, UnreadableException {
    int number = xml.number("authorId", -1);
    String author = number >= 0 && number < authors.size() ? authors.get(number) : "";
    String ref = xml.attributeOr("ref", "A1");
    StringBuilder words = new StringBuilder();
    int comment = xml.depth();
    while (xml.nextChild(comment)) {
      if (xml.name().equals("text")) {
        words.append(XlsxReader.Book.richText(xml));
      }
    }
    if (!threads || !author.startsWith(THREAD)) {
      add(ref, author, words.toString());
    }
  }

  private void add(String ref, String author, String words) {
    try {
      sheet.comments().add(new Sheet.Comment(CellAddress.of(ref), author, words.strip()));
    } catch (IllegalArgumentException e) {
      // a comment on no cell is nowhere to be seen
    }
  }
}
