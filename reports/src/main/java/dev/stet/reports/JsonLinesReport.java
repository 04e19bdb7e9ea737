package dev.stet.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON contract for runs too large to be held as one value: the version and the summary on the
 * first line, then a document a line.
 */
final class JsonLinesReport implements Report {

  @Override
  public String format() {
    return "jsonl";
  }

  @Override
  public String fileName() {
    return "stet.jsonl";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    JsonGenerator first = Json.compact(out);
    first.writeStartObject();
    first.writeStringField("stet", result.version());
    first.writeFieldName("summary");
    JsonContract.summary(result.summary(), first);
    first.writeEndObject();
    first.close();
    out.write('\n');
    for (DocumentResult document : result.documents()) {
      JsonGenerator json = Json.compact(out);
      JsonContract.document(document, json);
      json.close();
      out.write('\n');
    }
  }
}
