package dev.stet.bench.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reads files with Stet's command line, all of them in one run, as a user does. */
final class StetCommand {
  private static final int LONGEST_RUN_MINUTES = 60;

  private final List<String> command;

  /** The command line that {@code command} begins: {@code java -Xmx1g -jar cli/target/stet.jar}. */
  StetCommand(List<String> command) {
    this.command = List.copyOf(command);
  }

  /**
   * What became of each of {@code samples}, by file.
   *
   * @throws IOException if the run did not end as a run should: no report, a stack trace, a crash
   */
  Map<Path, Outcome> read(List<Sample> samples, Path folder) throws IOException {
    Path list = folder.resolve("files.txt");
    Path report = folder.resolve("report.json");
    Path errors = folder.resolve("errors.txt");
    Files.write(list, samples.stream().map(sample -> "\"" + sample.file() + "\"").toList());
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("check", "--no-config", "--no-cache", "--no-gitignore"));
    words.addAll(List.of("--fail-on", "never", "--unreadable", "warn", "--format", "json"));
    words.add("@" + list);
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectOutput(report.toFile())
            .redirectError(errors.toFile())
            .start();
    int status = status(process);
    String said = Files.readString(errors);
    if (status != 0 || said.contains("\tat ") || said.contains("OutOfMemoryError")) {
      throw new IOException("the run ended with status " + status + " and said: " + said);
    }
    Map<Path, Outcome> outcomes = new LinkedHashMap<>();
    for (JsonNode document : new ObjectMapper().readTree(report.toFile()).get("documents")) {
      outcomes.put(folder.resolve(document.get("path").asText()).normalize(), outcome(document));
    }
    return outcomes;
  }

  private static int status(Process process) throws IOException {
    try {
      if (process.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      throw new IOException("the run did not end in " + LONGEST_RUN_MINUTES + " minutes");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Outcome outcome(JsonNode document) {
    if (document.get("status").asText().equals("unreadable")) {
      return new Outcome(document.get("reason").asText(), document.get("detail").asText());
    }
    String word = document.get("findings").isEmpty() ? "checked" : "findings";
    JsonNode unread = document.path("unread");
    return unread.isEmpty()
        ? new Outcome(word, document.get("characters") + " characters")
        : new Outcome(word + " in part", unread.toString());
  }
}
