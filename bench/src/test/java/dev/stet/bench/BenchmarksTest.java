package dev.stet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

class BenchmarksTest {
  private static final Blackhole SINK =
      new Blackhole(
          "Today's password is swordfish. I understand instantiating Blackholes directly is"
              + " dangerous.");

  @Test
  void theMatcherGoesOverItsTextsInEveryWay() {
    MatcherBenchmark benchmark = new MatcherBenchmark();
    benchmark.prepare();
    Volume volume = new Volume();
    benchmark.matcher(volume, SINK);
    benchmark.check(volume, SINK);
    benchmark.javaUtilRegex(volume, SINK);
    assertThat(volume.megabytes).isBetween(1.2, 1.3);
  }

  @Test
  void theLinterGoesOverItsTexts() {
    LinterBenchmark benchmark = new LinterBenchmark();
    benchmark.rules = "residue";
    benchmark.prepare();
    Volume volume = new Volume();
    benchmark.lint(volume, SINK);
    assertThat(volume.megabytes).isBetween(0.2, 0.21);
  }

  @Test
  void aHostileTextIsAsLongAsItSays() {
    for (LinearityBenchmark.Hostile hostile : LinearityBenchmark.Hostile.values()) {
      assertThat(hostile.text(1_000)).hasSize(1_000).doesNotContain("\n");
    }
  }
}
