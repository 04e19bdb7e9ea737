package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of a site's other pages: links and nothing else, or names and short lines, under what says
 * that they are related, popular or recent; and the links before the text and after it.
 */
final class OtherPages {
  /** What heads a list of a site's other pages, whatever it calls these. */
  private static final Pattern OTHER_PAGES =
      Pattern.compile(
          "(?i)(?:related|similar|recommended|popular|trending|latest|recent|top|more|other|suggested|featured|earlier|previous|further|linked|(?:most|widely|much|best|now|just)(?=[ -](?:read|shared|viewed|watched|discussed|commented|clicked|liked|heard|searched|in)\\b)|(?:picked|chosen|selected|handpicked|made)(?= for (?:you|our)\\b)) (?!work|projects?|packages?|tools?|standards?|issues?|specifications?|repositories|information|details|contacts?|enquir|education|experience|employment|positions?|notes|dates|winners|years)[a-z]{2,20}(?: [a-z]{2,12}){0,2}:?");

  private static final int LONGEST_LIST = 10;

  private static final int FEWEST_ENTRIES = 2;

  private OtherPages() {}

  /** Links and nothing else before the first sentence and after the last: where the site leads. */
  static void addEdges(BitSet controls, Document document, List<SiteLine> lines) {
    int first = 0;
    while (first < lines.size() && !lines.get(first).prose()) {
      first++;
    }
    int last = lines.size() - 1;
    while (last > first && !lines.get(last).prose()) {
      last--;
    }
    for (int i = 0; i < lines.size() && last > first; i++) {
      Block block = document.blocks().get(i);
      boolean edge = i < first || i > last;
      if (edge && block.kind() == BlockKind.LIST_ITEM && PageLinks.isLink(document, block)) {
        controls.set(i);
      }
    }
  }

  /** Related recipes, and then links and nothing else: what is related is other pages. */
  static void addLinks(BitSet controls, Document document, List<SiteLine> lines) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      boolean head =
          blocks.get(i).kind() == BlockKind.HEADING
              && OTHER_PAGES.matcher(document.text(blocks.get(i)).strip()).matches();
      if (!head && !lines.get(i).related()) {
        continue;
      }
      int first = i + 1;
      if (blocks.get(first).kind() == BlockKind.HEADING
          && !PageLinks.isLink(document, blocks.get(first))) {
        first++; // which kind of them
      }
      int last = first;
      while (last < blocks.size() && PageLinks.isLink(document, blocks.get(last))) {
        last++;
      }
      if (last > first) {
        controls.set(i, last);
      }
    }
  }

  /** Similar houses, and then names and nothing else as far as the site's next line. */
  static void addNames(BitSet controls, Document document, List<SiteLine> lines) {
    for (int i = 0; i + FEWEST_ENTRIES < lines.size(); i++) {
      boolean head =
          lines.get(i).brief()
              && !controls.get(i)
              && OTHER_PAGES.matcher(document.text(document.blocks().get(i)).strip()).matches();
      int end = i + 1;
      while (head
          && end < lines.size()
          && end - i <= LONGEST_LIST
          && isEntry(document, lines, end)) {
        end++;
      }
      boolean closed = end == lines.size() || controls.get(end) || lines.get(end).isSign();
      if (head && closed && end - i > FEWEST_ENTRIES) {
        controls.set(i, end);
      }
    }
  }

  private static boolean isEntry(Document document, List<SiteLine> lines, int i) {
    SiteLine line = lines.get(i);
    return !line.isSign()
        && !line.prose()
        && (line.small() || line.headline())
        && document.blocks().get(i).kind() == BlockKind.PARAGRAPH;
  }

  /** The short lines after the head of a list of other pages. */
  static void addLines(BitSet controls, List<SiteLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      boolean atTheFoot = i >= lines.size() - SiteControls.FOOT;
      boolean sure = controls.get(i) && (lines.get(i).related() || lines.get(i).heads());
      if (sure || (lines.get(i).related() && atTheFoot)) {
        int last = i;
        while (last + 1 < lines.size()
            && last - i < LONGEST_LIST
            && (lines.get(last + 1).small() || (sure && lines.get(last + 1).headline()))) {
          last++;
        }
        if (last > i + 1 || last == lines.size() - 1) {
          controls.set(i, last + 1);
        }
      }
    }
  }
}
