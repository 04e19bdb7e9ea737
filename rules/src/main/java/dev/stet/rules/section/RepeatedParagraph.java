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

  /** Long enough to be no formula, where it comes again at once. */
  private static final int SHORTEST_NEAR_CHINESE = 20;

  private static final int SHORTEST_NEAR = 70;
  private static final int FEW_BLOCKS = 4;

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
    near(document, reporter);
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

  /** The same sentences again a few paragraphs below, alone or with more behind them. */
  private void near(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (!isShort(document, blocks.get(i))) {
        continue;
      }
      String letters = Titles.letters(document.text(blocks.get(i)));
      for (int j = Math.max(0, i - FEW_BLOCKS); j < i; j++) {
        Block before = blocks.get(j);
        boolean same =
            before.role() == Role.BODY
                && before.kind() == BlockKind.PARAGRAPH
                && Titles.letters(document.text(before)).startsWith(letters);
        if (same && !judges(document, blocks.get(i))) {
          reporter.report(
              Problem.of(info, blocks.get(i).span())
                  .severity(Severity.INFO)
                  .with("place", document.place(before.span()).label())
                  .related(List.of(before.span())));
          break;
        }
      }
    }
  }

  private static boolean isShort(Document document, Block block) {
    String words = document.text(block).strip();
    return block.role() == Role.BODY
        && block.kind() == BlockKind.PARAGRAPH
        && words.length() >= (Endings.isChinese(words) ? SHORTEST_NEAR_CHINESE : SHORTEST_NEAR)
        && "。.".indexOf(words.charAt(words.length() - 1)) >= 0;
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
