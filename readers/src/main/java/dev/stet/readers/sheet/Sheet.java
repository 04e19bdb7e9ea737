package dev.stet.readers.sheet;

import dev.stet.core.document.BlockKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One sheet while it is read. Not thread-safe. */
final class Sheet {
  private final String name;
  private final boolean hidden;
  private final List<SheetCell> cells = new ArrayList<>();
  private final Map<CellAddress, Area> merged = new HashMap<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Text> boxes = new ArrayList<>();
  private final HiddenLines hiddenRows = HiddenLines.rows();
  private final HiddenLines hiddenColumns = HiddenLines.columns();

  Sheet(String name, boolean hidden) {
    this.name = name;
    this.hidden = hidden;
  }

  /** How many rows and columns a merged cell covers. */
  record Area(int rows, int columns) {}

  /** A reviewer's comment. */
  record Comment(CellAddress address, String author, String words) {}

  /** Text beside the cells: a text box, a running header. */
  record Text(BlockKind kind, String where, String words) {}

  String name() {
    return name;
  }

  boolean hidden() {
    return hidden;
  }

  List<SheetCell> cells() {
    return cells;
  }

  Map<CellAddress, Area> merged() {
    return merged;
  }

  List<Comment> comments() {
    return comments;
  }

  /** The cells that show nothing and are spoken of, so that there is a place to go to. */
  Collection<SheetCell> emptyCellsWithComments() {
    Map<CellAddress, SheetCell> empty = new LinkedHashMap<>();
    comments.forEach(c -> empty.put(c.address(), SheetCell.of(c.address(), "")));
    cells.forEach(cell -> empty.remove(cell.address()));
    return empty.values();
  }

  List<Text> boxes() {
    return boxes;
  }

  /** The words of a header without {@code &C}, {@code &"Arial"} and their kind. */
  static String withoutCodes(String header) {
    return header
        .replaceAll("&\"[^\"]*\"", "")
        .replaceAll("&K[0-9A-Fa-f]{6}", "")
        .replaceAll("&[0-9]+", "")
        .replaceAll("&[A-Z]", " ")
        .replace("&&", "&");
  }

  /** Adds a running header or footer as the file has it, if it says anything. */
  void addRunning(BlockKind kind, String coded) {
    String words = withoutCodes(coded).strip();
    if (!words.isEmpty()) {
      boxes.add(new Text(kind, kind == BlockKind.HEADER ? "header" : "footer", words));
    }
  }

  HiddenLines hiddenRows() {
    return hiddenRows;
  }

  HiddenLines hiddenColumns() {
    return hiddenColumns;
  }

  void add(SheetCell cell) {
    cells.add(cell);
  }

  /** Says that the cells from one address to another are one. */
  void merge(CellAddress from, CellAddress to) {
    if (to.row() >= from.row() && to.column() >= from.column()) {
      merged.put(from, new Area(to.row() - from.row() + 1, to.column() - from.column() + 1));
    }
  }
}
