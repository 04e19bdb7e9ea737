package dev.stet.readers.layout;

import dev.stet.readers.layout.PageLayout.Item;
import dev.stet.readers.layout.PageLayout.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a page is read. A page is cut at a gutter that few pieces cross; those that do
 * (a title, a wide table) divide the columns into an upper and a lower part. A gutter only counts
 * where text on both sides fills its column: between the columns of a table it does not, and a row
 * of a table is read across.
 */
final class Columns {
  /** A column is filled by lines that are at least this share of its width. */
  private static final float FILLED = 0.7f;

  private final int page;

  private Columns(int page) {
    this.page = page;
  }

  static List<Region> of(int page, List<Segment> segments, List<Table> tables) {
    List<Piece> pieces = new ArrayList<>(segments.size() + tables.size());
    for (Segment segment : segments) {
      pieces.add(
          new Piece(
              new Box(segment.left, segment.top(), segment.right, segment.bottom()),
              segment,
              null));
    }
    for (Table table : tables) {
      pieces.add(new Piece(table.box(), null, table));
    }
    pieces.sort(
        Comparator.<Piece>comparingDouble(p -> p.box.top()).thenComparingDouble(p -> p.box.left()));
    Columns columns = new Columns(page);
    List<Region> regions = new ArrayList<>();
    columns.cut(pieces, 0, regions);
    return regions;
  }

  private void cut(List<Piece> pieces, int depth, List<Region> out) {
    if (pieces.isEmpty()) {
      return;
    }
    Gutter gutter = depth < 4 && pieces.size() >= 6 ? gutter(pieces) : null;
    if (gutter == null) {
      out.add(region(pieces));
      return;
    }
    List<Piece> across = new ArrayList<>();
    List<Piece> band = new ArrayList<>();
    for (Piece piece : pieces) {
      if (gutter.crossedBy(piece)) {
        across = closeBand(band, gutter, across, depth, out);
        band = new ArrayList<>();
        across.add(piece);
      } else {
        band.add(piece);
      }
    }
    across = closeBand(band, gutter, across, depth, out);
    if (!across.isEmpty()) {
      out.add(region(across));
    }
  }

  /**
   * Ends a stretch without a piece across the gutter.
   *
   * @return what is to be read from side to side and not yet put out
   */
  private List<Piece> closeBand(
      List<Piece> band, Gutter gutter, List<Piece> across, int depth, List<Region> out) {
    if (band.isEmpty()) {
      return across;
    }
    List<Piece> left = new ArrayList<>();
    List<Piece> right = new ArrayList<>();
    for (Piece piece : band) {
      (gutter.leftOf(piece) ? left : right).add(piece);
    }
    if (!gutter.columns(left, right)) {
      List<Piece> together = new ArrayList<>(across);
      together.addAll(band);
      return together;
    }
    if (!across.isEmpty()) {
      out.add(region(across));
    }
    cut(left, depth + 1, out);
    cut(right, depth + 1, out);
    return new ArrayList<>();
  }

  /** The best gutter of {@code pieces}, or null if they are not in columns. */
  private static @Nullable Gutter gutter(List<Piece> pieces) {
    Box all = pieces.get(0).box;
    for (Piece piece : pieces) {
      all = all.union(piece.box);
    }
    int steps = (int) Math.min(4000, Math.ceil(all.width() / 2));
    if (steps < 20) {
      return null;
    }
    float step = all.width() / steps;
    int[] covered = new int[steps + 1];
    for (Piece piece : pieces) {
      // a piece covers the steps strictly inside it
      int from = (int) Math.floor((piece.box.left() - all.left()) / step);
      int to = (int) Math.ceil((piece.box.right() - all.left()) / step);
      for (int i = Math.max(0, from); i < Math.min(steps, to); i++) {
        covered[i]++;
      }
    }
    List<Gutter> candidates = new ArrayList<>();
    int i = steps * 12 / 100;
    int end = steps * 88 / 100;
    while (i < end) {
      int j = i;
      while (j < end && covered[j] == covered[i]) {
        j++;
      }
      boolean valley =
          covered[i] * 5 <= pieces.size() * 2
              && (i == 0 || covered[i - 1] > covered[i])
              && covered[Math.min(j, steps)] > covered[i];
      if (valley) {
        float from = all.left() + i * step;
        float to = all.left() + j * step;
        candidates.add(new Gutter((from + to) / 2, to - from, covered[i], all.width()));
      }
      i = j;
    }
    candidates.sort(
        Comparator.<Gutter>comparingInt(g -> g.crossing)
            .thenComparing(Comparator.<Gutter>comparingDouble(g -> g.width).reversed()));
    for (Gutter gutter : candidates.subList(0, Math.min(4, candidates.size()))) {
      if (gutter.worksFor(pieces)) {
        return gutter;
      }
    }
    return null;
  }

