package dev.stet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Standing;
import dev.stet.engine.config.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitChangesTest {
  @TempDir private Path temporary = Path.of("");
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void inARepository() throws Exception {
    folder = new Folder(temporary);
    try {
      git("init", "-q");
    } catch (IOException e) {
      assumeTrue(false, "git is not installed");
    }
    folder.file("same.txt", "one\n").file("docs/改动.txt", "one\n").file("gone.txt", "one\n");
    git("add", "-A");
    commit("begin");
  }

  @Test
  void onlyWhatChangedOrIsNewIsChecked() throws Exception {
    folder.file("docs/改动.txt", "two\n").file("new.txt", "new\n");
    Files.delete(temporary.resolve("gone.txt"));

    assertThat(checked(RunSettings.in(temporary))).containsExactly("docs/改动.txt", "new.txt");
  }

  @Test
  void aFolderBelowTheRepositoryIsEnough() throws Exception {
    folder.file("docs/改动.txt", "two\n").file("new.txt", "new\n");

    assertThat(checked(RunSettings.in(temporary.resolve("docs")))).containsExactly("改动.txt");
  }

  @Test
  void anUnknownRevisionIsSaidPlainly() {
    assertThatThrownBy(
            () -> Stet.check(RunSettings.in(temporary).changedSince("origin/main").build()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("git knows no revision 'origin/main' in ")
        .hasMessageEndingWith("; is it fetched?");
  }

  @Test
  void aFolderOutsideOfAnyRepositoryIsSaidInGitsOwnWords(@TempDir Path elsewhere) throws Exception {
    new Folder(elsewhere).file("a.txt", "one\n");

    assertThatThrownBy(() -> Stet.check(RunSettings.in(elsewhere).changedSince("HEAD").build()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("git cannot say what changed since HEAD in ")
        .hasMessageContaining(": not a git repository");
  }

  @Test
  void gitIsNotAskedWhereThereIsNothingToCheck(@TempDir Path empty) throws Exception {
    assertThat(checked(RunSettings.in(empty))).isEmpty();
  }

  @Test
  void whatChangedOnTheOtherBranchSinceTheyPartedIsNotOurs() throws Exception {
    git("branch", "-q", "ours");
    folder.file("same.txt", "theirs\n");
    commit("theirs");
    git("branch", "-q", "theirs");
    git("checkout", "-q", "ours");
    folder.file("new.txt", "ours\n");
    commit("ours");

    assertThat(checked(RunSettings.in(temporary), "theirs")).containsExactly("new.txt");
  }

  @Test
  void aWorktreeIsComparedByItself(@TempDir Path elsewhere) throws Exception {
    Path worktree = elsewhere.resolve("tree");
    git("worktree", "add", "-q", worktree.toString());
    new Folder(worktree).file("docs/改动.txt", "two\n");
    folder.file("same.txt", "changed in the other tree\n");

    assertThat(checked(RunSettings.in(worktree))).containsExactly("docs/改动.txt");
  }

  @Test
  void aShallowCloneIsToldWhatToFetch(@TempDir Path elsewhere) throws Exception {
    Path clone = shallowClone(elsewhere);

    assertThatThrownBy(
            () -> Stet.check(RunSettings.in(clone).changedSince("origin/before").build()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("this clone is shallow: fetch the revision");
  }

  @Test
  void aShallowCloneThatDoesNotReachBackIsComparedWithTheRevisionItself(@TempDir Path elsewhere)
      throws Exception {
    Path clone = shallowClone(elsewhere);
    git(clone, "fetch", "-q", "--depth=1", "origin", "before:before");

    RunResult result = Stet.check(RunSettings.in(clone).changedSince("before").build()).result();

    assertThat(result.documents())
        .extracting(DocumentResult::path)
        .containsExactly("after.txt", "new.txt");
    assertThat(result.notices())
        .singleElement()
        .asString()
        .startsWith("before and HEAD share no commit in this shallow clone");
  }

  @Test
  void ofAChangedDocumentOnlyWhatItDidNotHaveIsNew() throws Exception {
    String begun =
        """
        The survey was led by [insert name].

        It went on for five weeks, and every pier was measured twice.

        """;
    folder.file("report.txt", begun);
    commit("a report");
    folder.file("report.txt", begun + "The last pier was measured on [insert date].\n");
    folder.file("new.txt", "The ferry is run by [insert name].\n");

    RunResult result =
        Stet.check(RunSettings.in(temporary).changedSince("HEAD").newFindings(true).build())
            .result();

    assertThat(result.documents())
        .flatExtracting(DocumentResult::findings)
        .extracting(Finding::text)
        .containsExactly("[insert name]", "[insert date]");
    assertThat(result.documents())
        .flatExtracting(DocumentResult::judged)
        .extracting(Judged::standing)
        .contains(new Standing(Standing.By.BASELINE, "was there at HEAD"));
    assertThat(result.summary().baseline()).isEqualTo(1);
  }

  @Test
  void wordsThatHaveNewNeighboursAreNotNewUnlessThereAreMoreOfThem() throws Exception {
    folder.file("report.txt", "The survey was led by [insert name].\n");
    commit("a report");
    folder.file(
        "report.txt",
        "In May, the survey was led by [insert name].\n\nIts boat was lent by [insert name].\n");

    RunResult result =
        Stet.check(RunSettings.in(temporary).changedSince("HEAD").newFindings(true).build())
            .result();

    assertThat(result.documents())
        .flatExtracting(DocumentResult::judged)
        .extracting(judged -> judged.finding().text(), Judged::stands)
        .containsExactly(tuple("[insert name]", true), tuple("[insert name]", false));
  }

  @Test
  void aRenamedDocumentKeepsItsFindings() throws Exception {
    folder.file("report.txt", "The survey was led by [insert name].\n".repeat(3));
    commit("a report");
    git("mv", "report.txt", "survey.txt");

    RunResult result =
        Stet.check(RunSettings.in(temporary).changedSince("HEAD").newFindings(true).build())
            .result();

    assertThat(result.documents()).extracting(DocumentResult::path).containsExactly("survey.txt");
    assertThat(result.summary().errors()).isZero();
    assertThat(result.summary().baseline()).isPositive();
  }

  @Test
  void aRevisionIsNeverAnOption() {
    assertThatThrownBy(
            () -> Stet.check(RunSettings.in(temporary).changedSince("--output=x").build()))
        .hasMessage("not a git revision: '--output=x'");
  }

  /** A clone of the last of three commits; the first one is the branch "before". */
  private Path shallowClone(Path elsewhere) throws Exception {
    git("branch", "-q", "before");
    for (String name : List.of("new.txt", "after.txt")) {
      folder.file(name, name + "\n");
      commit(name);
    }
    Path clone = elsewhere.resolve("clone");
    git("clone", "-q", "--depth=1", temporary.toUri().toString(), clone.toString());
    return clone;
  }

  private static List<String> checked(RunSettings.Builder settings) throws ConfigurationException {
    return checked(settings, "HEAD");
  }

  private static List<String> checked(RunSettings.Builder settings, String revision)
      throws ConfigurationException {
    return Stet.check(settings.changedSince(revision).build()).result().documents().stream()
        .map(DocumentResult::path)
        .toList();
  }

  private void commit(String message) throws Exception {
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", message);
  }

  private void git(String... words) throws Exception {
    git(temporary, words);
  }

  private static void git(Path folder, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(answer).isZero();
  }
}
