package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the blocks of a document apart before any rule judges: title, contents list, body,
 * furniture, code, quotation. A role that a reader already gave is kept.
 */
public final class Roles {
  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?:references|bibliography|works cited|(?:normative|informative) references|参考文献|参考资料|引用文献)",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern ROUND_REFERENCES =
      PrefilteredPattern.compile("^[\\s0-9.、#]+|[\\s:：\\[\\]【】]+$");

  /** A numbered title and its page. */
  private static final Pattern ENTRY =
      Pattern.compile("(\\S{0,8}[一二三四五六七八九十][、)）章节]\\s*\\p{IsHan}.{1,40}?)[\\s.…·]+[0-9]{1,3}");

  private static final int LONGEST_TITLE = 80;
  private static final int BLOCKS_BEFORE_TITLE = 12;

  private Roles() {}

  /** {@code document} with the role of each block. */
  public static Document assign(Document document) {
    List<Block> blocks = new ArrayList<>(document.blocks().size());
    for (Block block : document.blocks()) {
      blocks.add(block.role() == Role.BODY ? block.withRole(byKind(block.kind())) : block);
    }
    Furniture.mark(document, blocks);
    contents(document.withBlocks(blocks), blocks);
    strayEntries(document, blocks);
    title(document, blocks);
    references(document, blocks);
    Signatures.mark(document, blocks);
    return document.withBlocks(blocks);
  }

  private static Role byKind(BlockKind kind) {
    return switch (kind) {
      case TITLE -> Role.TITLE;
      case HEADER, FOOTER -> Role.FURNITURE;
      case CODE -> Role.CODE;
      case QUOTATION -> Role.QUOTATION;
      case CONTENTS_ENTRY -> Role.CONTENTS;
      case HEADING, PARAGRAPH, LIST_ITEM, TABLE_CELL, CAPTION, FOOTNOTE, COMMENT -> Role.BODY;
    };
  }

  private static void contents(Document document, List<Block> blocks) {
    int at = 0;
    for (Contents contents : document.get(Contents.ANALYSIS)) {
      Span span = contents.span();
      for (; at < blocks.size() && blocks.get(at).span().start() < span.end(); at++) {
        Block block = blocks.get(at);
        if (block.role() == Role.BODY && span.contains(block.span())) {
          blocks.set(at, block.withRole(Role.CONTENTS));
        }
      }
    }
  }

  /**
   * 五、经费保障 8: an entry of a list of contents that something tore apart, told by its page and by the
   * heading of the same words further on.
   */
  private static void strayEntries(Document document, List<Block> blocks) {
    Set<String> below = new HashSet<>();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.role() != Role.BODY
          || block.kind() == BlockKind.TABLE_CELL
          || block.span().length() > LONGEST_TITLE) {
        continue;
      }
      String words = document.text(block).strip();
      Matcher entry = ENTRY.matcher(words);
      if (entry.matches() && below.contains(Titles.letters(entry.group(1)))) {
        blocks.set(i, block.withRole(Role.CONTENTS));
      } else {
        below.add(Titles.letters(words));
      }
    }
  }

  /** The first words of the report, if they stand alone and are no sentence. */
  private static void title(Document document, List<Block> blocks) {
    if (blocks.stream().anyMatch(block -> block.role() == Role.TITLE)) {
      return;
    }
    int seen = 0;
    for (int i = 0; i < blocks.size() && seen < BLOCKS_BEFORE_TITLE; i++) {
      Block block = blocks.get(i);
      if (block.role() == Role.FURNITURE || block.role() == Role.CODE) {
        seen++;
        continue;
      }
      // between the site's lines a row of words is the rest of its menu
      boolean between = i > 0 && blocks.get(i - 1).role() == Role.FURNITURE;
      if (between && Titles.areWordsInARow(block.span().of(document.folded()))) {
        seen++;
        continue;
      }
      boolean alone =
          block.kind() == BlockKind.PARAGRAPH
              || (block.kind() == BlockKind.HEADING && block.label() == null);
      if (block.role() == Role.BODY && alone && i + 1 < blocks.size()) {
        String words = document.text(block).strip();
        if (words.length() <= LONGEST_TITLE
            && !Endings.closed(words)
            && !words.endsWith("：")
            && !words.endsWith(":")) {
          blocks.set(i, block.withRole(Role.TITLE));
        }
      }
      return;
    }
  }

  private static void references(Document document, List<Block> blocks) {
    int level = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.HEADING) {
        boolean references = isReferences(document.text(block));
        if (references || (level > 0 && block.level() <= level)) {
          level = references ? Math.max(1, block.level()) : 0;
        }
      } else if (level > 0 && block.role() == Role.BODY) {
        blocks.set(i, block.withRole(Role.REFERENCES));
      } else if (level == 0
          && block.kind() == BlockKind.PARAGRAPH
          && block.span().length() < 30
          && isReferences(document.text(block))) {
        level = 1;
      }
    }
  }

  private static boolean isReferences(String heading) {
    String words = ROUND_REFERENCES.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
    return REFERENCES.matcher(words.replace("　", "")).matches();
  }
}
