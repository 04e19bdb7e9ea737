package dev.stet.engine;

import dev.stet.engine.config.FileConfiguration;
import dev.stet.engine.files.Discovery;
import dev.stet.engine.files.Glob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** Finds the files that entries under {@code packs} mean. */
final class PackFiles {
  private PackFiles() {}

  /** The files that {@code entry} means; one that means none is a mistake. */
  static Set<Path> of(FileConfiguration.Pack entry, Consumer<String> mistakes) {
    String wanted = entry.glob().value();
    Path start = start(entry);
    if (Files.isRegularFile(start)) {
      return Set.of(start);
    }
    Set<Path> found = new TreeSet<>();
    if (Files.isDirectory(start)) {
      try (Stream<Path> below = Files.walk(start)) {
        Glob glob = Glob.of(wanted);
        below
            .filter(file -> glob.fits(Discovery.path(entry.folder(), file)))
            .filter(Files::isRegularFile)
            .forEach(found::add);
      } catch (IOException | IllegalArgumentException e) {
        mistakes.accept("%s: %s".formatted(entry.glob().where(), e.getMessage()));
      }
    }
    if (found.isEmpty()) {
      mistakes.accept("%s: no pack fits '%s'".formatted(entry.glob().where(), wanted));
    }
    return found;
  }

  /** The file or folder that is meant before the first wildcard. */
  private static Path start(FileConfiguration.Pack entry) {
    Path start = entry.folder();
    for (String name : entry.glob().value().replace('\\', '/').split("/", -1)) {
      if (StringUtils.containsAny(name, "*?[{")) {
        break;
      }
      start = start.resolve(name);
    }
    return start.normalize();
  }
}
