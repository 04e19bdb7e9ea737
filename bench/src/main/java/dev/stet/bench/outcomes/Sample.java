package dev.stet.bench.outcomes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One file to be read.
 *
 * @param name its path below the folder it was found in
 * @param file where its bytes are, damaged or not
 */
record Sample(String name, Path file) {

  /** Every file below {@code folders}, in the order of the folders and of their names. */
  static List<Sample> below(List<Path> folders) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .sorted()
            .map(file -> new Sample(folder.relativize(file).toString(), file.toAbsolutePath()))
            .forEach(samples::add);
      }
    }
    return samples;
  }

  /** A damaged copy of this below {@code folder}, where its number keeps names apart. */
  Sample mangled(Mangle mangle, long seed, Path folder, int number) throws IOException {
    Path copy = folder.resolve(String.valueOf(number)).resolve(file.getFileName());
    Files.createDirectories(copy.getParent());
    Files.write(copy, mangle.of(Files.readAllBytes(file), seed * 31 + name.hashCode()));
    return new Sample(name, copy);
  }

  /** The ending of its name in lower case, which is what a person calls its format. */
  String format() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "none" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
