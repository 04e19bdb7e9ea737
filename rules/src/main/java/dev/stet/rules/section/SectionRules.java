package dev.stet.rules.section;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.pack.RuleFile;
import java.util.List;

/** The rules of this category. */
public final class SectionRules {
  private SectionRules() {}

  public static List<Check> all() {
    return all(new ProfileChoice.None());
  }

  /**
   * The rules of this category; the parts of a document are held against the profile of {@code
   * choice}.
   */
  public static List<Check> all(ProfileChoice choice) {
    return List.of(
        missingSection(choice),
        new ContentsMismatch(info("contents-mismatch")),
        new NumberingGap(info("numbering-gap")),
        new LevelJump(info("level-jump")),
        new DeclaredCount(info("declared-count")),
        new EmptySection(info("empty-section")),
        new RepeatedTitle(info("repeated-title")),
        new RepeatedParagraph(info("repeated-paragraph")),
        new DanglingReference(info("dangling-reference")));
  }

  /**
   * The rule that misses sections, for the profile of {@code choice}: what stands in the place of
   * the one among {@link #all()} where {@code stet.yaml} binds a profile to a file.
   */
  public static Rule missingSection(ProfileChoice choice) {
    return new MissingSection(info("missing-section"), choice);
  }

  private static RuleInfo info(String name) {
    return RuleFile.load(SectionRules.class, name + ".yaml");
  }
}
