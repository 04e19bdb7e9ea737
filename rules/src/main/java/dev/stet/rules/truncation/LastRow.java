package dev.stet.rules.truncation;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Place;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Pattern;

/** The last row of a table whose columns only tabs and wide spaces set apart. */
final class LastRow {
  /** 2024年5月18日　青崖大剧院: when and where, under names in columns. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\s*(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日[\\s\u3000]+\\p{IsHan}[^0-9]{1,30}");

  private static final Pattern GAP = Pattern.compile("\\t+|\u3000+|  +");

  /** What gaps begin with. */
  private static final Mentions GAPS = Mentions.of("\t", "\u3000", "  ");

  private static final Pattern TOTAL =
      Pattern.compile("(?i)(?:合计|总计|小计|共计|平均|注|备注|说明|来源|total|sum|average|mean|note|source).*");
  private static final PrefilteredPattern TORN =
      PrefilteredPattern.compile("(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})*(?:,[0-9]{0,2}|\\.)$");
  private static final Pattern ITEM = Pattern.compile("[0-9]{1,2}[.,]");
  private static final int FEWEST_ROWS = 3;
  private static final int FEWEST_COLUMNS = 3;

  private static final PrefilteredPattern TORN_CELL =
      PrefilteredPattern.compile("[0-9][±(（]$|[0-9]\\s?[×x*]\\s?[0-9.]+\\s?×$|^[0-9][0-9,]*[.,]$");

  private LastRow() {}

  /**
   * Whether the figure in the cell that is block {@code index} stops inside, 64.7± or 12. A
   * spreadsheet's own formats write whole numbers so.
   */
  static boolean isTornCell(Document document, int index) {
    Block block = document.blocks().get(index);
    return block.kind() == BlockKind.TABLE_CELL
        && TORN_CELL.isIn(document.text(block).strip())
        && !ITEM.matcher(document.text(block).strip()).matches()
        && !(document.place(block.span()) instanceof Place.SheetCell);
  }

  /** How many columns the row that is block {@code index} lacks, though all before it have them. */
  static int missingColumns(Document document, int index) {
    int own = columns(document, index);
    String words = document.text(document.blocks().get(index));
    if (own < 2 || TOTAL.matcher(words).matches() || DATED.matcher(words).matches()) {
      return 0;
    }
    return lacking(document, index, own);
  }

  /** Whether the last figure of the row that is block {@code index} was torn, 7,1 for 7,140. */
  static boolean isTorn(Document document, int index) {
    String words = document.text(document.blocks().get(index)).strip();
    int own = columns(document, index);
    return own > 1 && TORN.isIn(words) && lacking(document, index, own) > 0;
  }

  /**
   * Whether block {@code index}, the last row of its table, ends in a figure and lacks a column.
   */
  static boolean stopsShort(Document document, int index) {
    int own = columns(document, index);
    int after = index + 1 < document.blocks().size() ? columns(document, index + 1) : 0;
    String words = document.text(document.blocks().get(index)).strip();
    // columns aligned with spaces may leave a cell blank
    return own > 2
        && after < 2
        && !words.contains("  ")
        && words.charAt(words.length() - 1) >= '0'
        && words.charAt(words.length() - 1) <= '9'
        && lacking(document, index, own) > 0
        && columns(document, index - FEWEST_ROWS - 1) == columns(document, index - 1)
        && !TOTAL.matcher(words).matches();
  }

  private static int lacking(Document document, int index, int own) {
    int rows = 0;
    int width = index > 0 ? columns(document, index - 1) : 0;
    for (int i = index - 1; i >= 0 && columns(document, i) == width; i--) {
      rows++;
    }
    return rows >= FEWEST_ROWS && width >= FEWEST_COLUMNS && own < width ? width - own : 0;
  }

  private static int columns(Document document, int index) {
    if (index < 0) {
      return 0;
    }
    Block block = document.blocks().get(index);
    boolean line = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM;
    String words = document.text(block).strip();
    if (!line || words.indexOf('\n') >= 0) {
      return 0;
    }
    return GAPS.in(words) ? GAP.split(words, -1).length : 1;
  }
}
