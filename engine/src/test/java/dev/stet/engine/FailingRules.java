package dev.stet.engine;

import dev.stet.core.document.Document;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleGuide;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RuleProvider;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rule from somebody's own jar that fails on every document. */
public final class FailingRules implements RuleProvider {

  @Override
  public List<Check> checks() {
    return List.of(new Fails());
  }

  private static final class Fails implements Rule {
    private static final RuleInfo INFO =
        new RuleInfo(
            "section/fails",
            Severity.ERROR,
            Map.of(RuleInfo.DEFAULT, new Words("never said", "从不说")),
            Set.of(),
            new RuleGuide(new Words("any", "任意"), new Words("any", "任意"), List.of()));

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public void check(Document document, Reporter reporter) {
      throw new IllegalStateException("half done");
    }
  }
}
