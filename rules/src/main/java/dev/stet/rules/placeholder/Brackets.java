package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.regex.Pattern;

/**
 * A pair of brackets and what stands on both sides of it.
 *
 * @param span with the brackets
 * @param words what they hold, in one line
 * @param left the character before them in their block; 0 if they begin it
 * @param right the character behind them; 0 if they end it
 */
record Brackets(Document document, Block block, Span span, String words, char left, char right) {
  /** Words of this length, all of a paragraph, are no name. */
  private static final int SENTENCE = 32;

  /** Words in braces that no program's notation has: at least two that follow each other. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?=.*\\p{L}{2} \\p{L}{2}|.*\\p{L} \\| \\p{L}.*\\||.*\\p{IsHan}{4})[\\p{L}\\p{IsHan}][^{}<>=;\\\\$#@^_]{5,}");

  /** Those of {@code block} that open and close at {@code open} and {@code close}. */
  static Brackets of(Document document, Block block, int open, int close) {
    String text = document.folded();
    Span span = new Span(open, close + 1);
    char left = open > block.span().start() ? text.charAt(open - 1) : 0;
    char right = close + 1 < block.span().end() ? text.charAt(close + 1) : 0;
    return new Brackets(document, block, span, inner(text, span), left, right);
  }

  /** What {@code brackets} hold, in one line. */
  static String inner(String text, Span brackets) {
    return text.substring(brackets.start() + 1, brackets.end() - 1).strip().replace('\n', ' ');
  }

  /** Whether {@code words} in braces are more than a program would put there. */
  static boolean isPhrase(String words) {
    return PHRASE.matcher(words).matches();
  }

  /** Which kind they are. */
  char open() {
    return text().charAt(span.start());
  }

  /** The document's folded text. */
  String text() {
    return document.folded();
  }

  /** Whether nothing else stands on the line. */
  boolean areAlone() {
    return (left == 0 || left == '\n') && (right == 0 || right == '\n');
  }

  /** Whether a sentence in square brackets is all of its lines: it is said aside. */
  static boolean isRemark(Document document, Block block, Span span) {
    String text = document.folded();
    return span.length() > SENTENCE
        && isAllOfLines(text, block, span)
        && text.charAt(span.start()) == '['
        && Character.isUpperCase(text.charAt(span.start() + 1))
        && !text.startsWith("This page ", span.start() + 1);
  }

  private static boolean isAllOfLines(String text, Block block, Span span) {
    int from = span.start();
    while (from > block.span().start() && text.charAt(from - 1) == ' ') {
      from--;
    }
    int to = span.end();
    while (to < block.span().end() && text.charAt(to) == ' ') {
      to++;
    }
    return (from == block.span().start() || text.charAt(from - 1) == '\n')
        && (to == block.span().end() || text.charAt(to) == '\n');
  }
}
