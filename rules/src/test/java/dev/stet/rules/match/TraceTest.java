package dev.stet.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  private static Automaton automaton(String regex) {
    return RegexParser.parse(regex, false)
        .flatMap(parsed -> Automaton.of(parsed.root()))
        .orElseThrow();
  }

  private static long stepsFromEachPlace(String regex, String text) {
    Automaton automaton = automaton(regex);
    Trace trace = new Trace();
    for (int at = 0; at <= text.length(); at++) {
      automaton.end(text, 0, at, text.length(), trace);
    }
    return trace.steps();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a-z]+!", "[^\\n]*!", "\\w+(?:-\\w+)*@", "(?:ab|[c-h])+?;", ".*abc.*!"})
  void triesFromEachPlaceOfALongLineTogetherReadItAFewTimes(String regex) {
    String text = "abcdefgh".repeat(5_000);
    assertThat(stepsFromEachPlace(regex, text)).isLessThan(16L * text.length());
  }

  @Test
  void aBoundedLoopIsReadNoFartherThanItsBound() {
    String text = "x".repeat(40_000);
    assertThat(stepsFromEachPlace("x{1,20}!", text)).isLessThan(24L * text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ab]*c",
        "[^c]+c?",
        "[ab]*?(?:ba){3}",
        "\\b[a-z]+ b",
        "(?:[ab]+ )*c",
        ".{0,90}c",
        ".*𠀀",
        "[^ ]*$",
        "a+|[ab]+c"
      })
  void earlierTriesDoNotChangeWhatIsFound(String regex) {
    Automaton automaton = automaton(regex);
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      StringBuilder made = new StringBuilder();
      int rare = 10 + random.nextInt(3_000);
      while (made.length() < 3_000) {
        made.append(
            random.nextInt(rare) == 0 ? pick(random, "c", " ", "𠀀") : pick(random, "a", "b"));
      }
      String text = made.toString();
      Trace trace = new Trace();
      for (int at = 0; at <= text.length(); at += 1 + random.nextInt(3)) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        if (!inside) {
          assertThat(automaton.end(text, 0, at, text.length(), trace))
              .isEqualTo(automaton.end(text, 0, at, text.length(), new Trace()));
        }
      }
    }
  }

  private static String pick(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }
}
