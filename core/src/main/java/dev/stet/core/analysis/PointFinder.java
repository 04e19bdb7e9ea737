package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.FigureColumns;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Looks for every number that begins something: at the start of a block, and inside a paragraph
 * whose line breaks were lost. Used once.
 */
final class PointFinder {
  private static final String BEFORE_INLINE = "。！？!?；;:：”";
  private static final int LONGEST_POINT = 60;
  private static final PrefilteredPattern BARE =
      PrefilteredPattern.compile("\\s*#*\\s*([1-9][0-9]?) +(?=[^\\s0-9])(?=\\p{IsHan}|\\p{Lu})");

  /** One heading that begins with a figure may speak of as many things. */
  private static final int FEWEST_BARE = 3;

  /** What i, v and x stand for. */
  private static final int[] ROMAN_LETTERS = {1, 5, 10};

  private final Document document;
  private final String folded;

  /** The words of the headings so far, and the last number of each style. */
  private final Set<String> headings = new HashSet<>();

  private final Map<Numbering.Style, Integer> lastHeadings = new EnumMap<>(Numbering.Style.class);

  private int lastRoman;
  private int lastLetter;
  private @Nullable Numbering lastRow;
  private final Set<Integer> partStarts = new HashSet<>();
  private final Set<Integer> chunks = new HashSet<>();
  private final List<Point> points = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();

  /** By level, how many headings begin with a figure and a space. */
  private final Map<Integer, Integer> bareHeadings = new HashMap<>();

  PointFinder(Document document, List<Span> parts) {
    this.document = document;
    this.folded = document.folded();
    parts.forEach(part -> partStarts.add(part.start()));
    document.get(Chunks.ANALYSIS).numbers().forEach(chunk -> chunks.add(chunk.span().start()));
  }

  /**
   * A heading without a number, or the first words of a report: what was counted before it is not
   * counted on.
   *
   * @param points how many points stand before it
   * @param level of the heading; 0 for a report
   */
  record Break(int points, int level) {}

