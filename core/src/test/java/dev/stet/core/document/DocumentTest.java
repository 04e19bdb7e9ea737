package dev.stet.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void aSpanFindsWordsOnlyWithinItself() {
    assertThat(new Span(2, 9).find("x and y and z", "and")).isEqualTo(2);
    assertThat(new Span(3, 10).find("x and y and z", "and")).isEqualTo(-1);
    assertThat(new Span(3, 11).find("x and y and z", "and")).isEqualTo(8);
    assertThat(new Span(3, 99).find("and", "and")).isEqualTo(-1);
  }

  @Test
  void foldedTextIsAsLongAsTheTextAndHasOneFormOfEachCharacter() {
    Document document = Document.named("a.txt").text("增长５．３％（初步）：\u3000见\u00A0表~1").build();

    assertThat(document.folded()).isEqualTo("增长5.3%(初步): 见 表~1").hasSameSizeAs(document.text());
  }

  @Test
  void foldingLeavesChineseStopsQuotationMarksAndDashesAlone() {
    String text = "“一”——。、《》…";

    assertThat(Document.named("a.txt").text(text).build().folded()).isEqualTo(text);
  }

  @Test
  void blocksThatOverlapAreRefused() {
    Block one = Block.of(BlockKind.PARAGRAPH, new Span(0, 3));
    Block other = Block.of(BlockKind.PARAGRAPH, new Span(2, 4));

    assertThatThrownBy(() -> Document.named("a").text("four").blocks(List.of(one, other)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("follow each other");
  }

  @Test
  void anAnalysisIsComputedOnceAndMayAskForAnother() {
    AtomicInteger runs = new AtomicInteger();
    Analysis<Integer> length =
        document -> {
          runs.incrementAndGet();
          return document.text().length();
        };
    Analysis<Integer> twice = document -> 2 * document.get(length);
    Document document = Document.named("a").text("four").build();

    assertThat(document.get(twice)).isEqualTo(8);
    assertThat(document.get(length)).isEqualTo(4);
    assertThat(runs).hasValue(1);
  }

  @Test
  void theBlockAtAnOffsetIsFoundAndNoneBetweenTwo() {
    Block one = Block.of(BlockKind.PARAGRAPH, new Span(0, 2));
    Block other = Block.of(BlockKind.PARAGRAPH, new Span(3, 5));
    Document document = Document.named("a").text("ab\ncd").blocks(List.of(one, other)).build();

    assertThat(document.blockAt(1)).isEqualTo(one);
    assertThat(document.blockAt(2)).isNull();
    assertThat(document.blockAt(3)).isEqualTo(other);
  }
}
