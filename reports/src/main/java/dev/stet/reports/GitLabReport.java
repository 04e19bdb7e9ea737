package dev.stet.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stet.core.document.Place;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * GitLab Code Quality. GitLab wants a line for everything, so a finding without one is put on line
 * 1, and a fingerprint that no other finding of the project has, so the path is part of it.
 */
final class GitLabReport implements Report {

  @Override
  public String format() {
    return "gitlab";
  }

  @Override
  public String fileName() {
    return "stet-code-quality.json";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Told told = new Told(Phrases.in(result.language()));
    JsonGenerator json = Json.indented(out);
    json.writeStartArray();
    for (DocumentResult document : result.documents()) {
      String path = options.hostPath(document.path());
      if (document.status() == DocumentResult.Status.UNREADABLE) {
        write(
            new Issue(told.unreadable(document), "stet/unreadable", "unreadable", "major", path, 1),
            json);
      }
      for (Finding finding : document.findings()) {
        int line = finding.place() instanceof Place.Lines lines ? lines.line() : 1;
        write(
            new Issue(
                told.message(finding),
                finding.rule(),
                finding.fingerprint(),
                severity(finding.severity()),
                path,
                line),
            json);
      }
    }
    json.writeEndArray();
    json.close();
    out.write('\n');
  }

  private record Issue(
      String description,
      String check,
      String fingerprint,
      String severity,
      String path,
      int line) {}

  private static void write(Issue issue, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("description", issue.description());
    json.writeStringField("check_name", issue.check());
    json.writeStringField("fingerprint", unique(issue.path(), issue.fingerprint()));
    json.writeStringField("severity", issue.severity());
    json.writeObjectFieldStart("location");
    json.writeStringField("path", issue.path());
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", issue.line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }

  private static String unique(String path, String fingerprint) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((path + '\0' + fingerprint).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
