package dev.stet.engine;

import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.files.Found;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Which files of a git working tree differ from a revision, or are not in it. */
final class GitChanges {
  private static final int PATIENCE_SECONDS = 60;

  private final Set<Path> changed;

  private GitChanges(Set<Path> changed) {
    this.changed = changed;
  }

  /**
   * What changed between the point where {@code revision} and the working tree of {@code folder}
   * parted and that tree, files that git does not know yet included. Asks the program {@code git},
   * so that worktrees, submodules and whatever git learns next are as git sees them.
   *
   * @throws ConfigurationException if there is no repository, no such revision or no git
   */
  static GitChanges since(String revision, Path folder) throws ConfigurationException {
    if (revision.isBlank() || revision.startsWith("-")) {
      throw new ConfigurationException("not a git revision: '" + revision + "'");
    }
    Git git = new Git(revision, folder);
    Path top = Path.of(git.ask("rev-parse", "--show-toplevel").strip());
    git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    String fork = git.tell("merge-base", revision, "HEAD").strip();
    Set<Path> changed = new HashSet<>();
    for (String names :
        List.of(
            git.ask(
                "diff",
                "--name-only",
                "--no-renames",
                "--diff-filter=d",
                "-z",
                fork.isEmpty() ? revision : fork,
                "--"),
            git.ask("ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"))) {
      for (String name : names.split("\0", -1)) {
        if (!name.isEmpty()) {
          changed.add(top.resolve(name).normalize());
        }
      }
    }
    return new GitChanges(changed);
  }

  /** Those of {@code found} that changed. */
  Found among(Found found) {
    List<Found.Document> files =
        found.files().stream().filter(document -> changed(document.file())).toList();
    return new Found(files, found.mistakes());
  }

  private boolean changed(Path file) {
    if (changed.contains(file)) {
      return true;
    }
    try {
      return changed.contains(file.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private record Git(String revision, Path folder) {

    /** What git answers; empty if it does not like the question. */
    String tell(String... words) throws ConfigurationException {
      try {
        return ask(words);
      } catch (ConfigurationException e) {
        return "";
      }
    }

    String ask(String... words) throws ConfigurationException {
      List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
      command.addAll(List.of(words));
      try {
        Process process =
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        String answer;
        try (InputStream out = process.getInputStream()) {
          answer = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new ConfigurationException("git does not answer");
        }
        if (process.exitValue() != 0) {
          throw new ConfigurationException(problem(words[0]));
        }
        return answer;
      } catch (IOException e) {
        throw new ConfigurationException(
            "to see what changed since " + revision + ", git is needed: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ConfigurationException("interrupted while asking git", e);
      }
    }

    private String problem(String question) {
      return question.equals("rev-parse")
          ? "git knows no revision '%s' in %s; in a shallow clone, fetch it first"
              .formatted(revision, folder)
          : "git cannot say what changed since " + revision + " in " + folder;
    }
  }
}
