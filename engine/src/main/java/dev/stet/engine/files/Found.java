package dev.stet.engine.files;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of a run.
 *
 * @param files in the order of their paths, each once
 * @param mistakes what was asked for and is not there, in English
 */
public record Found(List<Document> files, List<String> mistakes) {
  public Found {
    files = List.copyOf(files);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * A file to check.
   *
   * @param file absolute
   * @param path as reports show it: from the run's root where it lies below it, with {@code /}
   */
  public record Document(Path file, String path) {}
}
