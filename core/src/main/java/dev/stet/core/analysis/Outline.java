package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a document is divided: its headings with what stands under each, every number that begins
 * something, and which of these are counted together. Immutable.
 *
 * @param sections the headings of the body in order
 * @param points the numbered points of the body in order
 * @param series the points that are counted together, in the order of their first points
 * @param parts where each report of a compilation begins: the titles that the list of contents
 *     names and that stand in the body; empty if the document is one report
 */
public record Outline(
    List<Section> sections, List<Point> points, List<Series> series, List<Span> parts) {

  /** The outline of a document. */
  public static final Analysis<Outline> ANALYSIS = document -> new Builder(document).build();

  public Outline {
    sections = List.copyOf(sections);
    points = List.copyOf(points);
    series = List.copyOf(series);
    parts = List.copyOf(parts);
  }

  /** Reads the outline of one document. Used once. */
  private static final class Builder {
    private static final String BEFORE_INLINE = "。！？!?；;:：”";
    private static final int LONGEST_POINT = 60;

    private final Document document;
    private final String folded;
    private final List<Point> points = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final Set<Integer> chunks = new HashSet<>();

    Builder(Document document) {
      this.document = document;
      this.folded = document.folded();
      document.get(Chunks.ANALYSIS).numbers().forEach(chunk -> chunks.add(chunk.span().start()));
    }

    Outline build() {
      List<Span> parts = parts();
      Set<Integer> partStarts = new HashSet<>();
      parts.forEach(part -> partStarts.add(part.start()));
      List<Block> blocks = document.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block.role() != Role.BODY && block.role() != Role.REFERENCES) {
          continue;
        }
        if (partStarts.contains(block.span().start())) {
          breaks.add(points.size());
          levels.add(0);
          continue;
        }
        points(block, i);
      }
      return new Outline(sections(), points, series(), parts);
    }

    private List<Span> parts() {
      List<Span> parts = new ArrayList<>();
      for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
        List<Contents.Entry> entries = match.contents().entries();
        Numbering.Style style = null;
        for (int i = 0; i < entries.size(); i++) {
          Optional<Span> place = match.places().get(i);
          Numbering numbering = entries.get(i).numbering();
          style = i == 0 && numbering != null ? numbering.style() : style;
          // the entries of a compilation are numbered, the titles in its body are not
          boolean renumbered =
              numbering != null
                  && numbering.style() == style
                  && numbering.style() == Numbering.Style.ARABIC
                  && place.isPresent()
                  && Numbering.at(folded, place.get().start(), place.get().end()) == null;
          if (renumbered) {
            parts.add(place.orElseThrow());
          }
        }
      }
      parts.sort(null);
      return parts;
    }

    private void points(Block block, int index) {
      Span span = block.span();
      if (block.kind() == BlockKind.TABLE_CELL
          || block.kind() == BlockKind.FOOTNOTE
          || block.kind() == BlockKind.COMMENT
          || block.kind() == BlockKind.CAPTION) {
        return;
      }
      Numbering start =
          chunks.contains(span.start()) ? null : Numbering.at(folded, span.start(), span.end());
      boolean heading = block.kind() == BlockKind.HEADING;
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
        breaks.add(points.size());
        levels.add(block.level());
      }
      if (!heading) {
        inline(start == null ? span.start() : start.span().end(), span.end(), index);
      }
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

    /** Groups the points: a number that starts again opens a series, inner ones end with it. */
    private List<Series> series() {
      List<List<Point>> all = new ArrayList<>();
      Deque<List<Point>> open = new ArrayDeque<>();
      int nextBreak = 0;
      for (int i = 0; i < points.size(); i++) {
        while (nextBreak < breaks.size() && breaks.get(nextBreak) <= i) {
          close(open, levels.get(nextBreak++));
        }
        Point point = points.get(i);
        List<Point> home = point.number() <= 1 ? null : home(open, point);
        if (home == null) {
          restart(open, point);
          home = new ArrayList<>();
          open.push(home);
          all.add(home);
        } else {
          while (open.peek() != home) {
            open.pop();
          }
        }
        home.add(point);
      }
      return all.stream().map(Series::new).toList();
    }

    /** A heading without a number ends whatever is counted at its level and below. */
    private static void close(Deque<List<Point>> open, int level) {
      while (!open.isEmpty()) {
        Point last = last(open.peek());
        if (last.form() == Point.Form.HEADING && last.level() < level) {
          return;
        }
        open.pop();
      }
    }

    private static @Nullable List<Point> home(Deque<List<Point>> open, Point point) {
      for (List<Point> series : open) {
        Point last = last(series);
        boolean same =
            last.numbering().style() == point.numbering().style()
                && last.numbering().depth() == point.numbering().depth()
                && sameParent(last.numbering(), point.numbering());
        // a number inside a paragraph does not go on with the headings, nor they with it
        if (same && (last.form() == Point.Form.HEADING) == (point.form() == Point.Form.HEADING)) {
          return series;
        }
        if (same && point.form() != Point.Form.INLINE && point.numbering().style().divides()) {
          return series;
        }
      }
      return null;
    }

    private static boolean sameParent(Numbering one, Numbering other) {
      int depth = one.depth() - 1;
      return one.numbers().subList(0, depth).equals(other.numbers().subList(0, depth));
    }

    private static void restart(Deque<List<Point>> open, Point point) {
      List<Point> same = null;
      for (List<Point> series : open) {
        if (last(series).numbering().style() == point.numbering().style()
            && last(series).numbering().depth() == point.numbering().depth()) {
          same = series;
          break;
        }
      }
      while (same != null && open.pop() != same) {
        // what was counted inside it ends with it
      }
    }

    private static Point last(List<Point> series) {
      return series.get(series.size() - 1);
    }

    private List<Section> sections() {
      List<Section> sections = new ArrayList<>();
      List<Block> blocks = document.blocks();
      List<Integer> headings = new ArrayList<>();
      int end = 0;
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block.role() != Role.FURNITURE) {
          end = block.span().end();
        }
        if (block.kind() == BlockKind.HEADING
            && (block.role() == Role.BODY || block.role() == Role.REFERENCES)) {
          headings.add(i);
        }
      }
      long[] sizes = sizes(blocks);
      int[] ends = ends(headings.stream().mapToInt(i -> blocks.get(i).level()).toArray());
      for (int h = 0; h < headings.size(); h++) {
        int index = headings.get(h);
        Block block = blocks.get(index);
        int level = Math.max(1, block.level());
        int next = ends[h];
        int stop = next < headings.size() ? headings.get(next) : blocks.size();
        int first = h + 1 < headings.size() ? headings.get(h + 1) : blocks.size();
        int bodyEnd = next < headings.size() ? blocks.get(stop).span().start() : end;
        sections.add(
            new Section(
                block.span(),
                level,
                new Span(block.span().end(), Math.max(block.span().end(), bodyEnd)),
                index,
                (int) (sizes[first] - sizes[index + 1]),
                (int) (sizes[stop] - sizes[index + 1]),
                next == h + 1));
      }
      return sections;
    }

    /** For each heading, which one ends its section: the next that is not deeper. */
    private static int[] ends(int[] levels) {
      int[] ends = new int[levels.length];
      for (int h = levels.length - 1; h >= 0; h--) {
        int next = h + 1;
        while (next < levels.length && levels[next] > Math.max(1, levels[h])) {
          next = ends[next];
        }
        ends[h] = next;
      }
      return ends;
    }

    /** Characters before each block, white space and furniture aside. */
    private long[] sizes(List<Block> blocks) {
      long[] sizes = new long[blocks.size() + 1];
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        int size = 0;
        if (block.role() != Role.FURNITURE) {
          for (int at = block.span().start(); at < block.span().end(); at++) {
            size += folded.charAt(at) > ' ' ? 1 : 0;
          }
        }
        sizes[i + 1] = sizes[i] + size;
      }
      return sizes;
    }
  }
}
