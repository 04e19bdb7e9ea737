package dev.stet.rules.match;

import dev.stet.core.document.Span;
import dev.stet.core.search.CharSet;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one way of a pattern needs, and where a match that has it may begin. Thread-safe.
 *
 * @see Needed
 */
final class Anchor {
  private final PatternSet.Source source;

  /** The pattern among those of the set. */
  final int pattern;

  private final int way;
  private final int before;
  private final CharSet lead;

  /** Finds the words; made when they are first looked for. */
  private volatile @Nullable Words words;

  private Anchor(PatternSet.Source source, int pattern, int way, int before, CharSet lead) {
    this.source = source;
    this.pattern = pattern;
    this.way = way;
    this.before = before;
    this.lead = lead;
  }

  /**
   * How the words are found.
   *
   * @param automaton null for words that are too many for one
   */
  private record Words(@Nullable Automaton automaton) {}

  static Anchor of(PatternSet.Source source, int pattern, int way, Needed needed) {
    int before = Math.min(needed.before(), Automaton.REACH);
    return new Anchor(source, pattern, way, before, needed.lead());
  }

  /** The anchor that {@link #write} wrote. */
  static Anchor read(List<PatternSet.Source> sources, ByteBuffer in) {
    int pattern = in.getInt();
    return new Anchor(
        sources.get(pattern), pattern, in.getInt(), in.getInt(), CharSet.of(Numbers.read(in)));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(pattern);
    out.writeInt(way);
    out.writeInt(before);
    Numbers.write(lead.ranges(), out);
  }

  /** The places from which the words of one anchor have been reached in one search. */
  static final class Walk {
    private final Trace trace = new Trace();
    private int from = -1;
    private int to = -1;
  }

  /**
   * The first place where a match may begin whose words stand at {@code at}; -1 if there is none.
   * Places asked for must not go back.
   */
  int first(String text, Span stretch, int at, Walk walk) {
    if (before == 0) {
      return at;
    }
    if (!wordsAt(text, stretch, at, walk)) {
      return -1;
    }
    int limit = Math.max(stretch.start(), at - before);
    int first = at;
    while (first > limit && lead.contains(text.charAt(first - 1))) {
      first--;
      if (first == walk.to) {
        first = Math.max(limit, walk.from);
        break;
      }
    }
    walk.from = first;
    walk.to = at;
    return first;
  }

  private boolean wordsAt(String text, Span stretch, int at, Walk walk) {
    Automaton automaton = words().automaton();
    return automaton == null
        || (at > stretch.start() && Character.isLowSurrogate(text.charAt(at)))
        || automaton.end(text, stretch.start(), at, stretch.end(), walk.trace) >= 0;
  }

  private Words words() {
    Words known = words;
    if (known == null) {
      known =
          new Words(
              RegexParser.parse(source.regex(), source.ignoreCase())
                  .map(parsed -> Needed.ofWays(parsed.root()).get(way).words())
                  .flatMap(Automaton::of)
                  .orElse(null));
      words = known;
    }
    return known;
  }
}
