package dev.stet.engine;

import dev.stet.engine.config.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code git}, asked about the working tree that {@code folder} is in: worktrees,
 * submodules and whatever git learns next are then as git sees them.
 */
record Git(Path folder) {
  private static final int PATIENCE_SECONDS = 60;

  /** What a hook is told about its own repository; the folder says which one is meant. */
  private static final List<String> OF_A_HOOK =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE");

  /** What git said. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Answer(int status, byte[] bytes) {
    boolean isYes() {
      return status == 0;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /**
   * What git says to {@code words}.
   *
   * @throws ConfigurationException if there is no git, or it does not answer
   */
  Answer ask(String... words) throws ConfigurationException {
    return ask(false, words);
  }

  /** Why git does not like {@code words}, in git's own words. */
  String complaint(String... words) throws ConfigurationException {
    return ask(true, words)
        .text()
        .lines()
        .filter(line -> line.startsWith("fatal: "))
        .map(line -> line.substring("fatal: ".length()))
        .findFirst()
        .orElse("git failed");
  }

  private Answer ask(boolean complaints, String... words) throws ConfigurationException {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", folder.toString(), "-c", "diff.relative=false"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(complaints);
    if (!complaints) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(OF_A_HOOK);
    environment.put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] answer;
      try (InputStream out = process.getInputStream()) {
        answer = out.readAllBytes();
      }
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new ConfigurationException("git does not answer");
      }
      return new Answer(process.exitValue(), answer);
    } catch (IOException e) {
      throw new ConfigurationException(
          "to see what changed since a revision, git is needed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConfigurationException("interrupted while asking git", e);
    }
  }
}
