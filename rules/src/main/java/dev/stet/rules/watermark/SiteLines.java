package dev.stet.rules.watermark;

import dev.stet.core.analysis.Directions;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a document as lines of a page. What the text itself speaks of or tells is taken for
 * what it is: lists that a sentence announces, points of a manual, rows of a drawn table.
 */
final class SiteLines {
  /** What a library of free books puts before each, with when it was first posted there. */
  private static final PrefilteredPattern LIBRARY =
      PrefilteredPattern.compile("Project Gutenberg|\\[E(?:Book|Text) ?#[0-9]{1,6}\\]");

  private static final PrefilteredPattern SENTENCE =
      PrefilteredPattern.compile(".{16}[\\p{Ll}\\p{IsHan})”\"][.!?。！？]\\W*$");

  private static final int SHORTEST_INTRODUCTION = 8;

  private SiteLines() {}

  /** A line for each block of {@code document}. */
  static List<SiteLine> of(Document document) {
    List<SiteLine> lines = new ArrayList<>(document.blocks().size());
    boolean library = LIBRARY.isIn(document.folded());
    for (Block block : document.blocks()) {
      SiteLine line = SiteLine.of(document, block);
      lines.add(library && line.posting() != PostingLine.NONE ? line.spokenOf() : line);
    }
    spokenOf(document, lines);
    told(document, lines);
    return lines;
  }

  /**
   * Takes the short lines that a sentence has announced and another one follows for what they are,
   * a list in which a menu is spoken of.
   */
  private static void spokenOf(Document document, List<SiteLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!introduces(document.blocks().get(i), document, lines.get(i))) {
        continue;
      }
      int to = i + 1;
      while (to < lines.size() && lines.get(to).brief()) {
        to++;
      }
      if (to < lines.size() && lines.get(to).prose()) {
        lines.subList(i + 1, to).replaceAll(SiteLine::spokenOf);
      }
      i = to - 1;
    }
  }

  private static boolean introduces(Block block, Document document, SiteLine line) {
    return document.folded().charAt(block.span().end() - 1) == ':'
        && block.span().length() >= SHORTEST_INTRODUCTION
        && !line.isMenuWord()
        && !line.isSign();
  }

  /**
   * Takes the points and headings of a manual, and all that terms of use say, for what they are: a
   * button is named there to be pressed, and "Privacy policy" heads a part. A page that became
   * Markdown has its menus as links; points without are the text's, under its headings.
   */
  private static void told(Document document, List<SiteLine> lines) {
    Directions directions = document.get(Directions.ANALYSIS);
    List<Block> blocks = document.blocks();
    int last = document.mediaType().equals("text/markdown") ? blocks.size() - 1 : 0;
    while (last > 0 && !SENTENCE.isIn(document.text(blocks.get(last)))) {
      last--;
    }
    boolean headed = false;
    for (int i = 0; i < lines.size(); i++) {
      headed |= blocks.get(i).kind() == BlockKind.HEADING;
      boolean point =
          headed
              && i < last
              && blocks.get(i).kind() == BlockKind.LIST_ITEM
              && !PageLinks.isLink(document, blocks.get(i));
      boolean own = point || directions.tells(i) || isDrawn(document, i);
      if (own && !lines.get(i).linked() && lines.get(i).posting() == PostingLine.NONE) {
        lines.set(i, lines.get(i).spokenOf());
      }
    }
  }

  /** {@code |name |size |}: a row of a table that is drawn with strokes, beside another. */
  private static boolean isDrawn(Document document, int i) {
    return isStroked(document, i) && (isStroked(document, i - 1) || isStroked(document, i + 1));
  }

  private static boolean isStroked(Document document, int i) {
    if (i < 0 || i >= document.blocks().size()) {
      return false;
    }
    String line = document.text(document.blocks().get(i)).strip();
    return line.length() > 2
        && (line.charAt(0) == '|' || line.charAt(0) == '+')
        && line.charAt(line.length() - 1) == line.charAt(0);
  }
}
