package dev.stet.reports;

import dev.stet.core.document.Place;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;

/**
 * Logging commands of Azure Pipelines. There an issue is an error or a warning; infos are lines of
 * the log like any other.
 */
final class AzureReport implements Report {

  @Override
  public String format() {
    return "azure";
  }

  @Override
  public String fileName() {
    return "stet-azure.txt";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Told told = new Told(Phrases.in(result.language()));
    for (DocumentResult document : result.documents()) {
      String path = options.hostPath(document.path());
      String source = "sourcepath=" + property(path) + ";";
      if (document.status() == DocumentResult.Status.UNREADABLE) {
        issue("error", source + "code=unreadable;", told.unreadable(document), out);
      }
      for (Finding finding : document.findings()) {
        String message = told.message(finding);
        if (finding.severity() == Severity.INFO) {
          out.write("info: " + data(path + ": " + message + " [" + finding.rule() + "]") + "\n");
          continue;
        }
        String where =
            finding.place() instanceof Place.Lines lines
                ? "linenumber=" + lines.line() + ";columnnumber=" + lines.column() + ";"
                : "";
        issue(
            finding.severity().id(),
            source + where + "code=" + property(finding.rule()) + ";",
            message,
            out);
      }
    }
  }

  private static void issue(String type, String properties, String message, Writer out)
      throws IOException {
    out.write("##vso[task.logissue type=" + type + ";" + properties + "]" + data(message) + "\n");
  }

  private static String data(String words) {
    return Terminal.clean(words).replace("%", "%AZP25");
  }

  private static String property(String words) {
    return data(words).replace("]", "%5D").replace(";", "%3B");
  }
}
