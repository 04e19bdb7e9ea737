package dev.stet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stet.core.run.DocumentResult;
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
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "begin");
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
        .hasMessageEndingWith("; in a shallow clone, fetch it first");
  }

  @Test
  void aRevisionIsNeverAnOption() {
    assertThatThrownBy(
            () -> Stet.check(RunSettings.in(temporary).changedSince("--output=x").build()))
        .hasMessage("not a git revision: '--output=x'");
  }

  private static List<String> checked(RunSettings.Builder settings) throws ConfigurationException {
    return Stet.check(settings.changedSince("HEAD").build()).result().documents().stream()
        .map(DocumentResult::path)
        .toList();
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", temporary.toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(answer).isZero();
  }
}
