package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import java.util.List;

/** Who said what stands above: a dash behind the words and, on the next line, a name. */
public final class Bylines {
  private static final int LONGEST_NAME = 30;
  private static final int MOST_WORDS = 4;

  private Bylines() {}

  /**
   * Whether block {@code i} of {@code document} ends in a dash set apart and the next line is a
   * name, as boards and question sites print the comments of their users.
   */
  public static boolean follows(Document document, int i) {
    List<Block> blocks = document.blocks();
    String words = document.text(blocks.get(i)).stripTrailing();
    int last = words.length() - 1;
    if (last < 1
        || "–—-".indexOf(words.charAt(last)) < 0
        || !Character.isWhitespace(words.charAt(last - 1))
        || i + 1 >= blocks.size()) {
      return false;
    }
    String name = document.text(blocks.get(i + 1)).strip();
    int end = name.indexOf('\n');
    name = end < 0 ? name : name.substring(0, end).strip();
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && Character.isLetterOrDigit(name.codePointAt(0))
        && !Endings.closed(name)
        && name.split(" ", -1).length <= MOST_WORDS;
  }
}
