package dev.stet.bench.outcomes;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads every file below some folders with Stet's command line and with plain Tika, and prints a
 * table of what became of them. Fails if a file ends without a word, or Stet's run in a crash.
 *
 * <pre>{@code
 * Outcomes [--mangle half|flip] [--seed N] [--stet COMMAND] [--no-tika] [--list] FOLDER...
 * }</pre>
 */
public final class Outcomes {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final List<Path> folders = new ArrayList<>();
  private Mangle mangle = Mangle.NONE;
  private long seed = 1;
  private List<String> stet = List.of(JAVA, "-Xmx1g", "-jar", "cli/target/stet.jar");
  private boolean tika = true;
  private boolean list;

  private Outcomes(String[] args) {
    Deque<String> words = new ArrayDeque<>(List.of(args));
    while (!words.isEmpty()) {
      String word = words.pop();
      switch (word) {
        case "--mangle" -> mangle = Mangle.named(words.pop());
        case "--seed" -> seed = Long.parseLong(words.pop());
        case "--stet" -> stet = List.of(words.pop().split(" "));
        case "--no-tika" -> tika = false;
        case "--list" -> list = true;
        default -> folders.add(Path.of(word));
      }
    }
    if (folders.isEmpty()) {
      throw new IllegalArgumentException(
          "wanted: [--mangle half|flip] [--seed N] [--stet COMMAND] [--no-tika] [--list] FOLDER...");
    }
  }

  public static void main(String[] args) throws IOException {
    Outcomes outcomes = new Outcomes(args);
    Path work = Files.createTempDirectory("stet-outcomes");
    try {
      if (!outcomes.run(work, new PrintStream(System.out, true, StandardCharsets.UTF_8))) {
        System.exit(1);
      }
    } finally {
      delete(work);
    }
  }

  /** Whether every file ended with a word. */
  private boolean run(Path work, PrintStream out) throws IOException {
    List<Sample> samples = samples(work);
    Map<String, Map<Path, Outcome>> readers = new LinkedHashMap<>();
    readers.put("Stet", new StetCommand(absolute(stet)).read(samples, work));
    if (tika) {
      try (PlainTika plain = new PlainTika(child(), Duration.ofSeconds(60))) {
        readers.put("plain Tika", plain.read(samples));
      }
    }
    OutcomeTable table = new OutcomeTable(samples, readers);
    if (list) {
      out.println(table.files());
    }
    out.println(table.counts());
    return readers.values().stream()
        .allMatch(outcomes -> samples.stream().map(Sample::file).allMatch(outcomes::containsKey));
  }

  private List<Sample> samples(Path work) throws IOException {
    List<Sample> whole = Sample.below(folders);
    if (mangle == Mangle.NONE) {
      return whole;
    }
    List<Sample> mangled = new ArrayList<>();
    for (Sample sample : whole) {
      mangled.add(sample.mangled(mangle, seed, work, mangled.size()));
    }
    return mangled;
  }

  private static List<String> child() {
    return List.of(
        JAVA, "-Xmx1g", "-cp", System.getProperty("java.class.path"), TikaChild.class.getName());
  }

  /** The command with the files it names made absolute, since it is run from another folder. */
  private static List<String> absolute(List<String> command) {
    return command.stream()
        .map(word -> Files.exists(Path.of(word)) ? Path.of(word).toAbsolutePath().toString() : word)
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
