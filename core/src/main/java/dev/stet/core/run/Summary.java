package dev.stet.core.run;

import dev.stet.core.rule.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The counts of a run.
 *
 * @param standing findings that a mark or an allow entry excuses
 * @param baseline findings that the baseline hides
 */
public record Summary(
    int documents,
    int unreadable,
    int errors,
    int warnings,
    int infos,
    int standing,
    int baseline) {

  public static Summary of(List<DocumentResult> documents) {
    int unreadable = 0;
    Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    Map<Standing.By, Integer> byExcuse = new EnumMap<>(Standing.By.class);
    for (DocumentResult document : documents) {
      if (document.status() == DocumentResult.Status.UNREADABLE) {
        unreadable++;
      }
      for (Judged judged : document.judged()) {
        Standing why = judged.standing();
        if (why == null) {
          bySeverity.merge(judged.finding().severity(), 1, Integer::sum);
        } else {
          byExcuse.merge(why.by(), 1, Integer::sum);
        }
      }
    }
    return new Summary(
        documents.size(),
        unreadable,
        bySeverity.getOrDefault(Severity.ERROR, 0),
        bySeverity.getOrDefault(Severity.WARNING, 0),
        bySeverity.getOrDefault(Severity.INFO, 0),
        byExcuse.getOrDefault(Standing.By.MARK, 0) + byExcuse.getOrDefault(Standing.By.ALLOW, 0),
        byExcuse.getOrDefault(Standing.By.BASELINE, 0));
  }

  /** How many findings have at least {@code severity}. */
  public int atLeast(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> errors + warnings;
      case INFO -> errors + warnings + infos;
    };
  }
}
