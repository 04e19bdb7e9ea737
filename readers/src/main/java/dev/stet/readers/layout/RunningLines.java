package dev.stet.readers.layout;

import dev.stet.core.document.BlockKind;
import dev.stet.readers.layout.PageLayout.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells running headers and footers from text: the same words at the same height on many pages,
 * digits apart, at the top or the bottom; and page numbers. Chapters that each open a page also
 * differ in nothing but their numbers; but they are bold and larger than the text, and their number
 * is not that of the page, set apart.
 */
final class RunningLines {
  /** How many lines at the top and at the bottom of a page may run. */
  private static final int DEEP = 4;

  /** Only this share of the page's height, at the top and at the bottom, holds running lines. */
  private static final float MARGIN = 0.2f;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—·•~\\s]*(?:\\d{1,4}|[ivxlc]{1,6})[-–—·•~\\s]*"
              + "|第\\s*[\\d一二三四五六七八九十百]+\\s*页(?:\\s*[,，/／]?\\s*共\\s*[\\d一二三四五六七八九十百]+\\s*页)?"
              + "|(?:[Pp]age|PAGE)\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?"
              + "|\\d{1,4}\\s*/\\s*\\d{1,4}");

  /** The number of the page beside words: at the end or the beginning, and set apart from them. */
  private static final Pattern OWN_NUMBER =
      Pattern.compile(
          ".*(?:[\\t|｜·•—–]\\s*|第\\s*|(?i:\\bpage|\\bp\\.)\\s*)(\\d{1,4})(?:\\s*页|\\s*(?:of|/)\\s*\\d{1,4})?"
              + "|(\\d{1,4})\\s*[\\t|｜·•—–].*");

  /** The number of a page of the front matter, set apart from words. */
  private static final Pattern ROMAN =
      Pattern.compile("(?<=\\t)[ivxlc]{1,6}$|^[ivxlc]{1,6}(?=\\t)");

  /** In letters; a shorter side of a line is a label. */
  private static final int SHORTEST_SIDE = 4;

  /** On so many pages at least must a number be as far from the page's place in the file. */
  private static final int IN_STEP = 6;

  private RunningLines() {}

  /** The running lines of {@code pages}, each a header or a footer. */
  static Map<Line, BlockKind> of(List<PageLayout> pages, List<Bookmark> bookmarks) {
    Map<Line, BlockKind> running = new HashMap<>();
    Map<String, Set<Integer>> seenOn = new HashMap<>();
    Map<String, Set<Integer>> saidOn = new HashMap<>();
    Map<Integer, Set<Integer>> offsetOn = new HashMap<>();
    List<Edge> edges = new ArrayList<>();
    for (PageLayout page : pages) {
      edges.addAll(edges(page, running));
    }
    for (Edge edge : edges) {
      for (String key : edge.keys()) {
        seenOn.computeIfAbsent(key, k -> new HashSet<>()).add(edge.line.page);
      }
      for (String words : List.of(edge.words(), edge.counted())) {
        saidOn.computeIfAbsent(words, w -> new HashSet<>()).add(edge.line.page);
      }
      OptionalInt offset = edge.offset();
      if (offset.isPresent()) {
        offsetOn.computeIfAbsent(offset.getAsInt(), o -> new HashSet<>()).add(edge.line.page);
      }
    }
    long withText = pages.stream().filter(page -> !page.isEmpty()).count();
    // left and right pages, and chapters, have headers of their own
    long enough = Math.max(withText <= 3 ? 2 : 3, Math.round(withText * 0.15));
    Set<String> titles = new HashSet<>();
    bookmarks.forEach(bookmark -> titles.add(Headings.squeezed(bookmark.title())));
    float large =
        Headings.LARGER * Headings.commonSize(pages.stream().flatMap(RunningLines::lines).toList());
    boolean broken = false;
    for (Edge edge : edges) {
      // a chapter's or a section's own words, beside the number that all pages count by
      OptionalInt offset = edge.offset();
      boolean inStep =
          edge.outermost
              && offset.isPresent()
              && offsetOn.getOrDefault(offset.getAsInt(), Set.of()).size()
                  >= Math.max(IN_STEP, withText / 2);
      boolean counts = inStep || onPages(edge.counted(), saidOn) >= enough;
      boolean repeated =
          edge.keys().stream().anyMatch(key -> seenOn.getOrDefault(key, Set.of()).size() >= enough);
      boolean numbered = PAGE_NUMBER.matcher(edge.words()).matches();
      boolean heads =
          edge.line.bold
              && edge.line.size >= large
              && !numbered
              && onPages(edge.words(), saidOn) < enough;
      boolean runs =
          (counts || (repeated && !heads) || (edge.outermost && !edge.alone && numbered))
              && !titles.contains(Headings.squeezed(edge.line.text));
      // what stands nearer to the middle than a line of text is text
      broken = !edge.outermost && broken;
      if (runs && !broken) {
        running.put(edge.line, edge.kind);
      }
      broken |= !runs;
    }
    return running;
  }

  private static int onPages(String words, Map<String, Set<Integer>> saidOn) {
    return words.isEmpty() ? 0 : saidOn.getOrDefault(words, Set.of()).size();
  }

  /**
   * The lines of {@code page} that may run; those the file itself calls so are put down at once.
   */
  private static List<Edge> edges(PageLayout page, Map<Line, BlockKind> running) {
    List<Line> lines = new ArrayList<>();
    for (Line line : lines(page).toList()) {
      if (line.tag != null && line.tag.kind() == Tag.Kind.HEADER) {
        running.put(line, BlockKind.HEADER);
      } else if (line.tag != null && line.tag.kind() == Tag.Kind.FOOTER) {
        running.put(line, BlockKind.FOOTER);
      } else {
        lines.add(line);
      }
    }
    lines.sort(Comparator.comparingDouble(line -> line.baseline));
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < Math.min(DEEP, lines.size()); i++) {
      Line line = lines.get(i);
      if (line.baseline < MARGIN * page.height) {
        edges.add(new Edge(line, BlockKind.HEADER, i == 0, lines.size() == 1));
      }
    }
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - DEEP); i--) {
      Line line = lines.get(i);
      if (line.baseline > (1 - MARGIN) * page.height) {
        edges.add(new Edge(line, BlockKind.FOOTER, i == lines.size() - 1, lines.size() == 1));
      }
    }
    return edges;
  }

  private static Stream<Line> lines(PageLayout page) {
    return page.regions.stream()
        .flatMap(region -> region.items.stream())
        .filter(Item.OfLine.class::isInstance)
        .map(item -> ((Item.OfLine) item).line());
  }

  /** A line near the top or the bottom of its page. */
  private record Edge(Line line, BlockKind kind, boolean outermost, boolean alone) {

    String words() {
      return line.text.strip();
    }

    /**
     * What it says beside the number of its page, and how far that is from where the page stands in
     * the file; empty where it has no such number.
     */
    String counted() {
      OptionalInt offset = offset();
      return offset.isPresent() ? words().replaceAll("\\P{L}", "") + "\n" + offset.getAsInt() : "";
    }

    /** How far the number of the page, beside words, is from where the page stands in the file. */
    OptionalInt offset() {
      Matcher own = OWN_NUMBER.matcher(words());
      if (!own.matches()) {
        return OptionalInt.empty();
      }
      String number = own.group(1) == null ? own.group(2) : own.group(1);
      return OptionalInt.of(Integer.parseInt(number) - line.page);
    }

    private static long letters(String words) {
      return words.chars().filter(Character::isLetter).count();
    }

    /** Where it stands and what it says, without digits; twice, lest a height fall between two. */
    List<String> keys() {
      String words =
          ROMAN
              .matcher(words())
              .replaceAll("#")
              .replaceAll("\\d+(?:\\s?/\\s?\\d+)?", "#")
              .replaceAll("\\s+", " ");
      int height = Math.round(line.baseline / 6);
      int between = Math.round(line.baseline / 6 + 0.5f);
      List<String> keys = new ArrayList<>();
      keys.add(kind + "a" + height + words);
      keys.add(kind + "b" + between + words);
      // the title of the book on one side, that of the chapter on the other
      for (String side : line.text.split("\t")) {
        if (outermost && side.length() < line.text.length() && letters(side) >= SHORTEST_SIDE) {
          keys.add(kind + "c" + height + side);
          keys.add(kind + "d" + between + side);
        }
      }
      return keys;
    }
  }
}
