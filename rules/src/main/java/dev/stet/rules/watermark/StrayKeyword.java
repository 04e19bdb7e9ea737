package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a search over a copied page, {@code 空调不制冷怎么办} above news of a school: a mirror puts
 * there what visitors look for. No two characters of it stand side by side in the text below.
 */
final class StrayKeyword {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 24;

  /** In characters; of a short text the title may speak in other words. */
  private static final int SHORTEST_TEXT = 150;

  private static final PrefilteredPattern KEYWORD =
      PrefilteredPattern.compile("[\\p{IsHan}A-Za-z0-9 ]+[?？]?");

  private static final PrefilteredPattern READING =
      PrefilteredPattern.compile("[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]|\\s");

  private StrayKeyword() {}

  /** The keyword above the text of {@code document}, a copy that is known to be a mirror's. */
  static @Nullable Span in(Document document) {
    List<Block> blocks = document.blocks();
    if (blocks.size() < 2) {
      return null;
    }
    Span first = blocks.get(0).span();
    String words = document.text(blocks.get(0)).strip();
    if (words.length() < SHORTEST
        || words.length() > LONGEST
        || !KEYWORD.matcher(words).matches()) {
      return null;
    }
    String below = READING.matcher(document.text().substring(first.end())).replaceAll("");
    String keyword = READING.matcher(words).replaceAll("");
    if (below.length() < SHORTEST_TEXT) {
      return null;
    }
    for (int i = 0; i + 2 <= keyword.length(); i++) {
      if (below.contains(keyword.substring(i, i + 2))) {
        return null;
      }
    }
    return first;
  }
}
