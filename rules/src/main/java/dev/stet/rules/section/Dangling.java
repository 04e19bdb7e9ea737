package dev.stet.rules.section;

import dev.stet.core.document.Span;

/**
 * A reference to what is not there.
 *
 * @param words the reference
 * @param last how many there are of what it names, 0 if none is
 * @param certain whether it must be in this document, and not perhaps in a picture or a file of its
 *     own
 */
record Dangling(Span words, int last, boolean certain) {
  static Dangling ofNone(Span words) {
    return new Dangling(words, 0, true);
  }

  static Dangling among(Span words, int last) {
    return new Dangling(words, last, true);
  }

  Dangling doubtful() {
    return new Dangling(words, last, false);
  }
}
