package dev.stet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.stet.core.rule.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarifTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource(Language.class)
  void isValidAgainstThePublishedSchema(Language language) throws IOException {
    assertThat(schema().validate(sarif(language, ReportOptions.DEFAULT))).isEmpty();
    assertThat(
            schema()
                .validate(sarif(language, ReportOptions.DEFAULT.withAutomationId("stet/module a"))))
        .isEmpty();
  }

  @Test
  void theSchemaIsNotEmpty() throws IOException {
    assertThat(schema().validate(JSON.readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")))
        .isNotEmpty();
  }

  @Test
  void pathsAreRelativeToTheRepositoryAndEncoded() throws IOException {
    List<String> uris =
        sarif(Language.EN, ReportOptions.DEFAULT.withPathPrefix("模块/")).findValuesAsText("uri");
    assertThat(uris)
        .contains(
            "%E6%A8%A1%E5%9D%97/a/%E5%B9%B4%E5%BA%A6%20%E6%8A%A5%E5%91%8A.md",
            "%E6%A8%A1%E5%9D%97/b%2Cc%3Ad/%25" + "41%27%5Bx%5D%7C%3B%3Ci%3E.html")
        .allMatch(uri -> uri.startsWith("%E6%A8%A1%E5%9D%97/"));
  }

  @Test
  void onlyPlacesWithLinesHaveARegionAndNoNumberInItIsZero() throws IOException {
    for (JsonNode result : results()) {
      JsonNode location = result.at("/locations/0");
      JsonNode region = location.at("/physicalLocation/region");
      boolean lines =
          location.at("/physicalLocation/artifactLocation/uri").asText().matches("[abc].*");
      assertThat(region.isMissingNode()).isEqualTo(!lines);
      if (lines) {
        assertThat(region.get("startLine").asInt()).isPositive();
        assertThat(region.get("startColumn").asInt()).isPositive();
      }
    }
  }

  @Test
  void whatHasNoLineSaysItsPlaceInTheMessage() throws IOException {
    assertThat(messagesOf("e/scan.pdf").get(0)).isEqualTo("p. 4 (iv), line 2: Two values: 7%8%.");
  }

  @Test
  void whatMayStandIsKeptAndSuppressedWithItsReason() throws IOException {
    List<String> suppressed = new ArrayList<>();
    for (JsonNode result : results()) {
      assertThat(result.has("suppressions")).isTrue();
      for (JsonNode suppression : result.get("suppressions")) {
        suppressed.add(
            "%s %s %s %s"
                .formatted(
                    result.get("ruleId").asText(),
                    suppression.get("kind").asText(),
                    suppression.path("justification").asText("-"),
                    result.get("baselineState").asText()));
      }
    }
    assertThat(suppressed)
        .containsExactly(
            "numeric/joined inSource quoted from the source new",
            "placeholder/unfilled external a form <for> \"printing\" new",
            "numeric/joined external - unchanged");
  }

  @Test
  void everyResultPointsToItsRuleAndHasFingerprints() throws IOException {
    JsonNode run = sarif(Language.EN, ReportOptions.DEFAULT).at("/runs/0");
    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.at("/help/markdown").asText()).isNotBlank();
      assertThat(result.at("/partialFingerprints").size()).isEqualTo(2);
    }
  }

  @Test
  void unreadableDocumentsAndPartsAndNoticesAreNotifications() throws IOException {
    JsonNode notifications =
        sarif(Language.EN, ReportOptions.DEFAULT)
            .at("/runs/0/invocations/0/toolExecutionNotifications");
    assertThat(notifications.findValuesAsText("level"))
        .containsExactly("warning", "warning", "error", "error", "note");
  }

  private static List<String> messagesOf(String path) throws IOException {
    List<String> messages = new ArrayList<>();
    for (JsonNode result : results()) {
      if (result.at("/locations/0/physicalLocation/artifactLocation/uri").asText().equals(path)) {
        messages.add(result.at("/message/text").asText());
      }
    }
    return messages;
  }

  private static JsonNode results() throws IOException {
    return sarif(Language.EN, ReportOptions.DEFAULT).at("/runs/0/results");
  }

  private static JsonNode sarif(Language language, ReportOptions options) throws IOException {
    StringWriter out = new StringWriter();
    Reports.named("sarif").orElseThrow().write(SampleRun.in(language), options, out);
    return JSON.readTree(out.toString());
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema =
        SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(Objects.requireNonNull(schema));
    }
  }
}
