package dev.stet.rules.pack;

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
  private final Map<Guard, Boolean> known = new HashMap<>();

  Circumstances(Document document) {
    this.document = document;
    List<Block> blocks = document.blocks();
    this.title = title(document);
    this.headEnd =
        blocks.isEmpty() ? 0 : blocks.get(Math.min(EDGE_BLOCKS, blocks.size()) - 1).span().end();
    this.tailStart =
        blocks.isEmpty() ? 0 : blocks.get(Math.max(0, blocks.size() - EDGE_BLOCKS)).span().start();
  }

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
      case BEFORE ->
          guard.holds(
              folded.substring(
                  Math.max(block.start(), match.start() - Guard.WINDOW), match.start()));
      case AFTER ->
          guard.holds(
              folded.substring(match.end(), Math.min(block.end(), match.end() + Guard.WINDOW)));
      case MATCH -> guard.holds(match.of(folded));
      case LINE -> guard.holds(line(folded, block, match));
      case TITLE -> known.computeIfAbsent(guard, key -> key.holds(title));
      case DOCUMENT -> known.computeIfAbsent(guard, key -> key.holds(folded));
    };
  }

  /** The line or lines of {@code match}, clipped to the guard's window. */
  private static String line(String text, Span block, Span match) {
    int low = Math.max(block.start(), match.start() - Guard.LINE_WINDOW);
    int high = Math.min(block.end(), match.end() + Guard.LINE_WINDOW);
    int start = match.start();
    while (start > low && text.charAt(start - 1) != '\n') {
      start--;
    }
    int end = match.end();
    while (end < high && text.charAt(end) != '\n') {
      end++;
    }
    return text.substring(start, end);
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
    return true;
  }

  private static boolean ends(RulePattern.Whole whole, char c) {
    return whole == RulePattern.Whole.LINE && c == '\n';
  }

  private static boolean isTrim(char c) {
    return Character.isWhitespace(c) || "-*#>|•·.。,，;；:：!！…_~>»→".indexOf(c) >= 0;
  }
}
