package dev.stet.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithinTest {
  @Test
  void aStretchWithoutTheRareWordsOfAPatternHoldsNoMatch() {
    Within within = within("[0-9,.]+万?\\s?(?:次阅读|人浏览)");
    assertThat(within.mayBeIn("全年产值1,280万元，比上年增长3.5%")).isFalse();
    assertThat(within.mayBeIn("本文1,280次阅读")).isTrue();
    assertThat(within.mayBeIn("浏览")).isFalse();
  }

  @Test
  void aPatternThatMayBeAnythingMayBeAnywhere() {
    assertThat(within("[0-9]*\\s?").mayBeIn("正文")).isTrue();
  }

  private static Within within(String regex) {
    return Within.of(RegexParser.parse(regex, false).orElseThrow().root());
  }
}
