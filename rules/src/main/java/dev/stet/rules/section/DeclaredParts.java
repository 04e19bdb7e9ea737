package dev.stet.rules.section;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.EnglishNumerals;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Series;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * 本报告共分七章, The report is divided into five parts: what a document says of its own division, held
 * against the headings that count it. Only where these count up from one without a gap to the end
 * of a text that is whole.
 */
final class DeclaredParts {
  private static final PrefilteredPattern CHINESE =
      PrefilteredPattern.compile(
          "(?:本|全文|全书|正文)[^。；\\n]{0,80}?(?<count>(?:共(?:分为?)?|分为|分成|共有|共设|划分为|(?<!包)含|包含|包括|由)\\s?(?<number>[两二三四五六七八九十]{1,3}|[2-9]|1[0-9])\\s?(?:个|大)?(?<unit>章|部分|篇|编))(?![\\p{IsHan}]{0,4}(?:[学内]|[,，](?:依次|分别|即|包括)))");

  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "(?i)\\b(?:this|the present|our|the) (?:report|plan|document|paper|thesis|guide|handbook|manual|study|strategy|policy) (?:is (?:divided|organi[sz]ed|structured) in(?:to)?|has|consists of|comprises|contains) (?<count>(?<number>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1[0-9]) (?<unit>chapters|parts|sections))\\b");

  private static final PrefilteredPattern TOP =
      PrefilteredPattern.compile("([1-9][0-9]?) (?=\\p{L})");

  /** The last part of most texts. */
  private static final PrefilteredPattern CONCLUSION =
      PrefilteredPattern.compile("(?i)结论|结语|总结|附则|\\bconclusions?\\b|\\bclosing\\b");

  private static final int FEWEST = 3;
  private static final int LONGEST_TITLE = 30;

  private DeclaredParts() {}

  /** What is declared, and how many parts there are. */
  record Declared(Span words, int count, int found) {}

  /** The declarations of {@code document} that its headings do not keep. */
  static List<Declared> unkept(Document document) {
    List<Declared> unkept = new ArrayList<>();
    if (document.get(Outline.ANALYSIS).points().isEmpty()) {
      return unkept;
    }
    boolean whole = isWhole(document);
    for (Block block : document.blocks()) {
      if (block.role() != Role.BODY || block.kind() == BlockKind.TABLE_CELL) {
        continue;
      }
      Span span = block.span();
      for (PrefilteredPattern pattern : List.of(CHINESE, ENGLISH)) {
        Matcher declared = pattern.matcher(document.folded(), span.start(), span.end());
        while (declared.find()) {
          int count = number(declared.group("number"));
          int found = parts(document, declared.group("unit"), count, whole);
          if (found >= FEWEST && found != count) {
            Span words = new Span(declared.start("count"), declared.end("count"));
            unkept.add(new Declared(words, count, found));
          }
        }
      }
    }
    return unkept;
  }

  /** Whether the text goes to its end, as far as one can see. */
  private static boolean isWhole(Document document) {
    List<BodyEnd> ends = document.get(BodyEnd.ANALYSIS);
    return document.get(CutNotices.ANALYSIS).isEmpty()
        && (ends.isEmpty()
            || Endings.closed(ends.get(ends.size() - 1).words().of(document.text()))
            || document.blocks().get(ends.get(ends.size() - 1).block()).kind()
                == BlockKind.TABLE_CELL
            || ends.get(ends.size() - 1).words().length() < 40);
  }

  /**
   * How many parts the headings count; 0 if they skip one and go to {@code count}, or if the text
   * may have more of them.
   */
  private static int parts(Document document, String unit, int count, boolean whole) {
    Series best = null;
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      if (series.first().form() == Point.Form.HEADING
          && rank(series, unit) > (best == null ? 0 : rank(best, unit))) {
        best = series;
      }
    }
    int listed = whole ? listed(document) : 0;
    if (best == null || listed > best.points().size()) {
      return listed > 0 ? listed : titled(document, unit);
    }
    int last = best.last().number();
    boolean skips = best.first().number() != 1 || last != best.points().size();
    return (skips && last == count) || !(whole || isClosed(document, best))
        ? 0
        : best.points().size();
  }

  /** Whether the last part is a conclusion, or the text goes on with what is no part. */
  private static boolean isClosed(Document document, Series parts) {
    Point last = parts.last();
    if (CONCLUSION.isIn(last.span().of(document.folded()))) {
      return true;
    }
    return document.blocks().stream()
        .anyMatch(
            block ->
                block.kind() == BlockKind.HEADING
                    && block.span().start() > last.span().end()
                    && block.level() <= last.level());
  }

  /** How surely a series counts what {@code unit} names: 第一章 the chapters, 一、 the parts. */
  private static int rank(Series series, String unit) {
    boolean chapters = unit.equals("章") || unit.toLowerCase(Locale.ROOT).equals("chapters");
    return switch (series.style()) {
      case CHAPTER -> chapters ? 4 : 2;
      case PART -> chapters ? 0 : 4;
      case SECTION -> unit.equalsIgnoreCase("sections") ? 4 : 0;
      case CHINESE -> chapters ? 0 : 3;
      case ARABIC -> series.first().level() <= 2 ? 1 : 0;
      default -> 0;
    };
  }

  /**
   * The entries of a list of contents that one figure counts, 1 概述, 2 前期工作; 0 if one is left out.
   */
  private static int listed(Document document) {
    for (Contents contents : document.get(Contents.ANALYSIS)) {
      int last = 0;
      for (Contents.Entry entry : contents.entries()) {
        Matcher top = TOP.matcher(entry.span().of(document.folded()).strip());
        if (top.lookingAt() && Integer.parseInt(top.group(1)) != ++last) {
          return 0;
        }
      }
      if (last > 0) {
        return last;
      }
    }
    return 0;
  }

  /** Lines 1 概况, 2 建设过程 … 6 结论 that count up one by one to a conclusion; else 0. */
  private static int titled(Document document, String unit) {
    int last = 0;
    boolean closed = false;
    for (Block block : document.blocks()) {
      String line = block.span().of(document.folded());
      Matcher top = TOP.matcher(line);
      boolean title =
          line.length() <= LONGEST_TITLE
              && block.kind() != BlockKind.TABLE_CELL
              && top.lookingAt()
              && !Endings.closed(line);
      if (title && Integer.parseInt(top.group(1)) == last + 1) {
        last++;
        closed = CONCLUSION.isIn(line);
      }
    }
    return closed && !unit.equals("篇") ? last : 0;
  }

  private static int number(String words) {
    int english = EnglishNumerals.BELOW_TWENTY.indexOf(words.toLowerCase(Locale.ROOT));
    if (english > 0) {
      return english;
    }
    return Character.isDigit(words.charAt(0))
        ? Integer.parseInt(words)
        : (int) ChineseNumerals.value(words);
  }
}
