package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same paragraph twice. */
final class RepeatedParagraph implements Rule {
  /** What is shorter may be a refrain: a formula of address, a caption, a common item. */
  private static final int SHORTEST_CHINESE = 40;

  private static final int SHORTEST = 120;

  /** Pasted twice at one place; what comes again far away may be meant. */
  private static final int NEAR = 80;

  private final RuleInfo info;

  RepeatedParagraph(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Map<String, Block> seen = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (Block block : document.blocks()) {
      if (judges(document, block)) {
        times.merge(Titles.letters(document.text(block)), 1, Integer::sum);
      }
    }
    for (Block block : document.blocks()) {
      if (!judges(document, block)) {
        continue;
      }
      String key = Titles.letters(document.text(block));
      Block before = seen.putIfAbsent(key, block);
      // three times and more is a form or a refrain
      if (before != null && times.getOrDefault(key, 0) == 2) {
        int between = block.span().start() - before.span().end();
        reporter.report(
            Problem.of(info, block.span())
                .severity(between < NEAR ? Severity.WARNING : Severity.INFO)
                .with("place", document.place(before.span()).label())
                .related(List.of(before.span())));
      }
    }
  }

  private static boolean judges(Document document, Block block) {
    if (block.role() != Role.BODY
        || (block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.LIST_ITEM)
        || block.span().length() < SHORTEST_CHINESE) {
      return false;
    }
    String words = document.text(block);
    return words.length() >= (Endings.isChinese(words) ? SHORTEST_CHINESE : SHORTEST)
        && Endings.closed(words);
  }
}
