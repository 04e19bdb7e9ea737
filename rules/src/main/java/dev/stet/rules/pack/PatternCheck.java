package dev.stet.rules.pack;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.match.Match;
import dev.stet.rules.match.PatternSet;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Speaks for every rule of every pack, in one pass over a document. Immutable and thread-safe; make
 * one for a run.
 */
public final class PatternCheck implements Check {
  private final List<RuleInfo> infos;
  private final Group folded;
  private final Group exact;
  private final Map<Evidence.Kind, List<RuleInfo>> byEvidence = new HashMap<>();

  private PatternCheck(
      List<PatternPack> packs, Function<List<PatternSet.Source>, PatternSet> search) {
    this.infos = packs.stream().flatMap(pack -> pack.infos().stream()).toList();
    List<CompiledPattern> ofFolded = new ArrayList<>();
    List<CompiledPattern> ofExact = new ArrayList<>();
    for (PatternPack pack : packs) {
      for (PatternRule rule : pack.rules()) {
        for (RulePattern pattern : rule.patterns()) {
          (pattern.exact() ? ofExact : ofFolded).add(new CompiledPattern(rule.info(), pattern));
        }
        for (Evidence.Kind kind : rule.evidence()) {
          byEvidence.computeIfAbsent(kind, key -> new ArrayList<>()).add(rule.info());
        }
      }
    }
    this.folded = Group.of(ofFolded, search);
    this.exact = Group.of(ofExact, search);
  }

  /** One check for all rules of {@code packs}. */
  public static PatternCheck of(List<PatternPack> packs) {
    return new PatternCheck(packs, PatternSet::of);
  }

  /** The check of {@code packs} that {@link #write} wrote. */
  static PatternCheck read(List<PatternPack> packs, ByteBuffer in) {
    return new PatternCheck(packs, patterns -> PatternSet.read(patterns, in));
  }

  /** Writes what searches for the patterns. */
  void write(DataOutput out) throws IOException {
    folded.set.write(out);
    exact.set.write(out);
  }

  @Override
  public List<RuleInfo> rules() {
    return infos;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Evidence evidence : document.evidence()) {
      for (RuleInfo rule : byEvidence.getOrDefault(evidence.kind(), List.of())) {
        Problem problem = Problem.of(rule, evidence.span()).with("text", evidence.words());
        for (Map.Entry<String, String> detail : evidence.details().entrySet()) {
          problem = problem.with(detail.getKey(), detail.getValue());
        }
        reporter.report(problem);
      }
    }
    Circumstances circumstances = new Circumstances(document);
    List<Hit> hits = new ArrayList<>();
    List<Span> stretches = document.blocks().stream().map(Block::span).toList();
    folded.find(document, document.folded(), stretches, circumstances, hits);
    exact.find(document, document.text(), stretches, circumstances, hits);
    hits.sort(Hit.ORDER);
    Map<String, Integer> ends = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.span().start() >= ends.getOrDefault(hit.rule().id(), 0)
          && hit.stands(i, hits, circumstances)) {
        ends.put(hit.rule().id(), hit.span().end());
        reporter.report(hit.problem());
      }
    }
  }

  /** Patterns that look at the same form of the text. */
  private record Group(List<CompiledPattern> patterns, PatternSet set) {
    static Group of(
        List<CompiledPattern> patterns, Function<List<PatternSet.Source>, PatternSet> search) {
      List<PatternSet.Source> sources = new ArrayList<>(patterns.size());
      for (CompiledPattern compiled : patterns) {
        RulePattern pattern = compiled.pattern();
        sources.add(new PatternSet.Source(pattern.regex(), pattern.ignoreCase()));
      }
      return new Group(patterns, search.apply(sources));
    }

    void find(
        Document document,
        String text,
        List<Span> stretches,
        Circumstances circumstances,
        List<Hit> hits) {
      if (patterns.isEmpty()) {
        return;
      }
      set.find(
          text,
          stretches,
          new PatternSet.Visitor() {
            @Override
            public boolean wants(int pattern, int stretch) {
              return patterns.get(pattern).wants(document.blocks().get(stretch));
            }

            @Override
            public boolean take(int pattern, int stretch, Match match) {
              Hit hit =
                  patterns
                      .get(pattern)
                      .hit(document, circumstances, document.blocks().get(stretch), match);
              if (hit == null) {
                return false;
              }
              hits.add(hit);
              return true;
            }
          });
    }
  }

  /** A match whose guards hold. */
  record Hit(RuleInfo rule, RulePattern pattern, Span span, Problem problem) {
    static final java.util.Comparator<Hit> ORDER =
        java.util.Comparator.comparingInt((Hit hit) -> hit.span().start())
            .thenComparingInt(hit -> -hit.span().end());
    private static final int COMPANY = 300;

    /** Whether it has what its pattern needs beside the words themselves. */
    boolean stands(int index, List<Hit> hits, Circumstances circumstances) {
      return pattern.needs().isEmpty()
          || pattern.needs().stream()
              .anyMatch(
                  need ->
                      need == RulePattern.Need.COMPANY
                          ? hasCompany(index, hits)
                          : circumstances.give(need, span));
    }

    private boolean hasCompany(int index, List<Hit> hits) {
      for (int i = index - 1; i >= 0 && hits.get(i).span.start() > span.start() - COMPANY; i--) {
        if (isCompany(hits.get(i))) {
          return true;
        }
      }
      for (int i = index + 1;
          i < hits.size() && hits.get(i).span.start() < span.end() + COMPANY;
          i++) {
        if (isCompany(hits.get(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean isCompany(Hit other) {
      return other.rule.category() == rule.category()
          && !other.pattern.family().equals(pattern.family());
    }
  }
}
