package dev.stet.core.analysis;

import dev.stet.core.document.Numbering;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which points are counted together. Used once. */
final class Counting {
  private final List<Point> points;
  private final List<PointFinder.Break> breaks;

  Counting(PointFinder found) {
    this.points = found.points();
    this.breaks = found.breaks();
  }

  /** Groups the points: a number that starts again opens a series, inner ones end with it. */
  List<Series> series() {
    List<List<Point>> all = new ArrayList<>();
    Deque<List<Point>> open = new ArrayDeque<>();
    int nextBreak = 0;
    for (int i = 0; i < points.size(); i++) {
      while (nextBreak < breaks.size() && breaks.get(nextBreak).points() <= i) {
        close(open, breaks.get(nextBreak++).level());
      }
      Point point = points.get(i);
      List<Point> home = point.number() <= 1 ? null : home(open, point);
      if (home == null) {
        restart(open, point);
        home = new ArrayList<>();
        open.push(home);
        all.add(home);
      } else {
        closeDownTo(open, home);
      }
      home.add(point);
    }
    return all.stream().map(Series::new).toList();
  }

  /** A heading without a number ends whatever is counted at its level and below. */
  private static void close(Deque<List<Point>> open, int level) {
    List<List<Point>> articles = new ArrayList<>();
    while (!open.isEmpty()) {
      Point last = last(open.peek());
      if (last.form() == Point.Form.HEADING && last.level() < level) {
        break;
      }
      keepArticles(open.pop(), articles);
    }
    if (level > 0) {
      articles.forEach(open::push);
    }
  }

  /** What is counted inside {@code home} ends where {@code home} goes on. */
  private static void closeDownTo(Deque<List<Point>> open, List<Point> home) {
    List<List<Point>> articles = new ArrayList<>();
    while (open.peek() != home) {
      keepArticles(open.pop(), articles);
    }
    if (isChapter(last(home))) {
      articles.forEach(open::push);
    }
  }

  /** 第三条 stands in another chapter than 第二条 and is counted on. */
  private static void keepArticles(List<Point> series, List<List<Point>> articles) {
    if (last(series).numbering().style() == Numbering.Style.ARTICLE) {
      articles.add(0, series);
    }
  }

  private static boolean isChapter(Point point) {
    return switch (point.numbering().style()) {
      case PART, CHAPTER, SECTION -> true;
      default -> false;
    };
  }

  private static @Nullable List<Point> home(Deque<List<Point>> open, Point point) {
    List<Point> next = null;
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
      if (same && point.form() != Point.Form.INLINE && dividesInAnyForm(point)) {
        return series;
      }
      // 2. [Reserved] looks like an item between the headings 1. and 3.
      boolean goesOn = same && point.number() == last.number() + 1;
      if (next == null && goesOn && !isInline(point) && !isInline(last)) {
        next = series;
      }
    }
    return next;
  }

  /** Volume 1, Volume 2 line by line are a list; (二) goes on with (一), heading or not. */
  private static boolean dividesInAnyForm(Point point) {
    return switch (point.numbering().style()) {
      case PART, CHAPTER, APPENDIX -> false;
      default -> point.numbering().style().divides();
    };
  }

  private static boolean isInline(Point point) {
    return point.form() == Point.Form.INLINE;
  }

  private static boolean sameParent(Numbering one, Numbering other) {
    int depth = one.depth() - 1;
    return one.numbers().subList(0, depth).equals(other.numbers().subList(0, depth));
  }

  private static void restart(Deque<List<Point>> open, Point point) {
    List<Point> same = null;
    for (List<Point> series : open) {
      Numbering numbering = last(series).numbering();
      // a list under a heading does not end the headings that are numbered like it
      boolean kin =
          dividesInAnyForm(point)
              || (series.get(0).form() == Point.Form.HEADING)
                  == (point.form() == Point.Form.HEADING);
      if (numbering.style() == point.numbering().style()
          && numbering.depth() == point.numbering().depth()
          && kin) {
        same = series;
        break;
      }
    }
    if (same != null) {
      // what was counted inside it ends with it
      closeDownTo(open, same);
      open.remove(same);
    }
  }

  private static Point last(List<Point> series) {
    return series.get(series.size() - 1);
  }
}
