package dev.stet.reports;

import java.util.List;
import java.util.Optional;

/** The reports there are. */
public final class Reports {
  private static final List<Report> ALL = List.of(new JsonReport());

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
