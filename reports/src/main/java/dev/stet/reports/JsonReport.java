package dev.stet.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;

/** The stable contract that other tools read; described in {@code docs/json.md}. */
final class JsonReport implements Report {

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String fileName() {
    return "stet.json";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("stet", result.version());
    json.writeFieldName("summary");
    JsonContract.summary(result.summary(), json);
    json.writeArrayFieldStart("documents");
    for (DocumentResult document : result.documents()) {
      JsonContract.document(document, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
  }
}
