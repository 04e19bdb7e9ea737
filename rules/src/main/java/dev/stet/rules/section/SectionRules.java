package dev.stet.rules.section;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.pack.RuleFile;
import java.util.List;

/** The rules of this category. */
public final class SectionRules {
  private SectionRules() {}

  public static List<Check> all() {
    return List.of(
        new ContentsMismatch(info("contents-mismatch")),
        new NumberingGap(info("numbering-gap")),
        new LevelJump(info("level-jump")),
        new DeclaredCount(info("declared-count")),
        new EmptySection(info("empty-section")),
        new RepeatedTitle(info("repeated-title")),
        new RepeatedParagraph(info("repeated-paragraph")),
        new DanglingReference(info("dangling-reference")));
  }

  private static RuleInfo info(String name) {
    return RuleFile.load(SectionRules.class, name + ".yaml");
  }
}
