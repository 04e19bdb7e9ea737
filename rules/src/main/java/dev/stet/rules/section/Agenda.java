package dev.stet.rules.section;

import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The agenda of a deck, a list of the titles of its slides: what nearly all of its items are, the
 * others should be. Immutable.
 *
 * @param items how many there are
 * @param missing those that no line below is
 */
record Agenda(int items, List<Span> missing) {
  private static final Set<String> NAMES =
      Set.of("agenda", "outline", "todaysagenda", "topics", "议程", "汇报提纲", "提纲", "汇报内容", "主要内容");

  /** What is set before the lines of a list; the dash first, as patterns have it. */
  private static final String MARKS = "-*•·▪●○–★☆◆◇■□▶►▷※➤";

  /** Letters, p. 5 */
  private static final PrefilteredPattern PAGE =
      PrefilteredPattern.compile(
          "(?i)[,.…· ]{1,9}(?:p{1,2}\\.? ?|page |第)[0-9]{1,3}(?: ?页|版)?\\s*$");

  private static final int FEWEST = 4;

  /** A longer list is no agenda. */
  private static final int MOST = 60;

  private static final int FIRST_BLOCKS = 30;
  private static final int LONGEST = 48;

  /** The agenda of {@code document} of which something is missing; else one of nothing. */
  static Agenda of(Document document) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < Math.min(FIRST_BLOCKS, blocks.size()); i++) {
      Span name = blocks.get(i).span();
      if (name.length() > LONGEST) {
        continue;
      }
      boolean named = NAMES.contains(Titles.letters(name.of(document.folded())));
      List<Block> items = named ? items(document, i + 1) : List.of();
      if (items.isEmpty() && !isOfContents(document, name)) {
        items = lines(document, i);
        named = false;
      }
      if (items.size() >= FEWEST) {
        int from = i + 1 + items.size();
        Agenda agenda = named ? held(document, items, from) : titled(document, items, from);
        if (!agenda.missing().isEmpty()) {
          return agenda;
        }
      }
    }
    return new Agenda(0, List.of());
  }

  private static List<Block> items(Document document, int first) {
    List<Block> items = new ArrayList<>();
    for (int i = first; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      String words = document.text(block);
      boolean item =
          block.kind() == BlockKind.LIST_ITEM
              && words.length() <= LONGEST
              && !Endings.closed(words);
      if (!item) {
        break;
      }
      items.add(block);
    }
    return items;
  }

  private static boolean isOfContents(Document document, Span name) {
    return document.get(Contents.ANALYSIS).stream()
        .anyMatch(contents -> contents.span().overlaps(name));
  }

  /** The lines under the title at {@code at} that begin with the same mark or end with a page. */
  private static List<Block> lines(Document document, int at) {
    List<Block> lines = new ArrayList<>();
    Block title = document.blocks().get(at);
    if (title.kind() == BlockKind.LIST_ITEM || Endings.closed(document.text(title))) {
      return lines;
    }
    String shape = "";
    for (Block block : document.blocks().subList(at + 1, document.blocks().size())) {
      String words = block.span().of(document.folded()).strip();
      String own =
          block.span().length() > LONGEST
              ? ""
              : block.kind() == BlockKind.LIST_ITEM ? "item" : shape(words);
      if (own.isEmpty() || (!shape.isEmpty() && !own.equals(shape))) {
        break;
      }
      shape = own;
      lines.add(block);
    }
    return lines;
  }

  /** How a line of a list of titles is marked; empty if it is none. */
  private static String shape(String words) {
    return words.length() > 3 && MARKS.indexOf(words.charAt(0)) >= 0
        ? words.substring(0, 1)
        : PAGE.isIn(words) ? "page" : "";
  }

  /**
   * Lines of which most are titles of the text below, word for word: whatever the list is called,
   * the others should be there too.
   */
  private static Agenda titled(Document document, List<Block> items, int from) {
    Set<String> titles = new HashSet<>();
    Set<String> lines = new HashSet<>();
    for (Block block : document.blocks().subList(from, document.blocks().size())) {
      String key = Titles.key(block.span().of(document.folded()));
      boolean heading = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE;
      if (block.span().length() <= LONGEST && block.kind() != BlockKind.TABLE_CELL) {
        lines.add(key);
        if (heading || !Endings.closed(document.text(block))) {
          titles.add(key);
        }
      }
    }
    List<Span> missing = new ArrayList<>();
    int exact = 0;
    for (Block item : items) {
      String key = key(PAGE.matcher(item.span().of(document.folded())).replaceAll(""));
      exact += titles.contains(key) ? 1 : 0;
      if (!titles.contains(key) && lines.stream().noneMatch(line -> isLike(line, key))) {
        missing.add(item.span());
      }
    }
    return exact >= FEWEST - 1 && missing.size() * 2 <= exact
        ? new Agenda(items.size(), missing)
        : new Agenda(0, List.of());
  }

  private static boolean isLike(String line, String key) {
    return Titles.alike(line, key)
        || (line.length() > 3 && (line.contains(key) || key.contains(line)));
  }

  private static Agenda held(Document document, List<Block> items, int from) {
    if (items.size() < FEWEST || items.size() > MOST) {
      return new Agenda(0, List.of());
    }
    Set<String> titles = new HashSet<>();
    for (Block block : document.blocks().subList(from, document.blocks().size())) {
      boolean line =
          (block.kind() == BlockKind.PARAGRAPH
                  || block.kind() == BlockKind.HEADING
                  || block.kind() == BlockKind.TITLE)
              && block.span().length() <= 2 * LONGEST
              && block.role() != Role.FURNITURE;
      if (line) {
        titles.add(Titles.key(block.span().of(document.folded())));
      }
    }
    List<Span> missing = new ArrayList<>();
    for (Block item : items) {
      String key = key(item.span().of(document.folded()));
      if (titles.stream().noneMatch(title -> title.contains(key) || Titles.alike(title, key))
          && titles.stream().noneMatch(title -> title.length() > 3 && key.contains(title))) {
        missing.add(item.span());
      }
    }
    return missing.size() * FEWEST <= items.size()
        ? new Agenda(items.size(), missing)
        : new Agenda(0, List.of());
  }

  private static String key(String item) {
    return Titles.key(item.replaceFirst("^[" + MARKS + "]\\s*", ""));
  }
}
