package dev.stet.rules.section;

import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;

/** Numbers that skip one, or come twice. */
final class NumberingGap implements Rule {
  /** GB/T 38012 通用要求(节录): the title says that not all of it follows. */
  private static final PrefilteredPattern EXCERPT =
      PrefilteredPattern.compile(
          "(?i)[(（\\[](?:[^()（）\\n]{0,8}(?:节选|节录|摘录|摘编|选登)[^()（）\\n]{0,4}|excerpts?|extracts?)[)）\\]]");

  private final RuleInfo info;

  NumberingGap(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    if (!document.blocks().isEmpty()
        && EXCERPT.isIn(document.blocks().get(0).span().of(document.folded()))) {
      return;
    }
    for (Gap gap : gaps(document)) {
      Problem problem =
          Problem.of(info, gap.words())
              .message(gap.twice() ? "twice" : "gap")
              .with("number", gap.number().of(document.text()).strip())
              .with("before", gap.before().of(document.text()).strip())
              .related(List.of(gap.before()));
      reporter.report(gap.known() ? problem.severity(Severity.INFO) : problem);
    }
    for (Point point : LateStarts.ofText(document)) {
      reporter.report(
          Problem.of(info, Gap.words(document, point))
              .message("late")
              .with("number", point.numbering().span().of(document.text()).strip()));
    }
  }

  private static List<Gap> gaps(Document document) {
    List<Gap> gaps = new ArrayList<>(SeriesGaps.in(document));
    gaps.addAll(LateStarts.under(document));
    gaps.addAll(CaptionNumbers.gaps(document));
    gaps.addAll(ContentsNumbers.unseen(document));
    document
        .get(Contents.ANALYSIS)
        .forEach(contents -> gaps.addAll(ContentsNumbers.twice(document, contents)));
    gaps.addAll(LabelledLines.gaps(document));
    gaps.addAll(RestartedItems.in(document));
    document
        .get(Tables.ANALYSIS)
        .all()
        .forEach(table -> RowNumbers.gap(table).ifPresent(gaps::add));
    for (Block block : document.blocks()) {
      gaps.addAll(OrdinalWords.gaps(document, block.span()));
      if (block.role() == Role.BODY && block.kind() != BlockKind.CODE) {
        gaps.addAll(BracketedRow.gaps(document, block.span()));
      }
    }
    return gaps;
  }
}
