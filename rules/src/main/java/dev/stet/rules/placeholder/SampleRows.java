package dev.stet.rules.placeholder;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that only say again what its head says: {@code Date 1 | Name(s) | Notes} under
 * {@code Date | Author | Notes}. {@code Week 1} under {@code Week} may be a value; beside the name
 * of a thing in the thing's place it is none.
 */
final class SampleRows {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:Name|Date|Description|Title|Note|Detail|Comment|Reason|Summary)(?:\\(s\\)|s)?(?: of (?:the |an? )?[a-z]{3,14})?[ ]?[0-9]?");

  /** What the maker of a table calls its columns, and what it puts under them. */
  private static final Pattern COLUMN =
      Pattern.compile("(?i)(?:column|col|header|heading|title|field)[ -]?[0-9A-E]");

  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)(?:data|cell|text|value|content|row|item|entry|info|sample|example)(?:[ -]?[0-9A-E](?:[-., ]?[0-9A-E])?)?|(?:row|r) ?[0-9],? ?(?:col|column|c|cell) ?[0-9]");

  private static final Pattern MORE = Pattern.compile("\\.{3}|…");

  /** All of a cell that can be nothing but a place to fill: {@code [Stage]}, {@code TIDE-XXXX}. */
  private static final Pattern SLOT =
      Pattern.compile(
          "[\\[<{]\\p{L}[^\\[\\]<>{}\\n|]{2,40}[\\]>}]|[A-Z]{2,8}-[XN#]{2,5}|(?:TB[ACD]|待定)");

  /** A sign for a figure that is none where the rest of the row is there. */
  private static final Pattern SIGN = Pattern.compile("#{1,3}|[nNxX]{1,3}|[$€£][#xXnN]{1,4}|\\?");

  private static final int FEWEST = 2;

  private final Document document;
  private final List<Span> found = new ArrayList<>();
  private final Map<Integer, String> heads = new HashMap<>();
  private final List<Span> columns = new ArrayList<>();

  // of the row that is being read
  private final List<Span> echoes = new ArrayList<>();
  private final List<Span> fillers = new ArrayList<>();
  private final List<Span> signs = new ArrayList<>();
  private int names;
  private int slots;
  private boolean firstIsEcho;
  private int others;
  private @Nullable Span more;
  private boolean sample;

  private SampleRows(Document document) {
    this.document = document;
  }

  /** The cells of such rows, in order. */
  static List<Span> in(Document document) {
    return new SampleRows(document).find();
  }

  private List<Span> find() {
    Cell last = null;
    for (Block block : document.blocks()) {
      Cell cell = block.cell();
      if (last != null
          && (cell == null || cell.row() != last.row() || cell.table() != last.table())) {
        endRow();
      }
      if (cell != null) {
        if (last == null || cell.table() != last.table()) {
          heads.clear();
          columns.clear();
          sample = false;
        }
        take(block, cell);
      }
      last = cell;
    }
    endRow();
    return found;
  }

  private void take(Block block, Cell cell) {
    String words = document.text(block).strip();
    String letters = Titles.letters(words);
    if (cell.row() == 0) {
      heads.put(cell.column(), letters);
      if (COLUMN.matcher(words).matches()) {
        columns.add(block.span());
      }
    } else if (!columns.isEmpty() && FILLER.matcher(words).matches()) {
      fillers.add(block.span());
    } else if (NAME.matcher(words).matches()) {
      names++;
      echoes.add(block.span());
      firstIsEcho |= cell.column() == 0;
    } else if (isNumbered(letters, heads.get(cell.column()))) {
      echoes.add(block.span());
    } else if (MORE.matcher(words).matches()) {
      more = more == null ? block.span() : more.union(block.span());
    } else if (SLOT.matcher(words).matches()) {
      slots++;
    } else if (SIGN.matcher(words).matches()) {
      signs.add(block.span());
    } else if (!words.isEmpty()) {
      others++;
    }
  }

  private static boolean isNumbered(String letters, @Nullable String head) {
    return head != null
        && head.length() > 2
        && letters.startsWith(head)
        && letters.substring(head.length()).chars().allMatch(Character::isDigit);
  }

  private void endRow() {
    if (columns.size() >= FEWEST
        && columns.size() == heads.size()
        && fillers.size() == heads.size()) {
      found.addAll(columns.stream().filter(head -> !found.contains(head)).toList());
      found.addAll(fillers);
    }
    fillers.clear();
    if (slots > 0 && others == 0) {
      found.addAll(signs);
      // | GATE-XXX | Description of fault |; before its slot such a name is the label of a form
      found.addAll(echoes.subList(firstIsEcho ? 1 : 0, echoes.size()));
    } else if (echoes.size() >= FEWEST && names > 0) {
      found.addAll(echoes);
      sample = true;
    } else if (sample && more != null) {
      found.add(more);
    }
    echoes.clear();
    signs.clear();
    slots = 0;
    firstIsEcho = false;
    others = 0;
    names = 0;
    more = null;
  }
}
