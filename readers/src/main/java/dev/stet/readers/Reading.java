package dev.stet.readers;

import dev.stet.core.document.Document;
import dev.stet.core.run.Unreadable;
import java.util.List;

/** What came of reading a file: a document, or the reason why there is none. */
public sealed interface Reading {

  /**
   * The file was read.
   *
   * @param notes what a person may want to know about how, in English: {@code encoding guessed:
   *     GB18030}
   */
  record Read(Document document, List<String> notes) implements Reading {
    public Read {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The file could not be read.
   *
   * @param mediaType its type; empty where it was not found out
   */
  record Failed(String mediaType, Unreadable why) implements Reading {}
}
