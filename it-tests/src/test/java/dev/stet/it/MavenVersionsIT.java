package dev.stet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The builds that matter most, with every line of Maven that is in use. */
class MavenVersionsIT {

  static List<Path> mavens() throws IOException {
    try (Stream<Path> homes = Files.list(Path.of(MavenProject.property("stet.it.mavens")))) {
      List<Path> found = homes.filter(Files::isDirectory).sorted().toList();
      // of the marker files that the unpacking leaves, none is a distribution
      return found.stream().filter(home -> Files.exists(home.resolve("bin/mvn"))).toList();
    }
  }

  @Test
  void thereAreFiveLines() throws IOException {
    assertThat(mavens()).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void modulesAreCheckedSideBySideAndTheFindingFailsTheBuild(Path maven) {
    Outcome build =
        MavenProject.copy("modules", "modules-" + maven.getFileName())
            .mvn(maven, Map.of(), "verify", "-T2", "--fail-at-end");

    assertThat(build.status()).as(build.output()).isEqualTo(1);
    assertThat(build.output())
        .contains("[ERROR] docs/survey.txt:2:12 ")
        .contains("BUILD FAILURE")
        .doesNotContain("not marked @threadSafe")
        .doesNotContain("NoSuchMethodError");
    assertThat(build.file("south/target/stet/stet.sarif")).exists();
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void theGoalRunsInAFolderWithoutAPom(Path maven) {
    Outcome build =
        MavenProject.copy("no-pom", "no-pom-" + maven.getFileName())
            .mvn(maven, Map.of(), MavenProject.goal("check"));

    assertThat(build.status()).as(build.output()).isEqualTo(1);
    assertThat(build.output()).contains("notice.md:3:26 ");
  }

  @Test
  void officeFilesAreReadOnTheNewestJavaThatIsInstalledToo() throws IOException {
    Optional<Path> java = newerJava();
    assumeTrue(java.isPresent(), "a JDK above the build's, in the folder beside it");
    Path maven = mavens().get(mavens().size() - 1);

    Outcome build =
        MavenProject.copy("office", "office-newer-java")
            .mvn(maven, Map.of("JAVA_HOME", java.get().toString()), "verify");

    assertThat(build.status()).as(build.output()).isEqualTo(1);
    assertThat(build.output())
        .contains("docs/plan.docx:")
        .contains("docs/plan.pdf:")
        .contains("BUILD FAILURE");
  }

  /** The newest of the JDKs that are installed beside the one that runs the build. */
  private static Optional<Path> newerJava() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> homes = Files.list(own.getParent())) {
      return homes
          .filter(home -> Files.isRegularFile(home.resolve("release")))
          .filter(home -> feature(home) > Runtime.version().feature())
          .max(Comparator.comparingInt(MavenVersionsIT::feature));
    }
  }

  private static int feature(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", ""))
          .filter(version -> !version.isEmpty())
          .mapToInt(version -> Runtime.Version.parse(version).feature())
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
