package dev.stet.readers.markdown;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.readers.markup.MarkupText;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Words that are set apart by emphasis: a block in italics, a bold first line. */
final class SetApart {
  private SetApart() {}

  /**
   * Tells of them in {@code block}.
   *
   * @param words where its words stand in {@code text}, which are {@code all}
   */
  static void tell(Node block, Span words, String all, MarkupText text) {
    if (isItalic(block)) {
      text.add(Evidence.of(Evidence.Kind.ITALICS, words, all));
    } else if (hasBoldTitle(block)) {
      String title = all.lines().findFirst().orElse("");
      Span line = new Span(words.start(), words.start() + title.length());
      text.add(Evidence.of(Evidence.Kind.BOLD_TITLE, line, title));
    }
  }

  private static boolean hasBoldTitle(Node block) {
    Node first = block.getFirstChild();
    Node second = first == null ? null : first.getNext();
    return first instanceof StrongEmphasis && (second == null || isLineBreak(second));
  }

  /** Whether all the words of a block are set in italics, but for the stop after them. */
  private static boolean isItalic(Node block) {
    boolean italic = false;
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Emphasis) {
        italic = true;
      } else if (!isLineBreak(node)
          && !(node instanceof Text words && words.getLiteral().length() <= 1)) {
        return false;
      }
    }
    return italic;
  }

  private static boolean isLineBreak(Node node) {
    return node instanceof SoftLineBreak || node instanceof HardLineBreak;
  }
}
