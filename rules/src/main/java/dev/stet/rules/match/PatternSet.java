package dev.stet.rules.match;

import com.google.re2j.Pattern;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Patterns in RE2 syntax that are looked for together. One pass over the text finds the places
 * where the first characters of some pattern fit, and only there is the pattern itself tried. The
 * time is linear in the text for every pattern: most are run by {@code java.util.regex}, which is
 * safe for them because they can match at one place in few ways only, all others by RE2's
 * automaton. Immutable and thread-safe.
 *
 * <p>{@code ^} and {@code $} are the ends of a line. {@code *} and {@code +} go round 1,000 times
 * at most. A match lies within one stretch of the text.
 */
public final class PatternSet {
  /** How much may be spent on trying a pattern at one place, in characters looked at. */
  private static final int LITTLE = 5_000;

  private final List<One> patterns;
  private final Candidates candidates;
  private final int[] everywhere;

  private PatternSet(List<One> patterns) {
    this.patterns = List.copyOf(patterns);
    List<Candidates.Entry> entries = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      List<Branches.Branch> branches = patterns.get(i).needed.branches();
      if (branches.isEmpty()) {
        unknown.add(i);
      }
      for (Branches.Branch branch : branches) {
        entries.add(new Candidates.Entry(branch, i));
      }
    }
    this.candidates = new Candidates(entries);
    this.everywhere = unknown.stream().mapToInt(i -> i).toArray();
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
    return new PatternSet(sources.stream().map(One::new).toList());
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
    private final @Nullable Engine[] engines = new @Nullable Engine[patterns.size()];

    /** The stretch that each engine is for. */
    private final int[] engineFor = new int[patterns.size()];

    /** Where in the text each pattern goes on. */
    private final int[] next = new int[patterns.size()];

    private int stretch;
    private int cutFor = -1;
    private String cut = "";

    Search(String text, List<Span> stretches, Visitor visitor) {
      this.text = text;
      this.stretches = stretches;
      this.visitor = visitor;
      Arrays.fill(engineFor, -1);
    }

    void run() {
      candidates.find(text, this::candidate);
      for (int pattern : everywhere) {
        for (stretch = 0; stretch < stretches.size(); stretch++) {
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
      while (stretch < stretches.size() && stretches.get(stretch).end() <= at) {
        stretch++;
      }
      if (stretch == stretches.size() || stretches.get(stretch).start() > at) {
        return;
      }
      if (!visitor.wants(pattern, stretch)) {
        next[pattern] = stretches.get(stretch).end();
        return;
      }
      if (!patterns.get(pattern).needed.atStart()) {
        findAll(pattern);
        next[pattern] = stretches.get(stretch).end();
        return;
      }
      int start = stretches.get(stretch).start();
      boolean fresh = engineFor[pattern] != stretch;
      Engine engine = engine(pattern);
      if (fresh
          && engine instanceof Engine.Automaton
          && !patterns.get(pattern).within().mayBeIn(cut)) {
        next[pattern] = stretches.get(stretch).end();
        return;
      }
      Match match = engine.at(at - start);
      if (match != null) {
        boolean behind = visitor.take(pattern, stretch, match.shifted(start));
        next[pattern] = behind ? start + Math.max(match.end(), match.start() + 1) : at + 1;
      }
    }

    private void findAll(int pattern) {
      int start = stretches.get(stretch).start();
      Engine engine = engine(pattern);
      Match match = engine.from(0);
      while (match != null) {
        boolean behind = visitor.take(pattern, stretch, match.shifted(start));
        int from = behind ? Math.max(match.end(), match.start() + 1) : match.start() + 1;
        match = engine.from(from);
      }
    }

    private Engine engine(int pattern) {
      Engine engine = engines[pattern];
      if (engine == null || engineFor[pattern] != stretch) {
        if (cutFor != stretch) {
          cut = stretches.get(stretch).of(text);
          cutFor = stretch;
        }
        if (engine == null) {
          engine = patterns.get(pattern).engine();
          engines[pattern] = engine;
        }
        engine.reset(cut);
        engineFor[pattern] = stretch;
      }
      return engine;
    }
  }

  /** One pattern; its engine is made when it is first wanted. */
  private static final class One {
    private final Source source;
    private final Branches.Needed needed;
    private volatile @Nullable Maker maker;
    private volatile @Nullable Within within;

    One(Source source) {
      this.source = source;
      this.needed =
          RegexParser.parse(source.regex, source.ignoreCase)
              .map(parsed -> Branches.of(parsed.root()))
              .orElseGet(() -> new Branches.Needed(List.of(), true));
    }

    Engine engine() {
      Maker known = maker;
      if (known == null) {
        known = maker();
        maker = known;
      }
      return known.engine();
    }

    Within within() {
      Within known = within;
      if (known == null) {
        known =
            RegexParser.parse(source.regex, source.ignoreCase)
                .map(parsed -> Within.of(parsed.root()))
                .orElseGet(() -> Within.of(new Node.Sequence(List.of())));
        within = known;
      }
      return known;
    }

    private Maker maker() {
      Optional<String> few =
          RegexParser.parse(source.regex, source.ignoreCase)
              .filter(parsed -> Effort.of(parsed.root()).steps() <= LITTLE)
              .map(RegexParser.Parsed::java);
      if (few.isPresent()) {
        java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(few.get());
        return () -> new Engine.Backtracking(pattern);
      }
      Engine.Automaton.Patterns patterns =
          Engine.Automaton.Patterns.of(source.regex, flags(source));
      return () -> new Engine.Automaton(patterns);
    }
  }

  /** Makes engines of one pattern. */
  private interface Maker {
    Engine engine();
  }

  /** RE2's own reading of {@code source}. */
  static Pattern compiled(Source source) {
    return Pattern.compile(source.regex, flags(source));
  }

  private static int flags(Source source) {
    return Pattern.MULTILINE | (source.ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
  }
}
