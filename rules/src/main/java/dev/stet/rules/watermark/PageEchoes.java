package dev.stet.rules.watermark;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page prints more than once: the motto of the site above its text and again below it, the
 * labels beside each comment. A line that is the site's in most of its places is so in all.
 */
final class PageEchoes {
  private static final int FEWEST_PLACES = 3;
  private static final int SHORTEST_MOTTO = 12;
  private static final int SHORTEST_CHINESE_MOTTO = 6;
  private static final int LONGEST_MOTTO = 120;

  /** Of a sentence that can begin or end the text between. */
  private static final int LONGEST_LINE = 60;

  /** So far from its ends, in blocks, a page's frame may reach. */
  private static final int FRAME = 40;

  /** By whom and when, which a text may say at both its ends, and whose name it is. */
  private static final PrefilteredPattern OWN =
      PrefilteredPattern.compile(
          "[12][0-9]{3}\\s?[-/.年]|^(?:[Bb]y|作者|来源|记者|编辑|文)\\b|^[^\\p{Ll}]*$|^(?:\\p{Lu}[\\p{L}.'’-]*[ ,]*){1,5}$");

  private PageEchoes() {}

  /** Adds to {@code controls} the lines that stand both above and below the text of a page. */
  static void addMottos(BitSet controls, Document document, List<SiteLine> lines) {
    int first = 0;
    while (first < lines.size() && !isText(document, lines, first)) {
      first++;
    }
    int last = lines.size() - 1;
    while (last > first && !isText(document, lines, last)) {
      last--;
    }
    if (last <= first) {
      return;
    }
    Map<String, Integer> above = new HashMap<>();
    for (int i = Math.max(0, first - FRAME); i < first; i++) {
      String line = document.text(document.blocks().get(i)).strip();
      if (mayBeMotto(document, line, i)) {
        above.put(line, i);
      }
    }
    for (int i = last + 1; i < Math.min(lines.size(), last + FRAME) && !above.isEmpty(); i++) {
      Integer head = above.get(document.text(document.blocks().get(i)).strip());
      if (head != null && SiteControls.mayBe(document, i)) {
        controls.set(head);
        controls.set(i);
      }
    }
  }

  private static boolean mayBeMotto(Document document, String line, int i) {
    boolean latin = SiteLine.isLatin(line);
    return line.length() >= (latin ? SHORTEST_MOTTO : SHORTEST_CHINESE_MOTTO)
        && line.length() <= LONGEST_MOTTO
        && document.blocks().get(i).kind() == BlockKind.PARAGRAPH
        && SiteControls.mayBe(document, i)
        && !(latin && OWN.isIn(line));
  }

  private static boolean isText(Document document, List<SiteLine> lines, int i) {
    return lines.get(i).prose() && document.blocks().get(i).span().length() > LONGEST_LINE;
  }

  /** Adds the other places of labels that are controls in most of them. */
  static void addLabels(BitSet controls, Document document, List<SiteLine> lines) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).brief()
          && lines.get(i).share().hits() > 0
          && document.blocks().get(i).label() == null
          && document.blocks().get(i).kind() == BlockKind.PARAGRAPH) {
        String line = document.text(document.blocks().get(i)).strip();
        places.computeIfAbsent(line, key -> new ArrayList<>()).add(i);
        if (controls.get(i)) {
          known.add(line);
        }
      }
    }
    for (String line : known) {
      List<Integer> all = places.getOrDefault(line, List.of());
      long controlled = all.stream().filter(controls::get).count();
      if (all.size() >= FEWEST_PLACES && controlled * 2 >= all.size()) {
        all.forEach(controls::set);
      }
    }
  }
}
