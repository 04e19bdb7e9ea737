package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose lines were drawn by nothing but space: lines in a row that part into the same number
 * of cells at tabs, wide gaps, ideographic or single spaces, or commas; or by {@code |}, as in
 * Markdown, in a text that is none. Where tabs part the cells, any of them may be empty. Found in
 * text that has no tables of its own.
 */
final class FlatTables {
  private static final Pattern TOTAL =
      Pattern.compile("(?:Total|TOTAL|All|Sum|Overall total|合计|总计|共计)\\s?:?");
  private static final int FEWEST_ROWS = 3;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_DRAWN = 600;

  /** Between the head of a table that is drawn and its rows. */
  private static final Pattern RULE =
      Pattern.compile("\\s*\\|?(?:\\s*:?-+:?\\s*\\|)+\\s*(?::?-+:?)?\\s*");

  private static final int LONGEST_CELL = 40;

  private final String folded;
  private final int firstNumber;
  private final List<Table> tables = new ArrayList<>();

  private FlatTables(String folded, int firstNumber) {
    this.folded = folded;
    this.firstNumber = firstNumber;
  }

  /**
   * The tables in {@code text} that stand in {@code blocks} of running text, numbered from {@code
   * firstNumber}.
   */
  static List<Table> in(String text, String folded, List<Block> blocks, int firstNumber) {
    FlatTables flat = new FlatTables(folded, firstNumber);
    List<Span> lines = lines(text, blocks);
    boolean bars = text.indexOf('|') >= 0;
    for (Gap gap : Gap.values()) {
      if (bars || (gap != Gap.DRAWN && gap != Gap.BARRED)) {
        flat.collect(text, lines, gap);
      }
    }
    return flat.tables;
  }

  /** What parts the cells of a line. */
  private enum Gap {
    DRAWN,
    /** The same bars between the cells alone, none at the edges. */
    BARRED,
    /** Each tab, so that cells may be empty. */
    TABBED,
    WIDE,
    SPACE,
    COMMA,
    /** Names of several words and behind them figures, each parted by one space. */
    TRAILING;

    boolean at(String text, int i) {
      char c = text.charAt(i);
      return switch (this) {
        case DRAWN, BARRED -> c == '|';
        case TABBED -> c == '\t';
        case WIDE -> c == '\t' || c == '\u3000' || (c == ' ' && doubled(text, i));
        case SPACE -> c == ' ' || c == '\t' || c == '\u3000';
        case COMMA -> c == ',';
        case TRAILING -> c == ' ' || c == '\t' || c == '\u3000';
      };
    }

    private static boolean doubled(String text, int i) {
      return (i + 1 < text.length() && text.charAt(i + 1) == ' ')
          || (i > 0 && text.charAt(i - 1) == ' ');
    }
  }

