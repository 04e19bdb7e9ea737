package dev.stet.readers.pdf;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.readers.layout.FlowedText;
import dev.stet.readers.layout.Glyph;
import dev.stet.readers.layout.PageLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the watermarks of all pages; the same words on several pages are one watermark. */
final class Watermarks {
  /** Pale words this large are a watermark even if they stand on one page only. */
  private static final float HUGE = 40;

  private static final float LARGE = 20;

  private final Map<String, Found> found = new LinkedHashMap<>();

  /** A watermark and the pages it is on. */
  private record Found(PageParts.Stamp stamp, TreeSet<Integer> pages) {}

  void add(int page, PageParts.Stamp stamp) {
    found.computeIfAbsent(stamp.words(), w -> new Found(stamp, new TreeSet<>())).pages.add(page);
  }

  /**
   * Says which of the upright pale words of {@code pages} are watermarks; the others become text.
   */
  void judgePale(List<PageParts> pages, int pageCount) {
    Map<String, Integer> repeated = new LinkedHashMap<>();
    Map<PageParts, String> words = new LinkedHashMap<>();
    for (PageParts page : pages) {
      if (!page.pale().isEmpty()) {
        String said = PageLayout.words(page.pale());
        words.put(page, said);
        repeated.merge(said, 1, Integer::sum);
      }
    }
    words.forEach(
        (page, said) -> {
          float size = 0;
          for (Glyph glyph : page.pale()) {
            size = Math.max(size, glyph.size());
          }
          int times = repeated.getOrDefault(said, 0);
          boolean onMost = times >= 2 && times * 2 >= pageCount;
          if (said.length() < 200 && (size >= HUGE || (size >= LARGE && onMost))) {
            add(page.number(), new PageParts.Stamp(said, 0, size, "pale"));
            page.pale().clear();
          } else {
            page.paleIsText();
          }
        });
  }

  List<Evidence> evidence(FlowedText text) {
    List<Evidence> evidence = new ArrayList<>();
    for (Found one : found.values()) {
      Map<String, String> details = new TreeMap<>();
      details.put("pages", PageRanges.of(one.pages));
      details.put("look", one.stamp.why());
      if (one.stamp.angle() != 0) {
        details.put("angle", String.valueOf(one.stamp.angle()));
      }
      Span span = Span.at(text.start(one.pages.first()));
      evidence.add(new Evidence(Evidence.Kind.WATERMARK, span, one.stamp.words(), details));
    }
    return evidence;
  }
}
