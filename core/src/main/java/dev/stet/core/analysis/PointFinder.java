package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for every number that begins something: at the start of a block, and inside a paragraph
 * whose line breaks were lost. Used once.
 */
final class PointFinder {
  private static final String BEFORE_INLINE = "。！？!?；;:：”";
  private static final int LONGEST_POINT = 60;
  private static final Pattern BARE =
      Pattern.compile("\\s*#*\\s*([1-9][0-9]?) +(?=[^\\s0-9])(?=\\p{IsHan}|\\p{Lu})");

  /** One heading that begins with a figure may speak of as many things. */
  private static final int FEWEST_BARE = 3;

  private final Document document;
  private final String folded;
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
    boolean heading = block.kind() == BlockKind.HEADING;
    if (start == null && heading && bareHeadings.getOrDefault(block.level(), 0) >= FEWEST_BARE) {
      start = bare(block);
    }
    boolean automatic = block.label() != null && block.label().automatic();
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

  /** 5 Discussion: the figure a heading begins with; null if it begins with none. */
  private @Nullable Numbering bare(Block block) {
    Matcher figure = BARE.matcher(folded).region(block.span().start(), block.span().end());
    if (!figure.lookingAt()) {
      return null;
    }
    return new Numbering(
        Numbering.Style.ARABIC,
        List.of(Integer.parseInt(figure.group(1))),
        new Span(figure.start(1), figure.end(1)));
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
