package dev.stet.engine.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Excerpt;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Look;
import dev.stet.core.rule.Category;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Standing;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words between ⟦ and ⟧ are findings of placeholder/masked-text. */
class MarksTest {
  private static final String RULE = "placeholder/masked-text";
  private static final List<String> IDS =
      List.of("numeric/run-together", RULE, "placeholder/sample-value");

  @Test
  void aCommentAtTheEndOfALineExcusesThatLine() {
    assertThat(
            standing(
                "a.txt",
                """
                one ⟦xx⟧ // stet: placeholder/masked-text -- kept secret
                two ⟦xx⟧
                """))
        .containsExactly("kept secret", "");
  }

  @Test
  void aCommentWithALineForItselfExcusesTheParagraphAfterIt() {
    assertThat(
            standing(
                "a.txt",
                """
                zero ⟦xx⟧
                <!-- stet: placeholder -- why -->

                one ⟦xx⟧ and ⟦xx⟧

                two ⟦xx⟧
                """))
        .containsExactly("", "why", "why", "");
  }

  @Test
  void marksBelowEachOtherSpeakOfTheSameParagraph() {
    assertThat(
            standing(
                "a.txt",
                """
                # stet: numeric -- one
                # stet: masked-text -- two
                ⟦xx⟧
                """))
        .containsExactly("two");
  }

  @Test
  void aStretchGoesFromOffToOn() {
    assertThat(
            standing(
                "a.txt",
                """
                // stet: off placeholder -- a form
                ⟦xx⟧

                ⟦xx⟧
                // stet: on
                ⟦xx⟧
                """))
        .containsExactly("a form", "a form", "");
  }

  @Test
  void aStretchWithoutAnEndGoesToTheEnd() {
    assertThat(standing("a.tex", "⟦xx⟧\n% stet: off -- all of it\n⟦xx⟧\n\n⟦xx⟧\n"))
        .containsExactly("", "all of it", "all of it");
  }

  @Test
  void otherRulesAreNotExcused() {
    assertThat(standing("a.txt", "⟦xx⟧ // stet: numeric -- no\n")).containsExactly("");
  }

  @Test
  void proseThatSpeaksOfMarksIsNone() {
    assertThat(
            standing(
                "a.txt",
                """
                Write stet: placeholder before it. ⟦xx⟧
                The proof-reader wrote stet: all // in the margin ⟦xx⟧
                http://stet: placeholder ⟦xx⟧
                100%stet: all ⟦xx⟧
                """))
        .containsExactly("", "", "", "");
  }

  @Test
  void aFormatsOwnCommentSignIsTheOnlyOne() {
    assertThat(standing("a.tex", "⟦xx⟧ // stet: all -- no\n⟦xx⟧ % stet: all -- yes\n"))
        .containsExactly("", "yes");
  }

  @Test
  void theMarkItselfIsNotJudged() {
    assertThat(standing("a.txt", "// stet: numeric -- the ⟦xx⟧ of it\nwords\n")).isEmpty();
  }

  @Test
  void aMarkThatExcusesNothingIsReportedAndSoIsAMisspeltRule() {
    String text =
        """
        // stet: numeric -- no longer
        words
        // stet: placeholder/maskd-text -- misspelt
        words
        """;

    assertThat(judge("a.txt", text).notices())
        .containsExactly(
            "a.txt:1:1: this stet mark excuses nothing (numeric).",
            "a.txt:3:1: unknown rule 'placeholder/maskd-text';"
                + " did you mean 'placeholder/masked-text'?");
  }

  @Test
  void aCommentInWordExcusesTheWordsItIsOn() {
    Document document =
        Document.named("a.docx")
            .mediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            .text("one xx two xx")
            .blocks(List.of(Block.of(BlockKind.PARAGRAPH, new Span(0, 13))))
            .evidence(
                List.of(
                    Evidence.of(Evidence.Kind.COMMENT, new Span(4, 6), "Stet 依法隐去"),
                    Evidence.of(Evidence.Kind.COMMENT, new Span(11, 13), "stetson hats?")))
            .build();
    Look look =
        new Look(
            List.of(finding(document, new Span(4, 6)), finding(document, new Span(11, 13))),
            List.of());

    assertThat(reasons(Marks.of(document, IDS).judge(look, "a.docx", Language.EN, rule -> true)))
        .containsExactly("依法隐去", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry.docx", "ferry.odt", "ferry.pdf"})
  void aCommentMadeInAWritersOwnToolExcuses(String file) throws Exception {
    RunResult result =
        Stet.check(
                RunSettings.in(Path.of("src/test/resources/marks"))
                    .paths(List.of(Path.of(file)))
                    .build())
            .result();

    assertThat(result.documents())
        .flatExtracting(DocumentResult::judged)
        .filteredOn(judged -> judged.finding().rule().equals("placeholder/fill-in-prompt"))
        .extracting(judged -> judged.finding().text(), Judged::standing)
        .containsExactly(
            tuple(
                "[insert name]",
                new Standing(Standing.By.MARK, "the operator asked not to be named")),
            tuple("[insert date]", null));
  }

  private static List<String> standing(String name, String marked) {
    return reasons(judge(name, marked));
  }

  private static List<String> reasons(Marks.Judgement judgement) {
    return judgement.judged().stream()
        .map(Judged::standing)
        .map(standing -> standing == null ? "" : standing)
        .map(standing -> standing instanceof Standing given ? given.reason() : "")
        .toList();
  }

  private static Marks.Judgement judge(String name, String marked) {
    Example example = new Example(marked, "");
    Document document = PlainText.document(name, example.plain());
    List<Finding> findings = new ArrayList<>();
    example.expected().forEach(span -> findings.add(finding(document, span)));
    return Marks.of(document, IDS)
        .judge(new Look(findings, List.of()), name, Language.EN, rule -> true);
  }

  private static Finding finding(Document document, Span span) {
    return new Finding(
        RULE,
        Category.PLACEHOLDER,
        Severity.ERROR,
        "masked",
        span.of(document.text()),
        span,
        document.place(span),
        Excerpt.of(document.text(), span.start(), span.end()),
        List.of(),
        Objects.toString(span));
  }
}
