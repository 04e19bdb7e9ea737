package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Tells what stands under each heading. Used once. */
final class SectionFinder {
  private final Document document;

  SectionFinder(Document document) {
    this.document = document;
  }

  List<Section> find() {
    List<Section> sections = new ArrayList<>();
    List<Block> blocks = document.blocks();
    List<Integer> headings = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() != Role.FURNITURE) {
        end = block.span().end();
      }
      if (block.kind() == BlockKind.HEADING
          && (block.role() == Role.BODY || block.role() == Role.REFERENCES)) {
        headings.add(i);
      }
    }
    long[] sizes = sizes(blocks);
    int[] ends = ends(headings.stream().mapToInt(i -> blocks.get(i).level()).toArray());
    for (int h = 0; h < headings.size(); h++) {
      int index = headings.get(h);
      Block block = blocks.get(index);
      int level = Math.max(1, block.level());
      int next = ends[h];
      int stop = next < headings.size() ? headings.get(next) : blocks.size();
      int first = h + 1 < headings.size() ? headings.get(h + 1) : blocks.size();
      int bodyEnd = next < headings.size() ? blocks.get(stop).span().start() : end;
      sections.add(
          new Section(
              block.span(),
              level,
              new Span(block.span().end(), Math.max(block.span().end(), bodyEnd)),
              index,
              (int) (sizes[first] - sizes[index + 1]),
              (int) (sizes[stop] - sizes[index + 1]),
              next == h + 1));
    }
    return sections;
  }

  /** For each heading, which one ends its section: the next that is not deeper. */
  private static int[] ends(int[] levels) {
    int[] ends = new int[levels.length];
    for (int h = levels.length - 1; h >= 0; h--) {
      int next = h + 1;
      while (next < levels.length && levels[next] > Math.max(1, levels[h])) {
        next = ends[next];
      }
      ends[h] = next;
    }
    return ends;
  }

  /** Where the words of {@code block} begin: a bullet or a number alone is no text. */
  private int words(Block block) {
    int start = block.span().start();
    boolean sign =
        block.span().length() == 1 && "-*+•·●○".indexOf(document.text().charAt(start)) >= 0;
    boolean label = block.label() != null && block.label().span().equals(block.span());
    return sign || (label && block.kind() == BlockKind.LIST_ITEM) ? block.span().end() : start;
  }

  /** Characters before each block, white space and furniture aside. */
  private long[] sizes(List<Block> blocks) {
    long[] sizes = new long[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int size = 0;
      // a picture fills a section, though its words are none of the text
      if (block.role() != Role.FURNITURE || block.kind() == BlockKind.CAPTION) {
        for (int at = words(block); at < block.span().end(); at++) {
          size += document.folded().charAt(at) > ' ' ? 1 : 0;
        }
      }
      sizes[i + 1] = sizes[i] + size;
    }
    return sizes;
  }
}
