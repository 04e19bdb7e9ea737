package dev.stet.reports;

import dev.stet.core.document.Unread;
import dev.stet.core.lint.Excerpt;
import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;

/**
 * A Markdown page: the counts, then a table of findings for each document that has some. The step
 * summary of GitHub Actions is the same page kept within what GitHub takes.
 */
final class MarkdownReport implements Report {
  /** GitHub refuses a summary of more than 1 MiB; a row is at most about a kilobyte. */
  private static final int ROWS_OF_A_SUMMARY = 500;

  private final String format;
  private final String fileName;
  private final int rows;

  private MarkdownReport(String format, String fileName, int rows) {
    this.format = format;
    this.fileName = fileName;
    this.rows = rows;
  }

  static MarkdownReport page() {
    return new MarkdownReport("markdown", "stet.md", Integer.MAX_VALUE);
  }

  static MarkdownReport githubSummary() {
    return new MarkdownReport("github-summary", "stet-summary.md", ROWS_OF_A_SUMMARY);
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Phrases phrases = Phrases.in(result.language());
    Told told = new Told(phrases);
    out.write("# Stet\n\n");
    out.write(escaped(SummaryWords.of(result.summary(), phrases, false)) + "\n");
    int left = rows;
    int hidden = 0;
    for (DocumentResult document : result.documents()) {
      if (isSilent(document)) {
        continue;
      }
      if (left == 0) {
        hidden += document.findings().size();
        continue;
      }
      out.write("\n## " + escaped(document.path()) + "\n\n");
      if (document.status() == DocumentResult.Status.UNREADABLE) {
        out.write(escaped(told.unreadable(document)) + "\n");
      }
      int shown = Math.min(left, document.findings().size());
      table(document, shown, phrases, told, out);
      left -= shown;
      hidden += document.findings().size() - shown;
      for (Unread unread : document.unread()) {
        out.write("\n" + escaped(told.unread(unread)) + "\n");
      }
    }
    if (hidden > 0) {
      out.write("\n" + escaped(phrases.get("markdown.more", hidden)) + "\n");
    }
    for (String notice : result.notices()) {
      out.write("\n> " + escaped(notice) + "\n");
    }
  }

  private static boolean isSilent(DocumentResult document) {
    return document.status() != DocumentResult.Status.UNREADABLE
        && document.findings().isEmpty()
        && document.unread().isEmpty();
  }

  private static void table(
      DocumentResult document, int shown, Phrases phrases, Told told, Writer out)
      throws IOException {
    if (shown == 0) {
      return;
    }
    out.write("| " + phrases.get("table.heads") + " |\n|---|---|---|---|---|\n");
    for (Finding finding : document.findings().subList(0, shown)) {
      out.write(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  escaped(told.place(finding.place())),
                  phrases.severity(finding.severity()),
                  escaped(finding.message()),
                  words(finding.excerpt()),
                  escaped(finding.rule())));
    }
  }

  private static String words(Excerpt excerpt) {
    String line = excerpt.line();
    return escaped(line.substring(0, excerpt.start()))
        + "<b>"
        + escaped(line.substring(excerpt.start(), excerpt.end()))
        + "</b>"
        + escaped(line.substring(excerpt.end()));
  }

  /** Plain words in Markdown: a backslash before each character that could mean something. */
  private static String escaped(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    String clean = Terminal.clean(words);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        // an entity, so that no host takes the rest for a person's name
        case '@' -> escaped.append("&#64;");
        case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '$' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
