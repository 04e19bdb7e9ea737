package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.Span;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

  /** The header of a column that counts the rows. */
  private static final Pattern NUMBER =
      Pattern.compile("|序\\s*号|编\\s*号|项\\s*次|#|(?i:no\\.?|s/n|item|ref\\.?)");

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

  /** The same without its first column, which only numbers the rows. */
  private Table(Table numbered) {
    this.number = numbered.number;
    this.rows = numbered.rows;
    this.columns = numbered.columns - 1;
    this.words = new String[rows][columns];
    this.merged = numbered.merged;
    this.span = numbered.span;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        // the name of a total may stand where the others have their number
        boolean first = column == 0 && numbered.words[row][1].isEmpty();
        int from = first ? 0 : column + 1;
        words[row][column] = numbered.words[row][from];
        Figure figure = numbered.figure(row, from);
        if (figure != null) {
          figures.put(row * columns + column, figure);
        }
        Span place = numbered.span(row, from);
        if (place != null) {
          spans.put(row * columns + column, place);
        }
      }
    }
  }

  /**
   * The table with the names of its rows in the first column: without a column before them that
   * only counts the rows.
   */
  public Table withoutNumbering() {
    return columns > 2 && rows > 2 && numbers() ? new Table(this) : this;
  }

  private boolean numbers() {
    int next = 1;
    for (int row = 1; row < rows; row++) {
      String first = words[row][0];
      if (first.isEmpty() || !Character.isDigit(first.charAt(0))) {
        continue;
      }
      String digits = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
      if (!digits.equals(String.valueOf(next)) || figures.containsKey(row * columns + 1)) {
        return false;
      }
      next++;
    }
    return next > 2 && NUMBER.matcher(words[0][0]).matches();
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
