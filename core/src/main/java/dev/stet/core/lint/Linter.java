package dev.stet.core.lint;

import dev.stet.core.analysis.Roles;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RunRule;
import dev.stet.core.rule.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at a document with every rule: a pure function from a document to its findings, in the
 * order of the text. Immutable and thread-safe; make one for a run.
 */
public final class Linter {
  /** The most findings of a rule in a document. */
  public static final int MOST_OF_RULE = Ceiling.MOST;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem problem) -> problem.span())
          .thenComparing(problem -> problem.rule().id())
          .thenComparing(problem -> problem.message());

  private final List<Check> checks;
  private final List<RunRule> runRules;
  private final Map<String, RuleInfo> rules;

  private Linter(List<Check> checks, List<RunRule> runRules) {
    this.checks = List.copyOf(checks);
    this.runRules =
        runRules.stream().sorted(Comparator.comparing(rule -> rule.info().id())).toList();
    this.rules =
        Stream.concat(
                checks.stream().flatMap(check -> check.rules().stream()),
                runRules.stream().map(RunRule::info))
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
    return new Linter(List.copyOf(checks), List.of());
  }

  /**
   * A linter of {@code checks}, and of {@code runRules} over all documents of a run.
   *
   * @throws IllegalArgumentException if two rules have the same id
   */
  public static Linter of(List<? extends Check> checks, List<? extends RunRule> runRules) {
    return new Linter(List.copyOf(checks), List.copyOf(runRules));
  }

  /** The rules by id, sorted. */
  public Map<String, RuleInfo> rules() {
    return java.util.Collections.unmodifiableMap(rules);
  }

  /**
   * What every rule finds in {@code document}, at its own severity.
   *
   * @throws IllegalStateException if a check fails
   */
  public List<Finding> lint(Document document, Language language) {
    return lint(document, language, RuleLevels.ASIS);
  }

  /**
   * What the rules that {@code levels} leaves on find in {@code document}: the first {@value
   * #MOST_OF_RULE} findings of a rule, the last of which says how many more there were.
   *
   * @throws IllegalStateException if a check fails
   */
  public List<Finding> lint(Document document, Language language, RuleLevels levels) {
    Look look = look(document, language, levels);
    if (!look.crashes().isEmpty()) {
      throw new IllegalStateException(look.crashes().toString());
    }
    return look.findings();
  }

  /**
   * What {@link #lint} finds in {@code document}, and what must be kept of it to {@link #compare}
   * it with the other documents of a run. A check that fails keeps no other from being asked.
   */
  public Look look(Document document, Language language, RuleLevels levels) {
    Document judged = Roles.assign(document);
    List<Answer> answers = asked(levels).stream().map(check -> check.ask(judged)).toList();
    return look(judged, language, levels, answers, Duration.ZERO, List.of());
  }

  /**
   * As {@link #look(Document, Language, RuleLevels)}, but a check that takes longer than {@code
   * limit} is given up and keeps no other from being asked.
   *
   * @param threads in which checks are asked at once, at least 1
   */
  public Look look(
      Document document, Language language, RuleLevels levels, TimeLimit limit, int threads) {
    Document judged = Roles.assign(document);
    TimedChecks checks = new TimedChecks(limit, threads);
    checks.ask(asked(levels), judged);
    return look(judged, language, levels, checks.answers(), checks.took(), checks.late());
  }

  private Look look(
      Document judged,
      Language language,
      RuleLevels levels,
      List<Answer> answers,
      Duration took,
      List<CheckToAsk> late) {
    return new Look(
        findings(judged, answers, language, levels),
        Kept.of(judged, runRules, rule -> on(rule, levels)),
        answers.stream().flatMap(answer -> answer.crashes().stream()).toList(),
        took,
        late.stream().flatMap(check -> check.rules().stream()).toList());
  }

  /**
   * What the rules over whole runs find, document by document.
   *
   * @param run what was kept of each document, in the order of their paths
   * @param levels of each document
   */
  public List<List<Finding>> compare(List<Look> run, Language language, List<RuleLevels> levels) {
    return Comparison.of(runRules, run, language, levels);
  }

  private List<CheckToAsk> asked(RuleLevels levels) {
    return checks.stream()
        .map(
            check ->
                new CheckToAsk(
                    check,
                    check.rules().stream()
                        .filter(rule -> on(rule, levels))
                        .map(RuleInfo::id)
                        .toList()))
        .filter(check -> !check.rules().isEmpty())
        .toList();
  }

  private static List<Finding> findings(
      Document judged, List<Answer> answers, Language language, RuleLevels levels) {
    List<Problem> ordered =
        answers.stream()
            .flatMap(answer -> answer.problems().stream())
            .filter(problem -> levels.level(problem.rule(), severity(problem)).isPresent())
            .sorted(ORDER)
            .toList();
    Map<String, Integer> unkept = new HashMap<>();
    answers.forEach(answer -> unkept.putAll(answer.unkept()));
    return worded(judged, Ceiling.below(Overlaps.settled(ordered), unkept), language, levels);
  }

  private static boolean on(RuleInfo rule, RuleLevels levels) {
    return levels.level(rule, rule.severity()).isPresent();
  }

  private static List<Finding> worded(
      Document document, List<Ceiling.Shown> problems, Language language, RuleLevels levels) {
    Fingerprints fingerprints = new Fingerprints(document.text());
    List<Finding> findings = new ArrayList<>(problems.size());
    for (Ceiling.Shown shown : problems) {
      Problem problem = shown.problem();
      RuleInfo rule = problem.rule();
      Span span = problem.span();
      findings.add(
          new Finding(
              rule.id(),
              rule.category(),
              levels.level(rule, severity(problem)).orElseThrow(),
              problem.words(language) + shown.remainder().in(language),
              span.of(document.text()),
              span,
              document.place(span),
              Excerpt.of(document.text(), span.start(), span.end()),
              problem.related().stream().map(document::place).toList(),
              fingerprints.next(rule.id(), span)));
    }
    return findings;
  }

  static Severity severity(Problem problem) {
    Severity severity = problem.severity();
    return severity == null ? problem.rule().severity() : severity;
  }
}
