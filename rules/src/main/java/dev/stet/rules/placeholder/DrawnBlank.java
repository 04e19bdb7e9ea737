package dev.stet.rules.placeholder;

import dev.stet.core.document.Document;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;

/** A blank that is drawn with other signs than underscores: 租期▁▁年, 自——年——月起. */
final class DrawnBlank implements Rule {
  private final RuleInfo info;

  DrawnBlank(RuleInfo info) {
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
    for (DrawnBlanks.Blank blank : document.get(DrawnBlanks.ANALYSIS).all()) {
      if (!Mentions.hold(document, blank.span())) {
        reporter.report(
            Problem.of(info, blank.span())
                .severity(blank.unit() ? Severity.ERROR : Severity.INFO)
                .with("text", blank.span().of(document.text())));
      }
    }
  }
}
