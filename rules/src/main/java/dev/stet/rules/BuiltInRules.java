package dev.stet.rules;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleProvider;
import dev.stet.rules.numeric.NumericRules;
import dev.stet.rules.pack.PatternCheck;
import dev.stet.rules.pack.PatternPack;
import dev.stet.rules.placeholder.PlaceholderRules;
import dev.stet.rules.section.SectionRules;
import dev.stet.rules.truncation.TruncationRules;
import java.util.ArrayList;
import java.util.List;

/** Every rule that comes with Stet. */
public final class BuiltInRules implements RuleProvider {
  /** The packs that come with Stet, by their resource below this package. */
  private static final List<String> PACKS =
      List.of(
          "placeholder/slots.yaml",
          "watermark/pay.yaml",
          "watermark/rights.yaml",
          "watermark/site.yaml",
          "watermark/nav.yaml");

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.addAll(TruncationRules.all());
    checks.addAll(NumericRules.all());
    checks.addAll(PlaceholderRules.all());
    checks.addAll(SectionRules.all());
    checks.add(PatternCheck.of(packs()));
    return checks;
  }

  /** The pattern packs that come with Stet. */
  public static List<PatternPack> packs() {
    return PACKS.stream().map(name -> PatternPack.resource(BuiltInRules.class, name)).toList();
  }
}
