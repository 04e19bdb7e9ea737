package dev.stet.rules.truncation;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;

/** A file that could be read although a part of it is broken off. */
final class DamagedFile implements Rule {
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
  }
}
