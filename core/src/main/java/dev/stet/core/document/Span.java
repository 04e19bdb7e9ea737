package dev.stet.core.document;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a document's text. Immutable.
 *
 * @param start offset of the first character, in UTF-16 code units from the start of the text
 * @param end offset after the last character; equal to {@code start} for a point
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: start " + start + ", end " + end);
    }
  }

  /** An empty span at {@code offset}. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return offset >= start && offset < end;
  }

  public boolean contains(Span other) {
    return other.start >= start && other.end <= end;
  }

  /** As of any record; written out because what Java makes of it is slow to link. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The characters of this span. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /**
   * Where {@code words} first stand in this span of {@code text}, or -1. It looks no further than
   * the span's end, so that looking in each of many blocks costs as much as the text is long.
   */
  public int find(String text, String words) {
    int last = Math.min(end, text.length()) - words.length();
    for (int at = start; at <= last; at++) {
      if (text.startsWith(words, at)) {
        return at;
      }
    }
    return -1;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
