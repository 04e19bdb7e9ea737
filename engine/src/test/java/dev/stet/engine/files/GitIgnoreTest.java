package dev.stet.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stet.engine.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is ignored is what git itself leaves out. */
class GitIgnoreTest {
  private static final List<String> FILES =
      List.of(
          "a.txt",
          "b.md",
          "keep.txt",
          "draft.txt",
          "#hash.txt",
          "space .txt",
          "out/a.txt",
          "docs/a.txt",
          "docs/keep.txt",
          "docs/out/a.txt",
          "docs/deep/er/a.txt",
          "docs/deep/er/b.md",
          "logs/debug/a.txt",
          "logs/debug/keep/a.txt",
          "x/foo/bar/a.txt",
          "foo/bar/a.txt",
          "[b].txt",
          "文档/草稿.txt",
          "文档/定稿.txt");

  @TempDir private Path temporary = Path.of("");

  @Test
  void namesFitInEveryFolder() throws Exception {
    sameAsGit("draft.txt", "out", "草稿*");
  }

  @Test
  void aSlashTiesAPatternToItsFolder() throws Exception {
    sameAsGit("/out", "docs/keep.txt", "foo/bar");
  }

  @Test
  void aSlashAtTheEndMeansFoldersOnly() throws Exception {
    sameAsGit("out/", "keep.txt/");
  }

  @Test
  void anExclamationMarkTakesBackButNotOutOfAnIgnoredFolder() throws Exception {
    sameAsGit("*.txt", "!keep.txt", "docs/deep/", "!docs/deep/er/b.md");
  }

  @Test
  void twoStarsCrossFolders() throws Exception {
    sameAsGit("**/foo/bar", "docs/**/a.txt", "logs/**", "!logs/debug/keep/a.txt");
  }

  @Test
  void commentsSpacesAndEscapesAreReadAsGitReadsThem() throws Exception {
    sameAsGit("# a comment", "\\#hash.txt", "space\\ .txt   ", "", "\\[b].txt", "[z-a]", "[open");
  }

  @Test
  void aListInAFolderBeatsThoseAboveIt() throws Exception {
    Folder folder = files();
    folder.file(".gitignore", "*.txt\n").file("docs/.gitignore", "!a.txt\n/deep/\n");

    assertThat(found(folder)).isEqualTo(git(folder));
  }

  @Test
  void withoutARepositoryTheListsAreStillHeard() throws Exception {
    Folder folder = files().file(".gitignore", "docs/\n");

    assertThat(found(folder)).contains("a.txt").noneMatch(path -> path.startsWith("docs/"));
  }

  private void sameAsGit(String... lines) throws Exception {
    Folder folder = files().file(".gitignore", String.join("\n", lines) + "\n");

    assertThat(found(folder)).isEqualTo(git(folder));
  }

  private Folder files() throws IOException {
    Folder folder = new Folder(temporary);
    for (String name : FILES) {
      folder.file(name, "words\n");
    }
    return folder;
  }

  private static Set<String> found(Folder folder) {
    return new Discovery(folder.path(), name -> true, Selection.EVERYTHING)
        .find(List.of(folder.path())).files().stream()
            .map(Found.Document::path)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> git(Folder folder) throws Exception {
    try {
      ask(folder, "init", "-q");
    } catch (IOException e) {
      assumeTrue(false, "git is not installed");
    }
    return Arrays.stream(
            ask(folder, "ls-files", "--others", "--exclude-standard", "-z").split("\0", -1))
        .filter(name -> !name.isEmpty() && !name.endsWith(".gitignore"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String ask(Folder folder, String... words) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(List.of("git", "-C", folder.path().toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(answer).isZero();
    return answer;
  }
}
