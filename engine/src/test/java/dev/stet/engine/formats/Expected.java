package dev.stet.engine.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with the report and where that stands in each file: {@code findings.tsv}, a line a
 * finding, a column a file, a dash where the file cannot have it.
 *
 * @param file the column
 */
record Expected(String file, String rule, String words, String place) {

  static List<Expected> all() {
    List<Expected> all = new ArrayList<>();
    List<String> lines = lines();
    List<String> columns = cells(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      for (int i = 2; i < columns.size(); i++) {
        if (!cells.get(i).equals("-")) {
          all.add(new Expected(columns.get(i), cells.get(0), cells.get(1), cells.get(i)));
        }
      }
    }
    return all;
  }

  /** The files, in the order of the table. */
  static List<String> files() {
    List<String> columns = cells(lines().get(0));
    return columns.subList(2, columns.size());
  }

  static List<Expected> in(String file) {
    return all().stream().filter(expected -> expected.file().equals(file)).toList();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Report.path("findings.tsv"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }
}
