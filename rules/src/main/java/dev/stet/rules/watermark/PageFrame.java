package dev.stet.rules.watermark;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a page has round its text, told by where it stands: above the title, where the page's path
 * or a heading says which line that is, and in the furniture before the first and after the last
 * words of the text. What such lines say need not be known. Left alone is what a text may have
 * there: its title and what could be one, dates, figures of a table, points that are counted.
 */
final class PageFrame {
  /** Among how many blocks the title is looked for. */
  private static final int HEAD = 60;

  /** How far below the path the title may stand. */
  private static final int BELOW_THE_PATH = 12;

  private static final int SHORTEST_TITLE = 4;
  private static final int LINES_OF_A_NAME = 2;

  /** Of a sentence between two lines of the site. */
  private static final int LONGEST_NOTICE = 320;

  /** So many lines of unknown kind between two of the site's are more of the same. */
  private static final int WIDEST_GAP = 3;

  private static final int LONGEST_NAME = 24;

  /** So many lines of the site, when and by whom, may part the title from the text. */
  private static final int BELOW_THE_TITLE = 4;

  private static final int FEWEST_TOPICS = 2;

  /** After so many lines of the site no text goes on. */
  private static final int SURE = 5;

  private static final PrefilteredPattern STEPS = PrefilteredPattern.compile("[>›»/\\\\|→]");
  private static final Pattern STEP = Pattern.compile("\\s*(?:>{1,2}|[›»|→\\\\]|(?<= )/(?= ))\\s*");

  /** A date, or the number under which an office keeps a paper: the text's own, even up there. */
  private static final PrefilteredPattern RECORD =
      PrefilteredPattern.compile(
          "[12][0-9]{3}\\s?[-/.年]\\s?[0-9]{1,2}|[〔\\[][12][0-9]{3}[〕\\]]|[0-9]{1,2}:[0-9]{2}|(?i)\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.? [0-9]{1,2}\\b|\\b[0-9]{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|(?:文件|公报|公告)$");

  private final Document document;
  private final List<SiteLine> lines;
  private final BitSet controls;

  private PageFrame(Document document, List<SiteLine> lines, BitSet controls) {
    this.document = document;
    this.lines = lines;
    this.controls = controls;
  }

  /**
   * Adds to {@code controls} the blocks that stand above the title of the page; gives the block
   * that is the title, -1 where the page does not show which is.
   */
  static int addHead(BitSet controls, Document document, List<SiteLine> lines) {
    PageFrame frame = new PageFrame(document, lines, controls);
    int marked = frame.title();
    int title = marked >= 0 ? marked : PageTitle.of(document, lines, controls);
    if (title > 0) {
      frame.above(title);
    }
    return title;
  }

  /** Adds to {@code controls} what of the furniture round the text is none of it yet. */
  static void addFurniture(BitSet controls, Document document, List<SiteLine> lines) {
    PageFrame frame = new PageFrame(document, lines, controls);
    boolean hasText = IntStream.range(0, lines.size()).anyMatch(i -> !frame.isFurniture(i));
    if (hasText) {
      frame.before();
      frame.after();
    }
  }

  /** The block that the page itself shows to be its title; -1 if none. */
  private int title() {
    int head = Math.min(HEAD, lines.size());
    boolean marked = document.mediaType().equals("text/markdown");
    for (int i = 0; i < head; i++) {
      Block block = document.blocks().get(i);
      if (marked && block.kind() == BlockKind.HEADING && !PageLinks.isLink(document, block)) {
        return i;
      }
      String line = document.text(block);
      if (!lines.get(i).prose() && STEPS.isIn(line)) {
        int title = below(i, line);
        if (title > 0) {
          controls.set(i);
          return title;
        }
      }
    }
    return -1;
  }

