package dev.stet.readers.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * {@code **示例：**某公司}: emphasis as Chinese writers type it. By the letter of CommonMark, asterisks
 * between a punctuation mark and a character without a space open or close nothing; the programs
 * that make pages of Chinese texts take them for what they are meant to be, and so do readers.
 */
final class ChineseEmphasis {
  private static final String CLOSES = "，。；：、！？”’）》】」』〉…,.;:!?)]";
  private static final String OPENS = "“‘（《【「『〈([";

  private ChineseEmphasis() {}

  /**
   * Whether {@code document} is written so: in two paragraphs or headings, or in one where other
   * emphasis ends with a punctuation mark and happens to stand before a space. A single one may be
   * a slip.
   */
  static boolean isHabit(Node document) {
    int[] blocks = new int[1];
    boolean[] others = new boolean[1];
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Paragraph paragraph) {
            blocks[0] += isIn(paragraph) ? 1 : 0;
            visitChildren(paragraph);
          }

          @Override
          public void visit(Heading heading) {
            blocks[0] += isIn(heading) ? 1 : 0;
            visitChildren(heading);
          }

          @Override
          public void visit(StrongEmphasis strong) {
            String words = words(strong);
            others[0] |= !words.isEmpty() && endsChinese(words);
          }
        });
    return blocks[0] > 1 || (blocks[0] > 0 && others[0]);
  }

  private static boolean endsChinese(String words) {
    return CLOSES.indexOf(words.charAt(words.length() - 1)) >= 0
        && words.chars().anyMatch(c -> c >= 0x2E80);
  }

  /** Whether pairs of asterisks that the parser left, and nothing else of them, are in a block. */
  static boolean isIn(Node block) {
    String words = words(block);
    int from = next(words, 0);
    boolean any = from >= 0;
    while (from >= 0) {
      int to = next(words, from + 2);
      if (to < 0 || !isPair(words, from, to)) {
        return false;
      }
      from = next(words, to + 2);
    }
    return any;
  }

  /** Whether the asterisk at {@code at} is one of exactly two. */
  static boolean isMark(String source, int at) {
    if (source.charAt(at) != '*') {
      return false;
    }
    int start = at;
    while (start > 0 && source.charAt(start - 1) == '*') {
      start--;
    }
    return isTwo(source, start);
  }

  private static boolean isTwo(String words, int start) {
    return words.startsWith("**", start)
        && !words.startsWith("*", start + 2)
        && (start == 0 || "*\\".indexOf(words.charAt(start - 1)) < 0);
  }

  private static int next(String words, int from) {
    int at = words.indexOf("**", from);
    while (at >= 0 && !isTwo(words, at)) {
      while (at < words.length() && words.charAt(at) == '*') {
        at++;
      }
      at = words.indexOf("**", at);
    }
    return at;
  }

  /** Whether the words between two marks are what such marks stand round. */
  private static boolean isPair(String words, int from, int to) {
    if (to - from < 4) {
      return false;
    }
    char first = words.charAt(from + 2);
    char last = words.charAt(to - 1);
    boolean chinese = words.substring(from, to).chars().anyMatch(c -> c >= 0x2E80);
    return chinese
        && CLOSES.indexOf(first) < 0
        && OPENS.indexOf(last) < 0
        && !Character.isWhitespace(first)
        && !Character.isWhitespace(last);
  }

  /** The words of a block as the parser has them; what is no text counts as one letter. */
  private static String words(Node block) {
    StringBuilder words = new StringBuilder();
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append('x');
          }

          @Override
          public void visit(HtmlInline html) {
            words.append('x');
          }
        });
    return words.toString();
  }
}
