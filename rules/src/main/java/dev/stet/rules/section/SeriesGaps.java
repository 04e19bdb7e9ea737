package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Promise;
import dev.stet.core.analysis.Series;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Series of points that skip a number, or have one twice. */
final class SeriesGaps {
  private static final int FEWEST_JUMPS = 3;

  private static final int FEWEST_ROWS = 2;

  private static final int FEWEST_CLAUSES = 2;

  private static final int FEWEST_LETTERED = 3;

  private SeriesGaps() {}

  static List<Gap> in(Document document) {
    Outline outline = document.get(Outline.ANALYSIS);
    List<Gap> gaps = new ArrayList<>();
    for (Series series : outline.series()) {
      if (judges(series) || isShortRow(outline, series)) {
        check(document, series.points(), gaps);
      } else if (series.style() == Numbering.Style.CHINESE_IS) {
        leftOut(document, series.points(), FEWEST_CLAUSES).ifPresent(gaps::add);
      } else if (isLettered(series.style()) && series.first().form() != Point.Form.INLINE) {
        leftOut(document, series.points(), FEWEST_LETTERED).ifPresent(gaps::add);
      }
    }
    return gaps;
  }

  private static boolean judges(Series series) {
    Numbering.Style style = series.style();
    return series.points().size() > 1
        && series.first().number() <= 1
        && style != Numbering.Style.CHINESE_IS
        && (series.first().form() != Point.Form.INLINE || isOutline(series))
        && (style.divides()
            || style == Numbering.Style.ARTICLE
            || series.first().form() == Point.Form.HEADING
            || (series.points().size() > 2 && !isLettered(style)));
  }

  /** 1. and at once 3. in a text all of whose other rows of points count from one to two. */
  private static boolean isShortRow(Outline outline, Series series) {
    List<Point> points = series.points();
    return points.size() == 2
        && series.style() == Numbering.Style.ARABIC
        && points.get(0).number() == 1
        && points.get(1).number() == 3
        && points.get(0).form() == Point.Form.PARAGRAPH
        && points.get(1).block() == points.get(0).block() + 1
        && isCountedOn(outline, series);
  }

  private static boolean isCountedOn(Outline outline, Series own) {
    int rows = 0;
    for (Series other : outline.series()) {
      boolean row =
          !other.equals(own)
              && other.style() == Numbering.Style.ARABIC
              && other.first().form() == Point.Form.PARAGRAPH
              && other.points().size() > 1;
      if (row && (other.first().number() != 1 || other.points().get(1).number() != 2)) {
        return false;
      }
      rows += row ? 1 : 0;
    }
    return rows >= FEWEST_ROWS;
  }

  /** （一）…。（二）…。（四） in a text whose line breaks were lost. */
  private static boolean isOutline(Series series) {
    return series.points().size() > 2
        && (series.style() == Numbering.Style.CHINESE
            || series.style() == Numbering.Style.CHINESE_BRACKETED);
  }

  /** Lettered points may be divided again, A, B.1, B.2, C, and stand in tables and answers. */
  private static boolean isLettered(Numbering.Style style) {
    return switch (style) {
      case LETTER, LETTER_BRACKETED, ROMAN, ROMAN_BRACKETED -> true;
      default -> false;
    };
  }

  private static void check(Document document, List<Point> points, List<Gap> gaps) {
    if (areNames(points)) {
      return;
    }
    int twice = 0;
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point point = points.get(i);
      // 三、三、五: the second one should be 四, and 五 is right
      int skipped = point.number() - before.number() - 1;
      if (skipped > 0 && skipped == twice) {
        twice = 0;
        continue;
      }
      if ((point.automatic() && before.automatic()) || nests(document, before, point)) {
        continue;
      }
      if (skipped == -1 && isTwice(document, before, point)) {
        gaps.add(Gap.of(document, before, point, true));
        twice++;
      } else if (skipped > 0
          && skipped < 5
          && !NumberInText.isThere(document, before, point)
          && !NumberInText.comesLater(document, before, point)
          && (Gap.isHidden(document, before, point)
              || !Gap.isOmitted(document, before.span(), point.span()))) {
        gaps.add(Gap.of(document, before, point, false));
      }
    }
  }

  /** (8), (21), (24), (40): numbers that jump at most steps name their things and count nothing. */
  private static boolean areNames(List<Point> points) {
    int jumps = 0;
    for (int i = 1; i < points.size(); i++) {
      jumps += points.get(i).number() > points.get(i - 1).number() + 1 ? 1 : 0;
    }
    return jumps >= FEWEST_JUMPS && jumps * 2 >= points.size() - 1;
  }

  /** Whether the file says that one of them is in a list within the other's. */
  private static boolean nests(Document document, Point before, Point point) {
    Block one = document.blocks().get(before.block());
    Block other = document.blocks().get(point.block());
    return one.kind() == BlockKind.LIST_ITEM
        && other.kind() == BlockKind.LIST_ITEM
        && one.level() != other.level();
  }

  private static boolean isTwice(Document document, Point before, Point point) {
    // the same line once more is a running header, or a line copied twice
    boolean line = before.span().of(document.text()).equals(point.span().of(document.text()));
    boolean alike = before.form() == point.form() || point.block() == before.block() + 1;
    return !line && alike && before.numbering().numbers().equals(point.numbering().numbers());
  }

  /** 一是…；三是…；四是…, (a), (b), (d): one is left out of points that count up otherwise. */
  private static Optional<Gap> leftOut(Document document, List<Point> points, int fewest) {
    List<Point> late = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int before = i == 0 ? 0 : points.get(i - 1).number();
      if (points.get(i).number() == before + 2 && i > 0) {
        late.add(points.get(i));
      } else if (points.get(i).number() != before + 1) {
        return Optional.empty();
      }
    }
    if (points.size() >= fewest && late.size() == 1) {
      Point point = late.get(0);
      Point before = points.get(points.indexOf(point) - 1);
      boolean promised =
          document.get(Promise.ANALYSIS).stream()
              .anyMatch(promise -> !promise.kept() && promise.points().contains(point.span()));
      if (!promised
          && !NumberInText.isBroken(document, before, point)
          && !Gap.isOmitted(document, before.span(), point.span())) {
        return Optional.of(Gap.of(document, before, point, false));
      }
    }
    return Optional.empty();
  }
}
