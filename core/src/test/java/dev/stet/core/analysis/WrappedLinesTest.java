package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedLinesTest {
  @Test
  void theLastWordOfASentenceBrokenAtAMarginIsAPart() {
    assertThat(isPart("The mill paid its owners eleven shillings for each\nshare", "share"))
        .isTrue();
  }

  @Test
  void aLineThatGoesOnInSmallLettersIsAPart() {
    String first = "Follow the quay past the two cranes and the weigh house";
    assertThat(isPart(first + "\nuntil you see the lamp.", first)).isTrue();
  }

  @Test
  void aCapitalBehindAWordThatNeedsAnotherIsAPart() {
    assertThat(
            isPart(
                "The tolls of the upper lock were raised in May by the\nHarbour Board",
                "Harbour Board"))
        .isTrue();
  }

  @Test
  void aWordBelowAWholeSentenceOrAShortLineIsNone() {
    assertThat(isPart("The mill paid its owners eleven shillings for each one.\nshare", "share"))
        .isFalse();
    assertThat(isPart("Like this story\nshare", "share")).isFalse();
  }

  private static boolean isPart(String text, String line) {
    int start = text.indexOf(line);
    return WrappedLines.isPart(text, start, start + line.length());
  }
}
