package dev.stet.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stet.core.document.Place;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Standing;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0. Findings that may stand are kept, marked as suppressed with their reasons, so that a
 * code host does not close and reopen its alerts. A region is given only where the file has lines;
 * pages, paragraphs, cells and slides are logical locations and begin the message.
 */
final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String format() {
    return "sarif";
  }

  @Override
  public String fileName() {
    return "stet.sarif";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    new Run(result, options, json).write();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  /** One writing of the only run. */
  private static final class Run {
    private final RunResult result;
    private final ReportOptions options;
    private final JsonGenerator json;
    private final Language language;
    private final Told told;

    /** Rules that have a finding; the index of a rule is its index here. */
    private final List<String> rules;

    private final boolean baseline;

    Run(RunResult result, ReportOptions options, JsonGenerator json) {
      this.result = result;
      this.options = options;
      this.json = json;
      this.language = result.language();
      this.told = new Told(Phrases.in(language));
      this.rules =
          result.documents().stream()
              .flatMap(document -> document.judged().stream())
              .map(judged -> judged.finding().rule())
              .distinct()
              .sorted()
              .toList();
      this.baseline = result.summary().baseline() > 0;
    }

    void write() throws IOException {
      json.writeStartObject();
      tool();
      json.writeStringField("language", language == Language.ZH ? "zh-CN" : "en");
      json.writeStringField("columnKind", "utf16CodeUnits");
      if (!options.automationId().isEmpty()) {
        json.writeObjectFieldStart("automationDetails");
        json.writeStringField("id", options.automationId());
        json.writeEndObject();
      }
      invocation();
      json.writeArrayFieldStart("results");
      for (DocumentResult document : result.documents()) {
        for (Judged judged : document.judged()) {
          result(document, judged);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void tool() throws IOException {
      json.writeObjectFieldStart("tool");
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", "Stet");
      json.writeStringField("version", result.version());
      json.writeArrayFieldStart("rules");
      for (String id : rules) {
        RuleInfo rule = result.rules().get(id);
        json.writeStartObject();
        json.writeStringField("id", id);
        if (rule != null) {
          rule(rule);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }

    private void rule(RuleInfo rule) throws IOException {
      json.writeStringField("name", rule.name());
      text("shortDescription", rule.summary().in(language).strip());
      text("fullDescription", rule.explanation().in(language).strip());
      json.writeObjectFieldStart("help");
      json.writeStringField("text", RulePage.plain(rule, language));
      json.writeStringField("markdown", RulePage.markdown(rule, language));
      json.writeEndObject();
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(rule.severity()));
      json.writeEndObject();
      json.writeObjectFieldStart("properties");
      json.writeArrayFieldStart("tags");
      json.writeString(rule.category().id());
      json.writeEndArray();
      json.writeEndObject();
    }

    private void invocation() throws IOException {
      json.writeArrayFieldStart("invocations");
      json.writeStartObject();
      json.writeBooleanField("executionSuccessful", true);
      json.writeArrayFieldStart("toolExecutionNotifications");
      for (DocumentResult document : result.documents()) {
        if (document.status() == DocumentResult.Status.UNREADABLE) {
          notification("error", told.unreadable(document), document.path());
        }
        for (Unread unread : document.unread()) {
          notification("warning", told.unread(unread), document.path());
        }
      }
      for (String notice : result.notices()) {
        notification("note", notice, "");
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    }

    private void notification(String level, String words, String path) throws IOException {
      json.writeStartObject();
      json.writeStringField("level", level);
      text("message", words);
      if (!path.isEmpty()) {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        artifact(path);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
      }
      json.writeEndObject();
    }

    private void result(DocumentResult document, Judged judged) throws IOException {
      Finding finding = judged.finding();
      json.writeStartObject();
      json.writeStringField("ruleId", finding.rule());
      json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
      json.writeStringField("level", level(finding.severity()));
      text("message", told.message(finding));
      json.writeArrayFieldStart("locations");
      location(document.path(), finding.place(), finding.text(), 0);
      json.writeEndArray();
      related(document.path(), finding.related());
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField("primaryLocationLineHash", finding.fingerprint() + ":1");
      json.writeStringField("stet/v1", finding.fingerprint());
      json.writeEndObject();
      Standing standing = judged.standing();
      suppressions(standing);
      if (baseline) {
        boolean old = standing != null && standing.by() == Standing.By.BASELINE;
        json.writeStringField("baselineState", old ? "unchanged" : "new");
      }
      json.writeEndObject();
    }

    private void related(String path, List<Place> places) throws IOException {
      if (places.isEmpty()) {
        return;
      }
      json.writeArrayFieldStart("relatedLocations");
      int id = 1;
      for (Place place : places) {
        location(path, place, "", id++);
      }
      json.writeEndArray();
    }

    private void location(String path, Place place, String words, int id) throws IOException {
      json.writeStartObject();
      if (id > 0) {
        json.writeNumberField("id", id);
      }
      json.writeObjectFieldStart("physicalLocation");
      artifact(path);
      if (place instanceof Place.Lines lines) {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", lines.line());
        json.writeNumberField("startColumn", lines.column());
        json.writeNumberField("endLine", lines.endLine());
        json.writeNumberField("endColumn", lines.endColumn());
        if (!words.isEmpty()) {
          text("snippet", words);
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      if (!(place instanceof Place.Lines || place instanceof Place.Whole)) {
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", place.label());
        json.writeStringField("kind", kind(place));
        json.writeEndObject();
        json.writeEndArray();
      }
      if (id > 0) {
        text("message", told.place(place));
      }
      json.writeEndObject();
    }

    private void artifact(String path) throws IOException {
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", Uris.of(options.hostPath(path)));
      json.writeEndObject();
    }

    /** Empty for what must be mended: the standard wants the list in all results or in none. */
    private void suppressions(@Nullable Standing standing) throws IOException {
      json.writeArrayFieldStart("suppressions");
      if (standing != null) {
        json.writeStartObject();
        json.writeStringField("kind", standing.by() == Standing.By.MARK ? "inSource" : "external");
        json.writeStringField("status", "accepted");
        if (!standing.reason().isEmpty()) {
          json.writeStringField("justification", standing.reason());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void text(String field, String words) throws IOException {
      json.writeObjectFieldStart(field);
      json.writeStringField("text", words);
      json.writeEndObject();
    }

    private static String level(Severity severity) {
      return severity == Severity.INFO ? "note" : severity.id();
    }

    private static String kind(Place place) {
      if (place instanceof Place.Page) {
        return "page";
      }
      if (place instanceof Place.Paragraph) {
        return "paragraph";
      }
      return place instanceof Place.SheetCell ? "cell" : "slide";
    }
  }
}
