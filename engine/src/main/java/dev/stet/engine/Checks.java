package dev.stet.engine;

import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Look;
import dev.stet.core.lint.RuleLevels;
import dev.stet.core.rule.Language;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.readers.Readers;
import dev.stet.readers.isolation.IsolatedReaders;
import dev.stet.readers.spi.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the documents of a run: each by itself, beside the others, and as it was before. */
final class Checks {
  private final RunSettings settings;
  private final RuleSets ruleSets;
  private final Language language;

  Checks(RunSettings settings, RuleSets ruleSets, Language language) {
    this.settings = settings;
    this.ruleSets = ruleSets;
    this.language = language;
  }

  /** Checks each of {@code tasks} by itself; the outcomes are in their order. */
  List<DocumentCheck.Outcome> each(List<Task> tasks, boolean keepText, @Nullable Memory memory) {
    Workers workers = new Workers(settings);
    int threads = workers.threadsEach(tasks.size());
    if (!isIsolated(tasks)) {
      return workers.run(
          tasks, new DocumentCheck(settings, language, keepText, memory, null, threads));
    }
    try (IsolatedReaders isolated = new IsolatedReaders()) {
      return workers.run(
          tasks, new DocumentCheck(settings, language, keepText, memory, isolated, threads));
    }
  }

  private boolean isIsolated(List<Task> tasks) {
    return switch (settings.isolation()) {
      case NEVER -> false;
      case ALWAYS -> true;
      case AUTO ->
          tasks.stream().filter(task -> !Readers.isText(task.source())).count()
              >= IsolatedReaders.WORTHWHILE;
    };
  }

  /** The outcomes with what shows only when documents are seen together. */
  List<DocumentCheck.Outcome> compared(List<Task> tasks, List<DocumentCheck.Outcome> outcomes) {
    List<Look> looks =
        outcomes.stream()
            .map(
                outcome ->
                    new Look(
                        outcome.result().judged().stream().map(Judged::finding).toList(),
                        outcome.kept()))
            .toList();
    List<RuleLevels> levels = tasks.stream().<RuleLevels>map(Task::configuration).toList();
    List<List<Finding>> found = ruleSets.comparing().compare(looks, language, levels);
    List<DocumentCheck.Outcome> all = new ArrayList<>(outcomes.size());
    for (int i = 0; i < outcomes.size(); i++) {
      all.add(outcomes.get(i).with(found.get(i)));
    }
    return all;
  }

  /** Checks the documents with findings as they were before they changed. */
  EarlierFindings earlier(
      GitChanges changes, List<Task> tasks, List<DocumentCheck.Outcome> outcomes)
      throws ConfigurationException {
    List<Task> then = new ArrayList<>();
    List<DocumentResult> now = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      DocumentResult result = outcomes.get(i).result();
      Optional<byte[]> content =
          result.findings().isEmpty() ? Optional.empty() : changes.before(task.place());
      if (content.isPresent()) {
        then.add(task.of(Source.bytes(task.path(), content.get())));
        now.add(result);
      }
    }
    List<DocumentCheck.Outcome> before = each(then, false, null);
    EarlierFindings earlier = new EarlierFindings();
    for (int i = 0; i < then.size(); i++) {
      earlier.add(
          then.get(i).place(),
          before.get(i).result().judged().stream().map(Judged::finding).toList(),
          now.get(i).findings());
    }
    return earlier;
  }
}
