package dev.stet.rules.truncation;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;

/** A file that could be read although a part of it is broken off, or ends inside a character. */
final class DamagedFile implements Rule {
  private static final char REPLACEMENT = '\uFFFD';

  private final RuleInfo info;

  DamagedFile(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.DAMAGE) {
        reporter.report(Problem.of(info, evidence.span()).with("damage", evidence.words()));
      }
    }
    brokenCharacter(document, reporter);
  }

  /** A text cut inside a character ends in what a decoder puts for half of one. */
  private void brokenCharacter(Document document, Reporter reporter) {
    String text = document.text();
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == 0 || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    int start = end;
    while (start > 0 && text.charAt(start - 1) == REPLACEMENT) {
      start--;
    }
    if (start < end && start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      reporter.report(Problem.of(info, new Span(start, end)).message("character"));
    }
  }
}
