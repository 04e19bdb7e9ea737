package dev.stet.reports;

import dev.stet.core.document.Unread;
import dev.stet.core.lint.Excerpt;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Summary;
import dev.stet.core.run.Unreadable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings for a person at a terminal or over a build's log: {@code path:place: severity: message
 * [rule]}, then the words where they stand with a line of carets under them.
 */
final class ConsoleReport implements Report {
  /** A rule that fires more often than this in one document is shortened to {@link #SHOWN}. */
  private static final int MANY = 20;

  private static final int SHOWN = 5;

  @Override
  public String format() {
    return "console";
  }

  @Override
  public String fileName() {
    return "stet.txt";
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    Page page = new Page(Phrases.in(result.language()), options, out);
    for (DocumentResult document : result.documents()) {
      page.document(document);
    }
    for (String notice : result.notices()) {
      page.line(page.ansi.bold(page.phrases.get("notice")) + ": " + Terminal.clean(notice));
    }
    page.line(page.summary(result.summary()));
  }

  /** One writing of the report. */
  private static final class Page {
    private final Phrases phrases;
    private final PlaceWords places;
    private final ReportOptions options;
    private final Ansi ansi;
    private final Writer out;

    Page(Phrases phrases, ReportOptions options, Writer out) {
      this.phrases = phrases;
      this.places = new PlaceWords(phrases);
      this.options = options;
      this.ansi = new Ansi(options.colour());
      this.out = out;
    }

    void line(String words) throws IOException {
      out.write(words);
      out.write('\n');
    }

    void document(DocumentResult document) throws IOException {
      String path = ansi.bold(Terminal.clean(document.path()));
      Unreadable why = document.unreadable();
      if (why != null) {
        line(path + ": " + unreadable(why));
      }
      findings(path, shown(document));
      for (Unread unread : document.unread()) {
        String reason = phrases.get("unread." + JsonNames.of(unread.reason()));
        line(path + ": " + phrases.get("unread", Terminal.clean(unread.part()), reason));
      }
      if (options.verbose()) {
        for (String note : document.notes()) {
          line(path + ": " + phrases.get("note") + ": " + Terminal.clean(note));
        }
      }
    }

    private List<Finding> shown(DocumentResult document) {
      return document.findings().stream()
          .filter(finding -> options.verbose() || finding.severity() != Severity.INFO)
          .toList();
    }

    private String unreadable(Unreadable why) {
      String words =
          ansi.severity(Severity.ERROR, phrases.get("unreadable"))
              + ": "
              + phrases.get("unreadable." + why.reason().id());
      return why.detail().isEmpty() ? words : words + " [" + Terminal.clean(why.detail()) + "]";
    }

    private void findings(String path, List<Finding> findings) throws IOException {
      Map<String, Integer> counts = new TreeMap<>();
      findings.forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
      Map<String, Integer> seen = new TreeMap<>();
      for (Finding finding : findings) {
        int nth = seen.merge(finding.rule(), 1, Integer::sum);
        if (options.verbose() || nth <= SHOWN || counts.getOrDefault(finding.rule(), 0) <= MANY) {
          finding(path, finding);
        }
      }
      for (Map.Entry<String, Integer> rule : counts.entrySet()) {
        if (!options.verbose() && rule.getValue() > MANY) {
          line(path + ": " + phrases.get("more", rule.getValue() - SHOWN, rule.getKey()));
        }
      }
    }

    private void finding(String path, Finding finding) throws IOException {
      line(
          "%s:%s: %s: %s %s"
              .formatted(
                  path,
                  spaced(places.of(finding.place())),
                  ansi.severity(finding.severity(), phrases.severity(finding.severity())),
                  Terminal.clean(finding.message()),
                  ansi.faint("[" + finding.rule() + "]")));
      excerpt(finding);
    }

    /** {@code 70:46} follows the path closely, as editors want it; words stand apart from it. */
    private static String spaced(String place) {
      return Character.isDigit(place.charAt(0)) ? place : " " + place;
    }

    private void excerpt(Finding finding) throws IOException {
      Excerpt excerpt = finding.excerpt();
      String words = Terminal.clean(excerpt.line());
      if (words.isBlank()) {
        return;
      }
      int start = excerpt.start();
      int end = excerpt.end();
      line(
          "    "
              + words.substring(0, start)
              + ansi.severity(finding.severity(), words.substring(start, end))
              + words.substring(end));
      line(
          "    "
              + " ".repeat(DisplayWidth.of(words, 0, start))
              + ansi.severity(
                  finding.severity(), "^".repeat(Math.max(1, DisplayWidth.of(words, start, end)))));
    }

    String summary(Summary summary) {
      return SummaryWords.of(summary, phrases, !options.verbose());
    }
  }

  /** ANSI colours, or none. */
  private record Ansi(boolean on) {
    String severity(Severity severity, String words) {
      return switch (severity) {
        case ERROR -> in("1;31", words);
        case WARNING -> in("1;33", words);
        case INFO -> in("1;36", words);
      };
    }

    String bold(String words) {
      return in("1", words);
    }

    String faint(String words) {
      return in("2", words);
    }

    private String in(String code, String words) {
      return on && !words.isEmpty() ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
    }
  }
}
