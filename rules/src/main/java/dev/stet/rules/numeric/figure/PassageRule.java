package dev.stet.rules.numeric.figure;

import dev.stet.core.document.Document;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;

/** A rule that judges one sentence after the other. */
public abstract class PassageRule extends NumericRule {

  public PassageRule(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Passage passage : document.get(Passage.ALL)) {
      judge(passage, reporter);
    }
  }

  protected abstract void judge(Passage passage, Reporter reporter);
}
