package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A reference to a figure, table, attachment or section that is not there. */
final class DanglingReference implements Rule {
  private final RuleInfo info;

  DanglingReference(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Dangling dangling : dangling(document)) {
      Problem problem =
          Problem.of(info, dangling.words())
              .message(dangling.last() > 0 ? "missing" : "none")
              .with("reference", dangling.words().of(document.text()).strip())
              .with("last", dangling.last());
      reporter.report(dangling.certain() ? problem : problem.severity(Severity.INFO));
    }
    new BrokenLinks(info).check(document, reporter);
  }

  private static List<Dangling> dangling(Document document) {
    List<Dangling> dangling = new ArrayList<>(NumberedReferences.dangling(document));
    for (Block block : document.blocks()) {
      boolean title =
          block.kind() == BlockKind.HEADING && !Endings.closed(block.span().of(document.folded()));
      if (block.role() == Role.BODY && !title) {
        dangling.addAll(PageReferences.in(document, block.span()));
        dangling.addAll(ItemReferences.missing(document, block.span()));
      }
    }
    dangling.addAll(CountedReferences.missing(document));
    dangling.addAll(NoteReferences.unkept(document));
    dangling.addAll(DecimalReferences.unkept(document));
    dangling.addAll(NamedReferences.unkept(document));
    dangling.addAll(AttachmentReferences.unkept(document));
    return dangling;
  }
}
