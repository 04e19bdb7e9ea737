package dev.stet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code stet:report} and {@code stet:report-aggregate} in real builds. */
class ReportIT {

  @Test
  void theSiteLinksToThePageWithTheFindings() throws IOException {
    Outcome build = MavenProject.copy("site", "site").mvn("site");

    assertThat(build.status()).as(build.output()).isZero();
    assertThat(read(build, "target/site/stet.html"))
        .contains("reports/dredging.txt")
        .contains("[insert date]");
    assertThat(read(build, "target/site/project-reports.html")).contains("href=\"stet.html\"");
  }

  @Test
  void thePageIsWrittenByItselfAndFailsNothing() throws IOException {
    Outcome build =
        MavenProject.copy("no-pom", "report-alone")
            .mvn(MavenProject.goal("report"), "-Dstet.reportDirectory=pages");

    assertThat(build.status()).as(build.output()).isZero();
    assertThat(read(build, "pages/stet.html")).contains("placeholder/template-field");
  }

  @Test
  void theResultsOfAllModulesAreMergedWhicheverComesLast() throws IOException {
    Outcome build = MavenProject.copy("aggregate", "aggregate").mvn("verify", "-T2");

    assertThat(build.status()).as(build.output()).isZero();
    assertThat(read(build, "target/stet-aggregate/stet.json"))
        .contains("\"north/docs/ferry.txt\"")
        .contains("[insert name]")
        .contains("\"south/docs/ferry.txt\"")
        .contains("{{crossings}}");
    assertThat(read(build, "target/stet-aggregate/stet.html")).contains("south/docs/ferry.txt");
  }

  @Test
  void onlyChangedDocumentsAreReadAgain() throws IOException {
    MavenProject project = MavenProject.copy("clean", "remembered");
    for (int i = 1; i <= 20; i++) {
      project.write("reports/depth-" + i + ".txt", "Sounding " + i + "\n\nNo change was found.\n");
    }
    project.mvn("verify");
    project.write("reports/depth-7.txt", "Sounding 7\n\nThe bed has risen by 1 m.\n");
    Outcome again = project.mvn("verify", "-Dstet.verbose");

    assertThat(again.output()).contains("20 documents are unchanged since an earlier run.");
  }

  private static String read(Outcome build, String file) throws IOException {
    return Files.readString(build.file(file), StandardCharsets.UTF_8);
  }
}
