package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Places of tables that nobody filled: rows in which nothing stands, a label without its value
 * beside labels with theirs, labels side by side over rows that have values, a row without the
 * person it is about, a row that has only the choice of a state; in a template, rows of which only
 * the names are there. Any other empty cell may mean that there is nothing to say.
 */
final class EmptyTables {
  /** Where there may be nothing to say. */
  private static final PrefilteredPattern OPTIONAL =
      PrefilteredPattern.compile(
          "(?i)备注|说明|附注|其他|其它|补充|remarks?|notes?|comments?|other|additional|描述|示例|默认|description|default|example");

  /** In a history of revisions there is room for those to come. */
  private static final PrefilteredPattern LATER =
      PrefilteredPattern.compile("(?i)version|revision|release|版本|版次|修订|变更");

  private static final PrefilteredPattern SIGNED =
      PrefilteredPattern.compile("(?i)signature|\\bsigned\\b|签字|签名|签章|盖章");

  /** The head of a column in which somebody's name belongs. */
  private static final Pattern PERSON =
      Pattern.compile(
          "作者|姓名|负责人|责任人|修订人|编写人|编制人|拟稿人|记录人|执行人|联系人|完成人|author|owner|assignee|responsible",
          Pattern.CASE_INSENSITIVE);

  /** 已解决/待解决, 全体/组内/外部: all of a cell. */
  private static final Pattern CHOICE = Pattern.compile("[^\\s/|]{1,8}(?: ?/ ?[^\\s/|]{1,8}){1,6}");

  /** The number of a row, or that it is the total of those above. */
  private static final Pattern COUNTED =
      Pattern.compile("[0-9]{1,3}[.、]?|[一二三四五六七八九十]{1,3}|合计|总计|小计|共计|[Tt]otal");

  private static final int LONGEST_LABEL = 16;
  private static final int FEWEST_FILLED = 2;

  /** How many tables back the one of the last month is looked for. */
  private static final int SERIES = 12;

  private final Document document;
  private final RuleInfo info;
  private final boolean template;
  private final Map<Integer, Map<Integer, Map<Integer, Block>>> tables = new HashMap<>();
  private final List<Problem> found = new ArrayList<>();

  private EmptyTables(Document document, RuleInfo info) {
    this.document = document;
    this.info = info;
    this.template = document.get(Template.ANALYSIS).signs() > 0;
  }

  static List<Problem> in(Document document, RuleInfo info) {
    List<Evidence> empty =
        document.evidence().stream().filter(e -> e.kind() == Evidence.Kind.EMPTY_CELLS).toList();
    return empty.isEmpty() ? List.of() : new EmptyTables(document, info).find(empty);
  }

  private List<Problem> find(List<Evidence> empty) {
    for (Block block : document.blocks()) {
      Cell cell = block.cell();
      if (cell != null) {
        tables
            .computeIfAbsent(cell.table(), table -> new TreeMap<>())
            .computeIfAbsent(cell.row(), row -> new TreeMap<>())
            .put(cell.column(), block);
      }
    }
    for (Evidence cells : empty) {
      Map<Integer, Map<Integer, Block>> table = tables.get(number(cells, "table"));
      if (table != null && !isForm(table)) {
        judge(cells, table);
      }
    }
    choices(empty);
    empty.stream()
        .map(cells -> number(cells, "table"))
        .distinct()
        .map(tables::get)
        .filter(table -> table != null && hasPairs(table) && !isForm(table))
        .forEach(table -> pairs(table.getOrDefault(0, Map.of())));
    return found;
  }

  private void judge(Evidence cells, Map<Integer, Map<Integer, Block>> table) {
    int column = number(cells, "column");
    int columns = number(cells, "columns");
    int width = number(cells, "width");
    if (hasPairs(table) && columns < width) {
      return; // a value as wide as the row
    }
    if (columns == width) {
      boolean filled = table.keySet().stream().anyMatch(row -> row > 0);
      boolean later =
          table.getOrDefault(0, Map.of()).values().stream()
              .anyMatch(head -> LATER.isIn(document.text(head)));
      boolean sure = !later && (template || !filled) && isChinese(table);
      if (width > 1) {
        report(cells, "rows", "", sure ? Severity.WARNING : Severity.INFO);
      }
      return;
    }
    Map<Integer, Block> row = table.getOrDefault(number(cells, "row"), Map.of());
    if (column > 0 && row.containsKey(0) && isFilledBefore(cells, table)) {
      found.add(
          Problem.of(info, row.get(0).span())
              .severity(Severity.WARNING)
              .with("text", words(row, 0)));
      return;
    }
    boolean filled =
        table.entrySet().stream()
            .anyMatch(other -> other.getKey() > 0 && other.getValue().size() > 1);
    if (column == 1
        && columns == width - 1
        && width > 2
        && (COUNTED.matcher(words(row, 0)).matches() || (template && !filled))) {
      report(cells, "rows", "", template || !filled ? Severity.WARNING : Severity.INFO);
      return;
    }
    if (width == 2 && column == 1) {
      String label = words(row, 0);
      if (!label.isEmpty()
          && label.length() <= LONGEST_LABEL
          && !OPTIONAL.isIn(label)
          && !OPTIONAL.isIn(words(table.getOrDefault(0, Map.of()), 1))
          && isOdd(table)) {
        report(cells, "default", label, Severity.WARNING);
      }
      return;
    }
    for (int at = column; at < column + columns; at++) {
      String head = words(table.getOrDefault(0, Map.of()), at);
      if (PERSON.matcher(head).matches()
          && row.size() >= FEWEST_FILLED
          && isFirst(table, number(cells, "row"), at)) {
        report(cells, "default", head, Severity.WARNING);
        return;
      }
    }
  }

