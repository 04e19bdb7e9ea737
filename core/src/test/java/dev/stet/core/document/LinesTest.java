package dev.stet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void everyKindOfLineEndEndsOneLine() {
    Lines lines = Lines.of("a\nb\r\nc\rd");

    assertThat(lines.count()).isEqualTo(4);
    assertThat(lines.line(2)).isEqualTo(2);
    assertThat(lines.line(5)).isEqualTo(3);
    assertThat(lines.line(7)).isEqualTo(4);
  }

  @Test
  void columnsCountUtf16UnitsFromOneAndTheEndIsExclusive() {
    Lines lines = Lines.of("first\n𠮷野家 xx");

    assertThat(lines.place(new Span(11, 13))).isEqualTo(new Place.Lines(2, 6, 2, 8));
  }

  @Test
  void aPlaceMayReachOverALineEnd() {
    assertThat(Lines.of("ab\ncd").place(new Span(1, 4))).isEqualTo(new Place.Lines(1, 2, 2, 2));
  }
}
