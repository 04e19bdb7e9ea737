package dev.stet.rules.section;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Series;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Points that begin to count beyond one. */
final class LateStarts {
  /** A first number beyond this belongs to an excerpt. */
  private static final int LATEST = 5;

  private static final int FEWEST_LATE = 3;

  private static final PrefilteredPattern ONE =
      PrefilteredPattern.compile("(?<![0-9.])1[a-d]?\\s?[.、)](?![0-9])|①|[(]1[)]");

  private LateStarts() {}

  /** 2 and then 2.3, where the other chapters begin with 1.1 and 3.1. */
  static List<Gap> under(Document document) {
    Outline outline = document.get(Outline.ANALYSIS);
    Set<Point> late = new HashSet<>();
    Set<Integer> depthsFromOne = new HashSet<>();
    boolean bracketed = false;
    for (Series series : outline.series()) {
      Point first = series.first();
      boolean counted =
          series.style() == Numbering.Style.DECIMAL
              || series.style() == Numbering.Style.CHINESE_BRACKETED;
      if (!counted || first.form() == Point.Form.INLINE) {
        continue;
      }
      if (first.number() == 1) {
        depthsFromOne.add(first.numbering().depth());
        bracketed |= series.style() == Numbering.Style.CHINESE_BRACKETED;
      } else if (first.number() < LATEST && !first.automatic()) {
        late.add(first);
      }
    }
    List<Gap> gaps = new ArrayList<>();
    Point before = null;
    for (Point point : outline.points()) {
      if (before != null
          && late.contains(point)
          && depthsFromOne.contains(point.numbering().depth())
          && (isParent(before.numbering(), point.numbering())
              || (bracketed && isFirstUnder(before, point)))
          && !Gap.isOmitted(document, before.span(), point.span())
          && !NumberInText.isFirstThere(document, before, point)) {
        gaps.add(Gap.of(document, before, point, false));
      }
      before = point;
    }
    return gaps;
  }

  /** 2. 3. 4. where no 1. stands anywhere before. */
  static List<Point> ofText(Document document) {
    List<Point> points = new ArrayList<>();
    Set<Numbering.Style> begun = new HashSet<>();
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      Point first = series.first();
      boolean late =
          first.number() == 2
              && series.points().size() >= FEWEST_LATE
              && series.style() == Numbering.Style.ARABIC
              && first.form() != Point.Form.INLINE
              && !first.automatic()
              && first.block() > 0
              && document.blocks().get(first.block()).role() == Role.BODY
              && document.get(Chunks.ANALYSIS).numbers().isEmpty();
      if (late && !begun.contains(series.style()) && !ONE.isIn(head(document, first))) {
        points.add(first);
      }
      begun.add(series.style());
    }
    return points;
  }

  private static String head(Document document, Point point) {
    return document.folded().substring(0, point.span().start());
  }

  /** 二、坚持司法为民 and at once （二）守护美好生活, where under the other headings （一） comes first. */
  private static boolean isFirstUnder(Point before, Point point) {
    return before.numbering().style() == Numbering.Style.CHINESE
        && before.form() == Point.Form.HEADING
        && point.number() == 2
        && point.block() == before.block() + 1;
  }

  private static boolean isParent(Numbering one, Numbering other) {
    boolean counts =
        (one.style() == Numbering.Style.ARABIC || one.style() == Numbering.Style.DECIMAL)
            && other.style() == Numbering.Style.DECIMAL;
    return counts && one.numbers().equals(other.numbers().subList(0, other.depth() - 1));
  }
}
