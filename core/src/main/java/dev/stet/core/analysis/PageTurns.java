package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of a printed document meet in its text: a line that comes again and again, and
 * before it each time a number that has grown, alone or stuck to the end of a line.
 *
 * @param heads the lines that come again, in order
 * @param numbers the numbers before them, in order
 */
public record PageTurns(List<Span> heads, List<Span> numbers) {
  /** The page turns of a document; none of a format that knows its pages. */
  public static final Analysis<PageTurns> ANALYSIS = PageTurns::of;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 60;

  /** Two numbers may grow by chance; of so many lines all but one must have theirs. */
  private static final int FEWEST = 2;

  /** So many characters at the least are on a page. */
  private static final int LEAST_ON_A_PAGE = 100;

  /** A number alone, or stuck to a word. */
  private static final PrefilteredPattern NUMBER =
      PrefilteredPattern.compile(
          "(?:^|[\\p{IsHan}，、。；”）)])\\s*([0-9]{1,3})$|^[-–— ]*([0-9]{1,3}|[IVX]{1,5})[-–— ]*$");

  public PageTurns {
    heads = List.copyOf(heads);
    numbers = List.copyOf(numbers);
  }

  /** A number before a head. */
  private record Page(int number, Span span) {}

  private static PageTurns of(Document document) {
    if (!document.mediaType().startsWith("text/") || document.text().indexOf('\f') >= 0) {
      return new PageTurns(List.of(), List.of());
    }
    String text = document.folded();
    List<Span> lines = lines(text);
    Map<String, List<Integer>> same = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (mayHead(text, lines.get(i))) {
        same.computeIfAbsent(lines.get(i).of(text), key -> new ArrayList<>()).add(i);
      }
    }
    same.values().removeIf(places -> places.size() < FEWEST);
    int[] others = others(lines.size(), same.values());
    List<Span> heads = new ArrayList<>();
    TreeSet<Span> numbers = new TreeSet<>();
    for (List<Integer> places : same.values()) {
      List<Page> pages = new ArrayList<>();
      for (int at : places) {
        Page page = others[at] < 0 ? null : page(document, lines.get(others[at]));
        if (page != null) {
          pages.add(page);
        }
      }
      if (pages.size() >= FEWEST && pages.size() + 1 >= places.size() && grow(pages)) {
        places.forEach(at -> heads.add(lines.get(at)));
        pages.forEach(page -> numbers.add(page.span()));
      }
    }
    heads.sort(null);
    return new PageTurns(heads, List.copyOf(numbers));
  }

  /** For each line the last before it that does not come again; -1 if none does. */
  private static int[] others(int count, Collection<List<Integer>> repeated) {
    BitSet again = new BitSet(count);
    repeated.forEach(places -> places.forEach(again::set));
    int[] others = new int[count];
    int last = -1;
    for (int i = 0; i < count; i++) {
      others[i] = last;
      last = again.get(i) ? last : i;
    }
    return others;
  }

  private static boolean mayHead(String text, Span line) {
    char first = text.charAt(line.start());
    char last = text.charAt(line.end() - 1);
    return line.length() >= SHORTEST
        && line.length() <= LONGEST
        && Character.isLetterOrDigit(last)
        && Character.isLetter(first)
        && !Character.isLowerCase(first);
  }

  private static @Nullable Page page(Document document, Span line) {
    Matcher matcher = NUMBER.matcher(line.of(document.folded()));
    if (!matcher.find() || isCell(document, line)) {
      return null;
    }
    int group = matcher.group(1) != null ? 1 : 2;
    String words = matcher.group(group);
    int number = Character.isDigit(words.charAt(0)) ? Integer.parseInt(words) : 0;
    return new Page(
        number, new Span(line.start() + matcher.start(group), line.start() + matcher.end(group)));
  }

  /** A score and an owner that come again down a table are no page and no running head. */
  private static boolean isCell(Document document, Span line) {
    Block block = document.blockAt(line.start());
    return block != null && block.kind() == BlockKind.TABLE_CELL;
  }

  /** Whether the numbers count on as pages do; those of a preface are not counted. */
  private static boolean grow(List<Page> pages) {
    int grown = 0;
    for (int i = 1; i < pages.size(); i++) {
      int more = pages.get(i).number() - pages.get(i - 1).number();
      int between = pages.get(i).span().start() - pages.get(i - 1).span().end();
      if (more < 1 || between < LEAST_ON_A_PAGE) {
        return false;
      }
      grown++;
    }
    return grown > 0;
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int stop = text.indexOf('\n', start);
      int end = stop < 0 ? text.length() : stop;
      int from = start;
      int to = end;
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        lines.add(new Span(from, to));
      }
      start = end + 1;
    }
    return lines;
  }
}
