package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "会议开到傍晚。",
        "“散会！”",
        "他朝河心喊了一声：“走喽——”",
        "消息传遍了全村。（完）",
        "她至今不知道寄信的人是谁。（文中人物为化名）",
        "Nobody came. (All names are changed.)"
      })
  void aStopSpeechBrokenOffAndARemarkAfterAStopEndAText(String words) {
    assertThat(Endings.closed(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"会议还将讨论", "新增茶园（含低改茶园）", "一是抓投入——", "The board met (in May)", "（完）"})
  void wordsThatOnlyCloseABracketOrADashDoNot(String words) {
    assertThat(Endings.closed(words)).isFalse();
  }
}
