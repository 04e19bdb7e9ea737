package dev.stet.readers.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The rows or the columns of a sheet that are not shown, as a person names them. */
final class HiddenLines {
  private final String kind;
  private final IntFunction<String> name;
  private final List<String> names = new ArrayList<>();
  private int from = -1;
  private int to = -1;

  private HiddenLines(String kind, IntFunction<String> name) {
    this.kind = kind;
    this.name = name;
  }

  static HiddenLines rows() {
    return new HiddenLines("row", row -> Integer.toString(row + 1));
  }

  static HiddenLines columns() {
    return new HiddenLines("column", CellAddress::column);
  }

  /** Adds the lines from one to another, counted from 0, which come after those before. */
  void add(int first, int last) {
    if (from >= 0 && first == to + 1) {
      to = Math.max(first, last);
      return;
    }
    end();
    from = first;
    to = Math.max(first, last);
  }

  private void end() {
    if (from >= 0) {
      names.add(
          from == to
              ? kind + " " + name.apply(from)
              : kind + "s " + name.apply(from) + "-" + name.apply(to));
      from = -1;
    }
  }

  /** Stretch by stretch: {@code rows 4-9}, {@code column C}. */
  List<String> names() {
    end();
    return names;
  }
}
