package dev.stet.rules.section;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.pack.CompiledRules;
import java.util.List;

/** The rules of this category. */
public final class SectionRules {
  private SectionRules() {}

  public static List<Check> all() {
    return List.of(
        new MissingSection(info("missing-section"), new ProfileChoice.None()),
        new ContentsMismatch(info("contents-mismatch")),
        new NumberingGap(info("numbering-gap")),
        new LevelJump(info("level-jump")),
        new DeclaredCount(info("declared-count")),
        new EmptySection(info("empty-section")),
        new OutlineOnly(info("outline-only")),
        new RepeatedTitle(info("repeated-title")),
        new RepeatedParagraph(info("repeated-paragraph")),
        new DanglingReference(info("dangling-reference")));
  }

  /**
   * {@code checks} with the rule that misses sections set to the profile of {@code choice}: what
   * lints a file to which {@code stet.yaml} binds a profile.
   */
  public static List<Check> withProfile(List<Check> checks, ProfileChoice choice) {
    return checks.stream()
        .map(
            check ->
                check instanceof MissingSection missing
                    ? new MissingSection(missing.info(), choice)
                    : check)
        .toList();
  }

  private static RuleInfo info(String name) {
    return CompiledRules.info("section/" + name);
  }
}
