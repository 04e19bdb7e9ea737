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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Speaks for every rule of every pack, in one pass over a document. Immutable and thread-safe; make
 * one for a run.
 */
public final class PatternCheck implements Check {
  private final List<PatternPack> packs;
  private final List<RuleInfo> infos;
  private final Group folded;
  private final Group exact;
  private final Map<Evidence.Kind, List<RuleInfo>> byEvidence = new HashMap<>();

  private PatternCheck(List<PatternPack> packs) {
    this.packs = List.copyOf(packs);
    this.infos = packs.stream().flatMap(pack -> pack.infos().stream()).toList();
    List<CompiledPattern> compiled = new ArrayList<>();
    for (PatternPack pack : packs) {
      for (PatternRule rule : pack.rules()) {
        rule.patterns().forEach(p -> compiled.add(new CompiledPattern(rule.info(), p)));
        for (Evidence.Kind kind : rule.evidence()) {
          byEvidence.computeIfAbsent(kind, key -> new ArrayList<>()).add(rule.info());
        }
      }
    }
    this.folded = new Group(compiled.stream().filter(p -> !p.pattern().exact()).toList());
    this.exact = new Group(compiled.stream().filter(p -> p.pattern().exact()).toList());
  }

  /** One check for all rules of {@code packs}. */
  public static PatternCheck of(List<PatternPack> packs) {
    return new PatternCheck(packs);
  }

  /**
   * {@code checks} with all their pattern checks and {@code more} packs joined to a single one, so
   * that a document is searched once for all.
   */
  public static List<Check> joined(List<? extends Check> checks, List<PatternPack> more) {
    List<PatternPack> all = new ArrayList<>();
    List<Check> others = new ArrayList<>();
    for (Check check : checks) {
      if (check instanceof PatternCheck patterns) {
        all.addAll(patterns.packs);
      } else {
        others.add(check);
      }
    }
    all.addAll(more);
    if (!all.isEmpty()) {
      others.add(of(all));
    }
    return others;
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
    Map<RuleInfo, Integer> ends = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.span().start() >= ends.getOrDefault(hit.rule(), 0)
          && hit.stands(i, hits, circumstances)) {
        ends.put(hit.rule(), hit.span().end());
        reporter.report(hit.problem());
      }
    }
  }

  /** Patterns that look at the same form of the text. */
  private static final class Group {
    private final List<CompiledPattern> patterns;
    private final PatternSet set;

    Group(List<CompiledPattern> patterns) {
      this.patterns = patterns;
      this.set =
          PatternSet.of(
              patterns.stream()
                  .map(p -> new PatternSet.Source(p.pattern().regex(), p.pattern().ignoreCase()))
                  .toList());
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
