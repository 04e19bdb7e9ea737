package dev.stet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a team begins with Stet on documents that are full of findings. */
class AdoptionIT {

  @Test
  void aBaselineAcceptsWhatIsThereAndShrinksWithIt() {
    MavenProject project = MavenProject.copy("placeholder-left", "baseline");
    project.write("reports/pier.txt", "The pier was painted by [insert name] in May.\n");

    Outcome adopted = project.mvn(MavenProject.goal("baseline"), MavenProject.goal("check"));
    assertThat(adopted.status()).as(adopted.output()).isZero();
    assertThat(adopted.output())
        .contains("stet-baseline.json: 4 findings accepted, 4 of them new; 0 are gone.");

    project.write("reports/pier.txt", "The pier was painted by the crew in May.\n");
    Outcome pruned = project.mvn(MavenProject.goal("baseline"), "-Dstet.baseline.prune");
    assertThat(pruned.status()).as(pruned.output()).isZero();
    assertThat(pruned.output())
        .contains("stet-baseline.json: 3 findings accepted, 0 of them new; 1 are gone.");
  }

  @Test
  void onlyWhatIsNewSinceARevisionIsJudged() {
    MavenProject project = MavenProject.copy("placeholder-left", "ratchet");
    git(project, "init", "-q");
    git(project, "add", "-A");
    git(project, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "begin");

    Outcome same = project.mvn("verify", "-Dstet.ratchetFrom=HEAD", "-Dstet.failIfNoFiles=false");
    assertThat(same.status()).as(same.output()).isZero();

    project.write(
        "reports/harbour.txt",
        """
        港务处2024年度工作情况
        全年完成货物吞吐量412万吨，比上年增长3.0%。
        下属三个码头的作业效率分别提高6.1%4.8%和2.2%。
        明年将新增泊位xx个，投资×万元。
        年内还将对全部航标灯进行一次检修，更换老旧灯器，确保夜间通航安全。
        检修工作由XX镇负责。
        """);
    Outcome changed = project.mvn("verify", "-Dstet.ratchetFrom=HEAD", "-Dstet.ratchet=findings");
    assertThat(changed.status()).as(changed.output()).isEqualTo(1);
    assertThat(changed.output())
        .contains("[ERROR] reports/harbour.txt:6:6 ")
        .doesNotContain("harbour.txt:3:16 ")
        .contains("1 finding must be mended.");
  }

  private static void git(MavenProject project, String... words) {
    String[] command = new String[words.length + 1];
    command[0] = "git";
    System.arraycopy(words, 0, command, 1, words.length);
    Outcome outcome = project.run(Map.of(), command);
    assertThat(outcome.status()).as(outcome.output()).isZero();
  }
}
