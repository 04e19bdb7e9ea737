package dev.stet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What each parameter does. The project has a module for each, built once for all of them: a module
 * that fails does not keep the others from being built.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersIT {
  private final Outcome build =
      MavenProject.copy("parameters", "parameters").mvn("verify", "--fail-at-end");

  @Test
  void thereMayHaveToBeADocument() {
    assertFails("no-files");
    assertThat(build.output()).contains("There is no document to check in ");
  }

  @Test
  void findingsMayBeTolerated() {
    assertPasses("tolerated");
  }

  @Test
  void theGateMayCountFromALowerSeverityOn() {
    assertFails("strict");
    assertThat(build.output()).contains("1 finding must be mended. → target/stet/stet.sarif");
  }

  @Test
  void aDocumentThatNobodyCanReadMayFailTheBuild() {
    assertFails("encrypted");
    assertThat(build.output())
        .contains("[WARNING] docs/ferry.pdf: encrypted")
        .contains("1 document could not be read or not be checked in full.");
  }

  @Test
  void textIsReadInItsEncodingAndJudgedInTheAskersLanguage() {
    assertFails("encoded");
    assertThat(build.output()).contains("[ERROR] docs/码头.txt:1:19 “XX镇”").contains("有 1 处问题必须修改。");
  }

  @Test
  void theReportsThatAreNamedAreWrittenWhereTheyAreWanted() {
    assertPasses("formats");
    assertThat(List.of("stet-junit.xml", "stet-checkstyle.xml"))
        .allSatisfy(name -> assertThat(build.file("formats/written/" + name)).exists());
    assertThat(build.file("formats/target/stet/stet.sarif")).doesNotExist();
  }

  @Test
  void infosAreShownToThoseWhoWantThem() {
    assertPasses("talkative");
    assertThat(build.output()).contains("[INFO] docs/quay.txt:1:21 ");
  }

  @Test
  void nothingIsPrintedForThoseWhoWantThat() {
    assertPasses("silent");
    assertThat(build.output()).doesNotContain("docs/quay.txt:1:23 ");
  }

  @Test
  void aDeadlineThatIsNoneIsAMistake() {
    assertFails("hurried");
    assertThat(build.output()).contains("stet.timeoutPerFile is a number of seconds above 0");
  }

  @Test
  void onlyWhatIsIncludedAndNotExcludedIsChecked() {
    assertFails("selected");
    assertThat(build.output())
        .contains("[ERROR] docs/quay.txt:1:25 ")
        .doesNotContain("old-quay.txt")
        .doesNotContain("drafts/quay.txt");
  }

  @Test
  void theCommandLineBeatsThePom() {
    Outcome told =
        MavenProject.copy("parameters", "parameters-told")
            .mvn(
                "verify",
                "--projects=strict,hurried,no-files",
                "-Dstet.violationSeverity=error",
                "-Dstet.timeoutPerFile=20",
                "-Dstet.failIfNoFiles=false");

    assertThat(told.status()).as(told.output()).isZero();
  }

  private void assertPasses(String module) {
    assertThat(build.output()).containsPattern("\\] " + module + " \\.+ SUCCESS");
  }

  private void assertFails(String module) {
    assertThat(build.output()).containsPattern("\\] " + module + " \\.+ FAILURE");
  }
}
