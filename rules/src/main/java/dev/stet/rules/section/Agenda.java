package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
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
      if (name.length() <= LONGEST && NAMES.contains(Titles.letters(name.of(document.folded())))) {
        List<Block> items = items(document, i + 1);
        Agenda agenda = held(document, items, i + 1 + items.size());
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
    return Titles.key(item.replaceFirst("^[-*•·▪●○–]\\s*", ""));
  }
}
