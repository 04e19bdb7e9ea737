package dev.stet.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stet.core.document.Place;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;

/**
 * The diagnostic format of reviewdog ({@code -f=rdjson}). Its columns count bytes of UTF-8, which a
 * finding does not know, so only lines are given: reviewdog then comments on the lines.
 */
final class RdJsonReport implements Report {

  @Override
  public String format() {
    return "rdjson";
  }

  @Override
  public String fileName() {
    return "stet-rdjson.json";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Told told = new Told(Phrases.in(result.language()));
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeObjectFieldStart("source");
    json.writeStringField("name", "stet");
    json.writeEndObject();
    json.writeArrayFieldStart("diagnostics");
    for (DocumentResult document : result.documents()) {
      String path = options.hostPath(document.path());
      if (document.status() == DocumentResult.Status.UNREADABLE) {
        diagnostic(
            told.unreadable(document),
            path,
            new Place.Whole(),
            Severity.ERROR,
            "stet/unreadable",
            json);
      }
      for (Finding finding : document.findings()) {
        diagnostic(
            told.message(finding), path, finding.place(), finding.severity(), finding.rule(), json);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  private static void diagnostic(
      String message, String path, Place place, Severity severity, String code, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("message", message);
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    if (place instanceof Place.Lines lines) {
      json.writeObjectFieldStart("range");
      line("start", lines.line(), json);
      line("end", lines.endLine(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeStringField("severity", severity.name());
    json.writeObjectFieldStart("code");
    json.writeStringField("value", code);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void line(String field, int line, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("line", line);
    json.writeEndObject();
  }
}
