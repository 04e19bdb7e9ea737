package dev.stet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A second build over the same files. */
class RepeatedIT {
  private static final String UNCHANGED = "unchanged since an earlier run.";

  @Test
  void aBuildThatFailedFailsAgainWithTheSameWordsAndItsReportsAreBack() throws IOException {
    MavenProject project = MavenProject.copy("placeholder-left", "repeated");
    Outcome first = project.mvn("verify", "-Dstet.verbose");
    String sarif = read(first, "target/stet/stet.sarif");
    Files.delete(first.file("target/stet/stet.sarif"));

    Outcome second = project.mvn("verify", "-Dstet.verbose");

    assertThat(first.output()).doesNotContain(UNCHANGED);
    assertThat(second.output()).contains("1 document is " + UNCHANGED);
    assertThat(second.status()).isEqualTo(1);
    assertThat(problems(second)).isNotEmpty().isEqualTo(problems(first));
    assertThat(read(second, "target/stet/stet.sarif")).isEqualTo(sarif);
  }

  @Test
  void aBuildThatPassedPassesAgainUntilADocumentChanges() {
    MavenProject project = MavenProject.copy("clean", "repeated-clean");
    project.mvn("verify", "-Dstet.verbose");

    Outcome second = project.mvn("verify", "-Dstet.verbose");
    assertThat(second.output()).contains(UNCHANGED).contains("BUILD SUCCESS");

    project.write("reports/pier.txt", "The pier was painted by [insert name] in May.\n");
    Outcome third = project.mvn("verify", "-Dstet.verbose");
    assertThat(third.output()).doesNotContain(UNCHANGED).contains("reports/pier.txt:1:25 ");
    assertThat(third.status()).isEqualTo(1);
  }

  @Test
  void otherParametersOrNoCacheMakeABuildCheckAgain() {
    MavenProject project = MavenProject.copy("placeholder-left", "repeated-otherwise");
    project.mvn("verify", "-Dstet.verbose");

    assertThat(project.mvn("verify", "-Dstet.verbose", "-Dstet.cache=false").output())
        .doesNotContain(UNCHANGED)
        .contains("BUILD FAILURE");
    Outcome tolerant = project.mvn("verify", "-Dstet.verbose", "-Dstet.failOnViolation=false");
    assertThat(tolerant.output()).doesNotContain(UNCHANGED).contains("BUILD SUCCESS");
  }

  @Test
  void modulesThatAreBuiltAtOnceRepeatWhatEachOfThemSaid() throws IOException {
    MavenProject project = MavenProject.copy("aggregate", "repeated-modules");
    Outcome first = project.mvn("verify", "-T2", "-Dstet.verbose");
    String together = read(first, "target/stet-aggregate/stet.json");
    project.delete("target", "north/target", "south/target");

    Outcome second = project.mvn("verify", "-T2", "-Dstet.verbose");

    assertThat(second.output().split(UNCHANGED, -1)).hasSize(1 + 2);
    assertThat(read(second, "target/stet-aggregate/stet.json")).isEqualTo(together);
    assertThat(second.file("north/target/stet/stet.html")).exists();
  }

  private static List<String> problems(Outcome build) {
    return build
        .output()
        .lines()
        .filter(line -> line.startsWith("[ERROR]") || line.startsWith("[WARNING]"))
        .toList();
  }

  private static String read(Outcome build, String file) throws IOException {
    return Files.readString(build.file(file), StandardCharsets.UTF_8);
  }
}
