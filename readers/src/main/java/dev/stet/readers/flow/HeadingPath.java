package dev.stet.readers.flow;

import java.util.ArrayList;
import java.util.List;

/** The headings that stand over what comes next: {@code 二、安全 / （一）总体情况}. */
final class HeadingPath {
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_PATH = 1000;

  private final List<String> words = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  /** Adds a heading, under those of a lower level. */
  void add(int level, String heading) {
    String line = heading.strip().replaceAll("\\s+", " ");
    while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
      levels.remove(levels.size() - 1);
      words.remove(words.size() - 1);
    }
    levels.add(level);
    words.add(line.length() > LONGEST_HEADING ? line.substring(0, LONGEST_HEADING) : line);
    String path = String.join(" / ", words);
    paths.add(path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path);
  }

  /** The number of the path that holds now, in {@link #all}; -1 before the first heading. */
  int current() {
    return paths.size() - 1;
  }

  List<String> all() {
    return List.copyOf(paths);
  }
}
