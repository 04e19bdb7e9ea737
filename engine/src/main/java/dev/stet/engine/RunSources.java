package dev.stet.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run's result rests on, beside the settings and Stet itself.
 *
 * @param files documents, configurations, packs, profiles and the baseline
 * @param ends the last days of allow entries
 */
record RunSources(List<Path> files, List<LocalDate> ends) {

  /** The last day on which a result of {@code day} is still true. */
  LocalDate trueUntil(LocalDate day) {
    return ends.stream()
        .filter(end -> !end.isBefore(day))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }
}
