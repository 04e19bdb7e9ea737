package dev.stet.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiDocMarksTest {
  @Test
  void whatTheProgramReplacesIsNoWordOfTheText() {
    String source =
        """
        = Tides
        :toc:

        [quote, A. Moss]
        ____
        The sea returns.
        ____

        == Ebb
        See <<flow>> and https://tides.example/t[the tables] of [name].
        """;
    assertThat(AsciiDocMarks.in(source))
        .extracting(evidence -> evidence.words())
        .containsExactly("[quote, A. Moss]", "<<flow>>", "https://tides.example/t[the tables]");
  }

  @Test
  void aTextThatNoProgramSetsHasNone() {
    assertThat(AsciiDocMarks.in("Tides\n\n[quote, A. Moss]\n\nSee <<flow>> of [name].\n"))
        .isEmpty();
  }
}
