package dev.stet.readers.layout;

/**
 * An entry of a file's own outline.
 *
 * @param title its words
 * @param level from 1
 * @param page the page it leads to, from 1; 0 where it leads nowhere
 * @param missing the place that it names and the document does not have; empty where there is none
 */
public record Bookmark(String title, int level, int page, String missing) {

  /** An entry that names no place that is missing. */
  public Bookmark(String title, int level, int page) {
    this(title, level, page, "");
  }
}
