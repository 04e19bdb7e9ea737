package dev.stet.engine;

import dev.stet.core.rule.Words;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.files.Found;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files of a git working tree differ from a revision or are not in it, and what they were.
 */
final class GitChanges {
  private final Git git;
  private final String commit;
  private final Map<Path, String> namesThen;
  private final List<Words> notices;

  /**
   * @param commit the files are compared with
   * @param namesThen every changed file with the name it has in {@code commit}; empty for a new one
   */
  private GitChanges(Git git, String commit, Map<Path, String> namesThen, List<Words> notices) {
    this.git = git;
    this.commit = commit;
    this.namesThen = namesThen;
    this.notices = notices;
  }

  /**
   * What changed between the point where {@code revision} and the working tree of {@code folder}
   * parted and that tree, files that git does not know yet included. In a shallow clone that does
   * not reach back to that point, the revision itself is compared with, and a notice says so.
   *
   * @throws ConfigurationException if there is no working tree, no such revision or no git
   */
  static GitChanges since(String revision, Path folder) throws ConfigurationException {
    if (revision.isBlank() || revision.startsWith("-")) {
      throw new ConfigurationException("not a git revision: '" + revision + "'");
    }
    Git git = new Git(folder);
    Path top = Path.of(text(git, revision, "rev-parse", "--show-toplevel").strip());
    boolean shallow = git.ask("rev-parse", "--is-shallow-repository").text().startsWith("true");
    String tip = tip(git, revision, shallow);
    String fork = git.ask("merge-base", tip, "HEAD").text().strip();
    List<Words> notices = fork.isEmpty() && shallow ? List.of(tooShallow(revision)) : List.of();
    String commit = fork.isEmpty() ? tip : fork;

    Map<Path, String> namesThen = new HashMap<>();
    Deque<String> words =
        words(
            text(
                git,
                revision,
                "diff",
                "--name-status",
                "--find-renames",
                "--diff-filter=d",
                "-z",
                commit,
                "--"));
    while (words.size() >= 2) {
      String status = words.remove();
      String then = words.remove();
      boolean renamed = status.startsWith("R") && !words.isEmpty();
      String now = renamed ? words.remove() : then;
      namesThen.put(top.resolve(now).normalize(), status.startsWith("A") ? "" : then);
    }
    for (String name :
        words(
            text(
                git,
                revision,
                "ls-files",
                "--others",
                "--exclude-standard",
                "--full-name",
                "-z",
                ":/"))) {
      namesThen.put(top.resolve(name).normalize(), "");
    }
    return new GitChanges(git, commit, namesThen, notices);
  }

  private static String tip(Git git, String revision, boolean shallow)
      throws ConfigurationException {
    Git.Answer tip =
        git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (!tip.isYes()) {
      throw new ConfigurationException(
          "git knows no revision '%s' in %s; %s"
              .formatted(
                  revision,
                  git.folder(),
                  shallow
                      ? "this clone is shallow: fetch the revision, or clone with its history"
                          + " (actions/checkout: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"
                      : "is it fetched?"));
    }
    return tip.text().strip();
  }

  private static String text(Git git, String revision, String... words)
      throws ConfigurationException {
    Git.Answer answer = git.ask(words);
    if (!answer.isYes()) {
      throw new ConfigurationException(
          "git cannot say what changed since %s in %s: %s"
              .formatted(revision, git.folder(), git.complaint(words)));
    }
    return answer.text();
  }

  private static Deque<String> words(String answer) {
    return new ArrayDeque<>(
        Arrays.stream(answer.split("\0", -1)).filter(word -> !word.isEmpty()).toList());
  }

  private static Words tooShallow(String revision) {
    return new Words(
        ("%s and HEAD share no commit in this shallow clone, so documents are compared with %s"
                + " itself; fetch more history to compare with the point where they parted.")
            .formatted(revision, revision),
        "此浅克隆中 %s 与 HEAD 没有共同的提交，因此直接与 %s 比较；获取更多历史后即可与分叉点比较。".formatted(revision, revision));
  }

  /** What a person should know about the comparison. */
  List<Words> notices() {
    return notices;
  }

  /** Those of {@code found} that changed. */
  Found among(Found found) {
    List<Found.Document> files =
        found.files().stream().filter(document -> nameThen(document.file()).isPresent()).toList();
    return new Found(files, found.mistakes());
  }

  /** What {@code file} was before it changed, as it would be checked out; empty if it is new. */
  Optional<byte[]> before(Path file) throws ConfigurationException {
    Optional<String> name = nameThen(file).filter(then -> !then.isEmpty());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Git.Answer content = git.ask("cat-file", "--filters", commit + ":" + name.get());
    return content.isYes() ? Optional.of(content.bytes()) : Optional.empty();
  }

  /**
   * The name that a changed file has in the commit, empty for a new one; none if it is the same.
   */
  private Optional<String> nameThen(Path file) {
    String then = namesThen.get(file);
    if (then != null) {
      return Optional.of(then);
    }
    try {
      return Optional.ofNullable(namesThen.get(file.toRealPath()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
