package dev.stet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternGroupTest {
  private static final PatternGroup GROUP =
      PatternGroup.of(
          List.of(
              PrefilteredPattern.compile("(?:to be|will be) continued"),
              PrefilteredPattern.compile("\\d+$"),
              PrefilteredPattern.compile("Continued on page \\d"),
              PrefilteredPattern.compile("未完待续")));

  private static BitSet may(String text) {
    return GROUP.mayBeIn(text, 0, text.length());
  }

  @Test
  void tellsThePatternsWhoseWordsStandThere() {
    assertThat(may("Story to be continued").stream()).containsExactly(0, 1);
    assertThat(may("(continued on page 4)").stream()).containsExactly(1, 2);
    assertThat(may("此处未完待续").stream()).containsExactly(1, 3);
  }

  @Test
  void onlyThoseWithoutWordsMayBeAnywhere() {
    assertThat(may("Nothing of the kind").stream()).containsExactly(1);
  }

  @Test
  void looksOnlyBetweenTheTwoPlaces() {
    String text = "to be continued 未完待续";
    assertThat(GROUP.mayBeIn(text, 0, 15).get(3)).isFalse();
    assertThat(GROUP.mayBeIn(text, 16, text.length()).get(0)).isFalse();
  }
}
