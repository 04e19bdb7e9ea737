package dev.stet.rules.placeholder;

import dev.stet.core.document.Document;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;

/** A figure with some of its digits masked: {@code 1XX32元}, {@code 21.X%}. */
final class MaskedNumber implements Rule {
  private final RuleInfo info;

  MaskedNumber(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Masks masks = document.get(Masks.ANALYSIS);
    int signs = document.get(Template.ANALYSIS).signs();
    for (Masks.Mask mask : masks.all()) {
      Severity severity = masks.severity(mask, signs);
      if (severity != null && mask.number()) {
        reporter.report(
            Problem.of(info, mask.span())
                .severity(severity)
                .with("text", mask.span().of(document.text())));
      }
    }
  }
}
