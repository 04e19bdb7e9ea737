package dev.stet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code stet:check} in real builds. */
class CheckIT {

  @Test
  void aCleanRepositoryOfDocumentsBuilds() {
    Outcome build = MavenProject.copy("clean", "clean").mvn("verify");

    assertThat(build.output()).contains("BUILD SUCCESS");
    assertThat(build.status()).isZero();
  }

  @Test
  void aQuietBuildWithoutANetworkPrintsNothing() {
    Outcome build = MavenProject.copy("clean", "quiet").mvn("verify", "-o", "-q");

    assertThat(build.status()).as(build.output()).isZero();
    assertThat(build.output()).isEmpty();
  }

  @Test
  void aQuietBuildPrintsWhatFailsIt() {
    Outcome build = MavenProject.copy("placeholder-left", "quiet-failure").mvn("verify", "-q");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.output())
        .startsWith("[ERROR] reports/harbour.txt:3:16 ")
        .doesNotContain("[INFO]");
  }

  /** Maven runs a goal that needs no project in the root only; it must not miss the modules. */
  @Test
  void theGoalAloneChecksAllModulesInTheRootUnderWhatTheRootSaysOfThePlugin() {
    Outcome build = MavenProject.copy("modules", "modules-goal").mvn(MavenProject.goal("check"));

    assertThat(build.status()).as(build.output()).isEqualTo(1);
    assertThat(build.output()).containsOnlyOnce("south/docs/survey.txt:2:12");
  }

  @Test
  void linesThatEndAsOnWindowsAreCountedAsOthers() throws IOException {
    MavenProject project = MavenProject.copy("clean", "line-ends");
    project.write("reports/crlf.txt", "Tides\r\n\r\nThe gauge was read by [insert name].\r\n");

    Outcome build = project.mvn("verify");

    assertThat(build.output()).contains("[ERROR] reports/crlf.txt:3:23 ");
    assertThat(sarif(build)).contains("\"reports/crlf.txt\"");
  }

  @Test
  void whatIsUnresolvedFailsTheBuildAndTheLogNamesFileAndPlace() throws IOException {
    Outcome build = MavenProject.copy("placeholder-left", "placeholder-left").mvn("verify");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.output())
        .contains("BUILD FAILURE")
        .contains("[ERROR] reports/harbour.txt:3:16 ")
        .contains("[ERROR] reports/harbour.txt:4:8 ")
        .contains("must be mended")
        .contains("target/stet/stet.sarif");
    assertThat(sarif(build))
        .contains("\"reports/harbour.txt\"")
        .contains("\"numeric/run-together\"")
        .contains("\"placeholder/masked-text\"");
  }

  @Test
  void skippingComesBeforeAnythingElse() {
    Outcome build =
        MavenProject.copy("placeholder-left", "skipped")
            .mvn("verify", "-Dstet.skip", "-Dstet.configLocation=nowhere.yaml");

    assertThat(build.output()).contains("Stet is skipped").contains("BUILD SUCCESS");
    assertThat(build.file("target/stet")).doesNotExist();
  }

  @Test
  void findingsMayOnlyBeReported() {
    Outcome build =
        MavenProject.copy("placeholder-left", "reported")
            .mvn("verify", "-Dstet.failOnViolation=false");

    assertThat(build.output()).contains("harbour.txt:4:8").contains("BUILD SUCCESS");
  }

  @Test
  void everyModuleChecksItsOwnDocumentsUnderTheRootsConfiguration() throws IOException {
    Outcome build = MavenProject.copy("modules", "modules").mvn("verify", "-T2", "--fail-at-end");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.output())
        .containsOnlyOnce("docs/survey.txt:2:12")
        .contains("north .............................................. SUCCESS")
        .contains("south .............................................. FAILURE")
        .doesNotContain("not marked @threadSafe");
    assertThat(Files.readString(build.file("south/target/stet/stet.sarif"), StandardCharsets.UTF_8))
        .contains("\"south/docs/survey.txt\"");
  }

  @Test
  void aConfigurationThatIsNamedAndMissingIsAnErrorNotADefault() {
    Outcome build =
        MavenProject.copy("clean", "missing-config").mvn("verify", "-Dstet.configLocation=no.yaml");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.output()).contains("The configuration file no.yaml is neither in");
  }

  @Test
  void aProjectsOwnPatternPackIsPartOfTheRules() {
    Outcome build = MavenProject.copy("own-pack", "own-pack").mvn("verify");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.output()).contains("docs/letter.txt:3:1 ").contains("[residue/old-brand]");
  }

  /** The project that the page on writing rules walks through. */
  @Test
  void aRuleFromAJarOfTheProjectsOwnIsTestedByItsExamplesAndChecksTheReports() {
    Outcome build = MavenProject.copy("own-rule", "own-rule").mvn("verify");

    assertThat(build.status()).as(build.output()).isEqualTo(1);
    assertThat(build.output())
        .contains("Tests run: 1, Failures: 0")
        .contains("[ERROR] docs/pier.txt:5:1 The budget has no line \"Approved by:\".")
        .contains("[section/missing-approval]");
  }

  @Test
  void theGoalRunsInAFolderWithoutAPom() {
    Outcome build = MavenProject.copy("no-pom", "no-pom").mvn(MavenProject.goal("check"));

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.output())
        .contains("notice.md:3:26 ")
        .contains("[placeholder/template-field]")
        .contains("target/stet/stet.sarif");
    assertThat(build.file("target/stet/stet.sarif")).exists();
  }

  @Test
  void officeAndPdfFilesAreCheckedAndNoLibraryPrintsIntoTheLog() {
    Outcome build = MavenProject.copy("office", "office").mvn("verify");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.output())
        .contains("docs/plan.docx:")
        .contains("docs/plan.pdf:")
        .doesNotContain("Log4j")
        .doesNotContain("SLF4J")
        .doesNotContain("WARNING:")
        .doesNotContain("fontbox");
  }

  @Test
  void workerProcessesFindWhatTheBuildItselfFinds() {
    MavenProject project = MavenProject.copy("office", "office-isolated");
    Outcome own = project.mvn("verify", "-Dstet.isolation=never", "-Dstet.cache=false");

    Outcome isolated = project.mvn("verify", "-Dstet.isolation=always", "-Dstet.cache=false");

    assertThat(findings(isolated)).isNotEmpty().isEqualTo(findings(own));
  }

  private static List<String> findings(Outcome build) {
    return build.output().lines().filter(line -> line.contains("] docs/")).toList();
  }

  @Test
  void aRuleIsExplainedOnTheCommandLine() {
    Outcome build =
        MavenProject.copy("no-pom", "explain")
            .mvn(MavenProject.goal("explain"), "-Dstet.rule=numeric/run-together");

    assertThat(build.status()).isZero();
    assertThat(build.output()).contains("numeric/run-together");
  }

  @Test
  void helpListsTheGoals() {
    Outcome build = MavenProject.copy("no-pom", "help").mvn(MavenProject.goal("help"));

    assertThat(build.output())
        .contains("stet:check")
        .contains("stet:explain")
        .contains("stet:baseline");
  }

  private static String sarif(Outcome build) throws IOException {
    return Files.readString(build.file("target/stet/stet.sarif"), StandardCharsets.UTF_8);
  }
}
