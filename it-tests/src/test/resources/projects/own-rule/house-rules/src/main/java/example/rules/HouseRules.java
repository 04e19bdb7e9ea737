package example.rules;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleProvider;
import java.util.List;

/** The rules of the house; named in META-INF/services, so that every run finds them. */
public final class HouseRules implements RuleProvider {
  @Override
  public List<Check> checks() {
    return List.of(new MissingApproval());
  }
}
