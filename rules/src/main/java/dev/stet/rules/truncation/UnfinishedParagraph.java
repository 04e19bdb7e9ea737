package dev.stet.rules.truncation;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.analysis.Chunks;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A paragraph inside the body without a stop, where the others have one. */
final class UnfinishedParagraph implements Rule {
  /** Weight from which a person should look. */
  private static final double LIKELY = 3;

  /** Weight from which it is worth knowing. */
  private static final double POSSIBLE = 1.7;

  private static final int TAIL = 30;

  private final RuleInfo info;

  UnfinishedParagraph(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Span words : Teasers.in(document)) {
      reporter.report(Problem.of(info, words).message("teaser").severity(Severity.WARNING));
    }
    for (Span place : LostFormula.in(document)) {
      reporter.report(Problem.of(info, place).message("formula").severity(Severity.WARNING));
    }
    for (Span record : CutRecords.in(document)) {
      reporter.report(Problem.of(info, record).message("record").severity(Severity.WARNING));
    }
    Set<Integer> chunks = new HashSet<>();
    for (Numbering number : document.get(Chunks.ANALYSIS).numbers()) {
      chunks.add(number.span().start());
    }
    OpenParagraphs paragraphs = document.get(OpenParagraphs.ANALYSIS);
    Set<Integer> ends = new HashSet<>();
    for (BodyEnd end : document.get(BodyEnd.ANALYSIS)) {
      if (Ending.of(document, end).isLikely()) {
        ends.add(end.block());
      }
    }
    for (OpenParagraphs.Open open : paragraphs.open()) {
      if (open.weight() >= POSSIBLE && !ends.contains(open.block())) {
        Span tail = tail(document, open);
        if (isRepeated(document, tail) || isPieceEnd(document, open.block(), chunks)) {
          continue; // the running head of a site or a page
        }
        // a text that a site served in pieces is broken in more places than it is cut
        boolean likely = open.weight() >= LIKELY && chunks.isEmpty();
        reporter.report(
            Problem.of(info, tail)
                .severity(likely ? Severity.WARNING : Severity.INFO)
                .with("closed", paragraphs.closed())
                .with("all", paragraphs.sentences()));
      }
    }
  }

  /** Whether the next block begins with the running number of the next piece. */
  private static boolean isPieceEnd(Document document, int block, Set<Integer> chunks) {
    List<Block> blocks = document.blocks();
    return block + 1 < blocks.size() && chunks.contains(blocks.get(block + 1).span().start());
  }

  /** Whether another paragraph ends in the same words. */
  private static boolean isRepeated(Document document, Span tail) {
    String words = tail.of(document.text());
    return words.length() > TAIL / 2
        && (document.text().indexOf(words) < tail.start()
            || document.text().indexOf(words, tail.end()) > 0);
  }

  /** The last words, with the notice behind them. */
  private static Span tail(Document document, OpenParagraphs.Open open) {
    String text = document.text();
    Span words = open.words();
    int end = words.end();
    int limit = Math.max(words.start(), end - TAIL);
    int start = end;
    while (start > limit && (start == end || "，。；：,;".indexOf(text.charAt(start - 1)) < 0)) {
      start--;
    }
    // begin with a whole word
    boolean inside = start > words.start() && text.charAt(start) < 0x2E80;
    while (inside && start < end - 1 && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    while (start < end - 1 && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, document.blocks().get(open.block()).span().end());
  }
}
