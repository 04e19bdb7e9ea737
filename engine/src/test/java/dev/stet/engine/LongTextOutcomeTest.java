package dev.stet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Place;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Excerpt;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Category;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.readers.text.LongText;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void aRuleIsNotAskedAgainWhenItHasFoundItsFill() {
    LongTextOutcome outcome = new LongTextOutcome();
    outcome.add(part(0), found(600));
    outcome.add(part(2000), found(600));

    assertThat(outcome.silent()).containsExactly("residue/doubled-run");
    DocumentResult result = outcome.whole("a.txt").result();
    assertThat(result.judged()).hasSize(1000);
    assertThat(result.unread())
        .extracting(Unread::part)
        .containsExactly(
            "not checked for residue/doubled-run from character 2401 on, after 1000 findings");
  }

  @Test
  void noRestIsNamedWhereNothingFollows() {
    LongTextOutcome outcome = new LongTextOutcome();
    outcome.add(part(0), found(400));
    outcome.add(part(2000), found(600));

    assertThat(outcome.whole("a.txt").result().unread()).isEmpty();

    outcome.add(part(4000), found(0));

    assertThat(outcome.whole("a.txt").result().unread())
        .extracting(Unread::part)
        .containsExactly(
            "not checked for residue/doubled-run from character 4001 on, after 1000 findings");
  }

  private static LongText.Part part(int offset) {
    String words = "a".repeat(2000);
    return new LongText.Part(PlainText.document("a.txt", words), offset, new Span(0, 2000));
  }

  /** One finding at each of the first {@code count} characters of a part. */
  private static DocumentCheck.Outcome found(int count) {
    List<Judged> judged =
        IntStream.range(0, count)
            .mapToObj(
                at ->
                    new Finding(
                        "residue/doubled-run",
                        Category.RESIDUE,
                        Severity.WARNING,
                        "twice",
                        "a",
                        new Span(at, at + 1),
                        new Place.Lines(1, at + 1, 1, at + 2),
                        new Excerpt("a", 0, 1),
                        List.of(),
                        "f" + at))
            .map(finding -> new Judged(finding, null))
            .toList();
    DocumentResult result =
        new DocumentResult(
            "a.txt",
            "text/plain",
            DocumentResult.Status.CHECKED,
            null,
            2000,
            judged,
            List.of(),
            List.of(),
            null);
    return new DocumentCheck.Outcome(result, List.of(), List.of(), List.of(), true, false);
  }
}
