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
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    Map<String, List<Block>> byLetters = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      if (judges(document, block)) {
        byLetters
            .computeIfAbsent(Titles.letters(document.text(block)), key -> new ArrayList<>(2))
            .add(block);
      }
    }
    for (List<Block> same : byLetters.values()) {
      // three times and more is a form or a refrain
      if (same.size() == 2) {
        Block before = same.get(0);
        Block block = same.get(1);
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
