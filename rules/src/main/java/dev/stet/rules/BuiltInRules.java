package dev.stet.rules;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleProvider;
import dev.stet.core.rule.RunRule;
import dev.stet.rules.numeric.NumericRules;
import dev.stet.rules.pack.CompiledRules;
import dev.stet.rules.pack.PatternPack;
import dev.stet.rules.placeholder.PlaceholderRules;
import dev.stet.rules.residue.ResidueRules;
import dev.stet.rules.section.SectionRules;
import dev.stet.rules.truncation.TruncationRules;
import dev.stet.rules.watermark.WatermarkRules;
import java.util.ArrayList;
import java.util.List;

/** Every rule that comes with Stet. */
public final class BuiltInRules implements RuleProvider {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.addAll(TruncationRules.all());
    checks.addAll(NumericRules.all());
    checks.addAll(PlaceholderRules.all());
    checks.addAll(SectionRules.all());
    checks.addAll(WatermarkRules.all());
    checks.addAll(ResidueRules.all());
    checks.add(CompiledRules.shipped().check());
    return checks;
  }

  @Override
  public List<RunRule> runRules() {
    return WatermarkRules.overRuns();
  }

  /** The pattern packs that come with Stet. */
  public static List<PatternPack> packs() {
    return CompiledRules.shipped().packs();
  }
}
