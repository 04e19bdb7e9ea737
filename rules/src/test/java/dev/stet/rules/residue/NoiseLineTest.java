package dev.stet.rules.residue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoiseLineTest {

  @Test
  void numbersOfLinesCountFromOneWithNothingBetween() {
    assertThat(NoiseLine.counted("1234")).isEqualTo(4);
    assertThat(NoiseLine.counted("123456789101112")).isEqualTo(12);
  }

  @Test
  void otherFiguresDoNotCount() {
    assertThat(NoiseLine.counted("1235")).isZero();
    assertThat(NoiseLine.counted("12345678910113")).isZero();
    assertThat(NoiseLine.counted("make install")).isZero();
  }
}
