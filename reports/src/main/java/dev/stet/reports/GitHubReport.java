package dev.stet.reports;

import dev.stet.core.document.Place;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;

/**
 * Workflow commands, printed to the log of a GitHub Actions step, that become annotations on the
 * files of a pull request. GitHub shows the first ten of each severity.
 */
final class GitHubReport implements Report {

  @Override
  public String format() {
    return "github";
  }

  @Override
  public String fileName() {
    return "stet-github.txt";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Told told = new Told(Phrases.in(result.language()));
    for (DocumentResult document : result.documents()) {
      String file = "file=" + property(options.hostPath(document.path()));
      if (document.status() == DocumentResult.Status.UNREADABLE) {
        command("error", file + ",title=stet", told.unreadable(document), out);
      }
      for (Finding finding : document.findings()) {
        command(
            name(finding.severity()),
            file + lines(finding.place()) + ",title=" + property("stet " + finding.rule()),
            told.message(finding),
            out);
      }
    }
  }

  private static String name(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.id();
  }

  /** Columns only where both ends are on one line: GitHub refuses them otherwise. */
  private static String lines(Place place) {
    if (!(place instanceof Place.Lines lines)) {
      return "";
    }
    String where = ",line=" + lines.line() + ",endLine=" + lines.endLine();
    return lines.line() == lines.endLine()
        ? where + ",col=" + lines.column() + ",endColumn=" + lines.endColumn()
        : where;
  }

  private static void command(String name, String properties, String message, Writer out)
      throws IOException {
    out.write("::" + name + " " + properties + "::" + data(message) + "\n");
  }

  private static String data(String words) {
    return Terminal.clean(words).replace("%", "%25");
  }

  private static String property(String words) {
    return data(words).replace(":", "%3A").replace(",", "%2C");
  }
}
