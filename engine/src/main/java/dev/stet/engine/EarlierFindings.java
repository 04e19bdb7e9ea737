package dev.stet.engine;

import dev.stet.core.run.Judged;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was to be found in changed documents before they changed: none of it is new. */
final class EarlierFindings {
  /** Everything is new. */
  static final EarlierFindings NONE = new EarlierFindings(Map.of());

  private final Map<Path, Set<String>> fingerprints;

  private EarlierFindings(Map<Path, Set<String>> fingerprints) {
    this.fingerprints = fingerprints;
  }

  /** What came of the {@code tasks} that checked the documents as they were. */
  static EarlierFindings of(List<Run.Task> tasks, List<DocumentCheck.Outcome> outcomes) {
    Map<Path, Set<String>> fingerprints = new HashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      Set<String> found = new HashSet<>();
      for (Judged judged : outcomes.get(i).result().judged()) {
        found.add(judged.finding().fingerprint());
      }
      fingerprints.put(tasks.get(i).place(), found);
    }
    return new EarlierFindings(fingerprints);
  }

  /** Whether the finding called {@code fingerprint} was in {@code file} before. */
  boolean has(Path file, String fingerprint) {
    return fingerprints.getOrDefault(file, Set.of()).contains(fingerprint);
  }
}
