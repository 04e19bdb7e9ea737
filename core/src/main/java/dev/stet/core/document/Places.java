package dev.stet.core.document;

/**
 * Leads from a document's text back to the file. Each reader makes its own, from what it saw while
 * reading; nothing is ever searched for again. Implementations are immutable.
 */
@FunctionalInterface
public interface Places {

  /** The place of {@code span}, whose offsets are those of the document's text. */
  Place of(Span span);

  /** Places of a text that is its own source, line for line. */
  static Places lines(String text) {
    Lines lines = Lines.of(text);
    return span -> lines.place(span);
  }
}
