package dev.stet.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.engine.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
  @TempDir private Path temporary = Path.of("");

  @Test
  void aFolderIsSearchedInOrderForKnownTypes() throws IOException {
    folder().file("b/2.txt", "x").file("a.txt", "x").file("b/1.txt", "x").file("b/code.java", "x");

    assertThat(found(".")).containsExactly("a.txt", "b/1.txt", "b/2.txt");
  }

  @Test
  void aFileThatIsNamedIsTakenWhateverItsName() throws IOException {
    folder().file("NOTES", "x").file("other", "x");

    assertThat(found("NOTES")).containsExactly("NOTES");
  }

  @Test
  void hiddenFilesToolFoldersAndLockFilesAreLeftOut() throws IOException {
    folder()
        .file(".hidden.txt", "x")
        .file(".git/description.txt", "x")
        .file("node_modules/p/readme.txt", "x")
        .file("~$open.txt", "x")
        .file("seen.txt", "x");

    assertThat(found(".")).containsExactly("seen.txt");
  }

  @Test
  void buildOutputIsLeftOutOnlyWhereABuildMakesIt() throws IOException {
    folder()
        .file("module/pom.xml", "<project/>")
        .file("module/target/site.txt", "x")
        .file("handbook/target/audience.txt", "x");

    assertThat(found(".")).containsExactly("handbook/target/audience.txt");
  }

  @Test
  void aFolderThatIsNamedIsSearchedEvenIfItIsBuildOutput() throws IOException {
    folder()
        .file("pom.xml", "<project/>")
        .file(".gitignore", "target/\n")
        .file("target/reports/a.txt", "x");

    assertThat(found("target/reports")).containsExactly("target/reports/a.txt");
  }

  @Test
  void whatIsNotThereIsAMistakeAndTheRestIsFound() throws IOException {
    folder().file("a.txt", "x");

    Found found = discovery().find(List.of(Path.of("missing"), Path.of("a.txt")));

    assertThat(found.mistakes()).containsExactly("no such file or folder: missing");
    assertThat(found.files()).extracting(Found.Document::path).containsExactly("a.txt");
  }

  @Test
  void aLinkThatLeadsInACircleIsNotFollowed() throws IOException {
    folder().file("docs/a.txt", "x");
    Files.createSymbolicLink(temporary.resolve("docs/again"), temporary.resolve("docs"));

    assertThat(found(".")).containsExactly("docs/a.txt");
  }

  @Test
  void aFileThatIsNamedTwiceIsCheckedOnce() throws IOException {
    folder().file("docs/a.txt", "x");

    assertThat(found("docs", "docs/../docs/a.txt")).containsExactly("docs/a.txt");
  }

  private Folder folder() {
    return new Folder(temporary);
  }

  private Discovery discovery() {
    return new Discovery(temporary, name -> name.endsWith(".txt"), Selection.EVERYTHING);
  }

  private List<String> found(String... paths) {
    return discovery().find(List.of(paths).stream().map(Path::of).toList()).files().stream()
        .map(Found.Document::path)
        .toList();
  }
}
