package dev.stet.reports;

import dev.stet.core.document.Place;
import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;

/**
 * The XML of Checkstyle, which Jenkins' Warnings plug-in and many others read. A finding without a
 * line has line 0, as Checkstyle itself writes for a whole file.
 */
final class CheckstyleReport implements Report {
  /** The version whose form this is; some readers want one. */
  private static final String FORM = "10.0";

  @Override
  public String format() {
    return "checkstyle";
  }

  @Override
  public String fileName() {
    return "stet-checkstyle.xml";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Told told = new Told(Phrases.in(result.language()));
    XmlWriter xml = new XmlWriter(out);
    xml.start("checkstyle").attribute("version", FORM);
    for (DocumentResult document : result.documents()) {
      boolean unreadable = document.status() == DocumentResult.Status.UNREADABLE;
      if (!unreadable && document.findings().isEmpty()) {
        continue;
      }
      xml.start("file").attribute("name", options.hostPath(document.path()));
      if (unreadable) {
        xml.start("error").attribute("line", 0).attribute("severity", "error");
        xml.attribute("message", told.unreadable(document)).attribute("source", "stet/unreadable");
        xml.end();
      }
      for (Finding finding : document.findings()) {
        xml.start("error");
        if (finding.place() instanceof Place.Lines lines) {
          xml.attribute("line", lines.line()).attribute("column", lines.column());
        } else {
          xml.attribute("line", 0);
        }
        xml.attribute("severity", finding.severity().id());
        xml.attribute("message", told.message(finding)).attribute("source", finding.rule());
        xml.end();
      }
      xml.end();
    }
    xml.end();
  }
}
