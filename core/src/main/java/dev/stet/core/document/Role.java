package dev.stet.core.document;

/** What a block does in the document, whatever its form; assigned before any rule judges. */
public enum Role {
  /** The report itself. */
  BODY,
  /** The document's title and the lines that belong to it. */
  TITLE,
  /** The table of contents. */
  CONTENTS,
  /** What is round the report: site chrome, running headers and footers, disclaimers. */
  FURNITURE,
  /** Program text and other words nobody reads as prose. */
  CODE,
  /** Somebody else's words. */
  QUOTATION,
  /** The list of references. */
  REFERENCES,
  /** Signature, date, seal: what closes a document after its last sentence. */
  SIGNATURE
}
