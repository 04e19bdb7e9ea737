package dev.stet.rules.residue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Evidence.Kind;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionLeftTest {
  private static final Linter LINTER = Linter.of(ResidueRules.all());
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String TEXT = "The lease runs for ninety years.";

  @Test
  void changesAreCountedTogetherAndTheFirstIsShown() {
    assertThat(
            findings(
                WORD,
                Evidence.of(Kind.INSERTION, new Span(19, 25), "ninety"),
                Evidence.of(Kind.DELETION, new Span(25, 25), "nine"),
                Evidence.of(Kind.MOVE, new Span(26, 31), "years")))
        .extracting(Finding::message)
        .containsExactly("3 tracked changes are not settled; the first: “ninety”.");
  }

  @Test
  void changesCommentsAndHiddenTextAreThreeThings() {
    assertThat(
            findings(
                WORD,
                Evidence.of(Kind.DELETION, new Span(0, 0), "Old"),
                Evidence.of(Kind.COMMENT, new Span(4, 9), "Ask the agent"),
                Evidence.of(Kind.HIDDEN_TEXT, new Span(10, 14), "runs")))
        .hasSize(3);
  }

  @Test
  void aCommentThatLetsSomethingStandIsNoneToTheReader() {
    assertThat(findings(WORD, Evidence.of(Kind.COMMENT, new Span(4, 9), " Stet: as agreed")))
        .isEmpty();
  }

  @Test
  void aCommentInASourceIsForWhoeverEditsTheSource() {
    assertThat(findings("text/markdown", Evidence.of(Kind.COMMENT, new Span(4, 9), "check")))
        .isEmpty();
  }

  @Test
  void hiddenSpaceHidesNothing() {
    assertThat(findings(WORD, Evidence.of(Kind.HIDDEN_TEXT, new Span(3, 4), " "))).isEmpty();
  }

  private static List<Finding> findings(String mediaType, Evidence... evidence) {
    Document document =
        Document.named("lease.docx")
            .mediaType(mediaType)
            .text(TEXT)
            .blocks(List.of(Block.of(BlockKind.PARAGRAPH, new Span(0, TEXT.length()))))
            .evidence(List.of(evidence))
            .build();
    return LINTER.lint(document, Language.EN).stream()
        .filter(finding -> finding.rule().equals("residue/revision-left"))
        .toList();
  }
}
