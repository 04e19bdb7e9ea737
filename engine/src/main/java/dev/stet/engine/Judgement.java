package dev.stet.engine;

import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Words;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.Standing;
import dev.stet.engine.baseline.Baseline;
import dev.stet.engine.config.Allow;
import dev.stet.engine.config.FailOn;
import dev.stet.engine.config.FileConfiguration;
import dev.stet.engine.config.Sourced;
import dev.stet.engine.config.UnreadablePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes of the findings of a run: which of them stand, and whether it passes. Used once. */
final class Judgement {
  private final RunSettings settings;
  private final FileConfiguration ofRun;
  private final Language language;
  private final List<Task> tasks;
  private final List<DocumentCheck.Outcome> outcomes;
  private final LocalDate today;
  private final Set<Allow> used = new HashSet<>();

  /**
   * @param ofRun what is configured for the run as a whole
   * @param outcomes of {@code tasks}, in their order
   */
  Judgement(
      RunSettings settings,
      FileConfiguration ofRun,
      Language language,
      List<Task> tasks,
      List<DocumentCheck.Outcome> outcomes) {
    this.settings = settings;
    this.ofRun = ofRun;
    this.language = language;
    this.tasks = tasks;
    this.outcomes = outcomes;
    this.today = LocalDate.now(settings.clock());
  }

  /**
   * The documents, with what excuses their findings.
   *
   * @param notices to which it is added what excuses nothing any more
   */
  List<DocumentResult> documents(
      @Nullable Baseline baseline, EarlierFindings earlier, Notices notices) {
    List<DocumentResult> documents = new ArrayList<>(outcomes.size());
    for (int i = 0; i < outcomes.size(); i++) {
      Task task = tasks.get(i);
      DocumentResult result = outcomes.get(i).result();
      List<Judged> judged = new ArrayList<>(result.judged().size());
      for (Judged one : result.judged()) {
        judged.add(one.stands() ? one : judged(one.finding(), task, baseline, earlier));
      }
      documents.add(result.with(judged));
      notices.addAll(outcomes.get(i).notices());
      task.configuration().allow().stream()
          .filter(allow -> !allow.holdsOn(today))
          .forEach(notices::expired);
    }
    if (isWhole()) {
      tasks.stream()
          .flatMap(task -> task.configuration().allowBelow(settings.root()).stream())
          .filter(allow -> allow.holdsOn(today) && !used.contains(allow))
          .forEach(notices::unused);
    }
    return documents;
  }

  /** Whether everything below the root is checked, so that what was not used is of no use. */
  private boolean isWhole() {
    return settings.paths().isEmpty()
        && settings.standardInput() == null
        && settings.includes().isEmpty()
        && settings.excludes().isEmpty()
        && settings.rules().isEmpty()
        && settings.changedSince() == null;
  }

  private Judged judged(
      Finding finding, Task task, @Nullable Baseline baseline, EarlierFindings earlier) {
    Optional<Allow> allow = task.configuration().allows(finding, today);
    if (allow.isPresent()) {
      used.add(allow.get());
      return new Judged(finding, new Standing(Standing.By.ALLOW, allow.get().reason()));
    }
    if (baseline != null && baseline.accepts(task.place(), finding.fingerprint())) {
      return new Judged(finding, new Standing(Standing.By.BASELINE, ""));
    }
    if (earlier.has(task.place(), finding.fingerprint())) {
      return new Judged(finding, new Standing(Standing.By.BASELINE, wasThere().in(language)));
    }
    return new Judged(finding, null);
  }

  private Words wasThere() {
    String revision = settings.changedSince();
    return new Words("was there at " + revision, "在 " + revision + " 中已存在");
  }

  /**
   * Whether {@code documents}, as {@link #documents} gives them, may be published.
   *
   * @param mistakes what was asked for and cannot be done
   */
  Verdict verdict(List<DocumentResult> documents, List<String> mistakes) {
    int violations = 0;
    int unreadable = 0;
    for (int i = 0; i < documents.size(); i++) {
      DocumentResult document = documents.get(i);
      FailOn failOn = failOn(tasks.get(i));
      violations +=
          (int)
              document.findings().stream()
                  .filter(finding -> failOn.fails(finding.severity()))
                  .count();
      if (document.status() == DocumentResult.Status.UNREADABLE || !outcomes.get(i).whole()) {
        unreadable++;
      }
    }
    return new Verdict(
        violations, maxAllowed(), policy() == UnreadablePolicy.FAIL ? unreadable : 0, mistakes);
  }

  private FailOn failOn(Task task) {
    FailOn set = settings.failOn();
    return set != null
        ? set
        : task.configuration().failOn().map(Sourced::value).orElse(FailOn.ERROR);
  }

  private int maxAllowed() {
    Integer set = settings.maxAllowed();
    return set != null ? set : ofRun.maxAllowed().map(Sourced::value).orElse(0);
  }

  private UnreadablePolicy policy() {
    UnreadablePolicy set = settings.unreadable();
    return set != null
        ? set
        : ofRun.unreadable().map(Sourced::value).orElse(settings.defaultUnreadable());
  }
}
