package dev.stet.rules.placeholder;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;

/** What was taken out of a text or never put in: 人均元，增长；, 租期为 年. */
final class LostFigure implements Rule {
  private final RuleInfo info;

  LostFigure(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    if (Mentions.teaches(document)) {
      return;
    }
    for (Span place : document.get(LostFigures.ANALYSIS)) {
      reporter.report(Problem.of(info, place).with("text", place.of(document.text())));
    }
    for (Span gap : document.get(GapBlanks.ANALYSIS).all()) {
      String words = gap.of(document.text()).strip();
      int next = Math.min(document.text().length(), gap.end() + 2);
      reporter.report(
          Problem.of(info, gap)
              .message("gap")
              .with("text", words.isEmpty() ? document.text().substring(gap.end(), next) : words));
    }
  }
}
