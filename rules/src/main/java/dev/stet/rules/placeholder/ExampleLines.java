package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Lines of an unfilled form that only show what could be written there: {@code - e.g. broken tools,
 * late lorries}; and in plain text, whose reader sees the marks, lines all in italics. Asked for
 * only where much else is left to fill.
 */
final class ExampleLines {
  /** An item or a field that begins with its example. */
  private static final PrefilteredPattern EXAMPLE =
      PrefilteredPattern.compile(
          "(?:^|\\n)[ \\t]*(?:(?:[-*+•|]|[0-9]{1,2}[.)])[ \\t]+){0,3}([*_(]{0,3}[eE]\\.g\\.[,:]?[*_]{0,3}[,:]?[ \\t]+[^\\n|]{4,300})");

  private static final PrefilteredPattern ITALIC =
      PrefilteredPattern.compile(
          "(?:^|\\n)[ \\t]*(?:(?:[-*+•|]|[0-9]{1,2}[.)])[ \\t]+){0,3}(\\*[^*\\s][^*\\n]{6,300}\\*|_[^_\\s][^_\\n]{6,300}_)[ \\t]*(?=\\n|$)");

  /** A label over an example, and nothing else. */
  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "^[\\s*_>-]{0,6}(?:For example|E\\.g\\.|(?:Filled-in |Sample |Worked )?(?i:examples?)(?: (?:entry|entries|answer|response|text))?)[*_]{0,2}:[*_\\s]{0,4}$");

  private ExampleLines() {}

  /** Such lines of {@code document}, in order. */
  static List<Span> in(Document document) {
    boolean plain = document.mediaType().equals("text/plain");
    List<Span> found = labels(document);
    if (!EXAMPLE.isIn(document.folded()) && !(plain && ITALIC.isIn(document.folded()))) {
      return found;
    }
    for (Block block : Prose.blocks(document)) {
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      if (block.role() == Role.BODY && (item || block.kind() == BlockKind.PARAGRAPH)) {
        List<Span> lines = new ArrayList<>();
        take(EXAMPLE, document, block, lines);
        if (plain) {
          take(ITALIC, document, block, lines);
        }
        lines.sort(null);
        found.addAll(lines);
      }
    }
    return found;
  }

  /** Labels that announce an example right below a slot that is all of its line. */
  private static List<Span> labels(Document document) {
    List<Span> found = new ArrayList<>();
    List<Slots.Slot> slots = document.get(Slots.ANALYSIS).all();
    List<Block> blocks = document.blocks();
    int at = 0;
    for (int i = 1; i < blocks.size(); i++) {
      Span above = blocks.get(i - 1).span();
      while (at < slots.size() && slots.get(at).span().end() <= above.start()) {
        at++;
      }
      if (at < slots.size()
          && slots.get(at).span().overlaps(above)
          && LABEL.isIn(document.text(blocks.get(i)))) {
        found.add(
            Prose.stripped(
                document.text(), blocks.get(i).span().start(), blocks.get(i).span().end(), " \n"));
      }
    }
    return found;
  }

  private static void take(
      PrefilteredPattern pattern, Document document, Block block, List<Span> lines) {
    Matcher line = pattern.matcher(block.span().of(document.folded()));
    while (line.find()) {
      Span words =
          new Span(block.span().start() + line.start(1), block.span().start() + line.end(1));
      if (lines.stream().noneMatch(words::overlaps)) {
        lines.add(words);
      }
    }
  }
}
