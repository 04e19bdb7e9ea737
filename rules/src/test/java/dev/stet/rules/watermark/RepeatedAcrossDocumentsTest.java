package dev.stet.rules.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.lint.Look;
import dev.stet.core.lint.RuleLevels;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatedAcrossDocumentsTest {
  private static final Linter LINTER = Linter.of(List.of(), WatermarkRules.overRuns());

  @Test
  void aLineThatFourDocumentsShareIsToldInEach() {
    List<List<Finding>> found = compare(reports(4, "Bound at the river press"));

    assertThat(found)
        .allSatisfy(
            findings ->
                assertThat(findings)
                    .extracting(Finding::text, Finding::severity)
                    .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                            "Bound at the river press", Severity.INFO)));
  }

  @Test
  void threeDocumentsProveNothing() {
    assertThat(compare(reports(3, "Bound at the river press"))).allMatch(List::isEmpty);
  }

  @Test
  void figuresCapitalsAndMarksMakeNoDifference() {
    List<List<Finding>> found =
        compare(
            List.of(
                "One\n\nThe quay held.\n\nBound at the river press, copy 17",
                "Two\n\nThe weir held.\n\nBound at the river press - copy 23",
                "Three\n\nThe lock held.\n\nBOUND AT THE RIVER PRESS; copy 31",
                "Four\n\nThe dam held.\n\nBound at the river press. Copy 44"));

    assertThat(found).allMatch(findings -> findings.size() == 1);
  }

  @Test
  void whatFewOfManyDocumentsShareIsNotEnough() {
    List<String> run =
        Stream.concat(
                reports(4, "Bound at the river press").stream(),
                IntStream.range(0, 96).mapToObj(i -> "Report " + "x".repeat(i + 1) + "\n\nBody."))
            .toList();

    assertThat(compare(run)).allMatch(List::isEmpty);
  }

  @Test
  void whatStandsInTheMiddleIsTheHousesOwn() {
    String before = "A line of prose that ends here.\n\n".repeat(30);
    List<String> run =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    before.replace("A line", "Line " + (char) ('a' + i))
                        + "Bound at the river press\n\n"
                        + before.replace("A line", "Then " + (char) ('a' + i)))
            .toList();

    assertThat(compare(run).stream().flatMap(List::stream).map(Finding::text))
        .doesNotContain("Bound at the river press");
  }

  private static List<String> reports(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "Report " + (char) ('A' + i) + "\n\nQuay " + "abcd".charAt(i) + " held.\n\n" + line)
        .toList();
  }

  private static List<List<Finding>> compare(List<String> texts) {
    List<Look> run =
        texts.stream()
            .map(text -> PlainText.document("a.txt", text))
            .map(document -> LINTER.look(document, Language.EN, RuleLevels.ASIS))
            .toList();
    return LINTER.compare(run, Language.EN, Collections.nCopies(texts.size(), RuleLevels.ASIS));
  }
}
