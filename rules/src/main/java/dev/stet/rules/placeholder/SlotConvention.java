package dev.stet.rules.placeholder;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The marks in which a document sets its places to fill, whatever marks these are: {@code «trade
 * name»}, {@code ~mooring~}, {@code %%date%%}. What a pair of marks is for is told by where it
 * stands: behind labels, in cells, at the end of titles, round the name of what is asked for or an
 * echo of the label. Quotations, citations and emphasis stand in sentences. Once that is settled
 * every such pair of the document is a slot, in sentences too.
 */
final class SlotConvention {
  /** The slots of a document in such marks, with the marks, in order. */
  static final Analysis<List<Span>> ANALYSIS = SlotConvention::of;

  /** So many places that name what belongs there are no accident. */
  private static final int FEWEST = 3;

  /** And so many different names; emphasis needs one more. */
  private static final int FEWEST_NAMES = 2;

  /** Of a line without its label and its slots nothing is left but a unit or a word between two. */
  private static final int REST = 4;

  private static final int LONGEST_LABEL = 60;

  /** No more of a line is looked at, before a slot and behind it. */
  private static final int LONGEST_LINE = 300;

  /** Words this short echo anything. */
  private static final int SHORTEST_ECHO = 3;

  private final Document document;
  private final String text;

  /** What the first row of each table says above a column. */
  private @Nullable Map<List<Integer>, String> heads;

  private SlotConvention(Document document) {
    this.document = document;
    this.text = document.folded();
  }

  private static List<Span> of(Document document) {
    if (document.get(ProgramText.ANALYSIS) || Mentions.teaches(document)) {
      return List.of();
    }
    SlotConvention convention = new SlotConvention(document);
    NavigableMap<Integer, Span> all = new TreeMap<>();
    for (Marks marks : Marks.ALL) {
      List<Span> pairs = marks.in(document);
      if (convention.isMeant(pairs, marks.open().length(), marks.emphasise())) {
        pairs.stream()
            .filter(span -> !overlaps(all, span) && !Mentions.hold(document, span))
            .forEach(span -> all.put(span.start(), span));
      }
    }
    return List.copyOf(all.values());
  }

  /** Whether {@code span} overlaps one of {@code spans}, which are in order. */
  static boolean overlaps(List<Span> spans, Span span) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() < span.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && spans.get(low - 1).end() > span.start();
  }

  private static boolean overlaps(NavigableMap<Integer, Span> spans, Span span) {
    Map.Entry<Integer, Span> before = spans.lowerEntry(span.end());
    return before != null && before.getValue().end() > span.start();
  }

  /** Whether {@code spans}, all that {@code document} has in brackets of a kind, are its slots. */
  static boolean isMeant(Document document, List<Span> spans) {
    return new SlotConvention(document).isMeant(spans, 1, false);
  }

  private boolean isMeant(List<Span> spans, int width, boolean emphasis) {
    if (spans.size() < FEWEST) {
      return false;
    }
    Set<String> names = new HashSet<>();
    for (Span span : spans) {
      String words = words(span, width);
      if (words.length() <= Marks.LONGEST && (isName(words) || echoes(span, words))) {
        names.add(words);
      }
    }
    int values = 0;
    int named = 0;
    int strange = 0;
    Set<String> different = new HashSet<>();
    for (int i = 0; i < spans.size(); i++) {
      String words = words(spans.get(i), width);
      boolean value = isValue(spans, i);
      boolean name = names.contains(words);
      values += value ? 1 : 0;
      strange += value || name ? 0 : 1;
      if (value && name) {
        named++;
        different.add(words);
      }
    }
    int least = emphasis ? FEWEST_NAMES + 1 : FEWEST_NAMES;
    return named >= FEWEST
        && different.size() >= least
        && (values * 2 >= spans.size() || named * 2 >= values)
        && (emphasis ? strange == 0 : strange * 3 <= spans.size());
  }

  private String words(Span span, int width) {
    return text.substring(span.start() + width, span.end() - width).strip();
  }

  /** Whether the words by themselves name what belongs in their place. */
  private static boolean isName(String words) {
    return switch (SlotWords.asks('[', words)) {
      case FOR_CERTAIN, BY_NAME, BY_BARE_NAME -> true;
      case NOTE, PERHAPS, NOTHING -> false;
    };
  }

  /** {@code Harbour: «harbour»}; {@code licence} in a column of that name. */
  private boolean echoes(Span span, String words) {
    String own = Titles.letters(words);
    if (own.length() < SHORTEST_ECHO) {
      return false;
    }
    Block block = document.blockAt(span.start());
    Cell cell = block == null ? null : block.cell();
    String label =
        cell == null
            ? label(span.start())
            : heads().getOrDefault(List.of(cell.table(), cell.column()), "");
    String said = Titles.letters(label.isEmpty() && isAll(block, span) ? heading(block) : label);
    return said.length() >= SHORTEST_ECHO
        && (said.contains(own) || own.contains(said) || own.startsWith(stem(said)));
  }

  private static boolean isAll(@Nullable Block block, Span span) {
    return block != null && block.span().equals(span);
  }

  /** What stands over a block that is nothing but a slot, if that is a heading. */
  private String heading(@Nullable Block block) {
    int at = block == null ? 0 : document.blocks().indexOf(block);
    Block above = at == 0 ? null : document.blocks().get(at - 1);
    return above != null && above.kind() == BlockKind.HEADING ? document.text(above) : "";
  }

  private static String stem(String name) {
    return name.length() > SHORTEST_ECHO + 1 && name.endsWith("s")
        ? name.substring(0, name.length() - 1)
        : name;
  }

  private String label(int offset) {
    String before = text.substring(Math.max(0, offset - LONGEST_LABEL), offset);
    int colon = before.lastIndexOf(':');
    int from = before.lastIndexOf('\n') + 1;
    return colon > from ? before.substring(from, colon) : "";
  }

  private Map<List<Integer>, String> heads() {
    if (heads == null) {
      heads = new HashMap<>();
      for (Block block : document.blocks()) {
        Cell cell = block.cell();
        if (cell != null && cell.row() == 0) {
          heads.put(List.of(cell.table(), cell.column()), document.text(block));
        }
      }
    }
    return heads;
  }

  /** Whether the cell or the line of a span holds its label, other slots, and nothing else. */
  private boolean isValue(List<Span> spans, int at) {
    Span span = spans.get(at);
    Block block = document.blockAt(span.start());
    if (block == null || (block.cell() != null && block.cell().header())) {
      return false;
    }
    int low = span.start();
    int floor = Math.max(block.span().start(), low - LONGEST_LINE);
    while (low > floor && text.charAt(low - 1) != '\n') {
      low--;
    }
    int high = span.end();
    int ceiling = Math.min(block.span().end(), high + LONGEST_LINE);
    while (high < ceiling && text.charAt(high) != '\n') {
      high++;
    }
    int first = at;
    while (first > 0 && spans.get(first - 1).start() >= low) {
      first--;
    }
    int begin = spans.get(first).start();
    int from =
        begin - low <= LONGEST_LABEL
            ? Math.max(low, text.substring(low, begin).lastIndexOf(':') + low)
            : low;
    int rest = 0;
    int count = 0;
    for (int i = first; i < spans.size() && spans.get(i).start() < high; i++) {
      rest += letters(from, spans.get(i).start());
      from = spans.get(i).end();
      count++;
    }
    boolean title = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE;
    rest = title ? 0 : rest;
    return rest + letters(from, high) <= REST * count;
  }

  private int letters(int from, int to) {
    int letters = 0;
    for (int i = from; i < to && letters <= REST * 8; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
