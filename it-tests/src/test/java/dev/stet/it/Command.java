package dev.stet.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command in a folder and waits for its end. */
final class Command {
  private static final int MINUTES = 5;

  /** What the outer build was told is not for the inner one. */
  private static final List<String> OF_THE_OUTER_BUILD =
      List.of(
          "MAVEN_OPTS",
          "MAVEN_ARGS",
          "CI",
          "GITHUB_ACTIONS",
          "GITHUB_OUTPUT",
          "GITHUB_STEP_SUMMARY",
          "GITLAB_CI",
          "TF_BUILD",
          "TEAMCITY_VERSION",
          "JENKINS_URL");

  private Command() {}

  static Outcome run(Path folder, Map<String, String> environment, List<String> words) {
    try {
      Path output = Files.createTempFile("stet-it", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()))
              .redirectOutput(output.toFile());
      builder.environment().keySet().removeAll(OF_THE_OUTER_BUILD);
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(words + " did not end; it printed:\n" + read(output));
      }
      return new Outcome(process.exitValue(), read(output), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(words + " was interrupted", e);
    }
  }

  private static Path nothing() throws IOException {
    Path empty = Files.createTempFile("stet-it", ".in");
    empty.toFile().deleteOnExit();
    return empty;
  }

  private static String read(Path output) throws IOException {
    // Maven resets the terminal's colours at its end, even when it is told to use none
    return Files.readString(output, StandardCharsets.UTF_8).replace("\033[0m", "");
  }
}