  private Region region(List<Piece> pieces) {
    List<Segment> segments = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.segment != null) {
        segments.add(piece.segment);
      } else if (piece.table != null) {
        items.add(new Item.OfTable(piece.table));
      }
    }
    for (Line line : PageLayout.lines(page, segments)) {
      items.add(new Item.OfLine(line));
    }
    items.sort(Comparator.comparingDouble(Item::top));
    return new Region(items);
  }

  /** A segment or a table, as a thing to be put in order. */
  private record Piece(Box box, @Nullable Segment segment, @Nullable Table table) {}

  /** A white stripe from top to bottom. */
  private record Gutter(float x, float width, int crossing, float across) {

    boolean crossedBy(Piece piece) {
      return piece.box.left() < x && piece.box.right() > x;
    }

    boolean leftOf(Piece piece) {
      return piece.box.right() <= x;
    }

    /** Whether any stretch between the pieces that cross it is in columns. */
    boolean worksFor(List<Piece> pieces) {
      List<Piece> left = new ArrayList<>();
      List<Piece> right = new ArrayList<>();
      for (Piece piece : pieces) {
        if (crossedBy(piece)) {
          if (columns(left, right)) {
            return true;
          }
          left.clear();
          right.clear();
        } else {
          (leftOf(piece) ? left : right).add(piece);
        }
      }
      return columns(left, right);
    }

    boolean columns(List<Piece> left, List<Piece> right) {
      int fewer = Math.min(left.size(), right.size());
      int more = Math.max(left.size(), right.size());
      if (fewer < 1 || more < 3) {
        return false;
      }
      boolean independent = fewer >= 4 && alignedShare(left, right) < 0.4f;
      float least = independent ? 0.12f : 0.25f;
      return filled(left, least) && filled(right, least);
    }

    /** Which share of the shorter side's pieces have one on the other side on their baseline. */
    private static float alignedShare(List<Piece> left, List<Piece> right) {
      List<Piece> few = left.size() <= right.size() ? left : right;
      List<Piece> many = left.size() <= right.size() ? right : left;
      float[] baselines = new float[many.size()];
      for (int i = 0; i < baselines.length; i++) {
        baselines[i] = many.get(i).box.bottom();
      }
      Arrays.sort(baselines);
      int aligned = 0;
      for (Piece piece : few) {
        int at = Arrays.binarySearch(baselines, piece.box.bottom());
        int next = at >= 0 ? at : -at - 1;
        boolean after = next < baselines.length && baselines[next] - piece.box.bottom() < 1.2f;
        boolean before = next > 0 && piece.box.bottom() - baselines[next - 1] < 1.2f;
        aligned += after || before ? 1 : 0;
      }
      return (float) aligned / few.size();
    }

    /** Whether {@code side} is text that fills a column, rather than cells. */
    private boolean filled(List<Piece> side, float least) {
      Box box = side.get(0).box;
      float size = 0;
      for (Piece piece : side) {
        box = box.union(piece.box);
        size = Math.max(size, piece.segment == null ? 0 : Math.min(14, piece.segment.size));
      }
      if (box.width() < least * across || box.width() < 9 * size) {
        return false;
      }
      int rows = 0;
      int full = 0;
      float bottom = -Float.MAX_VALUE;
      float covered = 0;
      for (Piece piece : side) {
        if (piece.box.top() > bottom - 0.5f * piece.box.height()) {
          full += covered >= FILLED * box.width() ? 1 : 0;
          rows += covered > 0 ? 1 : 0;
          covered = 0;
          bottom = piece.box.bottom();
        }
        covered += piece.box.width();
      }
      full += covered >= FILLED * box.width() ? 1 : 0;
      rows++;
      // the last line of each paragraph is short; a column of two lines may be half full
      return full * 2 >= rows;
    }
  }
}
