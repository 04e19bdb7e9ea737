package dev.stet.bench;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.BuiltInRules;
import dev.stet.rules.match.Match;
import dev.stet.rules.match.PatternSet;
import dev.stet.rules.pack.PatternCheck;
import dev.stet.rules.pack.PatternPack;
import dev.stet.rules.pack.PatternRule;
import dev.stet.rules.pack.RulePattern;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Every pattern of the shipped packs over folded text: by Stet's matcher alone, by the check that
 * also looks at guards, and one after the other by {@code java.util.regex}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class MatcherBenchmark {
  private static final int REPORTS = 20;

  /** What is gone over. */
  @Param({"reports", "examples"})
  public String texts = "reports";

  private double megabytes;
  private List<Document> documents = List.of();
  private List<Pattern> javaPatterns = List.of();
  private PatternSet matcher = PatternSet.of(List.of());
  private PatternCheck check = PatternCheck.of(List.of());

  /** Makes the texts and compiles the packs. */
  @Setup
  public void prepare() {
    Corpus corpus = texts.equals("reports") ? Corpus.reports(REPORTS) : Corpus.examples(REPORTS);
    megabytes = corpus.megabytes();
    documents = corpus.documents();
    List<PatternPack> packs = BuiltInRules.packs();
    List<RulePattern> patterns =
        packs.stream()
            .flatMap(pack -> pack.rules().stream())
            .map(PatternRule::patterns)
            .flatMap(List::stream)
            .toList();
    check = PatternCheck.of(packs);
    matcher =
        PatternSet.of(
            patterns.stream().map(p -> new PatternSet.Source(p.regex(), p.ignoreCase())).toList());
    javaPatterns = patterns.stream().map(MatcherBenchmark::java).toList();
  }

  private static Pattern java(RulePattern pattern) {
    return Pattern.compile(
        pattern.regex().replace("(?P<", "(?<").replace("{Han}", "{IsHan}"),
        Pattern.MULTILINE | (pattern.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0));
  }

  /** The matcher alone, in every block. */
  @Benchmark
  public void matcher(Volume volume, Blackhole sink) {
    for (Document document : documents) {
      List<Span> stretches = document.blocks().stream().map(Block::span).toList();
      matcher.find(document.folded(), stretches, new Sink(sink));
    }
    volume.megabytes += megabytes;
  }

  /** The check of all packs: matcher, guards and problems. */
  @Benchmark
  public void check(Volume volume, Blackhole sink) {
    for (Document document : documents) {
      check.check(document, sink::consume);
    }
    volume.megabytes += megabytes;
  }

  /** One pattern after the other. */
  @Benchmark
  public void javaUtilRegex(Volume volume, Blackhole sink) {
    for (Document document : documents) {
      for (Pattern pattern : javaPatterns) {
        Matcher found = pattern.matcher(document.folded());
        while (found.find()) {
          sink.consume(found.start());
        }
      }
    }
    volume.megabytes += megabytes;
  }

  private record Sink(Blackhole hole) implements PatternSet.Visitor {
    @Override
    public boolean wants(int pattern, int stretch) {
      return true;
    }

    @Override
    public boolean take(int pattern, int stretch, Match match) {
      hole.consume(match);
      return true;
    }
  }
}
