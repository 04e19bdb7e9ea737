package dev.stet.reports;

import dev.stet.core.rule.Severity;

/**
 * What a face asks of a report. Immutable; begin with {@link #DEFAULT} and change what differs.
 *
 * @param colour whether the console report uses ANSI colours; the face knows whether it writes to a
 *     terminal
 * @param verbose whether the console report shows infos, notes and every finding of a rule that
 *     fires very often
 * @param failOn the least severity that fails the run; JUnit XML calls these findings failures
 * @param automationId what tells this run's SARIF results from those of other runs over the same
 *     repository ({@code automationDetails.id}), as in {@code stet/module-a}; empty for none
 * @param pathPrefix what stands before every path in formats that a code host reads, so that paths
 *     start from the repository's root: {@code module-a/}; empty where they do already
 */
public record ReportOptions(
    boolean colour, boolean verbose, Severity failOn, String automationId, String pathPrefix) {

  /** No colour, not verbose, errors fail, no id, no prefix. */
  public static final ReportOptions DEFAULT =
      new ReportOptions(false, false, Severity.ERROR, "", "");

  public ReportOptions {
    if (!pathPrefix.isEmpty() && !pathPrefix.endsWith("/")) {
      throw new IllegalArgumentException("a path prefix ends in '/', not so: " + pathPrefix);
    }
  }

  public ReportOptions withColour(boolean newColour) {
    return new ReportOptions(newColour, verbose, failOn, automationId, pathPrefix);
  }

  public ReportOptions withVerbose(boolean newVerbose) {
    return new ReportOptions(colour, newVerbose, failOn, automationId, pathPrefix);
  }

  public ReportOptions withFailOn(Severity newFailOn) {
    return new ReportOptions(colour, verbose, newFailOn, automationId, pathPrefix);
  }

  public ReportOptions withAutomationId(String newAutomationId) {
    return new ReportOptions(colour, verbose, failOn, newAutomationId, pathPrefix);
  }

  public ReportOptions withPathPrefix(String newPathPrefix) {
    return new ReportOptions(colour, verbose, failOn, automationId, newPathPrefix);
  }

  /** {@code path} as a code host knows it. */
  String hostPath(String path) {
    return path.startsWith("/") ? path : pathPrefix + path;
  }
}
