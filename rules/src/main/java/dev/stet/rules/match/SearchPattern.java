package dev.stet.rules.match;

import dev.stet.core.document.Span;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a set. It is taken apart, and what finds it is made, when it is first wanted.
 * Thread-safe.
 */
final class SearchPattern {
  private final PatternSet.Source source;
  private final Re2 re2;
  private final boolean groups;
  private volatile @Nullable Trial trial;

  private SearchPattern(PatternSet.Source source, boolean groups) {
    this.source = source;
    this.re2 = new Re2(source);
    this.groups = groups;
  }

  /**
   * How a place is tried.
   *
   * @param automaton null for a pattern that only RE2 can run
   */
  private record Trial(@Nullable Automaton automaton) {}

  static SearchPattern of(PatternSet.Source source, Optional<RegexParser.Parsed> parsed) {
    boolean groups = parsed.isPresent() && parsed.get().groups() > 0;
    return new SearchPattern(source, groups);
  }

  /** The pattern of {@code source} that {@link #write} wrote. */
  static SearchPattern read(PatternSet.Source source, ByteBuffer in) {
    return new SearchPattern(source, in.get() != 0);
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(groups);
  }

  String regex() {
    return source.regex();
  }

  /** The match in {@code stretch} that begins at {@code at}, or null. */
  @Nullable Match at(String text, Span stretch, int at, Trace trace) {
    Automaton own = trial().automaton();
    if (own == null) {
      Match match = re2.from(text, stretch, at);
      return match != null && match.start() == at ? match : null;
    }
    return at(own, text, stretch, at, trace);
  }

  /** The first match in {@code stretch} that begins at or after {@code from}, or null. */
  @Nullable Match from(String text, Span stretch, int from, Trace trace) {
    Automaton own = trial().automaton();
    if (own == null) {
      return re2.from(text, stretch, from);
    }
    for (int at = from; at <= stretch.end(); at++) {
      Match match = at(own, text, stretch, at, trace);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private @Nullable Match at(Automaton own, String text, Span stretch, int at, Trace trace) {
    if (isInsidePair(text, stretch, at)) {
      return null;
    }
    int end = own.end(text, stretch.start(), at, stretch.end(), trace);
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

  private Trial trial() {
    Trial known = trial;
    if (known == null) {
      known =
          new Trial(
              RegexParser.parse(source.regex(), source.ignoreCase())
                  .flatMap(parsed -> Automaton.of(parsed.root()))
                  .orElse(null));
      trial = known;
    }
    return known;
  }
}
