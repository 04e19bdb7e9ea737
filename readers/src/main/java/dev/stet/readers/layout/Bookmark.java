package dev.stet.readers.layout;

/**
 * An entry of a file's own outline.
 *
 * @param title its words
 * @param level from 1
 * @param page the page it leads to, from 1; 0 where it leads nowhere
 */
public record Bookmark(String title, int level, int page) {}
