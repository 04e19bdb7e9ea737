package dev.stet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceMapTest {
  /** The text "growth of 5 & more" taken out of its source. */
  private static final String SOURCE = "<p>growth of <b>5</b> &amp; more</p>";

  private static final SourceMap MAP =
      SourceMap.over(SOURCE)
          .piece(0, 3, 13)
          .piece(10, 16, 17)
          .piece(11, 21, 22)
          .piece(12, 22, 27)
          .piece(13, 27, 32)
          .build();

  @Test
  void wordsLeadBackToWhereTheyStandInTheSource() {
    assertThat(MAP.source(new Span(10, 11)).of(SOURCE)).isEqualTo("5");
    assertThat(MAP.source(new Span(14, 18)).of(SOURCE)).isEqualTo("more");
  }

  @Test
  void aSpanOverSeveralPiecesHoldsTheMarkupBetweenThem() {
    assertThat(MAP.source(new Span(7, 11)).of(SOURCE)).isEqualTo("of <b>5");
  }

  @Test
  void anEmptySpanLeadsToWhatTheTextLeftOut() {
    String source = "growth<!-- why? --> of 5";
    SourceMap map =
        SourceMap.over(source).piece(0, 0, 6).point(6, new Span(6, 19)).piece(6, 19, 24).build();
    assertThat(map.source(new Span(6, 6)).of(source)).isEqualTo("<!-- why? -->");
    assertThat(map.source(new Span(6, 9)).of(source)).isEqualTo(" of");
  }

  @Test
  void aPlaceCountsLinesOfTheSource() {
    assertThat(MAP.of(new Span(10, 11))).isEqualTo(new Place.Lines(1, 17, 1, 18));
  }
}
