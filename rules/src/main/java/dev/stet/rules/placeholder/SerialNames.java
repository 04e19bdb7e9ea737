package dev.stet.rules.placeholder;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Items and cells that a template has in a row and that differ in nothing but their number: {@code
 * Point for the board 1}, {@code Point for the board 2}; {@code Repair method} in each row below
 * {@code Repair}. What the world numbers itself is no such name.
 */
final class SerialNames {
  /** A name, its number, and what all of them have behind it. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(\\p{Lu}\\p{L}+(?:[ -]\\p{L}[\\p{L}'’-]*){0,5}) #?([1-9][0-9]?|[A-F]|One|Two|Three|Four|Five|Six)([?.]?|: ?\\p{L}[\\p{L} ]{0,30}| ?\\([\\p{L}][\\p{L} ,/]{1,40}\\))");

  /** Days of a journey, floors of a house: they have no other name. */
  private static final Set<String> COUNTED =
      Set.of(
          ("phase stage step day week month quarter year level tier grade class group cohort batch team unit module lesson"
                  + " chapter part section article clause paragraph appendix annex schedule exhibit table figure fig volume"
                  + " book act scene episode season track session round sprint iteration release version type category"
                  + " line route lane gate platform pier station terminal runway room floor building block lot plot zone"
                  + " district ward sector region site area bay berth dock channel page slide sheet form question"
                  + " exercise problem example lab experiment trial test case scenario scope player reactor engine pump")
              .split(" ", -1));

  /** What a template says of each thing of its column. */
  private static final Set<String> SAID =
      Set.of(
          ("description descriptions strategy name names title details detail summary text plan statement action actions"
                  + " value explanation goal method approach measure type owner here note notes content item label"
                  + " requirement procedure response steps")
              .split(" ", -1));

  private static final Pattern BULLET = Pattern.compile("^[-*+•\\s]+");

  private static final List<String> WORDS = List.of("One", "Two", "Three", "Four", "Five", "Six");

  private static final int LONGEST = 80;
  private static final int FEWEST = 2;

  private final Document document;
  private final List<Span> found = new ArrayList<>();

  /** What the points under an item say, by where the item's words begin. */
  private final Map<Integer, String> points = new HashMap<>();

  private SerialNames(Document document) {
    this.document = document;
  }

  /** Such items and cells of {@code document}. */
  static List<Span> in(Document document) {
    return new SerialNames(document).find();
  }

  private List<Span> find() {
    Deque<List<Block>> lists = new ArrayDeque<>();
    Map<List<Integer>, String> heads = new HashMap<>();
    Map<String, List<Span>> cells = new HashMap<>();
    found.addAll(SerialHeadings.in(document));
    for (Block block : Prose.blocks(document)) {
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      while (!lists.isEmpty() && (!item || lists.peek().get(0).level() > block.level())) {
        under(lists);
      }
      if (item && (lists.isEmpty() || lists.peek().get(0).level() < block.level())) {
        lists.push(new ArrayList<>());
      }
      if (item) {
        lists.peek().add(block);
      }
      Cell cell = block.cell();
      if (cell != null && cell.row() == 0) {
        heads.put(List.of(cell.table(), cell.column()), document.text(block).strip());
      } else if (cell != null
          && block.span().length() <= LONGEST
          && isSaidOf(heads.get(List.of(cell.table(), cell.column())), document.text(block))) {
        String key = cell.table() + " " + cell.column() + " " + document.text(block).strip();
        cells.computeIfAbsent(key, words -> new ArrayList<>()).add(block.span());
      }
    }
    while (!lists.isEmpty()) {
      under(lists);
    }
    cells.values().stream().filter(same -> same.size() >= FEWEST).forEach(found::addAll);
    return found;
  }

  /** Ends the innermost list, and notes what it says under an item of the next. */
  private void under(Deque<List<Block>> lists) {
    List<Block> inner = lists.pop();
    end(inner);
    if (!lists.isEmpty()) {
      List<Block> outer = lists.peek();
      StringBuilder said = new StringBuilder();
      inner.forEach(point -> said.append(document.text(point).strip()).append('\n'));
      points.merge(
          words(outer.get(outer.size() - 1)).start(), said.toString(), (one, two) -> one + two);
    }
  }

  /** Ends a list: adds those of its items that follow each other by their numbers alone. */
  private void end(List<Block> items) {
    List<Span> run = new ArrayList<>();
    String name = "";
    boolean open = isOpen(items);
    for (Block item : items) {
      Span words = words(item);
      Matcher numbered =
          words.length() <= LONGEST ? NUMBERED.matcher(words.of(document.folded())) : null;
      if (numbered == null
          || !numbered.matches()
          || (!open && isCounted(numbered.group(1)) && !numbered.group(3).equals("?"))) {
        add(run);
        continue;
      }
      String own = numbered.group(1) + numbered.group(3);
      if (!run.isEmpty() && (!own.equals(name) || !isNumber(numbered.group(2), run.size() + 1))) {
        add(run);
      }
      if (!run.isEmpty() || isNumber(numbered.group(2), 1)) {
        run.add(words);
        name = own;
      }
    }
    add(run);
  }

  /** Whether dots for more of the same end a list: even days are then nobody's in particular. */
  private boolean isOpen(List<Block> items) {
    if (items.size() <= FEWEST) {
      return false;
    }
    String last = document.text(items.get(items.size() - 1));
    return SerialHeadings.ELLIPSIS.matcher(BULLET.matcher(last).replaceFirst("").strip()).matches();
  }

  private static boolean isNumber(String sign, int number) {
    return sign.equals(Integer.toString(number))
        || (sign.length() == 1 && sign.charAt(0) == 'A' + number - 1)
        || (number <= WORDS.size() && sign.equals(WORDS.get(number - 1)));
  }

  private void add(List<Span> run) {
    // points that are not the same under each are what somebody wrote
    long different = run.stream().map(item -> points.get(item.start())).distinct().count();
    if (run.size() >= FEWEST && different == 1) {
      found.addAll(run);
    }
    run.clear();
  }

  /** {@code Question 1?} asks nothing, and is no question of an examination. */
  private static boolean isCounted(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return COUNTED.contains(last) && name.indexOf(' ') < 0;
  }

  private Span words(Block item) {
    String text = document.folded();
    int start = item.label() == null ? item.span().start() : item.label().span().end();
    int end = item.span().end();
    while (start < end && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    while (end > start && " \n*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }

  /** Whether a cell says what its column is of and a word for what is to be said of it. */
  private static boolean isSaidOf(@Nullable String head, String words) {
    String cell = words.strip();
    int space = cell.lastIndexOf(' ');
    if (head == null
        || space < 0
        || !SAID.contains(cell.substring(space + 1).toLowerCase(Locale.ROOT))) {
      return false;
    }
    String own = Titles.letters(cell.substring(0, space));
    String column = Titles.letters(head);
    return own.length() > 2
        && (column.equals(own)
            || column.equals(own + "s")
            || column.startsWith(own)
            || column.endsWith(own));
  }
}
