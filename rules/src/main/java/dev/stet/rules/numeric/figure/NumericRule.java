package dev.stet.rules.numeric.figure;

import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;

/** A rule of this category; knows what it says about itself. */
public abstract class NumericRule implements Rule {
  private final RuleInfo info;

  public NumericRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }
}
