package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Marks what stands round a report: the site's words before its first and after its last, and the
 * lines that come again on every page.
 *
 * <p>At the foot, the blocks from the last sentence on are weighed: a phrase of a site speaks for
 * furniture, a long paragraph or a numbered heading against it, a short line for neither; the
 * heaviest stretch that begins with a site's phrase is furniture, so that a half sentence just
 * before the disclaimers stays in the body. The head likewise.
 */
final class Furniture {
  private static final int BLOCKS_AT_AN_END = 240;
  private static final double LEAST_WEIGHT = 2;
  private static final int LONGEST_NOTICE = 900;

  /** A longer paragraph in which no site's phrase stands is the report's, whatever is round it. */
  private static final int LONGEST_WITHOUT_PHRASE = 400;

  /** So many short lines may stand between a text that breaks off and the site's first phrase. */
  private static final int MOST_ASIDES = 14;

  private static final int LONGEST_ASIDE = 60;
  private static final int SHORTEST_BROKEN = 12;
  private static final int LONGEST_HEADLINE = 36;
  private static final int LONGEST_RUNNING_LINE = 90;
  private static final int FEWEST_PAGES = 3;

  private static final PrefilteredPattern DIGITS = PrefilteredPattern.compile("[0-9]+");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[\\s\\-–—·.]*(?:第\\s*)?[0-9]{1,4}(?:\\s*页)?[\\s\\-–—·.]*|.{0,50}\\[page [0-9]+\\]|page\\s+[0-9]+(?:\\s*(?:of|/)\\s*[0-9]+)?|第\\s*[0-9]+\\s*页.{0,4}共\\s*[0-9]+\\s*页|[0-9]+\\s*/\\s*[0-9]+");

  private Furniture() {}

  static void mark(Document document, List<Block> blocks) {
    foot(document, blocks);
    head(document, blocks);
    running(document, blocks);
  }

  private static void foot(Document document, List<Block> blocks) {
    double sum = 0;
    double best = LEAST_WEIGHT - 0.001;
    int from = blocks.size();
    int limit = Math.max(0, blocks.size() - BLOCKS_AT_AN_END);
    for (int i = blocks.size() - 1; i >= limit; i--) {
      Block block = blocks.get(i);
      Set<Boilerplate.Family> families = families(document, block);
      sum += weight(document, block, families);
      if (sum < -8 || isReport(block, families)) {
        break;
      }
      if (!families.isEmpty() && sum > best) {
        best = sum;
        from = i;
      }
    }
    from = behindItsSection(document, blocks, upToTheBreak(document, blocks, from));
    for (int i = Math.max(from, 1); i < blocks.size(); i++) {
      furnish(blocks, i);
    }
  }

  /**
   * In a text whose headings are marked as such, what stands right under one of them is its
   * section, whatever it says: ## License, and then who has the rights.
   */
  private static int behindItsSection(Document document, List<Block> blocks, int from) {
    boolean headed =
        from > 1
            && from < blocks.size()
            && document.mediaType().equals("text/markdown")
            && blocks.get(from - 1).kind() == BlockKind.HEADING
            && blocks.get(from - 1).role() == Role.BODY;
    int next = from;
    while (headed && next < blocks.size() && blocks.get(next).kind() != BlockKind.HEADING) {
      next++;
    }
    return next;
  }

  private static boolean isReport(Block block, Set<Boilerplate.Family> families) {
    return families.isEmpty()
        && block.role() == Role.BODY
        && block.span().length() > LONGEST_WITHOUT_PHRASE;
  }

  /**
   * What stands between a sentence that breaks off and the site's first phrase is the site's: no
   * report goes on with a label or a headline there.
   */
  private static int upToTheBreak(Document document, List<Block> blocks, int from) {
    if (from >= blocks.size()) {
      return from;
    }
    int first = Math.max(1, from - MOST_ASIDES);
    for (int i = from - 1; i >= first; i--) {
      Block block = blocks.get(i);
      String words = document.text(block).strip();
      if (block.role() != Role.BODY || block.kind() == BlockKind.TABLE_CELL) {
        return from;
      }
      if (families(document, block).isEmpty()) {
        if (breaksOff(words)) {
          return i + 1;
        }
        boolean numbered = block.label() != null && Numbering.of(document, block) != null;
        if (numbered || block.kind() == BlockKind.HEADING) {
          // 4、 between two halves of a sentence is the number of a page
          boolean goesOn =
              !Endings.closed(words) && breaksOff(document.text(blocks.get(i - 1)).strip());
          return goesOn ? i + 1 : from;
        }
        if (words.length() > LONGEST_ASIDE || words.indexOf('。') >= 0) {
          return from;
        }
      }
    }
    return from;
  }

