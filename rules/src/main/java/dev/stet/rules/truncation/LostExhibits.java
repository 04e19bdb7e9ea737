package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The results are shown below:, The below table shows …, and then a paragraph of prose: the
 * pictures of a page do not come with its text. Believed where it happens several times and the
 * text has no table and no picture.
 */
final class LostExhibits {
  private static final String EXHIBIT =
      "(?:tables?|charts?|graphs?|plots?|figures?|diagrams?|images?|pictures?|screenshots?|illustrations?)";

  private static final PrefilteredPattern ANNOUNCED =
      PrefilteredPattern.compile(
          "(?i)(?:^|(?<=[.!?:] ))(?:[^.!?]{0,160}\\b(?:are|is|were|can be) (?:shown|plotted|displayed|illustrated|presented|summari[sz]ed|tabulated|seen|graphed) (?:in the [^.!?]{0,20})?below[.:]"
              + "|(?:the|this) (?:below|following) "
              + EXHIBIT
              + " (?:below )?(?:shows?|displays?|presents?|illustrates?|summari[sz]es?|compares?|plots?)\\b[^.!?]{0,160}[.:]"
              + "|(?:the|this) "
              + EXHIBIT
              + " below (?:shows?|displays?|presents?|illustrates?|summari[sz]es?|compares?|plots?)\\b[^.!?]{0,160}[.:]"
              + "|from the above "
              + EXHIBIT
              + "\\b[^.!?]{0,160}[.:])\\s*$");

  private static final int FEWEST = 2;
  private static final int SHORTEST = 50;

  private LostExhibits() {}

  /** The sentences that announce what is not there. */
  static List<Span> in(Document document) {
    boolean plain =
        document.mediaType().equals("text/plain") || document.mediaType().equals("text/markdown");
    List<Span> found = new ArrayList<>();
    List<Block> blocks = plain ? document.blocks() : List.of();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.TABLE_CELL
          || block.kind() == BlockKind.CAPTION
          || block.kind() == BlockKind.CODE) {
        return List.of();
      }
      boolean announces = i + 1 < blocks.size() && isProse(block) && isProse(blocks.get(i + 1));
      Span span = block.span();
      String text = document.folded();
      char last = text.charAt(span.end() - 1);
      if (announces && (last == ':' || last == '.') && isSentence(document, blocks.get(i + 1))) {
        Matcher words = ANNOUNCED.matcher(text, span.start(), span.end());
        if (words.find()) {
          found.add(new Span(words.start(), words.end()));
        }
      }
    }
    return found.size() < FEWEST ? List.of() : found;
  }

  private static boolean isProse(Block block) {
    return block.role() == Role.BODY && block.kind() == BlockKind.PARAGRAPH;
  }

  private static boolean isSentence(Document document, Block block) {
    String words = document.text(block).strip();
    return words.length() >= SHORTEST
        && Character.isUpperCase(words.charAt(0))
        && words.indexOf('\t') < 0
        && words.indexOf('|') < 0
        && !words.contains("  ")
        && (Endings.closed(words) || words.endsWith(":"));
  }
}
