package dev.stet.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MentionsTest {
  private static final Mentions MENTIONS = Mentions.of("截断", "下一页", "cut off", "【");

  @Test
  void tellsWhetherOneOfTheWordsStandsInAText() {
    assertThat(in("正文在此截断")).isTrue();
    assertThat(in("翻到下一页看")).isTrue();
    assertThat(in("the text was Cut Off here")).isTrue();
    assertThat(in("【")).isTrue();
    assertThat(in("截至月底，下一年再断")).isFalse();
    assertThat(in("")).isFalse();
  }

  @Test
  void looksOnlyBetweenTheBounds() {
    String text = "甲截断乙";
    assertThat(MENTIONS.in(text, 1, 3)).isTrue();
    assertThat(MENTIONS.in(text, 0, 2)).isFalse();
    assertThat(MENTIONS.in(text, 2, 4)).isFalse();
  }

  @Test
  void anEmptyWordIsRefused() {
    assertThatThrownBy(() -> Mentions.of("截断", "")).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean in(String text) {
    return MENTIONS.in(text, 0, text.length());
  }
}
