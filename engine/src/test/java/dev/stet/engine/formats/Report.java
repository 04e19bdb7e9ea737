package dev.stet.engine.formats;

import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.engine.Isolation;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.readers.spi.Limits;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The one report with its defects, in every format. */
final class Report {
  private Report() {}

  static Path path(String name) {
    URL folder = Report.class.getResource("/report/" + name);
    if (folder == null) {
      throw new AssertionError("no such file: " + name);
    }
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** What is found in the file called {@code name}, checked by itself. */
  static List<Finding> findings(String name) {
    Path file = path(name);
    RunSettings settings =
        RunSettings.in(Objects.requireNonNull(file.getParent()))
            .paths(List.of(file))
            .searchConfig(false)
            .isolation(Isolation.NEVER)
            .limits(Limits.DEFAULT.withDeadline(Duration.ofMinutes(5)))
            .build();
    try {
      DocumentResult result = Stet.check(settings).result().documents().get(0);
      if (result.status() != DocumentResult.Status.CHECKED) {
        throw new AssertionError(name + " was not read: " + result.unreadable());
      }
      return result.findings();
    } catch (ConfigurationException e) {
      throw new AssertionError(e);
    }
  }
}
