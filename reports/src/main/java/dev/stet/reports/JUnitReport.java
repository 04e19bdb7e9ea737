package dev.stet.reports;

import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Standing;
import java.io.IOException;
import java.io.Writer;

/**
 * JUnit XML as Jenkins and GitLab read it: a suite a document, a case a finding. Findings that fail
 * the run are failures, those that may stand are skipped, the rest pass with the message as output;
 * an unreadable document is an error; a document without findings is one case that passes.
 */
final class JUnitReport implements Report {

  @Override
  public String format() {
    return "junit";
  }

  @Override
  public String fileName() {
    return "stet-junit.xml";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Counts all = Counts.NONE;
    for (DocumentResult document : result.documents()) {
      all = all.plus(Counts.of(document, options));
    }
    XmlWriter xml = new XmlWriter(out);
    xml.start("testsuites").attribute("name", "stet");
    all.write(xml);
    Told told = new Told(Phrases.in(result.language()));
    for (DocumentResult document : result.documents()) {
      suite(document, options, told, xml);
    }
    xml.end();
  }

  private static void suite(
      DocumentResult document, ReportOptions options, Told told, XmlWriter xml) throws IOException {
    xml.start("testsuite").attribute("name", document.path());
    Counts.of(document, options).write(xml);
    if (document.status() == DocumentResult.Status.UNREADABLE) {
      start(document, "readable", xml);
      xml.start("error").attribute("message", told.unreadable(document));
      xml.attribute("type", "unreadable").end();
      xml.end();
    } else if (document.judged().isEmpty()) {
      start(document, "no findings", xml);
      xml.end();
    }
    for (Judged judged : document.judged()) {
      finding(document, judged, options, told, xml);
    }
    xml.end();
  }

  private static void finding(
      DocumentResult document, Judged judged, ReportOptions options, Told told, XmlWriter xml)
      throws IOException {
    Finding finding = judged.finding();
    Standing standing = judged.standing();
    start(document, finding.rule() + " at " + finding.place().label(), xml);
    if (standing != null) {
      xml.start("skipped").attribute("message", reason(standing)).end();
    } else if (finding.severity().atLeast(options.failOn())) {
      xml.start("failure").attribute("message", told.message(finding));
      xml.attribute("type", finding.severity().id());
      xml.text(finding.excerpt().line()).end();
    } else {
      xml.start("system-out").text(finding.severity().id() + ": " + told.message(finding)).end();
    }
    xml.end();
  }

  private static void start(DocumentResult document, String name, XmlWriter xml)
      throws IOException {
    xml.start("testcase").attribute("name", name);
    // Jenkins takes what follows the last dot for the class; a file's ending is none.
    xml.attribute("classname", document.path().replace('.', '_'));
    xml.attribute("file", document.path()).attribute("time", 0);
  }

  private static String reason(Standing standing) {
    String by = JsonNames.of(standing.by());
    return standing.reason().isEmpty() ? by : by + ": " + standing.reason();
  }

  private record Counts(int tests, int failures, int errors, int skipped) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(DocumentResult document, ReportOptions options) {
      int errors = document.status() == DocumentResult.Status.UNREADABLE ? 1 : 0;
      int cases = document.judged().size() + errors;
      int skipped = (int) document.judged().stream().filter(Judged::stands).count();
      int failures =
          (int)
              document.findings().stream()
                  .filter(finding -> finding.severity().atLeast(options.failOn()))
                  .count();
      return new Counts(Math.max(1, cases), failures, errors, skipped);
    }

    Counts plus(Counts more) {
      return new Counts(
          tests + more.tests,
          failures + more.failures,
          errors + more.errors,
          skipped + more.skipped);
    }

    void write(XmlWriter xml) throws IOException {
      xml.attribute("tests", tests).attribute("failures", failures).attribute("errors", errors);
      xml.attribute("skipped", skipped).attribute("time", 0);
    }
  }
}
