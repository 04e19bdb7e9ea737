package dev.stet.engine;

import dev.stet.core.run.RunResult;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.Suggestions;
import dev.stet.engine.files.AtomicFile;
import dev.stet.reports.Report;
import dev.stet.reports.ReportOptions;
import dev.stet.reports.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes reports to files: UTF-8, whole or not at all. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * The report called {@code format}.
   *
   * @throws ConfigurationException with a suggestion, if there is none
   */
  public static Report report(String format) throws ConfigurationException {
    return Reports.named(format)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    Suggestions.unknown("format", format, Reports.formats())));
  }

  /** Writes {@code report} of {@code result} to {@code file}; makes its folder if there is none. */
  public static void write(RunResult result, Report report, ReportOptions options, Path file)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      report.write(result, options, out);
    }
    AtomicFile.write(file, bytes.toByteArray());
  }

  /** Writes {@code report} into {@code folder} under its usual name, and says where. */
  public static Path writeInto(RunResult result, Report report, ReportOptions options, Path folder)
      throws IOException {
    Path file = folder.resolve(report.fileName());
    write(result, report, options, file);
    return file;
  }
}
