package dev.stet.rules.pack;

import dev.stet.core.analysis.WrappedLines;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What guards and needs ask about one document, answered once each. Not thread-safe; made for one
 * look at one document.
 */
final class Circumstances {
  private static final int EDGE_BLOCKS = 10;
  private static final int TITLE_BLOCKS = 3;
  private static final int LONGEST_TITLE = 400;

  private final Document document;
  private final String title;
  private final int headEnd;
  private final int tailStart;

  /**
   * What each guard last saw: matches that stand close to each other often have the same round
   * them.
   */
  private final Map<Guard, Seen> seen = new HashMap<>();

  Circumstances(Document document) {
    this.document = document;
    List<Block> blocks = document.blocks();
    this.title = title(document);
    this.headEnd =
        blocks.isEmpty() ? 0 : blocks.get(Math.min(EDGE_BLOCKS, blocks.size()) - 1).span().end();
    this.tailStart =
        blocks.isEmpty() ? 0 : blocks.get(Math.max(0, blocks.size() - EDGE_BLOCKS)).span().start();
  }

  private record Seen(String words, boolean holds) {}

  private static String title(Document document) {
    StringBuilder title = new StringBuilder();
    int count = 0;
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.TITLE || block.role() == Role.TITLE || count < TITLE_BLOCKS) {
        String words = block.span().of(document.folded());
        title.append(words, 0, Math.min(words.length(), LONGEST_TITLE)).append('\n');
      }
      if (++count > EDGE_BLOCKS) {
        break;
      }
    }
    return title.toString();
  }

  /** Whether {@code guard} holds for the match of {@code span} in {@code block}. */
  boolean hold(Guard guard, Span block, Span match) {
    String folded = document.folded();
    return switch (guard.where()) {
      case BEFORE -> {
        int from = Math.max(block.start(), match.start() - guard.window());
        yield holds(guard, folded.substring(from, match.start()));
      }
      case AFTER -> {
        int to = Math.min(block.end(), match.end() + guard.window());
        yield holds(guard, folded.substring(match.end(), to));
      }
      case MATCH -> holds(guard, match.of(folded));
      case LINE -> holds(guard, line(folded, block, match).of(folded));
      case TITLE -> holds(guard, title);
      case DOCUMENT -> holds(guard, folded);
    };
  }

  private boolean holds(Guard guard, String words) {
    Seen last = seen.get(guard);
    if (last == null || !last.words.equals(words)) {
      last = new Seen(words, guard.holds(words));
      seen.put(guard, last);
    }
    return last.holds;
  }

  /** The line or lines of {@code match}; of a long one, the stretches that hold or adjoin it. */
  private static Span line(String text, Span block, Span match) {
    int before = (match.start() - block.start()) / Guard.LINE_WINDOW - 1;
    int behind = (match.end() - block.start()) / Guard.LINE_WINDOW + 2;
    int low = block.start() + Math.max(0, before) * Guard.LINE_WINDOW;
    int high = Math.min(block.end(), block.start() + behind * Guard.LINE_WINDOW);
    int start = match.start();
    while (start > low && text.charAt(start - 1) != '\n') {
      start--;
    }
    int end = match.end();
    while (end < high && text.charAt(end) != '\n') {
      end++;
    }
    return new Span(start, end);
  }

  /** Whether the place of {@code span} gives {@code need}. */
  boolean give(RulePattern.Need need, Span span) {
    return switch (need) {
      case HEAD -> span.start() < headEnd;
      case TAIL -> span.start() >= tailStart;
      case FURNITURE -> {
        Block block = document.blockAt(span.start());
        yield block != null && block.role() == Role.FURNITURE;
      }
      case COMPANY -> false;
    };
  }

  /** Whether {@code match} fills its line or block, white space and ends' punctuation aside. */
  boolean fills(RulePattern.Whole whole, Span block, Span match) {
    String text = document.folded();
    for (int i = match.start() - 1; i >= block.start() && !ends(whole, text.charAt(i)); i--) {
      if (!isTrim(text.charAt(i))) {
        return false;
      }
    }
    for (int i = match.end(); i < block.end() && !ends(whole, text.charAt(i)); i++) {
      if (!isTrim(text.charAt(i))) {
        return false;
      }
    }
    return whole == RulePattern.Whole.BLOCK
        || isParagraph(block, match)
        || !WrappedLines.isPart(text, match.start(), match.end());
  }

  /** Whether {@code match} is all of a paragraph that the format itself keeps from the next. */
  private boolean isParagraph(Span block, Span match) {
    return document.mediaType().equals("text/markdown")
        && document.folded().substring(block.start(), match.start()).isBlank()
        && document.folded().substring(match.end(), block.end()).isBlank();
  }

  private static boolean ends(RulePattern.Whole whole, char c) {
    return whole == RulePattern.Whole.LINE && c == '\n';
  }

  private static boolean isTrim(char c) {
    return Character.isWhitespace(c) || "-*#>|•·.。,，;；:：!！…_~>»→".indexOf(c) >= 0;
  }
}
