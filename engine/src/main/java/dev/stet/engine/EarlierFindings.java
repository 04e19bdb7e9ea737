package dev.stet.engine;

import dev.stet.core.lint.Finding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which findings of changed documents were there before. One with the same fingerprint was; and so
 * were, if the words round them changed, as many of one rule about the same words as there used to
 * be.
 */
final class EarlierFindings {
  private final Map<Path, Set<String>> fingerprints = new HashMap<>();

  /** Compares what {@code document} had {@code then} with what it has {@code now}. */
  void add(Path document, List<Finding> then, List<Finding> now) {
    Set<String> known = then.stream().map(Finding::fingerprint).collect(Collectors.toSet());
    Map<Subject, Integer> left = new HashMap<>();
    then.forEach(finding -> left.merge(Subject.of(finding), 1, Integer::sum));
    Set<String> old = new HashSet<>();
    for (Finding finding : now) {
      if (known.contains(finding.fingerprint())) {
        old.add(finding.fingerprint());
        left.merge(Subject.of(finding), -1, Integer::sum);
      }
    }
    for (Finding finding : now) {
      if (!known.contains(finding.fingerprint())
          && left.merge(Subject.of(finding), -1, Integer::sum) >= 0) {
        old.add(finding.fingerprint());
      }
    }
    fingerprints.put(document, old);
  }

  /** Whether the finding called {@code fingerprint} was in {@code document} before. */
  boolean has(Path document, String fingerprint) {
    return fingerprints.getOrDefault(document, Set.of()).contains(fingerprint);
  }

  /** What a finding is about, wherever it stands. */
  private record Subject(String rule, String words) {
    static Subject of(Finding finding) {
      return new Subject(finding.rule(), finding.text());
    }
  }
}