  /** Whether {@code words} are Chinese clauses of which the last has no end. */
  private static boolean breaksOff(String words) {
    if (words.length() < SHORTEST_BROKEN || !Endings.isChinese(words)) {
      return false;
    }
    boolean sentence =
        words.indexOf('。') > 0 || (words.length() > LONGEST_HEADLINE && words.indexOf('，') > 0);
    return sentence && Character.isIdeographic(words.charAt(words.length() - 1));
  }

  private static void head(Document document, List<Block> blocks) {
    double sum = 0;
    double best = LEAST_WEIGHT - 0.001;
    int to = 0;
    int limit = Math.min(blocks.size() - 1, BLOCKS_AT_AN_END / 2);
    for (int i = 0; i < limit && blocks.get(i).role() != Role.FURNITURE; i++) {
      Block block = blocks.get(i);
      Set<Boilerplate.Family> families = families(document, block);
      sum += weight(document, block, families);
      if (sum < -4 || isReport(block, families)) {
        break;
      }
      if (!families.isEmpty() && sum > best) {
        best = sum;
        to = i + 1;
      }
    }
    for (int i = 0; i < to; i++) {
      furnish(blocks, i);
    }
  }

  private static Set<Boilerplate.Family> families(Document document, Block block) {
    boolean silent =
        block.role() == Role.CODE
            || block.kind() == BlockKind.TABLE_CELL
            || SiteGuide.holds(document, block.span());
    return silent
        ? Set.of()
        : Boilerplate.familiesAtAnEnd(
            document.folded().substring(block.span().start(), block.span().end()));
  }

  private static double weight(Document document, Block block, Set<Boilerplate.Family> families) {
    int length = block.span().length();
    if (length > LONGEST_NOTICE) {
      return -6; // no site says as much in one paragraph
    }
    if (!families.isEmpty()) {
      return 1 + families.size() - Math.max(0, (length - 200) / 200.0);
    }
    if (block.role() == Role.FURNITURE) {
      return 0;
    }
    if (block.kind() == BlockKind.HEADING) {
      return block.label() == null ? -1 : -2;
    }
    if (block.kind() == BlockKind.TABLE_CELL || block.role() == Role.CODE) {
      return -0.5;
    }
    if (block.label() != null && Numbering.of(document, block) != null) {
      // a point that is counted belongs to the report, unless a site speaks in it
      return Math.min(-2.5, -length / 90.0);
    }
    String words = document.text(block);
    boolean chinese = Endings.isChinese(words);
    if (length <= (chinese ? 24 : 50) && !Endings.closed(words)) {
      return -0.05;
    }
    return -Math.min(6, 0.5 + length / (chinese ? 40.0 : 90.0));
  }

  /** Lines that come again with another page number, or next to one. */
  private static void running(Document document, List<Block> blocks) {
    Map<String, List<Integer>> lines = new HashMap<>();
    String text = document.text();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() == Role.BODY
          && block.span().length() <= LONGEST_RUNNING_LINE
          && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)) {
        String line = document.text(block);
        if (atPageEdge(text, block) || isPageNumber(line)) {
          lines
              .computeIfAbsent(DIGITS.matcher(line).replaceAll("0"), key -> new ArrayList<>())
              .add(i);
        }
      }
    }
    for (List<Integer> same : lines.values()) {
      if (same.size() >= FEWEST_PAGES) {
        same.forEach(i -> furnish(blocks, i));
      }
    }
  }

  /** Whether a form feed stands just before or after the block. */
  private static boolean atPageEdge(String text, Block block) {
    int before = block.span().start() - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      if (text.charAt(before) == '\f') {
        return true;
      }
      before--;
    }
    int after = block.span().end();
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      if (text.charAt(after) == '\f') {
        return true;
      }
      after++;
    }
    return false;
  }

  private static boolean isPageNumber(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        return PAGE_NUMBER.matcher(line).matches();
      }
    }
    return false;
  }

  private static void furnish(List<Block> blocks, int i) {
    Block block = blocks.get(i);
    if (block.role() == Role.BODY || block.role() == Role.QUOTATION) {
      blocks.set(i, block.withRole(Role.FURNITURE));
    }
  }
}
