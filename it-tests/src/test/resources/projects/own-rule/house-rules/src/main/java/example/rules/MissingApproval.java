package example.rules;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.pack.RuleFile;

/** A report that asks for money and does not say who approved it. */
final class MissingApproval implements Rule {
  private static final String BUDGET = "Budget requested:";
  private static final String APPROVAL = "Approved by:";

  private final RuleInfo info = RuleFile.load(MissingApproval.class, "missing-approval.yaml");

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Block request = null;
    for (Block block : document.blocks()) {
      String words = block.span().of(document.text());
      if (words.startsWith(APPROVAL)) {
        return;
      }
      if (block.role() == Role.BODY && words.startsWith(BUDGET)) {
        request = block;
      }
    }
    if (request != null) {
      reporter.report(Problem.of(info, request.span()));
    }
  }
}
