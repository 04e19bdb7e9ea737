package dev.stet.core.document;

/**
 * The number or bullet before a heading or a list item: {@code 一、}, {@code 2.1}, {@code (a)}.
 *
 * @param span where it stands in the text; it is always part of the text, as a reader sees it
 * @param automatic whether the program counted it, so that its author never typed it
 */
public record Label(Span span, boolean automatic) {}
