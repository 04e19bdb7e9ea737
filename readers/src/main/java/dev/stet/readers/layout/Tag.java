package dev.stet.readers.layout;

/**
 * What a file's own structure says about a stretch of its text.
 *
 * @param kind what it is
 * @param level of a heading, from 1; 0 for everything else
 * @param element number of the paragraph-like element it belongs to, the same for all its
 *     characters
 */
public record Tag(Kind kind, int level, int element) {

  /** What an element of the structure is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    TITLE,
    LIST_ITEM,
    CELL,
    CAPTION,
    CONTENTS_ENTRY,
    FOOTNOTE,
    HEADER,
    FOOTER
  }
}
