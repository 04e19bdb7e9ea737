package dev.stet.core.lint;

import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.Optional;

/**
 * What a configuration makes of the rules: which run, and at which severity. Immutable.
 *
 * <p>{@link #ASIS} takes every rule as it comes.
 */
@FunctionalInterface
public interface RuleLevels {

  /** Every rule runs at its own severity. */
  RuleLevels ASIS = (rule, own) -> Optional.of(own);

  /**
   * The severity of a finding of {@code rule} that would have {@code own} by itself, or empty if
   * the rule is off.
   */
  Optional<Severity> level(RuleInfo rule, Severity own);
}
