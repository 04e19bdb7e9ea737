package dev.stet.reports;

import dev.stet.core.rule.Language;
import dev.stet.core.run.Summary;
import java.util.ArrayList;
import java.util.List;

/** The counts of a run as one line. */
public final class SummaryWords {
  private SummaryWords() {}

  /** The counts in {@code language}, infos included. */
  public static String of(Summary summary, Language language) {
    return of(summary, Phrases.in(language), false);
  }

  /**
   * {@code 5 documents: 12 errors, 3 warnings, 1 unreadable.}
   *
   * @param infosHidden whether the report has left the infos out and should say how to see them
   */
  static String of(Summary summary, Phrases phrases, boolean infosHidden) {
    String documents = phrases.get("summary.documents", summary.documents());
    if (summary.documents() == 0) {
      return documents + phrases.get("summary.stop");
    }
    List<String> counts = new ArrayList<>();
    add(counts, phrases, "summary.errors", summary.errors());
    add(counts, phrases, "summary.warnings", summary.warnings());
    add(counts, phrases, infosHidden ? "summary.infos.hidden" : "summary.infos", summary.infos());
    if (counts.isEmpty() && summary.unreadable() < summary.documents()) {
      counts.add(phrases.get("summary.clean"));
    }
    add(counts, phrases, "summary.unreadable", summary.unreadable());
    add(counts, phrases, "summary.standing", summary.standing());
    add(counts, phrases, "summary.baseline", summary.baseline());
    return documents
        + phrases.get("summary.colon")
        + String.join(phrases.get("summary.comma"), counts)
        + phrases.get("summary.stop");
  }

  private static void add(List<String> counts, Phrases phrases, String key, int count) {
    if (count > 0) {
      counts.add(phrases.get(key, count));
    }
  }
}
