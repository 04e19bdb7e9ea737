package dev.stet.rules.truncation;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Series;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** A paragraph inside the body without a stop, where the others have one. */
final class UnfinishedParagraph implements Rule {
  private static final int SHORTEST_CHINESE = 40;
  private static final int SHORTEST = 100;
  private static final int ONE_IN = 5;
  private static final int FEWEST = 4;
  private static final int FEWEST_CLOSED = 3;
  private static final int TAIL = 24;

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
    if (!document.get(Chunks.ANALYSIS).numbers().isEmpty()) {
      return;
    }
    points(document, reporter);
    beforeHeadings(document, reporter);
    List<Block> open = new ArrayList<>();
    int all = 0;
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() != Role.BODY || block.kind() != BlockKind.PARAGRAPH) {
        continue;
      }
      String words = document.text(block).strip();
      if (words.length() < (Endings.isChinese(words) ? SHORTEST_CHINESE : SHORTEST)) {
        continue;
      }
      all++;
      char last = words.charAt(words.length() - 1);
      boolean goesOn =
          blocks.get(i + 1).role() == Role.FURNITURE
              || Character.isLowerCase(document.text().charAt(blocks.get(i + 1).span().start()));
      boolean sentence =
          words.chars().anyMatch(c -> "，。；".indexOf(c) >= 0)
              || words.contains(", ")
              || words.contains(". ")
              || words.contains(",");
      if (sentence
          && !goesOn
          && !words.contains("  ")
          && !words.contains("://")
          && !Endings.closed(words)
          && (Character.isLetterOrDigit(last) || last == '%')) {
        open.add(block);
      }
    }
    if (all < FEWEST || open.size() * ONE_IN > all) {
      return;
    }
    for (Block block : open) {
      reporter.report(
          Problem.of(info, tail(document, block)).with("open", open.size()).with("all", all));
    }
  }

  /** A sentence of several that stops short before the next heading, where others are whole. */
  private void beforeHeadings(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    List<Block> open = new ArrayList<>();
    int closed = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() != Role.BODY || block.kind() != BlockKind.PARAGRAPH) {
        continue;
      }
      String words = document.text(block).strip();
      if (Endings.closed(words)) {
        closed++;
      } else if (i + 1 < blocks.size()
          && blocks.get(i + 1).kind() == BlockKind.HEADING
          && words.length() >= SHORTEST_CHINESE
          && Character.isLetter(words.charAt(words.length() - 1))
          && (words.contains("。") || words.contains(". "))) {
        open.add(block);
      }
    }
    if (open.size() == 1 && closed >= FEWEST_CLOSED) {
      reporter.report(
          Problem.of(info, tail(document, open.get(0))).with("open", 1).with("all", closed + 1));
    }
  }

  /** One point without a stop among points that have one, inside the document. */
  private void points(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      List<Block> open = new ArrayList<>();
      for (Point point : series.points()) {
        Block block = blocks.get(point.block());
        String words = document.text(block).strip();
        boolean stops =
            Endings.closed(words) || "；;：:".indexOf(words.charAt(words.length() - 1)) >= 0;
        if (!stops && point.form() != Point.Form.INLINE && point.block() + 1 < blocks.size()) {
          open.add(block);
        }
      }
      boolean item = open.size() == 1 && open.get(0).kind() != BlockKind.PARAGRAPH;
      if (item && series.points().size() > 2) {
        Block block = open.get(0);
        String words = document.text(block).strip();
        if (Endings.isHan(words.charAt(words.length() - 1))
            && words.chars().filter(c -> c == '，').count() > 1) {
          reporter.report(
              Problem.of(info, tail(document, block))
                  .with("open", 1)
                  .with("all", series.points().size()));
        }
      }
    }
  }

  private static Span tail(Document document, Block block) {
    String text = document.text();
    int end = block.span().end();
    int start = end;
    while (start > Math.max(block.span().start(), end - TAIL)
        && "，。；：,;".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return new Span(start, end);
  }
}
