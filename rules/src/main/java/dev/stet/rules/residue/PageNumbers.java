package dev.stet.rules.residue;

import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers on lines of their own, in a document whose contents say on which pages its parts begin.
 */
final class PageNumbers {
  private PageNumbers() {}

  /** Numbers alone that count on, in a document whose contents name pages: these are the pages. */
  static List<PageLine> countingOn(Document document, List<PageLine> numbers) {
    int last =
        document.get(Contents.ANALYSIS).stream()
            .filter(Contents::paged)
            .flatMap(contents -> contents.entries().stream())
            .mapToInt(Contents.Entry::page)
            .max()
            .orElse(0);
    List<PageLine> pages = new ArrayList<>();
    int before = 0;
    boolean roman = true;
    for (PageLine line : numbers) {
      boolean figure = PageLine.isFigure(line.words().charAt(0));
      before = figure && roman ? 0 : before;
      int page = PageLine.page(line.words());
      if ((figure || roman) && page > before && (!figure || page <= last)) {
        pages.add(line);
        before = page;
        roman = !figure;
      }
    }
    boolean most = pages.size() > 1 && pages.size() * 2 > numbers.size();
    return last > 0 && most ? pages : List.of();
  }

  /**
   * Numbers on lines of their own between two titles of which the contents say on which pages they
   * begin: 8 behind what begins on page 2, before what begins on page 9.
   */
  static List<PageLine> betweenTitles(Document document, PageLines lines) {
    List<PageLine> found = new ArrayList<>();
    Map<String, Integer> begins = new HashMap<>();
    for (Contents contents : document.get(Contents.ANALYSIS)) {
      contents.entries().stream()
          .filter(entry -> entry.page() > 0)
          .forEach(entry -> begins.putIfAbsent(entry.key(), entry.page()));
    }
    int page = 1;
    for (int i = 1; i + 1 < lines.size() && !begins.isEmpty(); i++) {
      Integer here = begins.get(Titles.key(lines.get(i).words()));
      page = here == null || !lines.get(i).shown() ? page : here;
      Integer next = begins.get(Titles.key(lines.get(i + 1).words()));
      PageLine line = lines.get(i);
      if (next != null
          && line.shown()
          && line.isNumber()
          && line.number() >= page
          && line.number() <= next) {
        found.add(line);
      }
    }
    return found;
  }
}