  private static List<Span> lines(String text, List<Block> blocks) {
    List<Span> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() == BlockKind.TABLE_CELL || !Sentences.prose(block.role())) {
        continue;
      }
      int start = block.span().start();
      while (start < block.span().end()) {
        int end = text.indexOf('\n', start);
        end = end < 0 || end > block.span().end() ? block.span().end() : end;
        lines.add(new Span(start, end));
        start = end + 1;
      }
    }
    return lines;
  }

  private void collect(String text, List<Span> lines, Gap gap) {
    List<List<Span>> rows = new ArrayList<>();
    int last = -1;
    for (Span line : lines) {
      boolean bars = gap == Gap.DRAWN || gap == Gap.BARRED;
      if (bars && isRule(text, line)) {
        last = line.end();
        continue;
      }
      List<Span> cells =
          switch (gap) {
            case DRAWN -> text.charAt(line.start()) == '|' ? drawn(text, line) : List.of();
            case BARRED -> text.charAt(line.start()) == '|' ? List.of() : drawn(text, line);
            case TABBED -> tabbed(text, line, rows.isEmpty() ? 0 : rows.get(0).size());
            default -> undrawn(text, line, gap);
          };
      cells = gap == Gap.TRAILING ? named(cells) : cells;
      boolean next =
          !rows.isEmpty()
              && (gap == Gap.TABBED ? isNextLine(text, last, line) : line.start() - last <= 2);
      if (next && isHeaderOf(rows, cells, line, gap)) {
        // nothing stands over the names of the rows
        List<Span> header = new ArrayList<>(rows.get(0));
        header.add(0, Span.at(header.get(0).start()));
        rows.set(0, header);
      }
      if (gap == Gap.WIDE && next && rows.size() >= FEWEST_ROWS) {
        cells = filled(text, rows, cells, line);
      }
      boolean goesOn = next && cells.size() == rows.get(0).size();
      if (!goesOn) {
        close(rows, gap);
        rows = new ArrayList<>();
      }
      if (cells.size() >= 2) {
        rows.add(cells);
      }
      last = line.end();
    }
    close(rows, gap);
  }

  /**
   * The cells of a line that leaves some empty, where each of the others ends right below one of
   * the line before: a total that not all columns have.
   */
  private static List<Span> filled(
      String text, List<List<Span>> rows, List<Span> cells, Span line) {
    List<Span> above = rows.get(rows.size() - 1);
    if (cells.size() < 2 || cells.size() >= above.size() || cells.get(0).start() != line.start()) {
      return cells;
    }
    int top = text.lastIndexOf('\n', above.get(0).start()) + 1;
    List<Span> filled = new ArrayList<>(cells.subList(0, 1));
    int next = 1;
    for (int column = 1; column < above.size(); column++) {
      boolean below =
          next < cells.size()
              && cells.get(next).end() - line.start() == above.get(column).end() - top;
      int end = filled.get(filled.size() - 1).end();
      filled.add(below ? cells.get(next++) : Span.at(end));
    }
    return next == cells.size() ? filled : cells;
  }

  /** Names of several words are no table by themselves; a total under them says that they are. */
  private void close(List<List<Span>> rows, Gap gap) {
    boolean totalled =
        rows.size() > FEWEST_ROWS
            && TOTAL.matcher(rows.get(rows.size() - 1).get(0).of(folded)).matches();
    if (gap != Gap.TRAILING || totalled) {
      add(rows, gap);
    }
  }

  /** Whether {@code line} follows on {@code last}, whatever empty cells stand between the two. */
  private static boolean isNextLine(String text, int last, Span line) {
    int end = text.indexOf('\n', last);
    return end >= 0 && end < line.start() && text.lastIndexOf('\n', line.start() - 1) == end;
  }

  /** The words before the figures that end a line as one cell, or nothing if there are none. */
  private List<Span> named(List<Span> cells) {
    int first = cells.size();
    while (first > 0 && figure(cells.get(first - 1)) != null) {
      first--;
    }
    if (first == 0 || first == cells.size()) {
      return List.of();
    }
    List<Span> named = new ArrayList<>();
    named.add(cells.get(0).union(cells.get(first - 1)));
    named.addAll(cells.subList(first, cells.size()));
    return named;
  }

  private Table.@Nullable Figure figure(Span cell) {
    String words = cell.of(folded);
    return CellFigures.hasDecimalComma(words)
        ? CellFigures.readEuropean(words, cell.start())
        : CellFigures.read(words, cell.start());
  }

  /**
   * Whether the only line so far is the header of a table whose first column has no name. It is
   * then told by its indent, or by having nothing but years and short names.
   */
  private static boolean isHeaderOf(List<List<Span>> rows, List<Span> cells, Span line, Gap gap) {
    return gap == Gap.WIDE
        && rows.size() == 1
        && rows.get(0).size() >= 2
        && cells.size() == rows.get(0).size() + 1
        && rows.get(0).stream().allMatch(name -> name.length() <= LONGEST_CELL / 2)
        && cells.get(0).start() == line.start();
  }

  private static boolean isRule(String text, Span line) {
    return line.length() <= LONGEST_DRAWN
        && RULE.matcher(text).region(line.start(), line.end()).matches();
  }

  /** The cells of {@code | a | | b |}, or of {@code a | | b}, without the spaces round them. */
  private static List<Span> drawn(String text, Span line) {
    List<Span> cells = new ArrayList<>();
    if (line.isEmpty() || line.length() > LONGEST_DRAWN) {
      return cells;
    }
    boolean edged = text.charAt(line.start()) == '|';
    int from = edged ? line.start() + 1 : line.start();
    for (int bar = new Span(from, line.end()).find(text, "|");
        bar >= 0;
        bar = new Span(from, line.end()).find(text, "|")) {
      cells.add(trimmed(text, from, bar));
      from = bar + 1;
    }
    if (!edged && !cells.isEmpty()) {
      cells.add(trimmed(text, from, line.end()));
    }
    return cells;
  }

  /**
   * The cells of a line between its tabs, those at its edges included; filled up to {@code columns}
   * with empty ones, or without empty ones at its end that are more.
   */
  private static List<Span> tabbed(String text, Span line, int columns) {
    if (line.length() > LONGEST_DRAWN) {
      return List.of();
    }
    int from = line.start();
    while (from > 0 && text.charAt(from - 1) == '\t') {
      from--;
    }
    int end = line.end();
    while (end < text.length() && text.charAt(end) == '\t') {
      end++;
    }
    List<Span> cells = new ArrayList<>();
    for (int tab = text.indexOf('\t', from); tab >= 0 && tab < end; ) {
      cells.add(trimmed(text, from, tab));
      from = tab + 1;
      tab = text.indexOf('\t', from);
    }
    if (cells.isEmpty()) {
      return cells;
    }
    cells.add(trimmed(text, from, end));
    while (columns > 0 && cells.size() < columns) {
      cells.add(Span.at(end));
    }
    while (columns > 1 && cells.size() > columns && cells.get(cells.size() - 1).length() == 0) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u3000' || c == '\r';
  }

  private static List<Span> undrawn(String text, Span line, Gap gap) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    List<Span> cells = new ArrayList<>();
    int start = -1;
    for (int i = line.start(); i <= line.end(); i++) {
      boolean parts = i == line.end() || gap.at(text, i);
      if (!parts && start < 0) {
        start = i;
      } else if (parts) {
        if (start >= 0) {
          cells.add(new Span(start, i));
        } else if (gap == Gap.COMMA) {
          cells.add(new Span(i, i));
        }
        start = -1;
      }
    }
    return cells;
  }

  /**
   * Adds the rows as a table if they are one: words at the left, and figures in most other cells,
   * unless its lines are drawn.
   */
  private void add(List<List<Span>> rows, Gap gap) {
    boolean drawn = gap == Gap.DRAWN;
    if (rows.size() < FEWEST_ROWS
        || !(drawn || rows.get(0).stream().allMatch(cell -> cell.length() <= LONGEST_CELL))) {
      return;
    }
    int figures = 0;
    int cells = 0;
    int header = figuresOnly(rows.get(0)) ? 1 : 0;
    List<Block> blocks = new ArrayList<>();
    BitSet units = new BitSet();
    for (int column = 1; column < rows.get(0).size(); column++) {
      units.set(column, saysTheSame(rows, column));
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Span cell = rows.get(row).get(column);
        if (tables.stream().anyMatch(table -> table.holds(cell.start()))) {
          return;
        }
        if (row > 0 && column > 0 && !units.get(column)) {
          cells++;
          figures += figure(cell) == null ? 0 : 1;
        }
        blocks.add(Block.of(BlockKind.TABLE_CELL, cell).withCell(Cell.at(0, row + header, column)));
      }
    }
    if (drawn || figures * 2 > cells || (gap == Gap.TABBED && hasColumnOfFigures(rows))) {
      tables.add(
          new Table(
              firstNumber + tables.size(),
              rows.size() + header,
              rows.get(0).size(),
              blocks,
              folded));
    }
  }

  /** Whether a column has the same words in all rows, as units have: {@code mg/l}. */
  private boolean saysTheSame(List<List<Span>> rows, int column) {
    String first = rows.get(0).get(column).of(folded);
    return rows.stream().allMatch(row -> row.get(column).of(folded).equals(first));
  }

  /**
   * Whether some column has figures in most of its rows: what tabs part is then no running text.
   */
  private boolean hasColumnOfFigures(List<List<Span>> rows) {
    for (int column = 1; column < rows.get(0).size(); column++) {
      int figures = 0;
      for (int row = 1; row < rows.size(); row++) {
        figures += figure(rows.get(row).get(column)) == null ? 0 : 1;
      }
      if (figures > 1 && figures * 3 >= (rows.size() - 1) * 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first line is one of figures already, so that no header stands over it. */
  private boolean figuresOnly(List<Span> row) {
    for (int column = 1; column < row.size(); column++) {
      Span cell = row.get(column);
      Table.Figure figure = figure(cell);
      if (figure == null || year(cell)) {
        return false;
      }
    }
    return true;
  }

  private boolean year(Span cell) {
    String words = cell.of(folded);
    return words.length() == 4 && (words.startsWith("19") || words.startsWith("20"));
  }
}
