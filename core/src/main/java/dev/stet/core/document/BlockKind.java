package dev.stet.core.document;

/** What a block is by its form, as the reader saw it in the file. */
public enum BlockKind {
  /** The document's own title. */
  TITLE,
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  TABLE_CELL,
  CAPTION,
  /** Running header of a page or a section. */
  HEADER,
  /** Running footer of a page or a section. */
  FOOTER,
  /** A footnote or an endnote. */
  FOOTNOTE,
  COMMENT,
  CODE,
  QUOTATION,
  /** A line of a table of contents. */
  CONTENTS_ENTRY
}
