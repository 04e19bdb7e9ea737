package dev.stet.rules.truncation;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.PageTurns;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Running numbers and line breaks inside sentences. */
final class SplitSentence implements Rule {
  private final RuleInfo info;

  SplitSentence(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    runningNumbers(document, reporter);
    strayStops(document, reporter);
    pageLines(document, reporter);
    pageMarks(document, reporter);
    lostStarts(document, reporter);
  }

  /** 以及整治奖补办法。 in a paragraph of its own: the sentence began in a part that is not there. */
  private void lostStarts(Document document, Reporter reporter) {
    for (LostStarts.LostStart start : LostStarts.in(document)) {
      Problem problem = Problem.of(info, start.words()).message("start");
      reporter.report(start.certain() ? problem : problem.severity(Severity.INFO));
    }
  }

  private void runningNumbers(Document document, Reporter reporter) {
    Chunks chunks = document.get(Chunks.ANALYSIS);
    for (Numbering marker : chunks.announced() ? List.<Numbering>of() : chunks.numbers()) {
      reporter.report(
          Problem.of(info, marker.span()).message("marker").with("number", marker.number()));
    }
  }

  /** The lines between two halves of a sentence. */
  private void pageLines(Document document, Reporter reporter) {
    Set<Block> told = new HashSet<>();
    for (Interruptions.Interruption interruption : document.get(Interruptions.ANALYSIS).all()) {
      for (Block mark : interruption.marks()) {
        if (!interruption.paged() && told.add(mark)) {
          reporter.report(
              Problem.of(info, mark.span())
                  .message("marker")
                  .with("number", document.text(mark).strip()));
        }
      }
    }
  }

  /** 破损标牌—6—382块: the page number of a line that was joined to the next. */
  private void pageMarks(Document document, Reporter reporter) {
    for (Span number : document.get(PageTurns.ANALYSIS).numbers()) {
      if (isAlone(document.text(), number)) {
        continue; // the foot of a page: it parts a sentence only where one goes on behind it
      }
      reporter.report(
          Problem.of(info, number).message("marker").with("number", number.of(document.text())));
    }
    for (Block block : document.blocks()) {
      if (isText(block) && document.get(Chunks.ANALYSIS).numbers().isEmpty()) {
        for (Span mark : InlinePages.in(document, block)) {
          reporter.report(
              Problem.of(info, mark)
                  .message("marker")
                  .with("number", mark.of(document.text()).strip()));
        }
      }
    }
  }

  private static boolean isAlone(String text, Span number) {
    int start = text.lastIndexOf('\n', number.start() - 1) + 1;
    int stop = text.indexOf('\n', number.end());
    return text.substring(start, number.start()).isBlank()
        && text.substring(number.end(), stop < 0 ? text.length() : stop).isBlank();
  }

  /** A line that begins with the stop of the sentence before it. */
  private void strayStops(Document document, Reporter reporter) {
    String text = document.text();
    Block before = null;
    for (Block block : document.blocks()) {
      boolean prose =
          (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
              && block.role() == Role.BODY;
      char first = text.charAt(block.span().start());
      if (prose
          && before != null
          && (before.role() == Role.BODY || before.role() == Role.TITLE)
          && "。，；、！？”）》".indexOf(first) >= 0
          && isClosing(document.text(before), first)
          && !Endings.closed(document.text(before))
          && !document.get(Margin.ANALYSIS).isReached(text, before.span().end())) {
        int start = block.span().start();
        reporter.report(Problem.of(info, new Span(start, start + 1)).message("stop"));
      }
      before = block;
    }
  }

  /** Whether a closing mark closes something: some write ”so“. */
  private static boolean isClosing(String before, char mark) {
    int pair = "”）》".indexOf(mark);
    return pair < 0 || before.lastIndexOf("“（《".charAt(pair)) > before.lastIndexOf(mark);
  }

  private static boolean isText(Block block) {
    return block.role() == Role.BODY
        && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM);
  }
}
