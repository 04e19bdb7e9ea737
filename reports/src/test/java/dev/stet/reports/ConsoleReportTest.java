package dev.stet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.rule.Language;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Unreadable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsoleReportTest {

  @Test
  void caretsStandUnderTheWordsAlsoWhereCharactersAreTwoColumnsWide() throws IOException {
    assertThat(lines(ReportOptions.DEFAULT))
        .containsSequence(
            "    第一、二产业分别增长8.1%6.4%，其中[待填]万元。", "                                      ^^^^^^");
  }

  @Test
  void aCombiningMarkTakesNoColumn() {
    assertThat(DisplayWidth.of("e\u0301x", 0, 3)).isEqualTo(2);
    assertThat(DisplayWidth.of("\uD83D\uDE00", 0, 2)).isEqualTo(2);
    assertThat(DisplayWidth.of("ｶﾞ（）", 0, 4)).isEqualTo(6);
  }

  @Test
  void thereIsNoColourUnlessItIsAskedFor() throws IOException {
    assertThat(written(ReportOptions.DEFAULT)).doesNotContain("\u001b");
    assertThat(written(ReportOptions.DEFAULT.withColour(true)))
        .contains("\u001b[1;31merror\u001b[0m: Two values: 8.1%6.4%.");
  }

  @Test
  void colourTakenAwayTheTextIsTheSame() throws IOException {
    assertThat(written(ReportOptions.DEFAULT.withColour(true)).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(written(ReportOptions.DEFAULT));
  }

  @Test
  void infosAndNotesAreShownWhenAskedFor() throws IOException {
    assertThat(written(ReportOptions.DEFAULT)).doesNotContain("It stops", "GB18030");
    assertThat(written(ReportOptions.DEFAULT.withVerbose(true)))
        .contains("a/年度 报告.md:7:4: info: It stops: and the [truncation/open-end]")
        .contains("a/年度 报告.md: note: encoding guessed: GB18030")
        .endsWith(
            "31 errors, 6 warnings, 2 infos, 2 unreadable, 2 may stand, 1 in the baseline.\n");
  }

  @Test
  void aRuleThatFiresVeryOftenIsShortenedUnlessEverythingIsAskedFor() throws IOException {
    assertThat(lines(ReportOptions.DEFAULT))
        .filteredOn(line -> line.startsWith("c/many.txt"))
        .hasSize(6)
        .last()
        .isEqualTo("c/many.txt: … and 20 more of numeric/joined (all with --verbose)");
    assertThat(lines(ReportOptions.DEFAULT.withVerbose(true)))
        .filteredOn(line -> line.startsWith("c/many.txt"))
        .hasSize(25);
  }

  @Test
  void aRunWithoutFindingsSaysSo() throws IOException {
    RunResult some = SampleRun.in(Language.EN);
    assertThat(written(only(some, 9))).isEqualTo("1 document: nothing to mend.\n");
    assertThat(written(only(SampleRun.in(Language.ZH), 9))).isEqualTo("1 个文档：没有需要修改之处。\n");
    assertThat(written(only(some))).isEqualTo("No documents.\n");
  }

  @Test
  void nothingButUnreadableDocumentsIsNotCalledClean() throws IOException {
    assertThat(written(only(SampleRun.in(Language.EN), 8))).endsWith("1 document: 1 unreadable.\n");
  }

  @ParameterizedTest
  @EnumSource(Unreadable.Reason.class)
  void everyReasonHasItsWordsInBothLanguages(Unreadable.Reason reason) {
    Unreadable why = new Unreadable(reason, "");
    assertThat(new Told(Phrases.in(Language.EN)).unreadable(why)).startsWith("unreadable: ");
    assertThat(new Told(Phrases.in(Language.ZH)).unreadable(why)).startsWith("无法读取：");
  }

  private static RunResult only(RunResult run, int... documents) {
    return new RunResult(
        run.version(),
        Path.of("root"),
        run.language(),
        Map.of(),
        Arrays.stream(documents).mapToObj(i -> run.documents().get(i)).toList(),
        List.of());
  }

  private static Stream<String> lines(ReportOptions options) throws IOException {
    return written(options).lines();
  }

  private static String written(ReportOptions options) throws IOException {
    StringWriter out = new StringWriter();
    Reports.named("console").orElseThrow().write(SampleRun.in(Language.EN), options, out);
    return out.toString();
  }

  private static String written(RunResult result) throws IOException {
    StringWriter out = new StringWriter();
    Reports.named("console").orElseThrow().write(result, out);
    return out.toString();
  }
}
