package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 附件：1.名单⏎2.图: what a document says is attached to it. Immutable.
 *
 * @param items in order
 */
record AttachedList(List<Item> items) {
  private static final PrefilteredPattern START =
      PrefilteredPattern.compile("\\s*附\\s?件?\\s?[:：]\\s*");
  private static final PrefilteredPattern ITEM =
      PrefilteredPattern.compile(
          "(?<![0-9.])([0-9]{1,2})[.、]\\s?(?:(?=(?:19|20)[0-9]{2}年)|(?![0-9]))([^;；\\n]+?)(?=\\s+[0-9]{1,2}[.、]|[;；]|$)",
          Pattern.MULTILINE);

  /** What is attached, with its number. */
  record Item(int number, Span words) {}

  AttachedList {
    items = List.copyOf(items);
  }

  int end() {
    return items.get(items.size() - 1).words().end();
  }

  /** The lists of {@code document}. */
  static List<AttachedList> in(Document document) {
    List<AttachedList> lists = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Span span = blocks.get(i).span();
      Matcher start = START.matcher(document.folded(), span.start(), span.end());
      if (blocks.get(i).role() == Role.FURNITURE || !start.lookingAt()) {
        continue;
      }
      List<Item> items = new ArrayList<>();
      int from = start.end();
      for (int next = i; next < blocks.size() && items.size() >= next - i - 1; next++) {
        Span line = blocks.get(next).span();
        add(document, Math.max(from, line.start()), line.end(), items);
      }
      if (items.size() > 1) {
        lists.add(new AttachedList(items));
      }
    }
    return lists;
  }

  private static void add(Document document, int from, int to, List<Item> items) {
    Matcher item = ITEM.matcher(document.folded(), from, to);
    while (item.find() && Integer.parseInt(item.group(1)) == items.size() + 1) {
      items.add(new Item(items.size() + 1, new Span(item.start(), item.end())));
    }
  }
}
