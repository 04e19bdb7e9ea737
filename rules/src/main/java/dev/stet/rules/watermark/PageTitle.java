package dev.stet.rules.watermark;

import dev.stet.core.analysis.SiteVoice;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The title of a page whose lines do not show which it is: of those above its text the one whose
 * words the text takes up again. A menu's do not come back.
 */
final class PageTitle {
  private static final int LAST_LINE = 200;
  private static final int SHORTEST_PARAGRAPH = 60;
  private static final int PARAGRAPHS = 3;
  private static final int LONGEST_TITLE = 140;
  private static final int LONGEST_TEXT = 1200;
  private static final int SHORTEST_WORD = 4;

  private static final List<String> ENDINGS = List.of("ies", "ing", "es", "ed", "s", "y");

  private static final int STEM = 5;

  /** No farther above the text, in blocks, is its title. */
  private static final int REACH = 14;

  private static final Set<String> COMMON =
      Set.of(
          "with", "from", "this", "that", "have", "your", "when", "will", "they", "them", "into",
          "over", "more", "than", "what", "were", "been", "also", "only", "which", "their", "there",
          "about", "after");

  private static final int OF_A_WORD_SAID_AGAIN = 3;
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 4;
  private static final int LEAST = 3;
  private static final double HALF = 0.5;

  private static final PrefilteredPattern TRAIL = PrefilteredPattern.compile("[|›»>]|\\s/\\s");

  /** By whom, when, for how much: what a text may have below its title. */
  private static final PrefilteredPattern OWN =
      PrefilteredPattern.compile(
          "^(?:[Bb]y|BY) \\p{Lu}[^|·•]{2,40}$|^[£$€¥] ?[0-9][0-9,.]*$|^(?:[0-9]{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? [0-9]{1,2}),? [12][0-9]{3}$");

  private PageTitle() {}

  /** Takes what a text has below its title out of what only its place made controls. */
  static void keep(
      BitSet controls, BitSet sure, Document document, List<SiteLine> lines, int title) {
    for (int i = title + 1; title >= 0 && i < lines.size() && !lines.get(i).prose(); i++) {
      if (controls.get(i)
          && !sure.get(i)
          && OWN.isIn(document.text(document.blocks().get(i)).strip())) {
        controls.clear(i);
      }
    }
  }

  /** The block that is the title; -1 if none takes up enough. */
  static int of(Document document, List<SiteLine> lines, BitSet controls) {
    int text = 0;
    int end = Math.min(lines.size(), LAST_LINE);
    while (text < end && !isParagraph(document, lines, controls, text)) {
      text++;
    }
    if (text == end) {
      return -1;
    }
    Set<String> said = new HashSet<>();
    int paragraphs = 0;
    for (int i = text; i < lines.size() && paragraphs < PARAGRAPHS; i++) {
      if (isParagraph(document, lines, controls, i)) {
        words(document, i, said::add);
        paragraphs++;
      }
    }
    int title = -1;
    int most = 0;
    for (int i = Math.max(0, text - REACH); i < text; i++) {
      int weight = weight(document, lines.get(i), i, said);
      if (weight >= most && weight >= LEAST) {
        title = i;
        most = weight;
      }
    }
    return title;
  }

  /** How far line {@code i} is like a title: its words, and more those that the text says again. */
  private static int weight(Document document, SiteLine line, int i, Set<String> said) {
    Block block = document.blocks().get(i);
    if (!line.headline()
        || line.isSign()
        || line.share().atLeast(HALF)
        || line.share().heaviest() > 1
        || TRAIL.isIn(document.text(block))
        || block.span().length() > LONGEST_TITLE
        || document.text(block).indexOf("  ") >= 0
        || PageRemarks.isRemark(document.text(block).strip(), false)
        || SiteVoice.in(block.span().of(document.folded())).isLikely()) {
      return 0;
    }
    int[] count = new int[2];
    words(
        document,
        i,
        word -> {
          count[0]++;
          count[1] += said.contains(word) ? 1 : 0;
        });
    int words = Math.min(count[0], MOST_WORDS);
    if (count[1] < 2 && words < FEWEST_WORDS) {
      return 0; // as good as a menu's
    }
    return count[1] == 0 ? words - 1 : OF_A_WORD_SAID_AGAIN * count[1] + words;
  }

  private static boolean isParagraph(
      Document document, List<SiteLine> lines, BitSet controls, int i) {
    return lines.get(i).prose()
        && !controls.get(i)
        && !lines.get(i).speaks()
        && document.blocks().get(i).kind() != BlockKind.HEADING
        && document.blocks().get(i).span().length() >= SHORTEST_PARAGRAPH;
  }

  private static void words(Document document, int i, Consumer<String> taker) {
    String line = document.text(document.blocks().get(i)).toLowerCase(Locale.ROOT);
    int end = Math.min(line.length(), LONGEST_TEXT);
    for (int at = 0; at < end; ) {
      int from = at;
      while (at < end && Character.isLetter(line.charAt(at))) {
        at++;
      }
      String word = stem(line.substring(from, at));
      if (at - from >= SHORTEST_WORD && !COMMON.contains(word)) {
        taker.accept(word);
      }
      at = Math.max(at, from + 1);
    }
  }

  /** Ferry and ferries, stop and stops are one word. */
  private static String stem(String word) {
    int end = word.length();
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && end - ending.length() >= SHORTEST_WORD) {
        end -= ending.length();
        break;
      }
    }
    return word.substring(0, Math.min(end, STEM));
  }
}
