package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** References to the bracketed points of the text. */
final class ItemReferences {
  /** 第（一）、（六）项, of this text and not of the article of a law. */
  private static final PrefilteredPattern ITEMS =
      PrefilteredPattern.compile(
          "(?<=上述|前述|以上|[对、]|(?:第[一二三四五六七八九十]{1,2}|[上前本]述?)部分)第\\([一二三四五六七八九十]{1,2}\\)(?:[、和及与]?第?\\([一二三四五六七八九十]{1,2}\\))*[项条点]");

  private static final PrefilteredPattern BRACKETED =
      PrefilteredPattern.compile("\\([一二三四五六七八九十]{1,2}\\)");

  private ItemReferences() {}

  /** 对上述第（一）、（六）项问题, where the points go to （五）. */
  static List<Dangling> missing(Document document, Span block) {
    int at = document.folded().indexOf("第(", block.start());
    if (at < 0 || at >= block.end()) {
      return List.of();
    }
    List<Dangling> missing = new ArrayList<>();
    int last = 0;
    for (Point point : document.get(Outline.ANALYSIS).points()) {
      boolean item = point.numbering().style() == Numbering.Style.CHINESE_BRACKETED;
      last = item ? Math.max(last, point.number()) : last;
    }
    Matcher row = ITEMS.matcherSeeingMore(document.folded(), at, block.end());
    while (last > 1 && row.find()) {
      Matcher number = BRACKETED.matcher(document.folded(), row.start(), row.end());
      while (number.find()) {
        Numbering numbering = Numbering.at(document.folded(), number.start(), number.end());
        if (numbering != null && numbering.number() > last) {
          missing.add(Dangling.among(new Span(number.start(), number.end()), last));
        }
      }
    }
    return missing;
  }
}
