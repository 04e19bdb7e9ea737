package dev.stet.rules.match;

import dev.stet.core.document.Span;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Patterns in RE2 syntax that are looked for together. One pass over the text finds the places
 * where the first characters of some pattern fit, and only there is the pattern itself tried, by an
 * automaton of its own. The time is linear in the text for every pattern. Immutable and
 * thread-safe.
 *
 * <p>{@code ^} and {@code $} are the ends of a line. A match lies within one stretch of the text
 * and has at most {@value Automaton#REACH} characters.
 */
public final class PatternSet {
  private final List<SearchPattern> patterns;
  private final Candidates candidates;
  private final int[] everywhere;

  private PatternSet(List<SearchPattern> patterns, Candidates candidates, int[] everywhere) {
    this.patterns = List.copyOf(patterns);
    this.candidates = candidates;
    this.everywhere = everywhere;
  }

  /**
   * A pattern.
   *
   * @param regex in RE2 syntax
   * @param ignoreCase whether {@code a} matches {@code A}
   */
  public record Source(String regex, boolean ignoreCase) {}

  /** Takes matches. */
  public interface Visitor {
    /** Whether {@code pattern} is looked for in {@code stretch} at all. */
    boolean wants(int pattern, int stretch);

    /**
     * {@code pattern} matches in {@code stretch}.
     *
     * @return whether to go on behind the match; if not, at its second character
     */
    boolean take(int pattern, int stretch, Match match);
  }

  /** The patterns by their place in {@code sources}. */
  public static PatternSet of(List<Source> sources) {
    List<SearchPattern> patterns = new ArrayList<>();
    List<@Nullable Node> openings = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (Source source : sources) {
      Optional<RegexParser.Parsed> parsed = RegexParser.parse(source.regex(), source.ignoreCase());
      Needed needed = parsed.map(known -> Needed.of(known.root())).orElse(Needed.NOTHING);
      if (needed.words() == null) {
        unknown.add(patterns.size());
      }
      openings.add(needed.words());
      patterns.add(SearchPattern.of(source, parsed, needed));
    }
    return new PatternSet(
        patterns, Candidates.of(openings), unknown.stream().mapToInt(i -> i).toArray());
  }

  /**
   * The set of {@code sources} that {@link #write} wrote: the same as {@link #of}, without taking
   * each pattern apart.
   */
  public static PatternSet read(List<Source> sources, ByteBuffer in) {
    List<SearchPattern> patterns = new ArrayList<>(sources.size());
    for (Source source : sources) {
      patterns.add(SearchPattern.read(source, in));
    }
    int[] everywhere = Numbers.read(in);
    return new PatternSet(patterns, Candidates.read(in), everywhere);
  }

  /** Writes what of this set does not depend on a text. */
  public void write(DataOutput out) throws IOException {
    for (SearchPattern pattern : patterns) {
      pattern.write(out);
    }
    Numbers.write(everywhere, out);
    candidates.write(out);
  }

  /**
   * Finds the matches of each pattern in each of {@code stretches}, which follow each other in
   * {@code text}. Of one pattern in one stretch the matches come in order and do not overlap.
   */
  public void find(String text, List<Span> stretches, Visitor visitor) {
    if (stretches.isEmpty()) {
      return;
    }
    new Search(text, stretches, visitor).run();
  }

  /** One search. */
  private final class Search {
    private final String text;
    private final List<Span> stretches;
    private final Visitor visitor;

    /** Where in the text each pattern goes on. */
    private final int[] next = new int[patterns.size()];

    /** The ways of the patterns that have been tried. */
    private final @Nullable Trace[] traces = new @Nullable Trace[patterns.size()];

    private int stretch;

    Search(String text, List<Span> stretches, Visitor visitor) {
      this.text = text;
      this.stretches = stretches;
      this.visitor = visitor;
    }

    void run() {
      for (stretch = 0; stretch < stretches.size(); stretch++) {
        Span span = stretches.get(stretch);
        candidates.find(text, span.start(), span.end(), this::candidate);
        for (int pattern : everywhere) {
          if (visitor.wants(pattern, stretch)) {
            findAll(pattern);
          }
        }
      }
    }

    private void candidate(int at, int pattern) {
      if (at < next[pattern]) {
        return;
      }
      Span span = stretches.get(stretch);
      if (!visitor.wants(pattern, stretch)) {
        next[pattern] = span.end();
        return;
      }
      SearchPattern wanted = patterns.get(pattern);
      int first = Math.max(span.start(), at - wanted.before());
      next[pattern] = Math.max(next[pattern], first);
      Trace trace = trace(pattern);
      while (next[pattern] <= at) {
        Match match = wanted.at(text, span, next[pattern], trace);
        next[pattern] = match == null ? next[pattern] + 1 : taken(pattern, match);
      }
    }

    private void findAll(int pattern) {
      Span span = stretches.get(stretch);
      Trace trace = trace(pattern);
      Match match = patterns.get(pattern).from(text, span, span.start(), trace);
      while (match != null) {
        match = patterns.get(pattern).from(text, span, taken(pattern, match), trace);
      }
    }

    private Trace trace(int pattern) {
      Trace known = traces[pattern];
      if (known == null) {
        known = new Trace();
        traces[pattern] = known;
      }
      return known;
    }

    /** Hands {@code match} over; where to go on. */
    private int taken(int pattern, Match match) {
      boolean behind = visitor.take(pattern, stretch, match);
      return behind ? Math.max(match.end(), match.start() + 1) : match.start() + 1;
    }
  }
}
