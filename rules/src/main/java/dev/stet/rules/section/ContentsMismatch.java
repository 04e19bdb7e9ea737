package dev.stet.rules.section;

import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.ContentsMatch;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.List;

/** A list of contents that names what the body does not have. */
final class ContentsMismatch implements Rule {
  private final RuleInfo info;

  ContentsMismatch(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      // nothing in common: the contents of another volume
      if (match.found() > 0) {
        missing(match, reporter);
      }
    }
  }

  /** Reports each run of entries without a place in the body. */
  private void missing(ContentsMatch match, Reporter reporter) {
    List<Contents.Entry> entries = match.contents().entries();
    int i = 0;
    while (i < entries.size()) {
      if (match.places().get(i).isPresent() || entries.get(i).key().isEmpty()) {
        i++;
        continue;
      }
      int last = i;
      while (last + 1 < entries.size() && match.places().get(last + 1).isEmpty()) {
        last++;
      }
      Span span = entries.get(i).span().union(entries.get(last).span());
      Problem problem =
          Problem.of(info, span)
              .with("missing", last - i + 1)
              .with("all", entries.size())
              .with("first", entries.get(i).title())
              .with("last", entries.get(last).title());
      reporter.report(i == last ? problem.message("one") : problem.message("many"));
      i = last + 1;
    }
  }
}
