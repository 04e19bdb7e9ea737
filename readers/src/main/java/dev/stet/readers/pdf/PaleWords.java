package dev.stet.readers.pdf;

import dev.stet.readers.layout.Glyph;
import dev.stet.readers.layout.PageLayout;
import dev.stet.readers.layout.Stamps;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells upright pale words that are a watermark from a designer's grey captions. */
final class PaleWords {
  /** Pale words this large, in points, are a watermark even if they stand on one page only. */
  private static final float HUGE = 40;

  /** Pale words this large that stand on most pages are one. */
  private static final float LARGE = 20;

  private static final int LONGEST = 200;

  private PaleWords() {}

  /**
   * Moves the watermarks among the pale words of {@code pages} to {@code stamps}; makes the others
   * text.
   *
   * @param pageCount of the whole document
   */
  static void judge(List<PageParts> pages, int pageCount, Stamps stamps) {
    Map<String, Integer> repeated = new HashMap<>();
    Map<PageParts, String> words = new LinkedHashMap<>();
    for (PageParts page : pages) {
      String said = PageLayout.words(page.pale());
      words.put(page, said);
      repeated.merge(said, 1, Integer::sum);
    }
    words.forEach(
        (page, said) -> {
          float size = 0;
          for (Glyph glyph : page.pale()) {
            size = Math.max(size, glyph.size());
          }
          int times = repeated.getOrDefault(said, 0);
          boolean onMost = times >= 2 && times * 2 >= pageCount;
          if (said.length() < LONGEST && (size >= HUGE || (size >= LARGE && onMost))) {
            stamps.add(page.number(), new Stamps.Stamp(said, 0, "pale"));
            page.pale().clear();
          } else {
            page.paleIsText();
          }
        });
  }
}
