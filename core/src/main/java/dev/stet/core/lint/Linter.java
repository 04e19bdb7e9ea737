package dev.stet.core.lint;

import dev.stet.core.analysis.Roles;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks at a document with every rule: a pure function from a document to its findings, in the
 * order of the text. Immutable and thread-safe; make one for a run.
 */
public final class Linter {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem problem) -> problem.span())
          .thenComparing(problem -> problem.rule().id())
          .thenComparing(problem -> problem.message());

  private final List<Check> checks;
  private final Map<String, RuleInfo> rules;

  private Linter(List<Check> checks) {
    this.checks = List.copyOf(checks);
    this.rules =
        checks.stream()
            .flatMap(check -> check.rules().stream())
            .collect(
                Collectors.toMap(
                    RuleInfo::id,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalArgumentException("two rules are called " + one.id());
                    },
                    TreeMap::new));
  }

  /**
   * A linter of {@code checks}.
   *
   * @throws IllegalArgumentException if two rules have the same id
   */
  public static Linter of(List<? extends Check> checks) {
    return new Linter(List.copyOf(checks));
  }

  /** The rules by id, sorted. */
  public Map<String, RuleInfo> rules() {
    return java.util.Collections.unmodifiableMap(rules);
  }

  /** What every rule finds in {@code document}, at its own severity. */
  public List<Finding> lint(Document document, Language language) {
    return lint(document, language, RuleLevels.ASIS);
  }

  /** What the rules that {@code levels} leaves on find in {@code document}. */
  public List<Finding> lint(Document document, Language language, RuleLevels levels) {
    Document judged = Roles.assign(document);
    List<Problem> problems = new ArrayList<>();
    for (Check check : checks) {
      if (check.rules().stream()
          .anyMatch(rule -> levels.level(rule, rule.severity()).isPresent())) {
        check.check(judged, problems::add);
      }
    }
    List<Problem> ordered =
        problems.stream()
            .filter(problem -> levels.level(problem.rule(), severity(problem)).isPresent())
            .sorted(ORDER)
            .toList();
    return findings(judged, Overlaps.settled(ordered), language, levels);
  }

  private static List<Finding> findings(
      Document document, List<Problem> problems, Language language, RuleLevels levels) {
    Fingerprints fingerprints = new Fingerprints(document.text());
    List<Finding> findings = new ArrayList<>(problems.size());
    for (Problem problem : problems) {
      RuleInfo rule = problem.rule();
      Span span = problem.span();
      findings.add(
          new Finding(
              rule.id(),
              rule.category(),
              levels.level(rule, severity(problem)).orElseThrow(),
              problem.words(language),
              span.of(document.text()),
              span,
              document.place(span),
              Excerpt.of(document.text(), span.start(), span.end()),
              problem.related().stream().map(document::place).toList(),
              fingerprints.next(rule.id(), span)));
    }
    return findings;
  }

  private static Severity severity(Problem problem) {
    Severity severity = problem.severity();
    return severity == null ? problem.rule().severity() : severity;
  }
}
