package dev.stet.engine;

import dev.stet.engine.baseline.Baseline;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.Configurations;
import dev.stet.engine.config.Sourced;
import dev.stet.engine.files.Discovery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which file is the baseline of a run. Immutable. */
final class BaselineFile {
  private final RunSettings settings;
  private final Configurations configurations;

  BaselineFile(RunSettings settings, Configurations configurations) {
    this.settings = settings;
    this.configurations = configurations;
  }

  /** The baseline that is named, or the nearest one at or above the root; null for none. */
  @Nullable Path file() {
    Path root = settings.root();
    Path named = settings.baseline();
    if (named != null) {
      return root.resolve(named).toAbsolutePath().normalize();
    }
    Optional<Path> configured = configurations.ofRun().baseline().map(Sourced::value);
    if (configured.isPresent()) {
      return configured.get();
    }
    Path repository = Discovery.repository(root);
    Path last = repository == null ? root : repository;
    for (Path at = root; at != null && at.startsWith(last); at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(Baseline.FILE_NAME))) {
        return at.resolve(Baseline.FILE_NAME);
      }
    }
    return null;
  }

  /**
   * What {@code file} holds; null where there is none to compare with.
   *
   * @param mistakes to which it is added that the file cannot be read
   */
  @Nullable Baseline read(@Nullable Path file, List<String> mistakes) {
    if (file == null || !settings.useBaseline()) {
      return null;
    }
    try {
      return Files.exists(file) || settings.baseline() != null ? Baseline.read(file) : null;
    } catch (ConfigurationException e) {
      mistakes.add(String.valueOf(e.getMessage()));
      return null;
    }
  }
}
