package dev.stet.readers.sheet;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.PlacedText;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a document of sheets, whatever format they come from: a row is a line, a cell is a block,
 * and between two cells of a row stands a tab. A blank row ends a table. Not thread-safe.
 */
final class Workbook {
  /** A person cannot read more, and each cell costs some 200 bytes of memory. */
  private static final int MOST_CELLS = 500_000;

  private static final int MOST_ROWS_BETWEEN = 1;

  private final PlacedText text;
  private int tables;
  private int cells;

  Workbook(Limits limits) {
    this.text = new PlacedText(limits);
  }

  /** How many more cells there is room for. */
  int room() {
    return MOST_CELLS - cells;
  }

  /** Adds {@code sheet} after those there are. */
  void add(Sheet sheet) throws UnreadableException {
    int sheetStart = text.length();
    if (sheet.hidden()) {
      note(Evidence.Kind.HIDDEN_SHEET, new Span(sheetStart, sheetStart), sheet.name(), "");
      return;
    }
    Map<CellAddress, Span> written = new HashMap<>();
    List<SheetCell> ordered = new ArrayList<>(sheet.cells());
    ordered.addAll(sheet.emptyCellsWithComments());
    ordered.sort(
        Comparator.comparingInt((SheetCell cell) -> cell.address().row())
            .thenComparingInt(cell -> cell.address().column()));
    int lastRow = -2;
    int rowOfTable = 0;
    for (SheetCell cell : ordered) {
      if (cells++ >= MOST_CELLS) {
        text.unread(
            Unread.Reason.LIMIT,
            sheet.name()
                + " from "
                + cell.address().name()
                + " on, after "
                + MOST_CELLS
                + " cells");
        break;
      }
      int row = cell.address().row();
      if (row != lastRow) {
        newLine();
        if (row - lastRow > MOST_ROWS_BETWEEN) {
          tables++;
          rowOfTable = row;
        }
        lastRow = row;
      } else {
        text.write("\t");
      }
      written.put(cell.address(), write(sheet, cell, row - rowOfTable));
    }
    for (Sheet.Comment comment : sheet.comments()) {
      Span at = written.get(comment.address());
      if (at == null) {
        continue; // beyond the last cell there is room for
      }
      text.add(
          new Evidence(
              Evidence.Kind.COMMENT,
              at,
              comment.words(),
              comment.author().isEmpty() ? Map.of() : Map.of("author", comment.author())));
    }
    for (String rows : sheet.hiddenRows().names()) {
      note(Evidence.Kind.HIDDEN_ROWS, new Span(sheetStart, sheetStart), rows, sheet.name());
    }
    for (String columns : sheet.hiddenColumns().names()) {
      note(Evidence.Kind.HIDDEN_COLUMNS, new Span(sheetStart, sheetStart), columns, sheet.name());
    }
    for (Sheet.Text box : sheet.boxes()) {
      writeBeside(sheet, box);
    }
  }

  void unread(Unread.Reason reason, String part) {
    text.unread(reason, part);
  }

  private Span write(Sheet sheet, SheetCell cell, int row) throws UnreadableException {
    int start = text.length();
    text.write(cell.text());
    Span span = new Span(start, text.length());
    text.place(start, new Place.SheetCell(sheet.name(), cell.address().name()));
    if (!span.isEmpty()) {
      Sheet.Area area = sheet.merged().get(cell.address());
      text.add(
          Block.of(BlockKind.TABLE_CELL, span)
              .withCell(
                  new Cell(
                      Math.max(0, tables - 1),
                      row,
                      cell.address().column(),
                      area == null ? 1 : area.rows(),
                      area == null ? 1 : area.columns(),
                      false)));
    }
    for (Evidence.Kind kind : cell.kinds()) {
      note(kind, span, cell.text(), cell.formula());
    }
    return span;
  }

  private void writeBeside(Sheet sheet, Sheet.Text box) throws UnreadableException {
    newLine();
    int start = text.length();
    text.write(box.words());
    text.place(start, new Place.SheetCell(sheet.name(), box.where()));
    if (text.length() > start) {
      Block block = Block.of(box.kind(), new Span(start, text.length()));
      text.add(box.kind() == BlockKind.PARAGRAPH ? block : block.withRole(Role.FURNITURE));
    }
  }

  private void newLine() throws UnreadableException {
    if (text.length() > 0) {
      text.write("\n");
    }
  }

  private void note(Evidence.Kind kind, Span span, String words, String detail) {
    boolean lines = kind == Evidence.Kind.HIDDEN_ROWS || kind == Evidence.Kind.HIDDEN_COLUMNS;
    String name = lines ? "sheet" : "formula";
    text.add(new Evidence(kind, span, words, detail.isEmpty() ? Map.of() : Map.of(name, detail)));
  }

  Document document(String name, String mediaType, Map<String, String> metadata) {
    return text.document(name, mediaType, metadata);
  }
}
