package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as a grid of words and figures. Immutable.
 *
 * <p>A merged cell stands in the first row and column it covers; the others it covers are empty.
 */
public final class Table {

  /**
   * The only figure of a cell.
   *
   * @param span the figure in the document's text
   * @param value as printed; negative in brackets
   * @param step what one in the last printed digit weighs
   * @param percent whether a per cent sign stands behind it
   */
  public record Figure(Span span, BigDecimal value, BigDecimal step, boolean percent) {

    /** What the printed figure may stand for. */
    public Interval interval() {
      return Interval.rounded(value, step);
    }
  }

  private static final int FEWEST_COMMAS = 3;

  private final int number;
  private final int rows;
  private final int columns;
  private final String[][] words;
  private final Map<Integer, Figure> figures = new HashMap<>();
  private final Map<Integer, Span> spans = new HashMap<>();
  private final boolean merged;
  private final Span span;

  Table(int number, int rows, int columns, List<Block> cells, String folded) {
    this.number = number;
    this.rows = rows;
    this.columns = columns;
    this.words = new String[rows][columns];
    boolean covers = false;
    boolean european = european(cells, folded);
    for (String[] row : words) {
      Arrays.fill(row, "");
    }
    for (Block block : cells) {
      var cell = block.cell();
      if (cell == null) {
        continue;
      }
      covers |= cell.row() > 0 && (cell.rows() > 1 || cell.columns() > 1);
      String text = block.span().of(folded);
      words[cell.row()][cell.column()] =
          (words[cell.row()][cell.column()] + " " + plain(text)).strip();
      spans.put(cell.row() * columns + cell.column(), block.span());
      int start = block.span().start();
      Figure figure =
          european ? CellFigures.readEuropean(text, start) : CellFigures.read(text, start);
      if (figure != null) {
        figures.put(cell.row() * columns + cell.column(), figure);
      }
    }
    this.merged = covers;
    this.span =
        cells.isEmpty()
            ? new Span(0, 0)
            : cells.get(0).span().union(cells.get(cells.size() - 1).span());
  }

  /** Whether the cells write their decimals behind a comma; one such may be a list of two. */
  private static boolean european(List<Block> cells, String folded) {
    int commas = 0;
    for (Block cell : cells) {
      commas += CellFigures.hasDecimalComma(cell.span().of(folded)) ? 1 : 0;
    }
    return commas >= FEWEST_COMMAS;
  }

  /** The words of a cell without the marks that make all of it bold. */
  private static String plain(String text) {
    String words = text.strip();
    boolean bold =
        words.length() > 4
            && ((words.startsWith("**") && words.endsWith("**"))
                || (words.startsWith("__") && words.endsWith("__")));
    return bold ? words.substring(2, words.length() - 2).strip() : words;
  }

  /** Whether {@code offset} stands inside the table. */
  boolean holds(int offset) {
    return span.start() <= offset && offset < span.end();
  }

  /** Which of the document's tables it is, from 0. */
  public int number() {
    return number;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** Whether a cell below the first row covers more than one row or column. */
  public boolean merged() {
    return merged;
  }

  /** The words of a cell, folded, without space round them; empty where there is none. */
  public String words(int row, int column) {
    return words[row][column];
  }

  /** Where a cell stands in the document, or null where the table has none in this place. */
  public @Nullable Span span(int row, int column) {
    return spans.get(row * columns + column);
  }

  /** The figure of a cell that holds one figure and nothing else, or null. */
  public @Nullable Figure figure(int row, int column) {
    return figures.get(row * columns + column);
  }

  /** Whether a cell says that there is nothing: empty, a dash. */
  public boolean isBlank(int row, int column) {
    String text = words[row][column];
    return text.isEmpty()
        || text.chars().allMatch(c -> c == '-' || c == '—' || c == '–' || c == '/' || c == '…');
  }
}
