package dev.stet.readers.flow;

/** How a page break came into a file. */
public enum PageBreak {
  /** Where the program that saved the file broke the page last. */
  RENDERED,
  /** Where the author wants a page to begin. */
  EXPLICIT
}
