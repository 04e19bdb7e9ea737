package dev.stet.rules.watermark;

import dev.stet.core.document.Document;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of one label. One that only a site writes counts wherever it stands on a page; another
 * close to controls.
 */
final class SingleLabels {
  /** How far, in blocks, a single label of each weight may be from a control that is sure. */
  private static final int[] REACH = {0, 2, 5, 5};

  private static final int REACH_OF_LISTS = 14;

  private static final int REACH_OF_STAMPS = 3;

  /** The weight of what nobody writes but a site. */
  private static final int CERTAIN = 3;

  /** Of a user, in characters. */
  private static final int LONGEST_NAME = 8;

  private static final Pattern FIELD = Pattern.compile("\\p{IsHan}{2,8}:\\s?[\\p{IsHan}0-9]{4,}");

  private SingleLabels() {}

  /** Adds such lines to {@code controls}. */
  static void addTo(BitSet controls, Document document, List<SiteLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      SiteLine line = lines.get(i);
      boolean certain = line.share().certain() || line.posting() == PostingLine.RECORD;
      if (line.linked() || (line.shown() && certain) || isNameAndControls(document, line, i)) {
        controls.set(i);
      }
    }
    BitSet sure = (BitSet) controls.clone();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).phrase()) {
        sure.set(i);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      SiteLine line = lines.get(i);
      boolean stamps = line.posting() == PostingLine.STAMPS;
      boolean heads = line.related() || line.heads();
      boolean title = !heads && i > 0 && isHeading(document, lines, i);
      if ((line.brief() && (line.share().whole() || heads) && !isField(document, i) && !title)
          || stamps) {
        int reach =
            heads ? REACH_OF_LISTS : stamps ? REACH_OF_STAMPS : REACH[line.share().heaviest()];
        int near = sure.nextSetBit(Math.max(0, i - reach));
        if (near >= 0 && near <= i + reach) {
          controls.set(i);
        }
      }
    }
  }

  /**
   * Headlines, Collections, Show notes: a word that sites and reports have in common, alone over a
   * sentence of the text, heads that.
   */
  private static boolean isHeading(Document document, List<SiteLine> lines, int i) {
    String words = document.text(document.blocks().get(i)).strip();
    return lines.get(i).share().heaviest() == 1
        && i + 1 < lines.size()
        && lines.get(i + 1).prose()
        && Character.isUpperCase(words.charAt(0))
        && Character.isLetter(words.charAt(words.length() - 1));
  }

  /** 工艺流程 播报 编辑: a title or a name and, to its right, two controls or more. */
  private static boolean isNameAndControls(Document document, SiteLine line, int i) {
    boolean named = document.blocks().get(i).label() == null;
    if (!line.brief() || !named || line.share().heaviest() < CERTAIN) {
      return false;
    }
    String words = document.blocks().get(i).span().of(document.folded()).strip();
    int space = words.indexOf(' ');
    return space > 1
        && (space <= LONGEST_NAME || line.share().hits() > 1)
        && words.chars().noneMatch(c -> ":：，。".indexOf(c) >= 0)
        && InterfaceWords.in(words.substring(space)).certain();
  }

  /** 地址：迎宾路16号 and then 联系方式：8850127: one of the text's own fields. */
  private static boolean isField(Document document, int i) {
    return i > 0
        && FIELD.matcher(document.blocks().get(i).span().of(document.folded())).lookingAt()
        && FIELD.matcher(document.blocks().get(i - 1).span().of(document.folded())).lookingAt();
  }
}
