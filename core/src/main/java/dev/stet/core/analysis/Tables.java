package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a document, whatever format they come from, in the order of the text; behind them
 * those of running text whose lines part into the same number of cells.
 */
public final class Tables {
  /** Finds the tables of a document. */
  public static final Analysis<Tables> ANALYSIS = Tables::of;

  /** Beyond this it is a sheet of data, not a table of a report. */
  private static final int MOST_CELLS = 20_000;

  private static final int MOST_COLUMNS = 60;

  private final List<Table> all;

  private Tables(List<Table> all) {
    this.all = List.copyOf(all);
  }

  public List<Table> all() {
    return all;
  }

  private static Tables of(Document document) {
    Map<Integer, List<Block>> cells = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      var cell = block.cell();
      if (block.kind() == BlockKind.TABLE_CELL && cell != null && Sentences.prose(block.role())) {
        cells.computeIfAbsent(cell.table(), number -> new ArrayList<>()).add(block);
      }
    }
    List<Table> tables = new ArrayList<>();
    cells.forEach(
        (number, blocks) -> {
          int rows = 0;
          int columns = 0;
          for (Block block : blocks) {
            var cell = block.cell();
            if (cell != null) {
              rows = Math.max(rows, cell.row() + 1);
              columns = Math.max(columns, cell.column() + 1);
            }
          }
          if (columns <= MOST_COLUMNS && (long) rows * columns <= MOST_CELLS) {
            tables.add(new Table(number, rows, columns, blocks, document.folded()));
          }
        });
    int next = cells.keySet().stream().mapToInt(number -> number + 1).max().orElse(0);
    tables.addAll(FlatTables.in(document.text(), document.folded(), document.blocks(), next));
    return new Tables(tables);
  }
}