  /** The block a few lines below {@code path} that says its last step again; -1 if none. */
  private int below(int path, String line) {
    String[] steps = STEP.split(line.strip(), -1);
    String last = Titles.letters(steps[steps.length - 1]);
    if (steps.length < 2 || last.length() < SHORTEST_TITLE) {
      return -1;
    }
    int end = Math.min(lines.size(), path + BELOW_THE_PATH);
    for (int i = path + 1; i < end; i++) {
      Block block = document.blocks().get(i);
      if (Titles.letters(document.text(block)).equals(last)) {
        return i;
      }
      if (lines.get(i).prose() && block.kind() != BlockKind.HEADING) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * What stands between the first and the last control above the title, whatever it says; a text
   * that began there before a heading is none of it.
   */
  private void above(int title) {
    int first = controls.nextSetBit(0);
    int last = controls.previousSetBit(title);
    if (first < 0 || first >= title || last < first) {
      return;
    }
    for (int i = 0; i < title; i++) {
      Block block = document.blocks().get(i);
      boolean isLong = block.span().length() > LONGEST_NOTICE;
      if (lines.get(i).prose()
          && block.kind() != BlockKind.HEADING
          && (isLong || i > last || i < first)) {
        return;
      }
    }
    while (last + 1 < title && isLabelled(last + 1)) {
      last++;
    }
    int from = first <= LINES_OF_A_NAME ? 0 : first; // the name of the site
    for (int i = from; i <= last; i++) {
      if (mayBe(i) && !lines.get(i).speaks() && (i >= first || lines.get(i).brief())) {
        controls.set(i);
      }
    }
  }

  /** Whether line {@code i} has words of a menu, if others beside. */
  private boolean isLabelled(int i) {
    return lines.get(i).brief() && lines.get(i).share().hits() > 0;
  }

  /**
   * Names between two lines of the site before the text, and before the first of these if they have
   * a word of a menu. The last such names before the text may be its title.
   */
  private void before() {
    int end = 0;
    while (end < lines.size() && isFurniture(end) && !lines.get(end).prose()) {
      end++;
    }
    int last = end - 1;
    while (last >= 0 && isSites(last)) {
      last--;
    }
    boolean title = end - 1 - last <= BELOW_THE_TITLE;
    while (title && last >= 0 && !isSites(last)) {
      last--;
    }
    for (int from = 0; from < last + 1; ) {
      int to = from;
      while (to < end && !isSites(to)) {
        to++;
      }
      for (int i = from; i < to && to < end && to - from <= WIDEST_GAP; i++) {
        boolean name = from > 0 || isLabelled(i);
        if (name && mayBe(i) && document.blocks().get(i).span().length() <= LONGEST_NAME) {
          controls.set(i);
        }
      }
      from = to + 1;
    }
  }

  /** Lines among the site's after the text. */
  private void after() {
    int start = lines.size();
    while (start > 0 && (isFurniture(start - 1) || isContents(start - 1))) {
      start--;
    }
    terms(start);
    int sites = 0;
    for (int i = start; i < lines.size(); i++) {
      sites += isSites(i) ? 1 : 0;
      boolean goesOn = i > start && !isSites(i) && !isSites(i - 1) && isSentence(i);
      if (goesOn && sites < SURE && !isAboutSites(i)) {
        start = i + 1; // the text was not over
        sites = 0;
      }
    }
    sites = 0;
    for (int i = Math.max(1, start); i < lines.size(); i++) {
      boolean isSure = sites >= SURE || isAboutSites(i);
      if (isSites(i)) {
        sites++;
      } else if (mayBe(i) && (isName(i) || (isSure && isNotice(i)))) {
        controls.set(i);
      } else if (isSites(i - 1) && isPoint(i) && isPoint(i - 1)) {
        controls.set(i);
      }
    }
  }

  private boolean isName(int i) {
    return lines.get(i).small() && !isSentence(i);
  }

  /** Whether it is a sentence between two lines of the site. */
  private boolean isNotice(int i) {
    return document.blocks().get(i).span().length() <= LONGEST_NOTICE
        && isSites(i - 1)
        && (i + 1 == lines.size() || isSites(i + 1) || isName(i + 1));
  }

  private boolean isAboutSites(int i) {
    String line = document.blocks().get(i).span().of(document.folded());
    return lines.get(i).share().hits() > 0 || SiteTopics.in(line) >= FEWEST_TOPICS;
  }

  private boolean isPoint(int i) {
    Block block = document.blocks().get(i);
    return block.label() != null && Numbering.of(document, block) != null;
  }

  /** Whether it is a sentence, however short, as a recipe's steps are. */
  private boolean isSentence(int i) {
    String line = document.text(document.blocks().get(i)).strip();
    return lines.get(i).prose() || line.endsWith("。") || line.endsWith(".");
  }

  /** The points before the furniture that count on to its first, if they too are about a site. */
  private void terms(int start) {
    for (int i = start - 1; i >= 0 && i + 1 < lines.size(); i--) {
      Block block = document.blocks().get(i);
      Numbering point = Numbering.of(document, block);
      Numbering next = Numbering.of(document, document.blocks().get(i + 1));
      if (point == null
          || next == null
          || point.number() + 1 != next.number()
          || !isSites(i + 1)
          || SiteTopics.in(block.span().of(document.folded())) < FEWEST_TOPICS) {
        return;
      }
      controls.set(i);
    }
  }

  private boolean isSites(int i) {
    return controls.get(i) || lines.get(i).speaks();
  }

  /** Whether block {@code i} is a link to a part of the page, in a list of these. */
  private boolean isContents(int i) {
    Block block = document.blocks().get(i);
    return block.role() == Role.CONTENTS && PageLinks.isLink(document, block);
  }

  private boolean isFurniture(int i) {
    return document.blocks().get(i).role() == Role.FURNITURE;
  }

  private boolean mayBe(int i) {
    Block block = document.blocks().get(i);
    return block.kind() != BlockKind.TABLE_CELL
        && block.kind() != BlockKind.CODE
        && block.kind() != BlockKind.HEADER
        && block.kind() != BlockKind.FOOTER
        && block.kind() != BlockKind.CAPTION
        && Numbering.of(document, block) == null
        && !RECORD.isIn(document.text(block));
  }
}
