package dev.stet.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Span;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StretchesTest {
  private static final Pattern AB = Pattern.compile("(?<=[ x])a{1,40}b(?=x|$)");

  @Test
  void theSameIsFoundAsInTheWholeBlock() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < 60_000) {
      text.append("a".repeat(random.nextInt(12))).append(random.nextInt(40) == 0 ? "bx" : " ");
      text.append(random.nextInt(500) == 0 ? ".".repeat(random.nextInt(9000)) : "");
    }
    String words = text + "ab";
    List<Span> whole = AB.matcher(words).results().map(StretchesTest::span).toList();
    List<Span> stretches =
        Stretches.of(
            new Span(0, words.length()),
            words,
            (all, start, end) -> all.substring(start, end).contains("b"));

    assertThat(whole).hasSizeGreaterThan(100);
    assertThat(Stretches.matches(AB, words, stretches)).isEqualTo(whole);
    assertThat(stretches).hasSizeLessThan(words.length() / 4096);
  }

  @Test
  void nothingBeyondTheBlockIsFound() {
    String words = "x abx x aabx aaab";
    Span block = new Span(3, 12);
    assertThat(Stretches.matches(AB, words, Stretches.of(block, words, (all, start, end) -> true)))
        .extracting(span -> span.of(words))
        .containsExactly("aab");
  }

  private static Span span(MatchResult match) {
    return new Span(match.start(), match.end());
  }
}