  void find() {
    List<Block> blocks = document.blocks();
    for (Block block : blocks) {
      if (block.kind() == BlockKind.HEADING && bare(block) != null) {
        bareHeadings.merge(block.level(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() != Role.BODY && block.role() != Role.REFERENCES) {
        continue;
      }
      if (partStarts.contains(block.span().start())) {
        breaks.add(new Break(points.size(), 0));
      } else {
        points(block, i);
      }
    }
  }

  List<Point> points() {
    return points;
  }

  List<Break> breaks() {
    return breaks;
  }

  private void points(Block block, int index) {
    Span span = block.span();
    if (block.kind() == BlockKind.TABLE_CELL
        || block.kind() == BlockKind.FOOTNOTE
        || block.kind() == BlockKind.COMMENT
        || block.kind() == BlockKind.CAPTION) {
      return;
    }
    Numbering start = chunks.contains(span.start()) ? null : Numbering.of(document, block);
    start = start == null ? behindMark(block) : start;
    boolean heading = block.kind() == BlockKind.HEADING;
    if (start == null && heading && bareHeadings.getOrDefault(block.level(), 0) >= FEWEST_BARE) {
      start = bare(block);
    }
    start = start == null ? null : roman(start);
    boolean automatic = block.label() != null && block.label().automatic();
    boolean row =
        start != null
            && (FigureColumns.end(folded, span.start(), span.end()) || goesOnFromRow(start));
    lastRow = row ? start : null;
    if (row || (start != null && heading && comesAgain(start, span))) {
      return;
    }
    if (start != null) {
      points.add(
          new Point(
              start,
              heading ? span : head(span.start(), start.span().end(), span.end()),
              heading ? Point.Form.HEADING : Point.Form.PARAGRAPH,
              heading ? block.level() : 0,
              index,
              automatic));
    } else if (heading) {
      breaks.add(new Break(points.size(), block.level()));
    }
    if (!heading) {
      inline(start == null ? span.start() : start.span().end(), span.end(), index);
    }
  }

  /** A chapter's title over each of its pages, or one that was pasted twice. */
  private boolean comesAgain(Numbering start, Span span) {
    String line = span.of(folded);
    int page = line.indexOf("   ");
    String title = Titles.key(page < 0 ? line : line.substring(0, page));
    String words = start.style() + " " + start.numbers() + title;
    Integer last = lastHeadings.get(start.style());
    boolean again =
        !headings.add(words) && start.number() > 1 && last != null && last >= start.number();
    if (!again) {
      lastHeadings.put(start.style(), start.number());
    }
    return again;
  }

  /** 注：1. … and ## 🚀 3. …: the number behind a word or a picture. */
  private @Nullable Numbering behindMark(Block block) {
    int at = block.span().start();
    int end = block.span().end();
    if (at + 2 < end && folded.charAt(at) == '注' && folded.charAt(at + 1) == ':') {
      at += 2;
    } else if (block.kind() == BlockKind.HEADING && isPicture(folded.codePointAt(at))) {
      while (at < end && (isPicture(folded.codePointAt(at)) || folded.charAt(at) == ' ')) {
        at += Character.charCount(folded.codePointAt(at));
      }
    } else {
      return null;
    }
    return Numbering.at(folded, at, end);
  }

  private static boolean isPicture(int codePoint) {
    return Character.getType(codePoint) == Character.OTHER_SYMBOL || codePoint == 0xFE0F;
  }

  /** 5 Discussion: the figure a heading begins with; null if it begins with none. */
  private @Nullable Numbering bare(Block block) {
    Matcher figure = BARE.matcher(folded, block.span().start(), block.span().end());
    if (!figure.lookingAt()) {
      return null;
    }
    return new Numbering(
        Numbering.Style.ARABIC,
        List.of(Integer.parseInt(figure.group(1))),
        new Span(figure.start(1), figure.end(1)));
  }

  /** V. after IV., and (i) that is not after (h): a letter that is a Roman number. */
  private Numbering roman(Numbering numbering) {
    boolean bracketed = numbering.style() == Numbering.Style.LETTER_BRACKETED;
    if (!bracketed && numbering.style() != Numbering.Style.LETTER) {
      boolean roman =
          numbering.style() == Numbering.Style.ROMAN
              || numbering.style() == Numbering.Style.ROMAN_BRACKETED;
      lastRoman = roman ? numbering.number() : lastRoman;
      return numbering;
    }
    int value = "ivx".indexOf((char) ('a' + numbering.number() - 1));
    value = value < 0 ? 0 : ROMAN_LETTERS[value];
    boolean begins = bracketed && value == 1 && lastLetter != numbering.number() - 1;
    boolean goesOn = value > 1 && lastRoman == value - 1;
    if (!begins && !goesOn) {
      lastLetter = numbering.number();
      return numbering;
    }
    lastRoman = value;
    return new Numbering(
        bracketed ? Numbering.Style.ROMAN_BRACKETED : Numbering.Style.ROMAN,
        List.of(value),
        numbering.span());
  }

  /** 三、本年度办理结果 between rows, of which the one before it is 二、. */
  private boolean goesOnFromRow(Numbering start) {
    return lastRow != null
        && lastRow.style() == start.style()
        && lastRow.number() + 1 == start.number();
  }

  /** From a point's number to the end of its first sentence. */
  private Span head(int start, int from, int end) {
    int i = from;
    int limit = Math.min(end, from + LONGEST_POINT);
    while (i < limit && BEFORE_INLINE.indexOf(folded.charAt(i)) < 0) {
      i++;
    }
    return new Span(start, i);
  }

  private void inline(int from, int end, int index) {
    for (int i = from; i + 1 < end; i++) {
      char c = folded.charAt(i);
      boolean comma = c == ',' || c == '，';
      if (!comma && BEFORE_INLINE.indexOf(c) < 0) {
        continue;
      }
      int at = i + 1;
      while (at < end && (folded.charAt(at) == ' ' || folded.charAt(at) == '\n')) {
        at++;
      }
      if (c == ';' && (folded.startsWith("and (", at) || folded.startsWith("or (", at))) {
        at = folded.indexOf('(', at);
      }
      Numbering numbering = at < end ? Numbering.at(folded, at, end) : null;
      if (numbering != null && isInline(numbering.style(), comma)) {
        points.add(
            new Point(
                numbering,
                head(at, numbering.span().end(), end),
                Point.Form.INLINE,
                0,
                index,
                false));
      }
    }
  }

  private static boolean isInline(Numbering.Style style, boolean comma) {
    return switch (style) {
      case CHINESE_IS -> true;
      case CHINESE, CHINESE_BRACKETED, ARABIC_BRACKETED, CIRCLED -> !comma;
      default -> false;
    };
  }
}
