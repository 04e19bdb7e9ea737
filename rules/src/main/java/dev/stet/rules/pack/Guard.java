package dev.stet.rules.pack;

import com.google.re2j.Pattern;
import dev.stet.core.search.Mentions;
import dev.stet.rules.match.PatternSet;
import dev.stet.rules.match.PatternShape;
import org.jspecify.annotations.Nullable;

/**
 * A condition on what stands round a match. It looks at a window of fixed size, so that a guard
 * costs the same whatever the document.
 */
final class Guard {
  /** How far a guard sees to either side, in characters. */
  static final int WINDOW = 60;

  /**
   * How much of a long line a guard on the line sees to either side, at least: it sees whole
   * stretches of this length, so that matches that stand close to each other share what is seen.
   */
  static final int LINE_WINDOW = 300;

  private final Where where;
  private final boolean wanted;
  private final String regex;
  private final boolean ignoreCase;
  private volatile @Nullable Search search;

  /**
   * A guard.
   *
   * @param where what it looks at
   * @param wanted whether the pattern must be found there, or must not
   * @param regex what it looks for
   */
  Guard(Where where, boolean wanted, String regex, boolean ignoreCase) {
    this.where = where;
    this.wanted = wanted;
    this.regex = regex;
    this.ignoreCase = ignoreCase;
  }

  /**
   * How a guard looks.
   *
   * @param window how far it need look from the match; no further than {@link #WINDOW}
   * @param needed without one of these it finds nothing; null if nothing tells
   */
  private record Search(Pattern pattern, int window, @Nullable Mentions needed) {
    boolean finds(String words) {
      return (needed == null || needed.in(words)) && pattern.matcher(words).find();
    }
  }

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

  Where where() {
    return where;
  }

  boolean wanted() {
    return wanted;
  }

  String regex() {
    return regex;
  }

  boolean ignoreCase() {
    return ignoreCase;
  }

  /** How far from the match a guard before or behind it looks. */
  int window() {
    return search().window;
  }

  /** Whether {@code words}, the words at {@link #where}, are as the guard wants them. */
  boolean holds(String words) {
    return search().finds(words) == wanted;
  }

  private Search search() {
    Search known = search;
    if (known == null) {
      known =
          new Search(compiled(), Math.min(WINDOW, reach()), Mentions.neededBy(regex).orElse(null));
      search = known;
    }
    return known;
  }

  /** How many characters before the match can matter; those behind it are read in order. */
  private int reach() {
    return where == Where.BEFORE
        ? PatternShape.of(new PatternSet.Source(regex, ignoreCase)).reach()
        : WINDOW;
  }

  private Pattern compiled() {
    String anchored =
        switch (where) {
          case BEFORE -> "(?:" + regex + ")\\z";
          case AFTER -> "\\A(?:" + regex + ")";
          case LINE, MATCH, TITLE, DOCUMENT -> regex;
        };
    return Pattern.compile(
        anchored, Pattern.MULTILINE | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
  }
}
