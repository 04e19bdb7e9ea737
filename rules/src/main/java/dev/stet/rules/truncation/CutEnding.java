package dev.stet.rules.truncation;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** A report whose last words are not its end. */
final class CutEnding implements Rule {
  /** Weight from which a cut is certain enough to fail a build. */
  private static final double CERTAIN = 4;

  /** The last words of the file, where they begin a link of Markdown and do not end it. */
  private static final PrefilteredPattern OPEN_LINK =
      PrefilteredPattern.compile("\\[[^\\[\\]\\n]{1,200}\\]\\((?:h|/|#)[^()\\s]{0,300}\\s*$");

  private final RuleInfo info;

  CutEnding(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (BodyEnd end : document.get(BodyEnd.ANALYSIS)) {
      Ending ending = Ending.of(document, end);
      if (ending.isLikely()) {
        reporter.report(
            Problem.of(info, ending.words())
                .severity(ending.weight() >= CERTAIN ? Severity.ERROR : Severity.WARNING)
                .with("evidence", joined(ending.evidence())));
      }
    }
    rows(document, reporter);
    Matcher link = OPEN_LINK.matcher(document.text());
    if (link.find()) {
      reporter.report(
          Problem.of(info, new Span(link.start(), link.end()))
              .with("evidence", new Words("it stops inside the address of a link", "停在一个链接的地址中间")));
    }
  }

  /**
   * Inside a document, a row that breaks off in the middle of a figure ends its table too early.
   */
  private void rows(Document document, Reporter reporter) {
    List<BodyEnd> ends = document.get(BodyEnd.ANALYSIS);
    for (int i = 0; i < document.blocks().size(); i++) {
      int block = i;
      if (document.blocks().get(i).role() == Role.BODY
          && ends.stream().noneMatch(end -> end.block() == block)
          && (LastRow.isTorn(document, i) || LastRow.isTornCell(document, i))) {
        Span row = document.blocks().get(i).span();
        reporter.report(
            Problem.of(info, new Span(Math.max(row.start(), row.end() - 12), row.end()))
                .severity(Severity.WARNING)
                .with(
                    "evidence",
                    new Words("a row of a table stops inside a figure", "表格的一行停在一个数字中间")));
      }
    }
  }

  private static Words joined(List<Words> evidence) {
    return new Words(
        evidence.stream().map(Words::en).collect(Collectors.joining("; ")),
        evidence.stream().map(Words::zh).collect(Collectors.joining("；")));
  }
}
