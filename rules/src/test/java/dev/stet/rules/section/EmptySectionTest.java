package dev.stet.rules.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmptySectionTest {
  private static final Linter LINTER = Linter.of(SectionRules.all());

  @Test
  void boldLabelsDownToTheNextHeadingAreEmpty() {
    assertThat(
            empty(
                "# Leaks", "The pump leaks.", "# Findings", "*Severity", "*List of pumps", "# End"))
        .containsExactly("Severity", "List of pumps");
  }

  @Test
  void whatFollowsTheLastOfThemMayBeUnderAll() {
    assertThat(empty("# Leaks", "*Severity", "*Description", "The pump leaks.", "# End", "It ran."))
        .isEmpty();
  }

  @Test
  void namesInBoldAndATitlePageAreNoLabels() {
    assertThat(empty("*Report", "*On the pump", "# Leaks", "It leaks.", "*Ann Hale", "*Tom Reed"))
        .isEmpty();
  }

  @Test
  void whatTheWriterIsToldAndATableWithoutRowsAreNothing() {
    assertThat(empty("# Leaks", "It leaks.", "# Times", ">Tell when each leak began.", "|Time"))
        .containsExactly("Times");
    assertThat(empty("# Leaks", "It leaks.", "# Times", "|Time", "At noon.")).isEmpty();
  }

  @Test
  void headingsAloneAreASkeletonUntilTheyAreTheContentsOfABook() {
    assertThat(empty(headings(9))).hasSize(8);
    assertThat(empty(headings(90))).isEmpty();
  }

  private static String[] headings(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "# Voyage to island " + number)
        .toArray(String[]::new);
  }

  /**
   * The empty sections of a text whose headings begin with #, bold lines with a star, words to the
   * writer with > and heads of tables with |.
   */
  private static List<String> empty(String... lines) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Evidence> bold = new ArrayList<>();
    for (String line : lines) {
      boolean heading = line.startsWith("# ");
      boolean isBold = line.startsWith("*");
      boolean cell = line.startsWith("|");
      boolean told = line.startsWith(">");
      String words =
          heading ? line.substring(2) : isBold || cell || told ? line.substring(1) : line;
      Span span = new Span(text.length(), text.length() + words.length());
      text.append(words).append("\n\n");
      blocks.add(
          heading
              ? Block.heading(1, span)
              : cell
                  ? Block.of(BlockKind.TABLE_CELL, span).withCell(Cell.at(0, 0, 0))
                  : Block.of(BlockKind.PARAGRAPH, span));
      if (told) {
        bold.add(Evidence.of(Evidence.Kind.GUIDANCE, span, words));
      }
      if (isBold) {
        bold.add(Evidence.of(Evidence.Kind.BOLD_TITLE, span, words));
      }
    }
    Document document =
        Document.named("leaks.md")
            .text(text.toString())
            .blocks(List.copyOf(blocks))
            .evidence(bold)
            .build();
    return LINTER.lint(document, Language.EN).stream()
        .filter(finding -> finding.rule().equals("section/empty-section"))
        .map(finding -> finding.span().of(document.text()))
        .toList();
  }
}
