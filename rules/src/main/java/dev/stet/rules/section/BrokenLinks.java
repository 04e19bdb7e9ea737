package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;

/** Links within a document to what is not in it. */
final class BrokenLinks {
  private final RuleInfo info;

  BrokenLinks(RuleInfo info) {
    this.info = info;
  }

  void check(Document document, Reporter reporter) {
    for (Evidence link : document.evidence()) {
      if (link.kind() != Evidence.Kind.BROKEN_LINK) {
        continue;
      }
      Block block = document.blockAt(link.span().start());
      boolean furniture = block != null && block.role() == Role.FURNITURE;
      if (!furniture && !link.words().isBlank()) {
        boolean doubtful = link.details().containsKey("doubtful");
        Problem problem =
            Problem.of(info, link.span())
                .message("link")
                .with("reference", link.words().strip())
                .with("target", link.details().getOrDefault("target", ""));
        reporter.report(doubtful ? problem.severity(Severity.INFO) : problem);
      }
    }
  }
}
