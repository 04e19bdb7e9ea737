package dev.stet.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

  @ParameterizedTest
  @CsvSource({
    "[A-Z0-9]-, 2",
    "(?:增长|下降|达到?)\\s?, 3",
    "[0-9%] {3}, 4",
    "[0-9%] {3;}, 60",
    "\\bNo, 60",
    "^|\\s, 60"
  })
  void looksNoFurtherBeforeAMatchThanCanMatter(String regex, int window) {
    Guard guard = new Guard(Guard.Where.BEFORE, true, regex.replace(';', ','), false);

    assertThat(guard.window()).isEqualTo(window);
  }
}
