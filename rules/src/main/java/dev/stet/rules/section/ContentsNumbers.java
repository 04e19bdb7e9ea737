package dev.stet.rules.section;

import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.ContentsMatch;
import dev.stet.core.analysis.Point;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The numbers of a list of contents, beside each other and beside those of the headings. */
final class ContentsNumbers {
  private static final int FEWEST_FOUND = 3;

  private static final PrefilteredPattern FIGURE =
      PrefilteredPattern.compile("\\s*([0-9]{1,2}) (?=\\p{L})");

  private ContentsNumbers() {}

  /** 1.2.2 页面设置 and under it 1.2.2 页眉: two entries of a contents list with one number. */
  static List<Gap> twice(Document document, Contents contents) {
    List<Gap> gaps = new ArrayList<>();
    Contents.Entry before = null;
    for (Contents.Entry entry : contents.entries()) {
      Numbering number = entry.numbering();
      Numbering last = before == null ? null : before.numbering();
      if (before != null
          && number != null
          && last != null
          && number.style() == last.style()
          && number.numbers().equals(last.numbers())
          && (number.depth() > 1 || level(document, entry) == level(document, before))
          && !entry.key().equals(before.key())) {
        gaps.add(Gap.twice(label(before), label(entry)));
      }
      before = entry;
    }
    return gaps;
  }

  /** How deep the list stands in which an entry is an item. */
  private static int level(Document document, Contents.Entry entry) {
    Block block = document.blockAt(entry.span().start());
    return block == null ? 0 : block.level();
  }

  /** The number of an entry, which stands at its beginning. */
  private static Span label(Contents.Entry entry) {
    Numbering number = entry.numbering();
    int start = entry.span().start();
    return number == null
        ? entry.span()
        : new Span(start, Math.min(entry.span().end(), start + number.span().length()));
  }

  /**
   * 4 after 2, written as a figure and one space, where the contents name a 3 that is not there.
   */
  static List<Gap> unseen(Document document) {
    List<Gap> gaps = new ArrayList<>();
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      List<Contents.Entry> entries = match.contents().entries();
      for (int i = 2; i < entries.size() && match.found() >= FEWEST_FOUND; i++) {
        int figure = figure(entries.get(i).span(), document);
        boolean counts =
            figure > 2
                && figure(entries.get(i - 1).span(), document) == figure - 1
                && figure(entries.get(i - 2).span(), document) == figure - 2;
        Span before = match.places().get(i - 2).orElse(null);
        Span place = match.places().get(i).orElse(null);
        if (counts
            && before != null
            && place != null
            && match.places().get(i - 1).isEmpty()
            && before.end() < place.start()
            && figure(place, document) == figure
            && Numbering.at(document.folded(), place.start(), place.end()) == null) {
          // the contents are what does not agree
          gaps.add(new Gap(before, place, place, false, true));
        }
      }
    }
    return gaps;
  }

  /** Whether the contents list what is left out: then they are what does not agree. */
  static boolean isListed(Document document, Point before, Point point) {
    Numbering last = before.numbering();
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      List<Contents.Entry> entries = match.contents().entries();
      for (int i = 0; i < entries.size() && match.found() > 0; i++) {
        Numbering listed = entries.get(i).numbering();
        boolean same =
            listed == null
                ? last.depth() == 1
                : listed.style() == last.style() && listed.depth() == last.depth();
        int number = listed == null ? figure(entries.get(i).span(), document) : listed.number();
        if (same
            && match.places().get(i).isEmpty()
            && number > before.number()
            && number < point.number()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The figure before a title, 0 if there is none. */
  private static int figure(Span title, Document document) {
    Matcher figure = FIGURE.matcher(title.of(document.folded()));
    return figure.lookingAt() ? Integer.parseInt(figure.group(1)) : 0;
  }
}
