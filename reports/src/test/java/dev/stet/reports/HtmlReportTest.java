package dev.stet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("(?:href|src|for)=\"([^\"]*)\"");

  @Test
  void everyLinkLeadsToAPlaceInThePageAndNoPlaceIsThereTwice() {
    String page = page();
    List<String> ids = all(ID, page);
    Set<String> different = new HashSet<>(ids);
    assertThat(ids).hasSameSizeAs(different).hasSizeGreaterThan(80);
    for (String link : all(LINK, page)) {
      assertThat(different).contains(link.startsWith("#") ? link.substring(1) : link);
    }
  }

  @Test
  void nothingIsLoadedAndNoScriptRuns() {
    assertThat(page())
        .doesNotContain("<script", "<link", "<img", "@import", "url(", "http://", "https://")
        .contains("&lt;script&gt;alert(");
  }

  @Test
  void aFindingIsMarkedWhereItStands() {
    assertThat(page())
        .contains(
            "<p>第一、二产业分别增长<a class=\"at\" id=\"d1m1\"></a>"
                + "<a href=\"#d1f1\" title=\"Two values: 8.1%6.4%.\">"
                + "<mark class=\"error\">8.1%6.4%</mark></a>，其中");
  }

  @Test
  void marksThatOverlapAreCutAndTheGravestIsSeen() throws IOException {
    assertThat(
            marked(
                "abcdef",
                1000,
                mark(0, 4, Severity.WARNING, false, 1),
                mark(2, 6, Severity.ERROR, false, 2)))
        .contains(
            "<mark class=\"warning\">ab</mark>",
            "<mark class=\"error\">cd</mark>",
            "<mark class=\"error\">ef</mark>");
  }

  @Test
  void whatMayStandIsSeenOnlyWhereNothingElseIs() throws IOException {
    assertThat(
            marked(
                "abcd",
                1000,
                mark(0, 4, Severity.ERROR, true, 1),
                mark(2, 4, Severity.INFO, false, 2)))
        .contains("<mark class=\"stands\">ab</mark>", "<mark class=\"info\">cd</mark>");
  }

  @Test
  void aPointHasAMarkWithoutWords() throws IOException {
    assertThat(marked("abc", 1000, mark(3, 3, Severity.INFO, false, 1)))
        .contains("abc<a class=\"at\" id=\"m1\"></a>")
        .contains("<mark class=\"info point\"></mark>");
  }

  @Test
  void aLongTextIsShownRoundItsMarksAndSaysHowMuchIsLeftOut() throws IOException {
    String text = "a".repeat(5000) + "MARK" + "b".repeat(5000);
    String shown = marked(text, 9000, mark(5000, 5004, Severity.ERROR, false, 1));
    assertThat(shown)
        .contains("This document is long: its text is shown round the findings only.")
        .contains("… 4,600 characters without findings left out …")
        .contains("a".repeat(400) + "<a class=\"at\"")
        .doesNotContain("a".repeat(401));
    assertThat(all(Pattern.compile("(left out)"), shown)).hasSize(2);
    assertThat(marked(text, 20_000, mark(5000, 5004, Severity.ERROR, false, 1)))
        .contains("a".repeat(5000))
        .doesNotContain("left out");
  }

  @Test
  void marksThatAreCloseShareTheirSurroundings() throws IOException {
    String text = "a".repeat(2000) + "ONE" + "b".repeat(900) + "TWO" + "c".repeat(2000);
    String shown =
        marked(
            text,
            100,
            mark(2000, 2003, Severity.ERROR, false, 1),
            mark(2903, 2906, Severity.ERROR, false, 2));
    assertThat(shown).contains("b".repeat(900));
    assertThat(all(Pattern.compile("(left out)"), shown)).hasSize(2);
  }

  @Test
  void cellsOfARowStandInARow() throws IOException {
    Document document =
        Document.named("t")
            .text("a\nb\nc")
            .blocks(List.of(cell(0, 1, 0, 0), cell(2, 3, 0, 1), cell(4, 5, 1, 0)))
            .build();
    assertThat(marked(document, 100))
        .contains(
            """
            <div class="row"><span class="cell">a</span><span class="cell">b</span></div>
            <div class="row"><span class="cell">c</span></div>
            """);
  }

  private static Block cell(int from, int to, int row, int column) {
    return Block.of(BlockKind.TABLE_CELL, new Span(from, to))
        .withCell(new Cell(0, row, column, 1, 1, false));
  }

  private static MarkedText.Mark mark(
      int from, int to, Severity severity, boolean stands, int number) {
    return new MarkedText.Mark(
        new Span(from, to), severity, stands, "m" + number, "f" + number, "what");
  }

  private static String marked(String text, int longest, MarkedText.Mark... marks)
      throws IOException {
    return marked(
        Document.named("t")
            .text(text)
            .blocks(List.of(Block.of(BlockKind.PARAGRAPH, new Span(0, text.length()))))
            .build(),
        longest,
        marks);
  }

  private static String marked(Document document, int longest, MarkedText.Mark... marks)
      throws IOException {
    StringWriter out = new StringWriter();
    new MarkedText(document, List.of(marks), Phrases.in(Language.EN)).write(longest, out);
    return out.toString();
  }

  private static String page() {
    return GoldenTest.written(Reports.named("html").orElseThrow(), Language.EN);
  }

  private static List<String> all(Pattern pattern, String page) {
    List<String> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }
}
