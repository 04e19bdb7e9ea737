package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Series;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Titles under which nothing stands and which no source sets as headings: what they name and how
 * their neighbours are written tells them.
 */
final class UnwrittenTitles {
  private static final Pattern CONTENTS = Pattern.compile("[#\\s【]*目\\s{0,4}[录次][】\\s]*");

  private static final PrefilteredPattern NO_ENTRY =
      PrefilteredPattern.compile("(?:[。！？:]|.{60})\\s*$");

  private static final int FEWEST_HEADINGS = 3;

  private static final int LONGEST_ITEM = 70;

  private static final int LONGEST_TITLE = 20;

  private static final int LONGEST_CLAUSE = 32;

  /** （二）外出进修。同意选派三名医师: a title, and on the same line what it is about. */
  private static final PrefilteredPattern TITLED =
      PrefilteredPattern.compile("^[(（][一二三四五六七八九十]{1,3}[)）][^。，；：]{2,20}[。，].{4,}");

  private static final Set<String> FRONT_MATTER =
      Set.of(
          "摘要",
          "内容摘要",
          "abstract",
          "前言",
          "引言",
          "导言",
          "序言",
          "executivesummary",
          "foreword",
          "preface");

  private static final int LONGEST_NAME = 24;

  /** ABSTRACT and then 第一章: what such a line names has no text, whoever made it a heading. */
  private static void frontMatter(Document document, List<Span> titles) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean named =
          block.role() == Role.BODY
              && block.kind() == BlockKind.PARAGRAPH
              && block.span().length() <= LONGEST_NAME
              && FRONT_MATTER.contains(Titles.letters(document.text(block)));
      Block next = blocks.get(i + 1);
      if (named && next.role() == Role.BODY && next.kind() == BlockKind.HEADING) {
        titles.add(block.span());
      }
    }
  }

  /** 5. Sheds and then 6. Dogs: a heading that looks like an item, for nothing stands under it. */
  private static void unwritten(Document document, List<Span> titles) {
    List<Block> blocks = document.blocks();
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      List<Point> points = series.points();
      long headings = points.stream().filter(p -> p.form() == Point.Form.HEADING).count();
      for (int i = 1; i < points.size() && headings >= FEWEST_HEADINGS; i++) {
        Point point = points.get(i);
        Block block = blocks.get(point.block());
        boolean last = i + 1 == points.size();
        boolean bare =
            last ? isLast(blocks, point.block()) : points.get(i + 1).block() == point.block() + 1;
        if (point.form() == Point.Form.PARAGRAPH
            && bare
            && headings >= points.size() - FEWEST_HEADINGS
            && block.span().length() < LONGEST_ITEM
            && !Endings.closed(document.text(block))
            && Omissions.in(block.span().of(document.folded())).isEmpty()) {
          titles.add(block.span());
        }
      }
    }
  }

  /** （一）岗位变动 and at once （二）外出进修。同意选派…: its neighbours say under their title what it does not. */
  private static void unsaid(Document document, List<Span> titles) {
    List<Block> blocks = document.blocks();
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      List<Point> points = series.points();
      Point bare = null;
      boolean clauses = isDecimal(series);
      boolean others =
          points.size() > (clauses ? 2 : 1)
              && (clauses || series.style() == Numbering.Style.CHINESE_BRACKETED);
      for (int i = 0; i < points.size() && others; i++) {
        String words = document.text(blocks.get(points.get(i).block())).strip();
        boolean next =
            i + 1 < points.size() && points.get(i + 1).block() == points.get(i).block() + 1;
        if (words.length() <= (clauses ? LONGEST_CLAUSE : LONGEST_TITLE)
            && !Endings.closed(words)
            && next
            && bare == null) {
          bare = points.get(i);
        } else {
          others =
              (clauses ? words.length() > LONGEST_CLAUSE : TITLED.isIn(words))
                  && Endings.closed(words);
        }
      }
      if (others
          && bare != null
          && blocks.get(bare.block()).role() == Role.BODY
          && Omissions.in(blocks.get(bare.block()).span().of(document.folded())).isEmpty()) {
        titles.add(blocks.get(bare.block()).span());
      }
    }
  }

  /** 7.1 The gate is locked at dusk. 7.2 Dogs 7.3 Boats are moored…: clauses, and one a title. */
  private static boolean isDecimal(Series series) {
    return series.style() == Numbering.Style.DECIMAL
        && series.first().form() != Point.Form.HEADING
        && series.first().numbering().depth() > 1;
  }

  /** 目录 with a sentence under it: a site's list of contents whose links were not copied. */
  private static void contents(Document document, List<Span> titles) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() == Role.BODY
          && block.kind() != BlockKind.TABLE_CELL
          && CONTENTS.matcher(document.text(block)).matches()
          && NO_ENTRY.isIn(blocks.get(i + 1).span().of(document.folded()))) {
        titles.add(block.span());
      }
    }
  }

  private static boolean isLast(List<Block> blocks, int index) {
    return blocks.stream().skip(index + 1L).allMatch(block -> block.role() == Role.FURNITURE);
  }

  private UnwrittenTitles() {}

  static List<Span> in(Document document) {
    List<Span> titles = new ArrayList<>();
    frontMatter(document, titles);
    unwritten(document, titles);
    unsaid(document, titles);
    contents(document, titles);
    return titles;
  }
}
