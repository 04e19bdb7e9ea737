package dev.stet.rules.numeric;

import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import java.util.List;

/** One measure told in two units that do not convert. */
final class ConversionMismatch extends PassageRule {

  ConversionMismatch(RuleInfo info) {
    super(info);
  }

  @Override
  void judge(Passage passage, Reporter reporter) {
    if (passage.size() < 2) {
      return;
    }
    for (Conversions found : Conversions.wrong(passage.sentence(), passage.span().start())) {
      reporter.report(
          Problem.of(info(), found.second())
              .with("first", found.first().of(passage.text()))
              .with("result", found.result())
              .with("stated", found.second().of(passage.text()))
              .related(List.of(found.first())));
    }
  }
}
