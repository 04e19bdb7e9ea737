package dev.stet.readers.flow;

import dev.stet.core.document.Cell;
import dev.stet.core.document.Place;
import dev.stet.core.document.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where each paragraph begins and where a person finds it; small, for there may be millions. */
final class ParagraphIndex {
  private static final int START = 0;
  private static final int NUMBER = 1;
  private static final int PART = 2;
  private static final int HEADING = 3;
  private static final int TABLE = 4;
  private static final int ROW = 5;
  private static final int COLUMN = 6;
  private static final int WIDTH = 7;

  /** The heading of a paragraph that stands neither under a heading nor on a page of its own. */
  static final int OUTSIDE_THE_BODY = -2;

  private int[] rows = new int[WIDTH * 32];
  private int count;
  private final List<@Nullable String> parts = new ArrayList<>();
  private final Map<PageBreak, Offsets> pages = new EnumMap<>(PageBreak.class);

  void add(int start, int number, @Nullable String part, int heading, @Nullable Cell cell) {
    int row = newRow();
    rows[row + START] = start;
    rows[row + NUMBER] = number;
    rows[row + PART] = part(part);
    rows[row + HEADING] = heading;
    rows[row + TABLE] = cell == null ? -1 : cell.table();
    rows[row + ROW] = cell == null ? -1 : cell.row();
    rows[row + COLUMN] = cell == null ? -1 : cell.column();
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** A heading stands under itself. */
  void setHeadingOfLast(int heading) {
    rows[(count - 1) * WIDTH + HEADING] = heading;
  }

  private int newRow() {
    if ((count + 1) * WIDTH > rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    return count++ * WIDTH;
  }

  /** Parts come one after the other, so that the last one is nearly always the one. */
  private int part(@Nullable String part) {
    if (parts.isEmpty() || !Objects.equals(parts.get(parts.size() - 1), part)) {
      parts.add(part);
    }
    return parts.size() - 1;
  }

  void addAll(ParagraphIndex other, int shift) {
    for (int i = 0; i < other.count; i++) {
      int from = i * WIDTH;
      int row = newRow();
      System.arraycopy(other.rows, from, rows, row, WIDTH);
      rows[row + START] += shift;
      rows[row + PART] = part(other.parts.get(other.rows[from + PART]));
    }
  }

  void pageBreak(PageBreak kind, int offset) {
    pages.computeIfAbsent(kind, k -> new Offsets()).add(offset);
  }

  int pageBreaks(PageBreak kind) {
    Offsets offsets = pages.get(kind);
    return offsets == null ? 0 : offsets.count;
  }

  /** A list that grows of numbers that grow. */
  private static final class Offsets {
    private int[] values = new int[16];
    private int count;

    void add(int value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, count);
    }
  }

  /** The places, with pages counted by the breaks of kind {@code paged}; null for none. */
  Places places(List<String> headings, @Nullable PageBreak paged) {
    int[] index = Arrays.copyOf(rows, count * WIDTH);
    Offsets offsets = paged == null ? null : pages.getOrDefault(paged, new Offsets());
    int @Nullable [] breaks = offsets == null ? null : offsets.toArray();
    List<@Nullable String> names = new ArrayList<>(parts);
    return span -> place(index, breaks, names, headings, span.start());
  }

  private static Place place(
      int[] index,
      int @Nullable [] breaks,
      List<@Nullable String> parts,
      List<String> headings,
      int offset) {
    if (index.length == 0) {
      return new Place.Whole();
    }
    int low = 0;
    int high = index.length / WIDTH - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (index[middle * WIDTH + START] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int row = low * WIDTH;
    int heading = index[row + HEADING];
    String part = parts.get(index[row + PART]);
    return new Place.Paragraph(
        index[row + TABLE] < 0 ? part : cell(part, index, row),
        heading < 0 ? null : headings.get(heading),
        index[row + NUMBER],
        breaks == null || heading == OUTSIDE_THE_BODY ? 0 : page(breaks, offset));
  }

  private static String cell(@Nullable String part, int[] index, int row) {
    return (part == null ? "" : part + ", ")
        + "table "
        + (index[row + TABLE] + 1)
        + ", row "
        + (index[row + ROW] + 1)
        + ", column "
        + (index[row + COLUMN] + 1);
  }

  private static int page(int[] breaks, int offset) {
    int low = 0;
    int high = breaks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (breaks[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + 1;
  }
}
