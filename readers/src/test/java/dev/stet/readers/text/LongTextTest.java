package dev.stet.readers.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongTextTest {

  @Test
  void thePartsTogetherAreTheTextAndNoLineIsCut() throws Exception {
    String text = "报告第一段，写到这里。\r\nSecond paragraph of the report.\r\n".repeat(200);
    StringBuilder together = new StringBuilder();

    for (LongText.Part part : parts(text.getBytes(Charset.forName("GB18030")))) {
      assertThat(together).hasSize(part.offset() + part.own().start());
      String own = part.own().of(part.document().text());
      assertThat(own).endsWith("\r\n");
      together.append(own);
    }

    assertThat(together).hasToString(text);
  }

  @Test
  void eachPartSeesSomeOfItsNeighbours() throws Exception {
    List<LongText.Part> parts =
        parts("One line of many lines.\n".repeat(400).getBytes(StandardCharsets.UTF_8));

    assertThat(parts).hasSizeGreaterThan(5);
    assertThat(parts.get(0).own().start()).isZero();
    for (LongText.Part part : parts.subList(1, parts.size() - 1)) {
      assertThat(part.own().start()).isBetween(200, 300);
      assertThat(part.document().text().length() - part.own().end()).isBetween(100, 200);
    }
  }

  @Test
  void placesAreThoseOfTheWholeFile() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      text.append("line ").append(i).append(" of the text\n");
    }

    for (LongText.Part part : parts(text.toString().getBytes(StandardCharsets.UTF_8))) {
      int at = part.document().text().indexOf("line", part.own().start());
      if (at >= 0) {
        String number = part.document().text().substring(at + 5).split(" ")[0];
        int line = Integer.parseInt(number);
        assertThat(part.document().place(new Span(at, at + 4)))
            .isEqualTo(new Place.Lines(line, 1, line, 5));
      }
    }
  }

  @Test
  void oneEndlessLineIsCutToo() throws Exception {
    List<LongText.Part> parts = parts("abcdefgh".repeat(1000).getBytes(StandardCharsets.UTF_8));

    LongText.Part second = parts.get(1);
    int at = second.own().start();
    assertThat(second.document().place(new Span(at, at + 1)))
        .isEqualTo(new Place.Lines(1, second.offset() + at + 1, 1, second.offset() + at + 2));
    LongText.Part last = parts.get(parts.size() - 1);
    assertThat(last.offset() + last.own().end()).isEqualTo(8000);
  }

  @Test
  void aByteThatMeansNothingIsDamageOfItsPartOnly() throws Exception {
    byte[] bytes = "Ein Satz für alle.\n".repeat(400).getBytes(StandardCharsets.UTF_8);
    bytes[4000] = (byte) 0xFF;

    assertThat(parts(bytes))
        .filteredOn(part -> !part.document().evidence().isEmpty())
        .singleElement()
        .satisfies(
            part -> {
              Evidence damage = part.document().evidence().get(0);
              assertThat(damage.words()).isEqualTo("bytes FF are not valid UTF-8");
              assertThat(damage.span().of(part.document().text())).isEqualTo("\uFFFD");
            });
  }

  @Test
  void binaryDataIsRefused() {
    assertThatThrownBy(() -> parts(new byte[5000]))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("binary data");
  }

  private static List<LongText.Part> parts(byte[] bytes) throws Exception {
    LongText text = LongText.of(Source.bytes("long.txt", bytes), ReadOptions.DEFAULT, 1000, 200);
    List<LongText.Part> parts = new ArrayList<>();
    text.forEachRemaining(parts::add);
    return parts;
  }
}
