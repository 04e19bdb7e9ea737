package dev.stet.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reports there are. What they write never holds half a surrogate pair. */
public final class Reports {
  private static final List<Report> ALL =
      Stream.of(
              new ConsoleReport(),
              new JsonReport(),
              new JsonLinesReport(),
              new SarifReport(),
              new HtmlReport(),
              new JUnitReport(),
              new CheckstyleReport(),
              new GitLabReport(),
              new GitHubReport(),
              MarkdownReport.githubSummary(),
              new AzureReport(),
              new RdJsonReport(),
              new TeamCityReport(),
              MarkdownReport.page())
          .<Report>map(WellFormedReport::new)
          .toList();

  private Reports() {}

  /** The report called {@code format}. */
  public static Optional<Report> named(String format) {
    return ALL.stream().filter(report -> report.format().equals(format)).findFirst();
  }

  /** The names of all reports, sorted. */
  public static List<String> formats() {
    return ALL.stream().map(Report::format).sorted().toList();
  }
}
