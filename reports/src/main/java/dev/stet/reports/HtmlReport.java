package dev.stet.reports;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Excerpt;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Standing;
import dev.stet.core.run.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One page that needs nothing but itself: the counts, each document's text with the findings marked
 * in it beside a list to click through, and what the rules are about. No script runs in it; the
 * filter by severity is a matter of the style sheet.
 */
final class HtmlReport implements Report {
  /** Findings of one document beyond this are counted, not shown. */
  private static final int MOST_FINDINGS = 1000;

  /** The longest text shown whole. */
  private static final int LONGEST = 30_000;

  /** The longest text shown whole on a page of very many documents. */
  private static final int LONGEST_OF_MANY = 3_000;

  private static final int MANY_DOCUMENTS = 50;

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String fileName() {
    return "stet.html";
  }

  @Override
  public boolean needsText() {
    return true;
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    new Page(result, out).write();
  }

  private static String style() {
    try (InputStream style = HtmlReport.class.getResourceAsStream("html-report.css")) {
      if (style == null) {
        throw new IllegalStateException("html-report.css is missing from the jar");
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One writing of the page. */
  private static final class Page {
    private final RunResult result;
    private final Writer out;
    private final Phrases phrases;
    private final Told told;
    private final int longest;

    Page(RunResult result, Writer out) {
      this.result = result;
      this.out = out;
      this.phrases = Phrases.in(result.language());
      this.told = new Told(phrases);
      long shown = result.documents().stream().filter(Page::hasSection).count();
      this.longest = shown > MANY_DOCUMENTS ? LONGEST_OF_MANY : LONGEST;
    }

    void write() throws IOException {
      Summary summary = result.summary();
      String counts = SummaryWords.of(summary, phrases, false);
      head(counts);
      filters(summary);
      out.write("<main>\n<h1>Stet</h1>\n");
      paragraph("", counts);
      for (String notice : result.notices()) {
        paragraph("note", phrases.get("notice") + phrases.get("summary.colon") + notice);
      }
      documents();
      for (int i = 0; i < result.documents().size(); i++) {
        if (hasSection(result.documents().get(i))) {
          document(result.documents().get(i), "d" + (i + 1));
        }
      }
      rules();
      out.write("<p class=\"meta\">Stet " + Html.escaped(result.version()) + "</p>\n");
      out.write("</main>\n</body>\n</html>\n");
    }

    private void head(String counts) throws IOException {
      String language = result.language() == Language.ZH ? "zh-CN" : "en";
      out.write("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n");
      out.write("<meta charset=\"utf-8\">\n");
      out.write(
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
              + " 'unsafe-inline'\">\n");
      out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
      out.write("<title>Stet · " + Html.escaped(counts) + "</title>\n");
      out.write("<style>\n" + style() + "</style>\n</head>\n<body>\n");
    }

    /** The boxes stand before what they hide, so that the style sheet can see them. */
    private void filters(Summary summary) throws IOException {
      for (Severity severity : graveFirst()) {
        out.write(
            "<input class=\"filter\" type=\"checkbox\" id=\"show-%s\" checked>\n"
                .formatted(severity.id()));
      }
      out.write("<div class=\"bar\">" + Html.escaped(phrases.get("html.show")) + "\n");
      for (Severity severity : graveFirst()) {
        out.write(
            "<label for=\"show-%s\">%s %s</label>\n"
                .formatted(severity.id(), phrases.severity(severity), count(summary, severity)));
      }
      out.write("</div>\n");
    }

    private static int count(Summary summary, Severity severity) {
      return switch (severity) {
        case ERROR -> summary.errors();
        case WARNING -> summary.warnings();
        case INFO -> summary.infos();
      };
    }

    private static List<Severity> graveFirst() {
      return List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);
    }

    private void documents() throws IOException {
      out.write("<h2>" + Html.escaped(phrases.get("html.documents")) + "</h2>\n");
      out.write("<table class=\"documents\">\n<tr><th>");
      out.write(Html.escaped(phrases.get("html.document")) + "</th>");
      for (Severity severity : graveFirst()) {
        out.write("<th>" + phrases.severity(severity) + "</th>");
      }
      out.write("</tr>\n");
      for (int i = 0; i < result.documents().size(); i++) {
        row(result.documents().get(i), "d" + (i + 1));
      }
      out.write("</table>\n");
    }

    private void row(DocumentResult document, String id) throws IOException {
      String path = Html.escaped(document.path());
      out.write(
          hasSection(document)
              ? "<tr><td><a href=\"#" + id + "\">" + path + "</a></td>"
              : "<tr><td>" + path + "</td>");
      switch (document.status()) {
        case UNREADABLE ->
            out.write(
                "<td colspan=\"3\" class=\"unreadable\">"
                    + Html.escaped(phrases.get("unreadable"))
                    + "</td>");
        case SKIPPED ->
            out.write(
                "<td colspan=\"3\">" + Html.escaped(phrases.get("html.status.skipped")) + "</td>");
        case CHECKED -> {
          Summary summary = Summary.of(List.of(document));
          for (Severity severity : graveFirst()) {
            int count = count(summary, severity);
            out.write("<td class=\"number\">" + (count == 0 ? "" : count) + "</td>");
          }
        }
      }
      out.write("</tr>\n");
    }

    private static boolean hasSection(DocumentResult document) {
      return document.status() == DocumentResult.Status.UNREADABLE
          || !document.judged().isEmpty()
          || !document.unread().isEmpty();
    }

    private void document(DocumentResult document, String id) throws IOException {
      out.write("<section class=\"document\" id=\"" + id + "\">\n");
      out.write("<h2>" + Html.escaped(document.path()) + "</h2>\n");
      if (document.status() == DocumentResult.Status.UNREADABLE) {
        paragraph("unreadable", told.unreadable(document));
        out.write("</section>\n");
        return;
      }
      paragraph(
          "meta",
          document.mediaType() + " · " + phrases.get("html.characters", document.characters()));
      for (Unread unread : document.unread()) {
        paragraph("unreadable", told.unread(unread));
      }
      for (String note : document.notes()) {
        paragraph("note", note);
      }
      List<Judged> judged = document.judged();
      if (judged.size() > MOST_FINDINGS) {
        paragraph("note", phrases.get("html.listed", MOST_FINDINGS, judged.size()));
        judged = judged.subList(0, MOST_FINDINGS);
      }
      if (!judged.isEmpty()) {
        out.write("<div class=\"sheet\">\n<div class=\"found\">\n");
        list(document, judged, id, false);
        standing(document, judged, id);
        out.write("</div>\n");
        text(document, judged, id);
        out.write("</div>\n");
      }
      out.write("</section>\n");
    }

    private void standing(DocumentResult document, List<Judged> judged, String id)
        throws IOException {
      long stands = judged.stream().filter(Judged::stands).count();
      if (stands > 0) {
        out.write("<details><summary>");
        out.write(Html.escaped(phrases.get("html.standing", stands)) + "</summary>\n");
        list(document, judged, id, true);
        out.write("</details>\n");
      }
    }

    private void list(DocumentResult document, List<Judged> judged, String id, boolean stands)
        throws IOException {
      out.write("<ol class=\"findings\">\n");
      for (int i = 0; i < judged.size(); i++) {
        if (judged.get(i).stands() == stands) {
          finding(judged.get(i), id, i + 1, document.document() != null);
        }
      }
      out.write("</ol>\n");
    }

    private void finding(Judged judged, String id, int number, boolean linked) throws IOException {
      Finding finding = judged.finding();
      String place = Html.escaped(told.place(finding.place()));
      String style = finding.severity().id();
      out.write("<li class=\"finding %s\" id=\"%sf%s\">".formatted(style, id, number));
      out.write(linked ? "<a href=\"#%sm%s\">%s</a> ".formatted(id, number, place) : place + " ");
      out.write(
          "<span class=\"severity\">%s</span> %s <a class=\"rule-link\" href=\"#%s\">%s</a>"
              .formatted(
                  phrases.severity(finding.severity()),
                  Html.escaped(finding.message()),
                  ruleId(finding.rule()),
                  finding.rule()));
      words(finding);
      Standing standing = judged.standing();
      if (standing != null) {
        String by = phrases.get("html.by." + JsonNames.of(standing.by()));
        String reason = standing.reason();
        out.write("<div class=\"note\">" + Html.escaped(by));
        out.write(reason.isEmpty() ? "" : Html.escaped(phrases.get("summary.colon") + reason));
        out.write("</div>");
      }
      out.write("</li>\n");
    }

    private void words(Finding finding) throws IOException {
      Excerpt excerpt = finding.excerpt();
      String line = excerpt.line();
      if (!line.isBlank()) {
        out.write(
            "<div class=\"words\">%s<mark class=\"%s\">%s</mark>%s</div>"
                .formatted(
                    Html.escaped(line.substring(0, excerpt.start())),
                    finding.severity().id(),
                    Html.escaped(line.substring(excerpt.start(), excerpt.end())),
                    Html.escaped(line.substring(excerpt.end()))));
      }
    }

    private void text(DocumentResult result, List<Judged> judged, String id) throws IOException {
      Document document = result.document();
      if (document == null) {
        return;
      }
      List<MarkedText.Mark> marks = new ArrayList<>();
      for (int i = 0; i < judged.size(); i++) {
        Finding finding = judged.get(i).finding();
        marks.add(
            new MarkedText.Mark(
                finding.span(),
                finding.severity(),
                judged.get(i).stands(),
                id + "m" + (i + 1),
                id + "f" + (i + 1),
                finding.message()));
      }
      new MarkedText(document, marks, phrases).write(longest, out);
    }

    private void rules() throws IOException {
      Set<String> found = new TreeSet<>();
      for (DocumentResult document : result.documents()) {
        document.judged().forEach(judged -> found.add(judged.finding().rule()));
      }
      if (found.isEmpty()) {
        return;
      }
      out.write("<h2>" + Html.escaped(phrases.get("html.rules")) + "</h2>\n");
      for (String id : found) {
        out.write("<section class=\"rule\" id=\"" + ruleId(id) + "\">\n<h3>" + id + "</h3>\n");
        RuleInfo rule = result.rules().get(id);
        if (rule != null) {
          paragraph("", rule.summary().in(result.language()));
          out.write(Markdown.rendered(RulePage.markdown(rule, result.language())));
        }
        out.write("</section>\n");
      }
    }

    private static String ruleId(String rule) {
      return "rule-" + rule.replace('/', '-');
    }

    private void paragraph(String style, String words) throws IOException {
      out.write(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">");
      out.write(Html.escaped(words) + "</p>\n");
    }
  }

  /**
   * Rules' pages as HTML. A class of its own, so that only a page with findings loads CommonMark.
   */
  private static final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
        HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** The page's own headings end at the third level. */
    static String rendered(String markdown) {
      return RENDERER
          .render(PARSER.parse(markdown))
          .replace("<h2>", "<h4>")
          .replace("</h2>", "</h4>");
    }
  }
}
