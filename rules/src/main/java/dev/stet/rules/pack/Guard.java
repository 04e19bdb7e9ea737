package dev.stet.rules.pack;

import com.google.re2j.Pattern;

/**
 * A condition on what stands round a match. It looks at a window of fixed size, so that a guard
 * costs the same whatever the document.
 *
 * @param where what it looks at
 * @param wanted whether the pattern must be found there, or must not
 * @param pattern what it looks for
 */
record Guard(Where where, boolean wanted, Pattern pattern) {
  /** How far a guard sees to either side, in characters. */
  static final int WINDOW = 60;

  /** How much of a long line a guard on the line sees to either side. */
  static final int LINE_WINDOW = 300;

  /** What a guard looks at. */
  enum Where {
    /** What ends where the match begins, in the same block. */
    BEFORE,
    /** What begins where the match ends, in the same block. */
    AFTER,
    /** The line that holds the match, the match included. */
    LINE,
    /** The words found. */
    MATCH,
    /** The document's title and first blocks. */
    TITLE,
    /** The whole document. */
    DOCUMENT
  }

  static Guard of(Where where, boolean wanted, String regex, boolean ignoreCase) {
    int flags = Pattern.MULTILINE | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
    String anchored =
        switch (where) {
          case BEFORE -> "(?:" + regex + ")\\z";
          case AFTER -> "\\A(?:" + regex + ")";
          case LINE, MATCH, TITLE, DOCUMENT -> regex;
        };
    return new Guard(where, wanted, Pattern.compile(anchored, flags));
  }

  /** Whether {@code words}, the words at {@link #where}, are as the guard wants them. */
  boolean holds(CharSequence words) {
    return pattern.matcher(words).find() == wanted;
  }
}
