package dev.stet.maven;

import dev.stet.core.document.Unread;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Unreadable;
import java.util.HashMap;
import java.util.Map;

/** Prints a run's result into the build's log: a line a finding, at the finding's severity. */
final class BuildLog {
  /** Of one rule in one document; the reports have them all. */
  private static final int SHOWN_OF_A_RULE = 10;

  private final Transcript log;
  private final Language language;
  private final boolean verbose;

  BuildLog(Transcript log, Language language, boolean verbose) {
    this.log = log;
    this.language = language;
    this.verbose = verbose;
  }

  void print(RunResult result) {
    for (DocumentResult document : result.documents()) {
      print(document);
    }
    result.notices().forEach(log::warn);
  }

  private void print(DocumentResult document) {
    Unreadable why = document.unreadable();
    if (why != null) {
      log.warn("%s: %s (%s)".formatted(document.path(), why.reason().id(), why.detail()));
    }
    Map<String, Integer> ofRule = new HashMap<>();
    for (Finding finding : document.findings()) {
      if (ofRule.merge(finding.rule(), 1, Integer::sum) <= SHOWN_OF_A_RULE) {
        print(document.path(), finding);
      }
    }
    ofRule.entrySet().stream()
        .filter(rule -> rule.getValue() > SHOWN_OF_A_RULE)
        .sorted(Map.Entry.comparingByKey())
        .forEach(rule -> log.warn(more(document.path(), rule.getKey(), rule.getValue())));
    for (Unread unread : document.unread()) {
      String part = unread.part();
      log.warn(
          new Words(
                  "%s: %s was not read".formatted(document.path(), part),
                  "%s：%s未能读取".formatted(document.path(), part))
              .in(language));
    }
    if (verbose) {
      document.notes().forEach(note -> log.info(document.path() + ": " + note));
    }
  }

  private void print(String path, Finding finding) {
    String line =
        "%s:%s %s [%s]".formatted(path, finding.place().label(), finding.message(), finding.rule());
    if (finding.severity() == Severity.ERROR) {
      log.error(line);
    } else if (finding.severity() == Severity.WARNING) {
      log.warn(line);
    } else if (verbose) {
      log.info(line);
    }
  }

  private String more(String path, String rule, int count) {
    int more = count - SHOWN_OF_A_RULE;
    return new Words(
            "%s: and %d more of %s".formatted(path, more, rule),
            "%s：%s 另有 %d 处".formatted(path, rule, more))
        .in(language);
  }
}
