package dev.stet.core.lint;

import dev.stet.core.document.Span;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.RunRule;
import dev.stet.core.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lets the rules over whole runs compare what was kept of the documents. */
final class Comparison {
  private Comparison() {}

  static List<List<Finding>> of(
      List<RunRule> rules, List<Look> run, Language language, List<RuleLevels> levels) {
    List<Set<Finding>> found = new ArrayList<>(run.size());
    run.forEach(
        look ->
            found.add(
                new TreeSet<>(Comparator.comparing(Finding::span).thenComparing(Finding::rule))));
    for (RunRule rule : rules) {
      List<Map<Span, Kept>> kept = run.stream().map(look -> of(look, rule)).toList();
      List<List<RunRule.Trace>> traces = run.stream().map(look -> traces(look, rule)).toList();
      rule.compare(
          traces,
          (document, problem) ->
              finding(
                      problem,
                      kept.get(document),
                      run.get(document),
                      language,
                      levels.get(document))
                  .ifPresent(found.get(document)::add));
    }
    return found.stream().map(List::copyOf).toList();
  }

  private static Map<Span, Kept> of(Look look, RunRule rule) {
    Map<Span, Kept> kept = new HashMap<>();
    look.kept().stream()
        .filter(one -> one.rule().equals(rule.info().id()))
        .forEach(one -> kept.put(one.span(), one));
    return kept;
  }

  private static List<RunRule.Trace> traces(Look look, RunRule rule) {
    return look.kept().stream()
        .filter(one -> one.rule().equals(rule.info().id()))
        .map(one -> new RunRule.Trace(one.key(), one.span()))
        .toList();
  }

  private static Optional<Finding> finding(
      Problem problem, Map<Span, Kept> kept, Look look, Language language, RuleLevels levels) {
    Kept words = kept.get(problem.span());
    if (words == null) {
      throw new IllegalArgumentException(
          problem.rule().id() + " reported what is no trace of the document: " + problem.span());
    }
    Optional<Severity> severity = levels.level(problem.rule(), Linter.severity(problem));
    if (severity.isEmpty() || saidAlready(problem, look)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            problem.rule().id(),
            problem.rule().category(),
            severity.get(),
            problem.words(language),
            words.text(),
            words.span(),
            words.place(),
            words.excerpt(),
            List.of(),
            words.fingerprint()));
  }

  /** Whether a rule that knows better speaks of the same words. */
  private static boolean saidAlready(Problem problem, Look look) {
    return look.findings().stream()
        .anyMatch(
            finding ->
                problem.rule().yieldsTo().contains(finding.rule())
                    && finding.span().overlaps(problem.span()));
  }
}
