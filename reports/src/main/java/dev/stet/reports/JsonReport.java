package dev.stet.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.stet.core.document.Place;
import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Summary;
import dev.stet.core.run.Unreadable;
import java.io.IOException;
import java.io.Writer;

/** The stable contract that other tools read; described in {@code docs/json.md}. */
final class JsonReport implements Report {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String fileName() {
    return "stet.json";
  }

  @Override
  public void write(RunResult result, Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    json.writeStartObject();
    json.writeStringField("stet", result.version());
    writeSummary(result.summary(), json);
    json.writeArrayFieldStart("documents");
    for (DocumentResult document : result.documents()) {
      writeDocument(document, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static void writeSummary(Summary summary, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("documents", summary.documents());
    json.writeNumberField("unreadable", summary.unreadable());
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("infos", summary.infos());
    json.writeNumberField("standing", summary.standing());
    json.writeNumberField("baseline", summary.baseline());
    json.writeEndObject();
  }

  private static void writeDocument(DocumentResult document, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("path", document.path());
    json.writeStringField("mediaType", document.mediaType());
    json.writeStringField("status", document.status().id());
    Unreadable why = document.unreadable();
    if (why != null) {
      json.writeStringField("reason", why.reason().id());
      json.writeStringField("detail", why.detail());
    }
    json.writeNumberField("characters", document.characters());
    json.writeArrayFieldStart("findings");
    for (Finding finding : document.findings()) {
      writeFinding(finding, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFinding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("category", finding.category().id());
    json.writeStringField("severity", finding.severity().id());
    json.writeStringField("message", finding.message());
    json.writeStringField("text", finding.text());
    json.writeObjectFieldStart("location");
    writePlace(finding.place(), json);
    json.writeEndObject();
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeEndObject();
  }

  private static void writePlace(Place place, JsonGenerator json) throws IOException {
    if (place instanceof Place.Lines lines) {
      json.writeNumberField("line", lines.line());
      json.writeNumberField("column", lines.column());
      json.writeNumberField("endLine", lines.endLine());
      json.writeNumberField("endColumn", lines.endColumn());
    } else if (place instanceof Place.Page page) {
      json.writeNumberField("page", page.page());
    } else if (place instanceof Place.Paragraph paragraph) {
      json.writeNumberField("paragraph", paragraph.paragraph());
      if (paragraph.heading() != null) {
        json.writeStringField("heading", paragraph.heading());
      }
      if (paragraph.page() > 0) {
        json.writeNumberField("page", paragraph.page());
      }
    } else if (place instanceof Place.SheetCell cell) {
      json.writeStringField("sheet", cell.sheet());
      json.writeStringField("cell", cell.cell());
    } else if (place instanceof Place.Slide slide) {
      json.writeNumberField("slide", slide.slide());
    }
    json.writeStringField("place", place.label());
  }
}
