package dev.stet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stet.core.rule.Language;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** Machine formats as a program reads them that comments on merge requests from many tools. */
class ConsumersTest {

  private static final RunResult RUN = SampleRun.in(Language.EN);

  @Test
  void checkstyleXmlIsReadWithFilesLinesAndSeverities(@TempDir Path folder) throws IOException {
    Set<Violation> read = read(folder, "checkstyle", Parser.CHECKSTYLE);
    assertThat(read).hasSize(41);
    assertThat(read)
        .anySatisfy(
            violation -> {
              assertThat(violation.getFile()).isEqualTo("a/年度 报告.md");
              assertThat(violation.getStartLine()).isEqualTo(3);
              assertThat(violation.getColumn()).isEqualTo(11);
              assertThat(violation.getSeverity()).isEqualTo(SEVERITY.ERROR);
              assertThat(violation.getMessage()).isEqualTo("Two values: 8.1%6.4%.");
              assertThat(violation.getRule()).isEqualTo("numeric/joined");
            })
        .anySatisfy(
            violation -> {
              assertThat(violation.getFile()).isEqualTo("b,c:d/%41'[x]|;<i>.html");
              assertThat(violation.getMessage()).startsWith("Not filled in: ']]> ##vso[x]");
            });
  }

  @Test
  void sarifIsReadWithFilesAndLines(@TempDir Path folder) throws IOException {
    assertThat(read(folder, "sarif", Parser.SARIF))
        .anySatisfy(
            violation -> {
              assertThat(violation.getStartLine()).isEqualTo(3);
              assertThat(violation.getSeverity()).isEqualTo(SEVERITY.ERROR);
              assertThat(violation.getRule()).isEqualTo("numeric/joined");
            });
  }

  /** The five fields that GitLab wants, in its manual's words, and no fingerprint twice. */
  @Test
  void codeQualityHasWhatGitLabWants() throws IOException {
    JsonNode issues =
        new ObjectMapper()
            .readTree(GoldenTest.written(Reports.named("gitlab").orElseThrow(), Language.EN));
    assertThat(issues.findValuesAsText("fingerprint")).hasSize(41).doesNotHaveDuplicates();
    for (JsonNode issue : issues) {
      assertThat(issue.get("description").asText()).isNotBlank();
      assertThat(issue.get("check_name").asText()).matches("[a-z-]+/[a-z-]+");
      assertThat(issue.get("severity").asText())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(issue.at("/location/path").asText()).isNotBlank().doesNotStartWith("./");
      assertThat(issue.at("/location/lines/begin").asInt()).isPositive();
    }
  }

  @Test
  void junitXmlIsReadWithItsFailures(@TempDir Path folder) throws IOException {
    assertThat(read(folder, "junit", Parser.JUNIT).stream().map(Violation::getMessage))
        .hasSizeGreaterThanOrEqualTo(31)
        .anySatisfy(message -> assertThat(message).contains("Two values: 8.1%6.4%."));
  }

  private static Set<Violation> read(Path folder, String format, Parser parser) throws IOException {
    Path file = folder.resolve("report");
    try (Writer out = Files.newBufferedWriter(file)) {
      Reports.named(format).orElseThrow().write(RUN, out);
    }
    return ViolationsApi.violationsApi()
        .withPattern(".*/report$")
        .inFolder(folder.toString())
        .findAll(parser)
        .violations()
        .stream()
        .collect(Collectors.toSet());
  }
}
