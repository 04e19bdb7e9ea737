package dev.stet.rules.watermark;

import dev.stet.core.analysis.SiteVoice;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.search.PrefilteredPattern;
import java.util.BitSet;
import java.util.List;

/**
 * What a page has after its text, told by where it stands: below the last paragraphs that follow
 * each other, from the site's first line there on. Boxes of other stories, of partners and
 * newsletters are new on every site; what lies between so many lines of the site is one of them.
 * Left alone is what a text may have at its end before the site speaks, and whatever goes on in
 * sentences.
 */
final class PageFoot {
  /** Paragraphs of a text are no farther from each other, in blocks. */
  private static final int APART = 6;

  private static final int SHORTEST_PARAGRAPH = 60;
  private static final int LONG_PARAGRAPH = 140;
  private static final int SHORTEST_SENTENCE = 20;
  private static final int SHORTEST_HAN_SENTENCE = 8;
  private static final int LONGEST_NOTICE = 240;

  /** So many lines of the site, and one in so many, make the rest of the page its foot. */
  private static final int FEWEST = 3;

  private static final int ONE_IN = 6;

  private static final int LAST = 4;
  private static final int SHORTEST_NAME = 5;

  /** So many lines of unknown kind between two of the site's; of titles, so many. */
  private static final int WIDEST_GAP = 8;

  private static final int WIDEST_LIST = 12;
  private static final int FEWEST_WORDS = 4;

  private static final int SHORTEST_HAN_TITLE = 8;
  private static final int LONGEST_HAN_TITLE = 48;

  /** A sentence, a field of the text's own, its appendix, its points. */
  private static final PrefilteredPattern HAN_TEXT =
      PrefilteredPattern.compile(
          "[。；;]|[:：]|^(?:附[件表录：:]|抄[送报]|[(（]?[一二三四五六七八九十0-9]{1,3}[)）、.．])|[年月]\\s?[0-9一二三四五六七八九十]{1,3}\\s?日$|[{}=<>]");

  /** 200 g of flour, 0.5 l: what a recipe or an order lists. */
  private static final PrefilteredPattern AMOUNT =
      PrefilteredPattern.compile("^[-–•*]?\\s?[0-9½¼¾][0-9./,]*\\s?(?:x |×|[a-z]{1,5}\\b)");

  private static final PrefilteredPattern SENTENCES =
      PrefilteredPattern.compile("[a-z0-9)”\"]{2}[.!?] [\\p{Lu}\"“]|[。！？].");

