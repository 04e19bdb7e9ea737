package dev.stet.rules.truncation;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
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

  /** A year and a month without 月, or a month and a day without 日, on a line of its own. */
  private static final PrefilteredPattern DATE =
      PrefilteredPattern.compile(
          "(?:^|(?<=\\n))\\s*(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?[0-9]{1,2}|[二一][〇○零九0][〇○零一二三四五六七八九0]{2}年(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十]{1,3})\\s*$");

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
    date(document, reporter);
    Matcher link = OPEN_LINK.matcher(document.text());
    if (link.find()) {
      reporter.report(
          Problem.of(info, new Span(link.start(), link.end()))
              .with("evidence", new Words("it stops inside the address of a link", "停在一个链接的地址中间")));
    }
  }

  /** 2024年1 under the name of who signed: the date stops inside. */
  private void date(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    int last = blocks.size() - 1;
    while (last > 0 && blocks.get(last).role() == Role.FURNITURE) {
      last--;
    }
    if (last < 1 || blocks.get(last).kind() == BlockKind.TABLE_CELL) {
      return;
    }
    Span span = blocks.get(last).span();
    Matcher date = DATE.matcher(document.folded(), span.start(), span.end());
    if (date.find()) {
      reporter.report(
          Problem.of(info, new Span(date.start(), date.end()))
              .severity(Severity.WARNING)
              .with("evidence", new Words("the date stops inside", "日期没有写完")));
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
          && (LastRow.isTorn(document, i)
              || LastRow.isTornCell(document, i)
              || LastRow.stopsShort(document, i))) {
        Span row = document.blocks().get(i).span();
        reporter.report(
            Problem.of(info, new Span(Math.max(row.start(), row.end() - 12), row.end()))
                .severity(Severity.WARNING)
                .with("evidence", new Words("a row of a table stops before its end", "表格的一行没有写完")));
      }
    }
  }

  private static Words joined(List<Words> evidence) {
    return new Words(
        evidence.stream().map(Words::en).collect(Collectors.joining("; ")),
        evidence.stream().map(Words::zh).collect(Collectors.joining("；")));
  }
}
