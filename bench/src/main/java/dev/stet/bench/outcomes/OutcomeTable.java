package dev.stet.bench.outcomes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts outcomes by format, as a Markdown table with a column for each reader. */
final class OutcomeTable {
  /** What Stet must never leave a file with: no word about it. */
  static final Outcome MISSING = new Outcome("MISSING", "");

  private final List<Sample> samples;
  private final Map<String, Map<Path, Outcome>> readers;

  /**
   * @param readers what each reader, by the name of its column, made of each file
   */
  OutcomeTable(List<Sample> samples, Map<String, Map<Path, Outcome>> readers) {
    this.samples = List.copyOf(samples);
    this.readers = readers;
  }

  /** The table: a row for each format and one for all. */
  String counts() {
    Map<String, List<Sample>> formats =
        samples.stream()
            .collect(Collectors.groupingBy(Sample::format, TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    lines.add("| format | files | " + String.join(" | ", readers.keySet()) + " |");
    lines.add("|---|---|" + "---|".repeat(readers.size()));
    formats.forEach((format, files) -> lines.add(row(format, files)));
    lines.add(row("all", samples));
    return String.join("\n", lines);
  }

  /** A line for each file: its name, and what each reader made of it. */
  String files() {
    return samples.stream()
        .map(
            sample ->
                sample.name()
                    + readers.values().stream()
                        .map(outcomes -> outcomes.getOrDefault(sample.file(), MISSING))
                        .map(outcome -> "\t" + outcome.word() + "\t" + outcome.detail())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private String row(String format, List<Sample> files) {
    return "| %s | %d | %s |"
        .formatted(
            format,
            files.size(),
            readers.values().stream()
                .map(outcomes -> cell(files, outcomes))
                .collect(Collectors.joining(" | ")));
  }

  /** The most frequent outcome first. */
  private static String cell(List<Sample> files, Map<Path, Outcome> outcomes) {
    return files.stream()
        .map(sample -> outcomes.getOrDefault(sample.file(), MISSING).word())
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
