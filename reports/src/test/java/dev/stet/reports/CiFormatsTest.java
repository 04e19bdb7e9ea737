package dev.stet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.Summary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Formats of CI servers, held to the rules that their readers publish. */
class CiFormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Properties and data of a workflow command after GitHub's escaping. */
  private static final Pattern GITHUB =
      Pattern.compile(
          "::(error|warning|notice) file=[^,:]+"
              + "(,line=[1-9]\\d*,endLine=[1-9]\\d*(,col=[1-9]\\d*,endColumn=[1-9]\\d*)?)?"
              + ",title=[^,:]+::([^%]|%25)+");

  /** A logging command after Azure's escaping. */
  private static final Pattern AZURE =
      Pattern.compile(
          "##vso\\[task\\.logissue type=(error|warning);(\\w+=[^;\\]]*;)+\\]([^%]|%AZP25)+");

  /** A service message: a bar before each quote, bracket and bar of a value. */
  private static final Pattern TEAMCITY =
      Pattern.compile("##teamcity\\[\\w+( \\w+='([^'|\\[\\]]|\\|['|\\[\\]])*')+\\]");

  @Test
  void junitXmlIsValidAgainstWhatJenkinsAccepts() throws IOException, SAXException {
    try (InputStream schema = CiFormatsTest.class.getResourceAsStream("junit.xsd")) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(Objects.requireNonNull(schema)))
          .newValidator()
          .validate(
              new StreamSource(
                  new ByteArrayInputStream(written("junit").getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void theGateDecidesWhatIsAFailureInJunitXml() throws IOException {
    assertThat(junit(Severity.ERROR)).contains("tests=\"45\" failures=\"31\" errors=\"2\"");
    assertThat(junit(Severity.WARNING)).contains("tests=\"45\" failures=\"37\" errors=\"2\"");
    assertThat(junit(Severity.INFO)).contains("tests=\"45\" failures=\"39\" errors=\"2\"");
  }

  @Test
  void githubCommandsAreEscaped() {
    assertThat(written("github").lines()).hasSize(41).allMatch(matches(GITHUB));
  }

  @Test
  void azureCommandsAreEscapedAndInfosAreLinesOfTheLog() {
    List<String> lines = written("azure").lines().toList();
    assertThat(lines).filteredOn(line -> line.startsWith("info: ")).hasSize(2);
    assertThat(lines)
        .filteredOn(line -> !line.startsWith("info: "))
        .hasSize(39)
        .allMatch(matches(AZURE));
  }

  @Test
  void teamcityMessagesAreEscapedAndEachTypeIsIntroducedBeforeItIsUsed() {
    List<String> lines = written("teamcity").lines().toList();
    assertThat(lines).hasSize(45).allMatch(matches(TEAMCITY));
    assertThat(lines.get(0)).startsWith("##teamcity[inspectionType id='numeric/joined'");
  }

  @Test
  void rdjsonHasLinesFromOneAndNoColumns() throws IOException {
    JsonNode result = JSON.readTree(written("rdjson"));
    assertThat(result.at("/source/name").asText()).isEqualTo("stet");
    assertThat(result.get("diagnostics")).hasSize(41);
    for (JsonNode diagnostic : result.get("diagnostics")) {
      assertThat(diagnostic.get("message").asText()).isNotBlank();
      assertThat(diagnostic.at("/location/path").asText()).isNotBlank();
      assertThat(diagnostic.get("severity").asText()).isIn("ERROR", "WARNING", "INFO");
      assertThat(diagnostic.findValues("column")).isEmpty();
      diagnostic.findValues("line").forEach(line -> assertThat(line.asInt()).isPositive());
    }
  }

  @Test
  void jsonLinesHoldTheDocumentsOfTheJsonReport() throws IOException {
    JsonNode whole = JSON.readTree(written("json"));
    List<String> lines = written("jsonl").lines().toList();
    assertThat(JSON.readTree(lines.get(0)).get("summary")).isEqualTo(whole.get("summary"));
    assertThat(lines).hasSize(1 + whole.get("documents").size());
    for (int i = 1; i < lines.size(); i++) {
      assertThat(JSON.readTree(lines.get(i))).isEqualTo(whole.get("documents").get(i - 1));
    }
  }

  @Test
  void jsonListsWhatMustBeMendedAndCountsTheRest() throws IOException {
    JsonNode whole = JSON.readTree(written("json"));
    Summary summary = SampleRun.in(Language.EN).summary();
    assertThat(whole.findValues("fingerprint"))
        .hasSize(summary.errors() + summary.warnings() + summary.infos());
    assertThat(whole.at("/summary/standing").asInt()).isEqualTo(2);
    assertThat(whole.at("/summary/baseline").asInt()).isEqualTo(1);
    assertThat(whole.at("/documents/4/unread/0").toString())
        .isEqualTo("{\"reason\":\"no-text\",\"part\":\"pages 3-7\"}");
    assertThat(whole.at("/documents/7/reason").asText()).isEqualTo("encrypted");
  }

  @Test
  void halfASurrogatePairIsReplacedInEveryFormat() {
    for (String format : Reports.formats()) {
      String written = written(format);
      assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .as(format)
          .isEqualTo(written);
    }
  }

  @Test
  void noTerminalOrLogGetsAControlCharacter() {
    for (String format : List.of("console", "github", "azure", "teamcity", "markdown")) {
      assertThat(written(format).chars().filter(c -> c != '\n' && Character.isISOControl(c)))
          .as(format)
          .isEmpty();
    }
  }

  @Test
  void fileNamesAreDifferent() {
    assertThat(Reports.formats().stream().map(name -> Reports.named(name).orElseThrow().fileName()))
        .hasSize(14)
        .doesNotHaveDuplicates();
  }

  private static Predicate<String> matches(Pattern pattern) {
    return line -> pattern.matcher(line).matches();
  }

  private static String junit(Severity gate) throws IOException {
    StringWriter out = new StringWriter();
    Reports.named("junit")
        .orElseThrow()
        .write(SampleRun.in(Language.EN), ReportOptions.DEFAULT.withFailOn(gate), out);
    return out.toString();
  }

  private static String written(String format) {
    return GoldenTest.written(Reports.named(format).orElseThrow(), Language.EN);
  }
}
