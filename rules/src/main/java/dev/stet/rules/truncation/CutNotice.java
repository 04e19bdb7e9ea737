package dev.stet.rules.truncation;

import dev.stet.core.analysis.CutNotices;
import dev.stet.core.document.Document;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.Locale;

/** Words that say the text goes on elsewhere. */
final class CutNotice implements Rule {
  private final RuleInfo info;

  CutNotice(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (CutNotices.Notice notice : document.get(CutNotices.ANALYSIS)) {
      reporter.report(
          Problem.of(info, notice.span())
              .message(notice.kind().name().toLowerCase(Locale.ROOT))
              .with("words", notice.span().of(document.text())));
    }
  }
}
