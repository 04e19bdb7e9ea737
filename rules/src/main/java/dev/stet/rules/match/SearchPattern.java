package dev.stet.rules.match;

import dev.stet.core.document.Span;
import org.jspecify.annotations.Nullable;

/** One pattern of a set; what finds it is made when it is first wanted. Thread-safe. */
final class SearchPattern {
  private final Re2 re2;
  private final @Nullable Node root;
  private final boolean groups;
  private final Needed needed;
  private volatile @Nullable Automaton automaton;

  private SearchPattern(Re2 re2, RegexParser.@Nullable Parsed parsed) {
    this.re2 = re2;
    this.root = parsed == null ? null : parsed.root();
    this.groups = parsed != null && parsed.groups() > 0;
    this.needed = parsed == null ? Needed.NOTHING : Needed.of(parsed.root());
  }

  static SearchPattern of(PatternSet.Source source) {
    return new SearchPattern(
        new Re2(source), RegexParser.parse(source.regex(), source.ignoreCase()).orElse(null));
  }

  /** What must stand where it matches. */
  Needed needed() {
    return needed;
  }

  /** The match in {@code stretch} that begins at {@code at}, or null. */
  @Nullable Match at(String text, Span stretch, int at) {
    Automaton own = automaton();
    if (own == null) {
      Match match = re2.from(text, stretch, at);
      return match != null && match.start() == at ? match : null;
    }
    return at(own, text, stretch, at);
  }

  /** The first match in {@code stretch} that begins at or after {@code from}, or null. */
  @Nullable Match from(String text, Span stretch, int from) {
    Automaton own = automaton();
    if (own == null) {
      return re2.from(text, stretch, from);
    }
    for (int at = from; at <= stretch.end(); at++) {
      Match match = at(own, text, stretch, at);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private @Nullable Match at(Automaton own, String text, Span stretch, int at) {
    if (isInsidePair(text, stretch, at)) {
      return null;
    }
    int end = own.end(text, stretch.start(), at, stretch.end());
    if (end < 0) {
      return null;
    }
    if (!groups) {
      return new Match(new int[] {at, end});
    }
    int seen = Math.min(stretch.end(), at + Automaton.REACH);
    return re2.from(text, new Span(stretch.start(), seen), at);
  }

  private static boolean isInsidePair(String text, Span stretch, int at) {
    return at > stretch.start()
        && at < stretch.end()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** The automaton; null for a pattern that only RE2 can run. */
  private @Nullable Automaton automaton() {
    Automaton known = automaton;
    if (known == null && root != null) {
      known = Automaton.of(root).orElse(null);
      automaton = known;
    }
    return known;
  }
}
