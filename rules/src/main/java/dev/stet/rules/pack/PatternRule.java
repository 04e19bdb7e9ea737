package dev.stet.rules.pack;

import dev.stet.core.document.Evidence;
import dev.stet.core.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/**
 * A rule of a pack: what it is called and says, and what it speaks up at.
 *
 * @param patterns the words it looks for
 * @param evidence the kinds of evidence that it reports as they are
 */
public record PatternRule(RuleInfo info, List<RulePattern> patterns, Set<Evidence.Kind> evidence) {
  public PatternRule {
    patterns = List.copyOf(patterns);
    evidence = Set.copyOf(evidence);
  }
}
