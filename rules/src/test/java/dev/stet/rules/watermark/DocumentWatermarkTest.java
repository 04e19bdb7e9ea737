package dev.stet.rules.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentWatermarkTest {
  private static final Linter LINTER = Linter.of(WatermarkRules.all());

  @ParameterizedTest
  @ValueSource(
      strings = {"EVALUATION COPY", "www.notes.example", "Unregistered", "样张", "请勿盗版", "文库试读"})
  void aTrialsOrASitesWatermarkMustGo(String words) {
    assertThat(findings(words)).extracting(Finding::severity).containsExactly(Severity.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DRAFT", "Confidential", "内部资料", "征求意见稿", ""})
  void aStatusOrAPictureIsOnlyTold(String words) {
    assertThat(findings(words)).extracting(Finding::severity).containsExactly(Severity.INFO);
  }

  @Test
  void aNameIsForAPersonToLookAt() {
    assertThat(findings("Harbour Trust"))
        .extracting(Finding::severity, Finding::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Severity.WARNING, "The watermark “Harbour Trust” lies across the pages."));
  }

  @Test
  void theSameWordsOnManyPagesAreOneWatermark() {
    assertThat(findings("DRAFT", " DRAFT", "DRAFT\n")).hasSize(1);
    assertThat(findings("DRAFT", "COPY")).hasSize(2);
  }

  @Test
  void theWordsOfTheTextAreNone() {
    assertThat(findings()).isEmpty();
  }

  private static List<Finding> findings(String... watermarks) {
    Document document = PlainText.document("a.docx", "DRAFT\n\nThe pier was lengthened.\n");
    List<Evidence> evidence =
        IntStream.range(0, watermarks.length)
            .mapToObj(i -> Evidence.of(Evidence.Kind.WATERMARK, new Span(i, i), watermarks[i]))
            .toList();
    return LINTER.lint(document.withEvidence(evidence), Language.EN).stream()
        .filter(finding -> finding.rule().equals("watermark/document-watermark"))
        .toList();
  }
}
