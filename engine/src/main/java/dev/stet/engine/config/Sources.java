package dev.stet.engine.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What configurations rest on.
 *
 * @param files they were read from, and those of profiles
 * @param packs entries under {@code packs}
 * @param ends the last days of allow entries
 */
public record Sources(Set<Path> files, Set<FileConfiguration.Pack> packs, List<LocalDate> ends) {

  static Sources of(Collection<Configuration> configurations) {
    Set<Path> files = new LinkedHashSet<>();
    Set<FileConfiguration.Pack> packs = new LinkedHashSet<>();
    List<LocalDate> ends = new ArrayList<>();
    for (Configuration configuration : configurations) {
      files.add(configuration.file());
      packs.addAll(FileConfiguration.packs(configuration));
      configuration.profiles().stream()
          .map(profile -> profile.profile().value())
          .filter(FileConfiguration::isFile)
          .forEach(profile -> files.add(Path.of(profile)));
      configuration.allow().stream().map(Allow::until).filter(Objects::nonNull).forEach(ends::add);
    }
    return new Sources(files, packs, ends);
  }
}