  /** An English table has spare rows under its head as a matter of course. */
  private boolean isChinese(Map<Integer, Map<Integer, Block>> table) {
    return table.getOrDefault(0, Map.of()).values().stream()
        .anyMatch(head -> Signs.holdHan(document.text(head)));
  }

  /**
   * Whether a table before this one has the same head and the same first column up to here, and a
   * value in the cell: the report of a month that was prepared and not written.
   */
  private boolean isFilledBefore(Evidence cells, Map<Integer, Map<Integer, Block>> table) {
    int number = number(cells, "table");
    int column = number(cells, "column");
    String label = words(table.getOrDefault(number(cells, "row"), Map.of()), 0);
    Map<Integer, Block> head = table.getOrDefault(0, Map.of());
    for (int before = number - 1; before >= 0 && before >= number - SERIES; before--) {
      Map<Integer, Map<Integer, Block>> other = tables.get(before);
      if (other == null
          || head.size() < FEWEST_FILLED
          || !words(head).equals(words(other.getOrDefault(0, Map.of())))) {
        continue;
      }
      boolean full = other.values().stream().allMatch(row -> row.containsKey(column));
      boolean known =
          other.entrySet().stream()
              .anyMatch(row -> row.getKey() > 0 && words(row.getValue(), 0).equals(label));
      if (full && known) {
        return true;
      }
    }
    return false;
  }

  private List<String> words(Map<Integer, Block> row) {
    return row.values().stream().map(cell -> document.text(cell).strip()).toList();
  }

  /**
   * 站名 | | 泵号 | | 日期 | |, which Markdown has to take for a head, over 用途 | 排涝: labels side by side,
   * each with room for its value, in a table of labels and values.
   */
  private boolean hasPairs(Map<Integer, Map<Integer, Block>> table) {
    Map<Integer, Block> head = table.getOrDefault(0, Map.of());
    return head.size() >= FEWEST_FILLED
        && head.keySet().stream().allMatch(column -> column % 2 == 0)
        && head.values().stream()
            .map(cell -> document.text(cell).strip())
            .allMatch(name -> name.length() <= LONGEST_LABEL && !COUNTED.matcher(name).matches())
        && table.values().stream().filter(row -> row.containsKey(1)).count() >= FEWEST_FILLED;
  }

  private void pairs(Map<Integer, Block> head) {
    for (Block label : head.values()) {
      found.add(
          Problem.of(info, label.span())
              .severity(Severity.WARNING)
              .with("text", document.text(label).strip()));
    }
  }

  /** Whether most labels of a table of two columns have a value. */
  private static boolean isOdd(Map<Integer, Map<Integer, Block>> table) {
    long filled = table.values().stream().filter(row -> row.containsKey(1)).count();
    return filled >= FEWEST_FILLED && filled * 2 > table.size();
  }

  /** Whether no row of the body above has anything in the column: a gap may mean as above. */
  private static boolean isFirst(Map<Integer, Map<Integer, Block>> table, int row, int column) {
    return table.entrySet().stream()
        .filter(entry -> entry.getKey() > 0 && entry.getKey() < row)
        .noneMatch(entry -> entry.getValue().containsKey(column));
  }

  /** Rows that hold nothing but a choice that nobody made. */
  private void choices(List<Evidence> empty) {
    List<Span> bare = document.get(BareNames.ANALYSIS);
    for (Evidence cells : empty) {
      Map<Integer, Block> row =
          tables
              .getOrDefault(number(cells, "table"), Map.of())
              .getOrDefault(number(cells, "row"), Map.of());
      if (template && row.size() == 1 && number(cells, "width") > 2) {
        Block only = row.values().iterator().next();
        if (CHOICE.matcher(document.text(only).strip()).matches()
            && found.stream().noneMatch(other -> other.span().equals(only.span()))
            && bare.stream().noneMatch(only.span()::overlaps)) {
          found.add(
              Problem.of(info, only.span())
                  .message("choice")
                  .severity(Severity.WARNING)
                  .with("text", document.text(only).strip()));
        }
      }
    }
  }

  private void report(Evidence cells, String message, String words, Severity severity) {
    found.add(
        Problem.of(info, cells.span()).message(message).severity(severity).with("text", words));
  }

  private boolean isForm(Map<Integer, Map<Integer, Block>> table) {
    boolean signed =
        table.getOrDefault(0, Map.of()).values().stream()
            .anyMatch(head -> SIGNED.isIn(document.text(head)));
    if (signed) {
      return true; // a pen fills it
    }
    Block first = table.values().iterator().next().values().iterator().next();
    return Surroundings.holds(document, Inside.FORM, first.span());
  }

  private String words(Map<Integer, Block> row, int column) {
    Block block = row.get(column);
    return block == null ? "" : document.text(block).strip();
  }

  private static int number(Evidence cells, String name) {
    return Integer.parseInt(cells.details().getOrDefault(name, "0"));
  }
}
