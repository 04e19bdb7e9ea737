package dev.stet.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void shortLinesAreShownWhole() {
    Excerpt excerpt = Excerpt.of("before\nall of it is shown\nafter", 14, 16);

    assertThat(excerpt.line()).isEqualTo("all of it is shown");
    assertThat(marked(excerpt)).isEqualTo("it");
  }

  @Test
  void longLinesAreCutOnBothSidesAndSaySo() {
    String text = "a".repeat(50) + "HERE" + "b".repeat(50);

    Excerpt excerpt = Excerpt.of(text, 50, 54);

    assertThat(excerpt.line()).isEqualTo("…" + "a".repeat(30) + "HERE" + "b".repeat(30) + "…");
    assertThat(marked(excerpt)).isEqualTo("HERE");
  }

  @Test
  void lineBreaksInsideTheWordsBecomeSpaces() {
    assertThat(marked(Excerpt.of("镇20\n3、23年", 1, 6))).isEqualTo("20 3、");
  }

  @Test
  void aCharacterOutsideTheBasicPlaneIsNeverCutInTwo() {
    String text = "𠮷".repeat(40) + "x";

    assertThat(Excerpt.of(text, 80, 81).line().codePoints())
        .noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static String marked(Excerpt excerpt) {
    return excerpt.line().substring(excerpt.start(), excerpt.end());
  }
}
