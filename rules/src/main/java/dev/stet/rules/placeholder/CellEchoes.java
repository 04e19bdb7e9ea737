package dev.stet.rules.placeholder;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that say what stands above them and no more: {@code who} under {@code Who}, 负责人2 under 负责人,
 * 任务描述 under 任务. They are asked for in the order of the document.
 */
final class CellEchoes {
  private static final Pattern CODE = Pattern.compile("\\p{Lu}+[-_]0*[1-9][0-9]*");

  private static final Pattern NUMBER = Pattern.compile("[0-9n]{1,2}$");

  /** What a cell adds to the head of its column where it has nothing to say: 任务描述 under 任务. */
  private static final Pattern OF_HEAD = Pattern.compile("(?:名称?|描述|内容|说明|标题|详情)[0-9一二三]?");

  private final Document document;

  /** What the last of the first two rows of each table says in a column. */
  private final Map<List<Integer>, String> heads = new HashMap<>();

  /** What the first row says there. */
  private final Map<List<Integer>, String> columns = new HashMap<>();

  CellEchoes(Document document) {
    this.document = document;
  }

  /** Whether {@code cell}, which is all of {@code block}, is one. */
  boolean hold(Block block, Cell cell) {
    List<Integer> place = List.of(cell.table(), cell.column());
    if (cell.row() == 1 && cell.column() > 0 && !cell.header() && isOfItsColumn(block, cell)) {
      return true;
    }
    if (cell.row() < 2) {
      String words = Titles.letters(document.text(block));
      String above = heads.put(place, words);
      if (!cell.header() && !words.isEmpty() && words.equals(above)) {
        return true; // who under Who
      }
    } else if (isOfItsColumn(block, cell)) {
      return true;
    }
    if (cell.row() == 0) {
      columns.put(place, Titles.letters(document.text(block)));
    }
    return false;
  }

  /**
   * Whether a cell below others says what its column is of and a number, and no more: 负责人2 under
   * 负责人, 决策2 under 决策项. In the first column rows may be numbered like that.
   */
  private boolean isOfItsColumn(Block block, Cell cell) {
    String head = columns.getOrDefault(List.of(cell.table(), cell.column()), "");
    if (CODE.matcher(document.text(block).strip()).matches()) {
      return false; // LEAK-02 under Leak
    }
    String words = Titles.letters(document.text(block));
    Matcher numbered = NUMBER.matcher(words);
    String name = numbered.find() ? words.substring(0, numbered.start()) : words;
    boolean same = name.length() > 1 && (head.startsWith(name) || head.endsWith(name));
    boolean more =
        head.length() > 1
            && words.startsWith(head)
            && OF_HEAD.matcher(words.substring(head.length())).matches();
    return more || (same && (name.length() < words.length() || BareNames.isName(name)));
  }
}
