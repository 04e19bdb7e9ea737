package dev.stet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code stet:check} in a build. */
class CheckIT {

  @Test
  void aCleanRepositoryOfDocumentsBuilds() {
    Outcome build = MavenProject.copy("clean", "clean").mvn("verify");

    assertThat(build.output()).contains("BUILD SUCCESS");
    assertThat(build.status()).isZero();
  }

  @Test
  void whatIsUnresolvedFailsTheBuildAndTheLogNamesFileAndPlace() {
    Outcome build = MavenProject.copy("placeholder-left", "placeholder-left").mvn("verify");

    assertThat(build.status()).isEqualTo(1);
    assertThat(build.output()).contains("BUILD FAILURE").contains("reports/harbour.txt:3:16");
  }
}