  /** Of what a site says in its own name, and of what no visitor does. */
  private static final PrefilteredPattern OURS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:our|us|we|your|this (?:site|website|page|service|list|listing)|cookies|copyright|licen[cs]e|supplied by|provided by|moderators?|adverti\\w+|newsletter|inbox|unsubscribe|subscri\\w+|estimates?|guide only|errors|trading name|registered|part of)\\b");

  private static final PrefilteredPattern THEIRS =
      PrefilteredPattern.compile(
          "\\b(?:I|I['’][a-z]{1,2}|[Mm]y|mine|[Mm]e|[Hh]e|[Ss]he|his|her)\\b");

  /** What announces who wrote. */
  private static final PrefilteredPattern WRITER =
      PrefilteredPattern.compile(
          "^\\W*(?i:about (?:the )?(?:authors?|writers?|contributors?)|(?:the )?authors?|written by|meet the authors?|author(?:['’]s)? bio)\\W*$");

  private final Document document;
  private final List<SiteLine> lines;
  private final BitSet controls;
  private final BitSet likely = new BitSet();

  /** What the page's first line says: its site's name, if the foot says it again. */
  private final String site;

  private PageFoot(Document document, List<SiteLine> lines, BitSet controls) {
    this.document = document;
    this.lines = lines;
    this.controls = controls;
    this.site =
        lines.isEmpty() || !lines.get(0).brief()
            ? ""
            : document.text(document.blocks().get(0)).strip();
    for (int i = 0; i < lines.size(); i++) {
      String line = document.blocks().get(i).span().of(document.folded());
      likely.set(
          i,
          (lines.get(i).brief() && (lines.get(i).isMenuWord() || SiteVoice.in(line).isLikely()))
              || VisitorWords.speak(line, true));
    }
  }

  /** Adds to {@code controls} the blocks of the foot. */
  static void addTo(BitSet controls, Document document, List<SiteLine> lines) {
    PageFoot foot = new PageFoot(document, lines, controls);
    foot.lastLines();
    foot.boxes();
  }

  /** After the last sentence, and after a site's first line there, short lines are the site's. */
  private void lastLines() {
    int end = lines.size();
    while (end > 0
        && lines.size() - end < SiteControls.FOOT
        && !lines.get(end - 1).prose()
        && !isShortSentence(end - 1)) {
      end--;
    }
    int from = end;
    while (from < lines.size()
        && !controls.get(from)
        && !lines.get(from).isSign()
        && !likely.get(from)) {
      from++;
    }
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).brief() && !lines.get(i).speaks() && SiteControls.mayBe(document, i)) {
        controls.set(i);
      }
    }
  }

  /** 白菜切段，豆腐切块。: too short to tell a text's sentence by its length alone. */
  private boolean isShortSentence(int i) {
    String line = line(i);
    return line.endsWith("。") && line.length() >= SHORTEST_HAN_SENTENCE && !lines.get(i).speaks();
  }

  /** What lies between the site's lines below the text. */
  private void boxes() {
    int end = endOfText();
    firms(end + 1);
    int first = controls.nextSetBit(end + 1);
    if (first <= 0 || controls.get(first, lines.size()).cardinality() < FEWEST) {
      return;
    }
    int sites = 0;
    for (int i = first; i < lines.size(); i++) {
      sites += isSites(i) ? 1 : 0;
    }
    if (sites * ONE_IN < lines.size() - first || !endsAsSitesDo()) {
      return;
    }
    for (int from = first; from < lines.size(); ) {
      int to = from;
      int titles = 0;
      while (to < lines.size() && !isSites(to) && mayBe(to)) {
        titles += isTitle(to) ? 1 : 0;
        to++;
      }
      boolean closed = to == lines.size() || isSites(to);
      int last = closed ? to : to - 1; // what stands over a text may head it
      boolean open = closed || isSites(Math.max(0, from - 1));
      if (open && to - from <= (titles * 2 > to - from ? WIDEST_LIST : WIDEST_GAP)) {
        controls.set(from, Math.max(from, last));
        controls.set(to, controls.get(to) || (to < lines.size() && likely.get(to)));
      }
      from = to + 1;
    }
  }

  /**
   * Who the firm is and who wrote, among the other lines of the foot that begins at {@code from}.
   */
  private void firms(int from) {
    for (int i = Math.max(1, from); i < lines.size(); i++) {
      boolean firm = declares(i) || tellsWhoWrote(i) || FirmLines.isCard(line(i));
      likely.set(i, likely.get(i) || firm);
      controls.set(i, controls.get(i) || (firm && SiteControls.mayBe(document, i)));
    }
  }

  private String line(int i) {
    return document.text(document.blocks().get(i)).strip();
  }

  private boolean tellsWhoWrote(int i) {
    return i > 0 && WRITER.isIn(line(i - 1)) && FirmLines.isWriter(line(i));
  }

  private boolean declares(int i) {
    Block block = document.blocks().get(i);
    return SiteLine.mayBeLine(block)
        && block.label() == null
        && block.kind() != BlockKind.HEADING
        && FirmLines.declare(block.span().of(document.folded()).strip());
  }

  private boolean endsAsSitesDo() {
    for (int i = Math.max(0, lines.size() - LAST); i < lines.size(); i++) {
      if (isSites(i) || lines.get(i).isMenuWord() || isOfItsMakers(i)) {
        return true;
      }
    }
    return false;
  }

  /** The firm that the site belongs to, its own name again, names of its pages side by side. */
  private boolean isOfItsMakers(int i) {
    String line = line(i);
    return line.length() <= LONGEST_NOTICE
        && (FirmLines.areMakers(line)
            || MenuNames.areNames(line)
            || (site.length() >= SHORTEST_NAME && line.contains(site)));
  }

  /** The last paragraph that another one is close to; so far the page is text. */
  private int endOfText() {
    int last = lines.size();
    int end = lines.size() - 1;
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (!isParagraph(i)) {
        continue;
      }
      if (last - i <= APART && last < lines.size()) {
        return end;
      }
      end = i;
      last = i;
    }
    return lines.size();
  }

  /** Several sentences, or one next to another, as the steps of a recipe are. */
  private boolean isParagraph(int i) {
    if (!isSentence(i)) {
      return false;
    }
    String line = line(i);
    return line.length() >= LONG_PARAGRAPH
        || SENTENCES.isIn(line)
        || (i > 0 && isSentence(i - 1))
        || (i + 1 < lines.size() && isSentence(i + 1));
  }

  private boolean isSentence(int i) {
    String line = line(i);
    return !isSites(i)
        && !declares(i)
        && !tellsWhoWrote(i)
        && ((line.endsWith(".") && line.length() >= SHORTEST_SENTENCE)
            || isShortSentence(i)
            || (lines.get(i).prose() && line.length() >= SHORTEST_PARAGRAPH));
  }

  private boolean isSites(int i) {
    return controls.get(i) || lines.get(i).speaks() || lines.get(i).isSign() || likely.get(i);
  }

  /** The title of another page, or a question that it answers. */
  private boolean isTitle(int i) {
    String line = line(i);
    if (!SiteLine.isLatin(line)) {
      return lines.get(i).headline() && line.length() >= SHORTEST_HAN_TITLE;
    }
    return (lines.get(i).headline() || line.endsWith("?"))
        && line.chars().filter(c -> c == ' ').count() >= FEWEST_WORDS - 1;
  }

  private boolean mayBe(int i) {
    Block block = document.blocks().get(i);
    String line = document.text(block).strip();
    boolean ours = OURS.isIn(line) || (site.length() >= SHORTEST_NAME && line.contains(site));
    if (isSentence(i) && (!ours || THEIRS.isIn(line))) {
      return false;
    }
    return SiteControls.mayBe(document, i)
        && SiteLine.mayBeLine(block)
        && block.kind() != BlockKind.CAPTION
        && block.kind() != BlockKind.HEADER
        && block.kind() != BlockKind.FOOTER
        && Numbering.of(document, block) == null
        && line.length() <= LONGEST_NOTICE
        && !AMOUNT.isIn(line)
        && (SiteLine.isLatin(line) || (line.length() <= LONGEST_HAN_TITLE && !HAN_TEXT.isIn(line)));
  }
}
