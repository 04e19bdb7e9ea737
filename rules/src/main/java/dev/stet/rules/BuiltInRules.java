package dev.stet.rules;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleProvider;
import dev.stet.rules.numeric.NumericRules;
import dev.stet.rules.section.SectionRules;
import dev.stet.rules.truncation.TruncationRules;
import java.util.ArrayList;
import java.util.List;

/** Every rule that comes with Stet. */
public final class BuiltInRules implements RuleProvider {

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.addAll(TruncationRules.all());
    checks.addAll(NumericRules.all());
    checks.addAll(SectionRules.all());
    return checks;
  }
}
