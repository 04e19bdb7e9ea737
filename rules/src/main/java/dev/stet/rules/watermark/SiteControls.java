package dev.stet.rules.watermark;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which blocks of a document are a page's controls that became words: rows of labels, columns of
 * short lines that together are a menu or a list of other pages.
 *
 * <p>What a menu lists is different on every site, so what counts is the shape (no sentence, labels
 * one after the other) and how much of it are words that all sites share ({@link InterfaceWords}).
 * A single label is a control only beside others.
 */
final class SiteControls {
  static final Analysis<SiteControls> ANALYSIS = SiteControls::new;

  private static final int SHORTEST_RUN = 6;
  private static final int LEAST_WORDS = 3;

  /** One line in so many must be a menu's own word. */
  private static final int LINES_TO_A_WORD = 9;

  private static final int LONGEST_LINE = 36;
  private static final int LONGEST_ENGLISH_LINE = 48;
  private static final int LONGEST_ROW = 240;

  /** How far, in blocks, a single label of a lower weight may be from a control that is sure. */
  private static final int[] REACH = {0, 2, 5};

  private static final int REACH_OF_LISTS = 14;

  private static final Pattern SENTENCE = Pattern.compile("[。！？；!?;]$|[.]$|，.*，|,.*,");
  private static final Pattern WITHIN_SENTENCE = Pattern.compile("[。；;，]|[a-z]\\. ");

  /** What heads a list of other pages. */
  private static final Pattern LISTS =
      Pattern.compile(
          "^[【\\[「]?[^\\n]{0,30}?(?:相关|推荐|热门|热点|精彩|最新|延伸|延伸|图片|滚动|今日|本周|猜你|更多|其他|其它|同类|类似)(?:新闻|阅读|閱讀|推荐|排行|图集|内容|文章|资讯|专题|视频|评论|关注|喜欢|文档|范文|资源|帖子|搜索|链接|报道)[】\\]」]?:?(?:更多)?[>»]*$"
              + "|(?i)^(?:related|similar|popular|trending|recommended|more|top|latest|recent|other|most (?:read|viewed|popular)|featured|editors?'? picks?:?) (?:articles?|posts?|stories|news|topics?|links?|jobs|videos?|searches|documents|titles|reading|reads|recipes|pages|questions|products|items|threads|discussions|from .{2,30}|in .{2,20})\\s?:?$"
              + "|(?i)^(?:you (?:may|might) (?:also )?(?:like|enjoy)|(?:readers|people|others) also [a-z]+|trending now|most (?:read|popular|viewed)|up next|don't miss)\\s?:?$");

  private static final int LONGEST_LIST = 10;
  private static final int WIDEST_GAP = 3;

  /** How many blocks at the end may be a list of other pages although nothing else tells so. */
  private static final int FOOT = 15;

  private final BitSet controls;
  private final boolean page;

  private SiteControls(Document document) {
    List<Line> lines = new ArrayList<>(document.blocks().size());
    boolean furniture = false;
    for (Block block : document.blocks()) {
      lines.add(Line.of(document, block));
      furniture |= block.role() == Role.FURNITURE && block.kind() != BlockKind.HEADER;
    }
    this.controls = runs(lines);
    rows(lines, controls);
    this.page = furniture || !controls.isEmpty();
    singles(lines, controls);
    lists(lines, controls);
    if (page) {
      gaps(lines, controls);
    }
  }

  static SiteControls of(Document document) {
    return document.get(ANALYSIS);
  }

  /** Whether the document bears the marks of a page of a site. */
  boolean isPage() {
    return page;
  }

  /** The first block at or after {@code from} that is a control; -1 if none is. */
  int next(int from) {
    return controls.nextSetBit(from);
  }

  /** The first block at or after {@code from} that is none. */
  int end(int from) {
    return controls.nextClearBit(from);
  }

  /** Whether {@code block} is a line of its own, in a place where a site may speak. */
  static boolean isLine(Block block) {
    return block.kind() != BlockKind.TABLE_CELL
        && block.kind() != BlockKind.CODE
        && block.role() != Role.CONTENTS
        && block.role() != Role.REFERENCES
        && block.role() != Role.CODE
        && block.label() == null;
  }

