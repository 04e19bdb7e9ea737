package dev.stet.rules.match;

import dev.stet.core.document.Span;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Patterns in RE2 syntax that are looked for together. One pass over the text finds the places
 * where what some pattern needs may stand, and only around them is the pattern itself tried, by an
 * automaton of its own. The time is linear in the text for every pattern. Immutable and
 * thread-safe.
 *
 * <p>{@code ^} and {@code $} are the ends of a line. A match lies within one stretch of the text
 * and has at most {@value Automaton#REACH} characters.
 */
public final class PatternSet {
  private final List<SearchPattern> patterns;
  private final List<Anchor> anchors;
  private final Candidates candidates;

  /** The patterns that may match without anything that could be looked for. */
  private final int[] everywhere;

  private PatternSet(
      List<SearchPattern> patterns, List<Anchor> anchors, Candidates candidates, int[] everywhere) {
    this.patterns = List.copyOf(patterns);
    this.anchors = List.copyOf(anchors);
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

  /** The patterns that nothing is known to be needed for, so that they are tried everywhere. */
  List<String> triedEverywhere() {
    return Arrays.stream(everywhere).mapToObj(pattern -> patterns.get(pattern).regex()).toList();
  }

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
    List<Anchor> anchors = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    List<Integer> everywhere = new ArrayList<>();
    for (Source source : sources) {
      int pattern = patterns.size();
      Optional<RegexParser.Parsed> parsed = RegexParser.parse(source.regex(), source.ignoreCase());
      patterns.add(SearchPattern.of(source, parsed));
      List<Needed> ways = parsed.map(known -> Needed.ofWays(known.root())).orElse(List.of());
      if (ways.isEmpty() || ways.stream().anyMatch(way -> way.words() == null)) {
        everywhere.add(pattern);
        continue;
      }
      for (int way = 0; way < ways.size(); way++) {
        Needed needed = ways.get(way);
        anchors.add(Anchor.of(source, pattern, way, needed));
        words.add(Objects.requireNonNull(needed.words()));
      }
    }
    return new PatternSet(
        patterns,
        anchors,
        Candidates.of(words),
        everywhere.stream().mapToInt(pattern -> pattern).toArray());
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
    List<Anchor> anchors = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      anchors.add(Anchor.read(sources, in));
    }
    return new PatternSet(patterns, anchors, Candidates.read(in), everywhere);
  }

  /** Writes what of this set does not depend on a text. */
  public void write(DataOutput out) throws IOException {
    for (SearchPattern pattern : patterns) {
      pattern.write(out);
    }
    Numbers.write(everywhere, out);
    out.writeInt(anchors.size());
    for (Anchor anchor : anchors) {
      anchor.write(out);
    }
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

    /** How the words of each anchor have been reached. */
    private final Anchor.@Nullable Walk[] walks = new Anchor.@Nullable Walk[anchors.size()];

    /** By the pattern, where in the stretch its matches may begin. */
    private final @Nullable Starts[] starts = new @Nullable Starts[patterns.size()];

    /** The patterns that have starts in the stretch, each once. */
    private final int[] begun = new int[patterns.size()];

    private int begunCount;

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
        begunCount = 0;
        candidates.find(text, span.start(), span.end(), this::candidate);
        for (int i = 0; i < begunCount; i++) {
          tryAll(begun[i], span);
        }
        for (int pattern : everywhere) {
          if (visitor.wants(pattern, stretch)) {
            findAll(pattern, span);
          }
        }
      }
    }

    /** The words of {@code number}, an anchor, may stand at {@code at}. */
    private void candidate(int at, int number) {
      Anchor anchor = anchors.get(number);
      if (!visitor.wants(anchor.pattern, stretch)) {
        return;
      }
      Anchor.Walk walk = walks[number];
      if (walk == null) {
        walk = new Anchor.Walk();
        walks[number] = walk;
      }
      int first = anchor.first(text, stretches.get(stretch), at, walk);
      if (first < 0) {
        return;
      }
      Starts known = starts[anchor.pattern];
      if (known == null) {
        known = new Starts();
        starts[anchor.pattern] = known;
      }
      if (known.isEmpty()) {
        begun[begunCount++] = anchor.pattern;
      }
      known.add(first, at);
    }

    private void tryAll(int pattern, Span span) {
      Starts known = Objects.requireNonNull(starts[pattern]);
      SearchPattern wanted = patterns.get(pattern);
      Trace trace = trace(pattern);
      int next = span.start();
      for (int i = 0; i < known.size(); i++) {
        next = Math.max(next, known.first(i));
        while (next <= known.last(i)) {
          Match match = wanted.at(text, span, next, trace);
          next = match == null ? next + 1 : taken(pattern, match);
        }
      }
      known.clear();
    }

    private void findAll(int pattern, Span span) {
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
