package dev.stet.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stet.core.document.Span;
import org.junit.jupiter.api.Test;

class ExampleTest {

  @Test
  void marksAreTakenOutAndTheirPlacesKept() {
    Example example = new Example("在⟦xx镇⟧和⟦某县⟧", "");

    assertThat(example.plain()).isEqualTo("在xx镇和某县");
    assertThat(example.expected()).containsExactly(new Span(1, 4), new Span(5, 7));
    assertThat(example.flagged()).isTrue();
  }

  @Test
  void anExampleWithoutMarksMustPass() {
    assertThat(new Example("all is well", "").flagged()).isFalse();
  }

  @Test
  void aMarkThatIsNotClosedIsRefused() {
    assertThatThrownBy(() -> new Example("⟦open", "")).hasMessageContaining("⟦");
  }
}
