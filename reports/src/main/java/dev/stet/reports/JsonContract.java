package dev.stet.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stet.core.document.Place;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Summary;
import dev.stet.core.run.Unreadable;
import java.io.IOException;

/** The objects of the stable JSON contract, described in {@code docs/json.md}. */
final class JsonContract {
  private JsonContract() {}

  static void summary(Summary summary, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("documents", summary.documents());
    json.writeNumberField("unreadable", summary.unreadable());
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("infos", summary.infos());
    json.writeNumberField("standing", summary.standing());
    json.writeNumberField("baseline", summary.baseline());
    json.writeEndObject();
  }

  static void document(DocumentResult document, JsonGenerator json) throws IOException {
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
    if (!document.unread().isEmpty()) {
      json.writeArrayFieldStart("unread");
      for (Unread unread : document.unread()) {
        json.writeStartObject();
        json.writeStringField("reason", JsonNames.of(unread.reason()));
        json.writeStringField("part", unread.part());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("findings");
    for (Finding finding : document.findings()) {
      finding(finding, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void finding(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("category", finding.category().id());
    json.writeStringField("severity", finding.severity().id());
    json.writeStringField("message", finding.message());
    json.writeStringField("text", finding.text());
    json.writeFieldName("location");
    place(finding.place(), json);
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeEndObject();
  }

  private static void place(Place place, JsonGenerator json) throws IOException {
    json.writeStartObject();
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
    json.writeEndObject();
  }
}
