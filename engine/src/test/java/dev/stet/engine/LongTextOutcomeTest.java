package dev.stet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.readers.text.LongText;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LongTextOutcomeTest {

  @Test
  void whatThereIsNoTimeForIsNamed() {
    LongTextOutcome outcome = new LongTextOutcome();
    LongText.Part part =
        new LongText.Part(PlainText.document("a.txt", "one two three"), 1000, new Span(4, 13));

    outcome.stop(part, Duration.ofSeconds(250));

    DocumentCheck.Outcome whole = outcome.whole("a.txt");
    assertThat(whole.whole()).isFalse();
    assertThat(whole.result().unread())
        .extracting(Unread::part)
        .containsExactly("everything from character 1005 on, as the whole takes longer than 250 s");
  }
}