  /**
   * What is known of a block.
   *
   * @param shown whether it is a line that could be a control
   * @param brief whether it is short and no sentence
   * @param related whether it heads a list of other pages
   * @param phrase whether it holds a site's phrase
   * @param divided whether strokes divide it in three or more
   * @param share how much of it are labels
   */
  private record Line(
      boolean shown,
      boolean brief,
      boolean related,
      boolean phrase,
      boolean divided,
      InterfaceWords.Share share) {
    private static final InterfaceWords.Share NONE = new InterfaceWords.Share(0, 0, 0, 0, 0);

    static Line of(Document document, Block block) {
      if (!isLine(block) || block.span().length() > LONGEST_ROW) {
        return new Line(false, false, false, false, false, NONE);
      }
      String line = block.span().of(document.folded()).strip();
      boolean latin = line.chars().allMatch(c -> c < 0x2E80);
      boolean brief =
          line.length() <= (latin ? LONGEST_ENGLISH_LINE : LONGEST_LINE)
              && !SENTENCE.matcher(line).find();
      boolean phrase = brief && !Boilerplate.families(line).isEmpty();
      boolean related = brief && LISTS.matcher(line).find();
      InterfaceWords.Share share =
          WITHIN_SENTENCE.matcher(line).find() ? NONE : InterfaceWords.in(line);
      boolean divided = line.chars().filter(c -> "|丨·•/".indexOf(c) >= 0).count() >= 2;
      return new Line(true, brief, related, phrase, divided, share);
    }

    /** Whether it could be the title of another page in a list of them. */
    boolean title() {
      return brief;
    }

    /** Whether it is a menu's word or several. */
    boolean isMenuWord() {
      return brief && (related || phrase || share.whole());
    }

    /** Whether it is a row of controls, whatever stands round it. */
    boolean isRow() {
      if (!shown || share.hits() < 2) {
        return false;
      }
      return (share.whole() && share.sum() >= 4 && share.heaviest() >= 2)
          || (share.whole() && share.hits() >= 4)
          || (share.atLeast(0.7) && share.sum() >= 5 && share.heaviest() >= 2)
          || (share.atLeast(0.5) && share.sum() >= 8 && share.heaviest() == 3)
          || (divided && share.atLeast(0.5) && share.sum() >= 4 && share.heaviest() >= 2);
    }
  }

  /** Runs of short lines that begin and end with a menu's word. */
  private static BitSet runs(List<Line> lines) {
    BitSet controls = new BitSet();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).brief()) {
        to++;
      }
      run(lines, from, to, controls);
      from = to + 1;
    }
    return controls;
  }

  /** Marks what of the short lines {@code from} to {@code to} lies between menu words. */
  private static void run(List<Line> lines, int from, int to, BitSet controls) {
    int start = -1;
    int last = -1;
    int words = 0;
    for (int i = from; i < to; i++) {
      if (!lines.get(i).isMenuWord()) {
        continue;
      }
      if (last >= 0 && i - last > LINES_TO_A_WORD) {
        mark(start, last, words, controls);
        words = 0;
        start = -1;
      }
      start = start < 0 ? i : start;
      last = i;
      words++;
    }
    if (last >= 0) {
      mark(start, last, words, controls);
    }
  }

  private static void mark(int start, int last, int words, BitSet controls) {
    int lines = last - start + 1;
    if (lines >= SHORTEST_RUN && words >= LEAST_WORDS && words * LINES_TO_A_WORD >= lines) {
      controls.set(start, last + 1);
    }
  }

  private static void rows(List<Line> lines, BitSet controls) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isRow()) {
        controls.set(i);
      }
    }
  }

  /**
   * Lines of one label. One that only a site writes counts wherever it stands on a page; another
   * close to controls.
   */
  private static void singles(List<Line> lines, BitSet controls) {
    if (controls.isEmpty()) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.shown() && line.share().whole() && line.share().heaviest() >= REACH.length) {
        controls.set(i);
      }
    }
    BitSet sure = (BitSet) controls.clone();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.brief() && (line.share().whole() || line.related())) {
        int reach =
            line.related()
                ? REACH_OF_LISTS
                : REACH[Math.min(line.share().heaviest(), REACH.length - 1)];
        int near = sure.nextSetBit(Math.max(0, i - reach));
        if (near >= 0 && near <= i + reach) {
          controls.set(i);
        }
      }
    }
  }

  /** A few short lines between two controls, and what follows the last of them to the end. */
  private static void gaps(List<Line> lines, BitSet controls) {
    BitSet sure = (BitSet) controls.clone();
    for (int i = sure.nextSetBit(0); i >= 0; i = sure.nextSetBit(i + 1)) {
      int to = i + 1;
      while (to < lines.size() && !sure.get(to) && lines.get(to).brief() && to - i <= FOOT) {
        to++;
      }
      boolean between = to < lines.size() && sure.get(to) && to - i - 1 <= WIDEST_GAP;
      if (between || to == lines.size()) {
        controls.set(i, to);
      }
    }
  }

  /** The short lines after the head of a list of other pages. */
  private static void lists(List<Line> lines, BitSet controls) {
    for (int i = 0; i < lines.size(); i++) {
      boolean atTheFoot = i >= lines.size() - FOOT;
      if (lines.get(i).related() && (controls.get(i) || atTheFoot)) {
        int last = i;
        while (last + 1 < lines.size() && last - i < LONGEST_LIST && lines.get(last + 1).title()) {
          last++;
        }
        if (last > i + 1 || last == lines.size() - 1) {
          controls.set(i, last + 1);
        }
      }
    }
  }
}
