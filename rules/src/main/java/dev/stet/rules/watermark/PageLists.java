package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Lists that a page's template prints round its text, told by their shape alone because what they
 * list is new on every site: categories that each end in an arrow, rows of a label and its topics,
 * links whose words came twice, as the link's and as its tip's. A report has no such lists; still,
 * they count only on a page that bears other marks of a site.
 */
final class PageLists {
  private static final int FEWEST = 3;

  private static final int SHORTEST_TWICE = 4;
  private static final int LONGEST_TWICE = 40;

  /** A head may part the lists of links. */
  private static final int LONGEST_HEAD = 8;

  /** {@code • 人文社科>}: where one may go from here. */
  private static final Pattern CATEGORY =
      Pattern.compile("[•·*-]?\\s?[\\p{IsHan}A-Za-z0-9/、]{2,12}\\s?[>»›]{1,2}");

  /** 科技: 人物 企业 技术: a topic and those below it, none of them a figure. */
  private static final Pattern TOPICS =
      Pattern.compile(
          "[•·]?\\s?[\\p{IsHan}A-Za-z0-9]{2,6}\\s?[:：](?:[\\s|]+(?![0-9.]+(?:\\s|$))[\\p{IsHan}A-Za-z0-9]{2,8}){3,12}");

  private static final Pattern PARTNER =
      Pattern.compile(
          "[·•]\\s?\\p{IsHan}{2,24}(?:学会|协会|公司|集团|研究院|研究所|大学|学院|部|委员会|局|厅|网|中心|出版社|基金会|图书馆)");

  private PageLists() {}

  /** Adds to {@code controls} the blocks of such lists. */
  static void addTo(BitSet controls, Document document) {
    int blocks = document.blocks().size();
    int from = 0;
    // where the lines of each shape that have been looked at end
    int categories = 0;
    int topics = 0;
    int partners = 0;
    while (from < blocks) {
      categories = end(document, from, categories, CATEGORY);
      topics = end(document, from, topics, TOPICS);
      partners = end(document, from, partners, PARTNER);
      int end = categories;
      if (topics - from >= FEWEST && isBeside(controls, from, topics)) {
        end = Math.max(end, topics);
      }
      if (end - from < FEWEST) {
        end = twice(document, from);
      }
      if (end - from < FEWEST) {
        end = between(controls, from, partners);
      }
      if (end - from >= FEWEST) {
        controls.set(from, end);
        from = end;
      } else {
        from++;
      }
    }
  }

  /**
   * The first block from {@code from} on that is no such line; {@code known} is the one before
   * which all are, or one that is past.
   */
  private static int end(Document document, int from, int known, Pattern line) {
    int end = Math.max(from, known);
    while (known <= from
        && end < document.blocks().size()
        && mayBe(document.blocks().get(end))
        && line.matcher(line(document, end)).matches()) {
      end++;
    }
    return end;
  }

  /** Rosters of groups have the shape of topics; a page's stand next to its other controls. */
  private static boolean isBeside(BitSet controls, int from, int end) {
    return (from > 0 && controls.get(from - 1)) || controls.get(end);
  }

  /**
   * · 某某学会: the names behind a dot that lead to other sites stand between controls. Where those end
   * that do, of lines up to {@code end}; or {@code from}.
   */
  private static int between(BitSet controls, int from, int end) {
    int next = controls.nextSetBit(from);
    return from > 0 && controls.get(from - 1) && next >= 0 && next <= end ? next : from;
  }

  /** The end of at least three lines that each come twice, heads among them; or {@code from}. */
  private static int twice(Document document, int from) {
    int at = from;
    int end = from;
    int pairs = 0;
    while (at + 1 < document.blocks().size() && mayBe(document.blocks().get(at))) {
      String line = line(document, at);
      if (isLink(line) && line.equals(line(document, at + 1))) {
        at += 2;
        end = at;
        pairs++;
      } else if (pairs > 0 && line.length() <= LONGEST_HEAD) {
        at++;
      } else {
        break;
      }
    }
    return pairs >= FEWEST ? end : from;
  }

  private static boolean isLink(String line) {
    return line.length() >= SHORTEST_TWICE
        && line.length() <= LONGEST_TWICE
        && "。；;.，,".indexOf(line.charAt(line.length() - 1)) < 0
        && line.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean mayBe(Block block) {
    return SiteLine.mayBeLine(block) && block.kind() != BlockKind.HEADING;
  }

  private static String line(Document document, int i) {
    return document.blocks().get(i).span().of(document.folded()).strip();
  }
}
