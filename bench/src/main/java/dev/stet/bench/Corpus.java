package dev.stet.bench;

import dev.stet.core.analysis.Roles;
import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.BuiltInRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that a benchmark goes over.
 *
 * @param megabytes their size in millions of bytes of UTF-8
 */
record Corpus(List<String> texts, double megabytes) {
  private static final int BYTES = 20_000;

  Corpus {
    texts = List.copyOf(texts);
  }

  private static Corpus of(List<String> texts) {
    long bytes = 0;
    for (String text : texts) {
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    return new Corpus(texts, bytes / 1e6);
  }

  /** {@code count} reports of 20 KB, every second one in Chinese. */
  static Corpus reports(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ReportText reports = new ReportText(i);
      texts.add(i % 2 == 0 ? reports.chinese(BYTES) : reports.english(BYTES));
    }
    return of(texts);
  }

  /**
   * {@code count} reports of 20 KB, line by line among the examples of every rule: far more to find
   * than any real document has.
   */
  static Corpus examples(int count) {
    List<String> examples = new ArrayList<>();
    for (Check check : new BuiltInRules().checks()) {
      for (RuleInfo rule : check.rules()) {
        rule.examples().stream().map(Example::plain).forEach(examples::add);
      }
    }
    List<String> texts = new ArrayList<>();
    int next = 0;
    for (String report : reports(count).texts) {
      StringBuilder mixed = new StringBuilder();
      for (String line : report.lines().toList()) {
        mixed.append(line).append('\n').append(examples.get(next)).append('\n');
        next = (next + 1) % examples.size();
      }
      texts.add(mixed.toString());
    }
    return of(texts);
  }

  /** The texts as documents whose blocks have their roles. */
  List<Document> documents() {
    return texts.stream().map(text -> Roles.assign(PlainText.document("report", text))).toList();
  }
}
