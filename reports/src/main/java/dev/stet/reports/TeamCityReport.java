package dev.stet.reports;

import dev.stet.core.document.Place;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;

/** Service messages of TeamCity: inspections, each type introduced before its first instance. */
final class TeamCityReport implements Report {
  /** The most characters that TeamCity takes for a description or a message. */
  private static final int LONGEST = 4000;

  private static final String UNREADABLE = "stet/unreadable";

  @Override
  public String format() {
    return "teamcity";
  }

  @Override
  public String fileName() {
    return "stet-teamcity.txt";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Language language = result.language();
    Phrases phrases = Phrases.in(language);
    Told told = new Told(phrases);
    Set<String> introduced = new HashSet<>();
    for (DocumentResult document : result.documents()) {
      String path = options.hostPath(document.path());
      if (document.status() == DocumentResult.Status.UNREADABLE) {
        if (introduced.add(UNREADABLE)) {
          String words = phrases.get("unreadable");
          type(UNREADABLE, words, "stet", out);
        }
        instance(
            UNREADABLE, told.unreadable(document), path, new Place.Whole(), Severity.ERROR, out);
      }
      for (Finding finding : document.findings()) {
        if (introduced.add(finding.rule())) {
          RuleInfo rule = result.rules().get(finding.rule());
          String summary = rule == null ? finding.rule() : rule.summary().in(language);
          type(finding.rule(), summary, finding.category().title().in(language), out);
        }
        instance(
            finding.rule(), told.message(finding), path, finding.place(), finding.severity(), out);
      }
    }
  }

  private static void type(String id, String description, String category, Writer out)
      throws IOException {
    out.write(
        "##teamcity[inspectionType id='%s' name='%s' description='%s' category='%s']\n"
            .formatted(value(id), value(id), value(description), value(category)));
  }

  private static void instance(
      String type, String message, String path, Place place, Severity severity, Writer out)
      throws IOException {
    String line = place instanceof Place.Lines lines ? " line='" + lines.line() + "'" : "";
    out.write(
        "##teamcity[inspection typeId='%s' message='%s' file='%s'%s SEVERITY='%s']\n"
            .formatted(value(type), value(message), value(path), line, severity.name()));
  }

  private static String value(String words) {
    StringBuilder value = new StringBuilder(words.length() + 16);
    Terminal.clean(words)
        .codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (c == '|' || c == '\'' || c == '[' || c == ']') {
                value.append('|');
              }
              value.appendCodePoint(c);
            });
    return value.toString();
  }
}
