package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks in which words are meant to be read: all but program text. */
final class Prose {
  /** A fence that says itself that it holds words: a letter or report set off for copying. */
  private static final Pattern TEXT_FENCE =
      Pattern.compile("(?:```+|~~~+)[ ]*(?:text|txt|plain|plaintext|markdown|md)[ ]*");

  /** How a box begins in Markdown's dialects. */
  private static final Pattern BOX =
      Pattern.compile(
          "(?:::: ?\\{?[.a-z][a-z-]{2,15}\\}?[^\\n]{0,60}|!!! ?[a-z]{3,15}[^\\n]{0,60}|[> ]{0,4}\\[![A-Z]{3,12}\\])[> ]*\\n");

  private Prose() {}

  static List<Block> blocks(Document document) {
    return document.blocks().stream().filter(block -> isProse(document, block)).toList();
  }

  static boolean isProse(Document document, Block block) {
    return block.role() != Role.CODE || isFencedText(document, block);
  }

  /**
   * A stretch of text without the {@code marks} at both its ends; one character at least is left.
   */
  static Span stripped(String text, int start, int end, String marks) {
    int from = start;
    int to = end;
    while (from < to - 1 && marks.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from + 1 && marks.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return new Span(from, to);
  }

  /**
   * What {@code block} says, without the marks that set it in a box: {@code :::tip}, {@code !!!
   * note}, {@code [!NOTE]}, and the closing ones.
   */
  static Span content(Document document, Block block) {
    String text = document.text();
    Span span = block.span();
    if (":![>".indexOf(text.charAt(span.start())) < 0) {
      return span;
    }
    Matcher open = BOX.matcher(text).region(span.start(), span.end());
    int start = open.lookingAt() ? open.end() : span.start();
    int end = span.end();
    if (start > span.start() && text.substring(start, end).stripTrailing().endsWith(":::")) {
      end = text.lastIndexOf(":::", end);
    }
    return start < end ? new Span(start, end) : span;
  }

  private static boolean isFencedText(Document document, Block block) {
    String text = document.text();
    int start = block.span().start();
    int lineEnd = text.indexOf('\n', start);
    if (lineEnd > 0 && TEXT_FENCE.matcher(text.substring(start, lineEnd).strip()).matches()) {
      return true;
    }
    int end = Math.max(0, start - 1);
    int before = text.lastIndexOf('\n', end - 1) + 1;
    return before < end && TEXT_FENCE.matcher(text.substring(before, end).strip()).matches();
  }
}
