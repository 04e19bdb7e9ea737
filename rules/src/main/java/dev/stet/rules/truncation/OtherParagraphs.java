package dev.stet.rules.truncation;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;

/** How the other paragraphs of a report end: where they have a stop, the last should have one. */
final class OtherParagraphs {
  private static final PrefilteredPattern STOP =
      PrefilteredPattern.compile("[。！]|[.!?]\\s+(?=\\p{Lu})");

  private static final int LONGEST_NOISE = 50;

  private final LastBlock last;
  private final Document document;
  private final String words;

  OtherParagraphs(LastBlock last) {
    this.last = last;
    this.document = last.document();
    this.words = document.text(last.block());
  }

  /** How many of the long ones end with a stop. */
  void addTo(Grounds grounds) {
    if (!document.get(Chunks.ANALYSIS).numbers().isEmpty()) {
      // where a site cut the text into pieces, none of them ends with its sentence
      grounds.add(1.2, "the other sentences have a stop", "其他句子都有句号");
      return;
    }
    int closed = 0;
    int all = 0;
    int enough = Endings.isChinese(words) ? 24 : 60;
    for (int i = 0; i < document.blocks().size(); i++) {
      Block other = document.blocks().get(i);
      boolean prose =
          other.role() == Role.BODY
              && (other.kind() == BlockKind.PARAGRAPH || other.kind() == BlockKind.LIST_ITEM)
              && other.span().length() >= enough
              && i != last.index()
              && LastWords.areSentence(document.text(other));
      if (prose) {
        all++;
        closed += ends(document.text(other)) ? 1 : 0;
      }
    }
    long stops = STOP.matcher(words).results().count();
    if (stops >= 1 && (closed < 3 || closed < all * 0.8)) {
      grounds.add(
          Math.min(stops, 3) * 0.5,
          stops + " sentences before it end with a stop",
          "此前 " + stops + " 个句子都有句号");
    }
    if (all > 0 && closed >= all * 0.6) {
      grounds.add(
          closed >= all * 0.8 ? (all >= 3 ? 2 : 1.2) : 0.5,
          closed + " of the " + all + " other paragraphs end with a stop",
          "其他 " + all + " 段中有 " + closed + " 段以句末标点结束");
    } else if (all > 0 && closed < all * 0.5 && stops < 3) {
      grounds.doubt(2);
    }
  }

  private static boolean ends(String words) {
    String line = words.strip();
    return Endings.closed(words)
        || onlyNoiseFollows(words)
        || line.endsWith("：")
        || line.endsWith(":")
        || line.endsWith("；");
  }

  /** Letters that a site throws in to spoil copies stand after the stop. */
  private static boolean onlyNoiseFollows(String words) {
    int stop = words.lastIndexOf('。');
    return stop > 0
        && words.length() - stop < LONGEST_NOISE
        && words.chars().skip(stop + 1L).noneMatch(c -> Endings.isHan((char) c));
  }
}
