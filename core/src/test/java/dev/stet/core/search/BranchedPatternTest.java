package dev.stet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class BranchedPatternTest {
  private static final BranchedPattern PATTERN =
      BranchedPattern.compile("lost (?:figure|page)s?|(?<=to )be done|未完|(?m:^)\\d+(?=年)");

  private static List<String> found(String text, int start, int end) {
    Matcher matcher = PATTERN.matcherSeeingMore(text, start, end);
    return matcher.results().map(result -> result.group()).toList();
  }

  private static List<String> found(String text) {
    return found(text, 0, text.length());
  }

  @Test
  void findsWhatEachOfItsAlternativesDoes() {
    assertThat(found("Lost page: two lost pages, to be done; 未完"))
        .containsExactly("lost pages", "be done", "未完");
    assertThat(found("12年 3年\n45年")).containsExactly("12", "45");
    assertThat(found("Nothing of the kind")).isEmpty();
  }

  @Test
  void staysBetweenTheTwoPlacesAndLooksBeyondThem() {
    String text = "to be done, lost figures";
    assertThat(found(text, 3, 10)).containsExactly("be done");
    assertThat(found(text, 4, text.length())).containsExactly("lost figures");
  }

  @Test
  void findsTheSameAgain() {
    assertThat(found("a lost figure")).containsExactly("lost figure");
    assertThat(found("another lost page")).containsExactly("lost page");
  }
}
