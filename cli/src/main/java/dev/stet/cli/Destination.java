package dev.stet.cli;

import dev.stet.engine.ReportFiles;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.reports.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report and where it goes.
 *
 * @param file null for standard output
 */
record Destination(Report report, @Nullable Path file) {

  /**
   * What {@code --format} and {@code --output-dir} ask for: {@code sarif=out.sarif} goes to that
   * file, {@code sarif} to the folder if there is one, else to standard output. What is printed for
   * a person always goes to standard output.
   *
   * @throws ConfigurationException if a format is unknown, or several go to standard output
   */
  static List<Destination> of(List<String> formats, @Nullable Path folder, Path home)
      throws ConfigurationException {
    List<Destination> destinations = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (String format : formats.isEmpty() ? List.of("console") : formats) {
      int equals = format.indexOf('=');
      String name = equals < 0 ? format : format.substring(0, equals);
      Report report = ReportFiles.report(name);
      Path file = equals < 0 ? null : home.resolve(format.substring(equals + 1));
      if (file == null && folder != null && !name.equals("console")) {
        file = home.resolve(folder).resolve(report.fileName());
      }
      if (file == null) {
        printed.add(name);
      }
      destinations.add(new Destination(report, file));
    }
    if (printed.size() > 1) {
      throw new ConfigurationException(
          "only one format can go to standard output, not %s; name a file: --format %s=FILE"
              .formatted(String.join(" and ", printed), printed.get(1)));
    }
    return destinations;
  }
}
