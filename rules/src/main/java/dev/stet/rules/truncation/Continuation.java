package dev.stet.rules.truncation;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;

/** Whether what stands behind a paragraph without a stop goes on with its sentence. Immutable. */
final class Continuation {
  /** Words whose object may be a list or a table. */
  private static final PrefilteredPattern LEAD =
      PrefilteredPattern.compile(
          "(?i)\\b(?:is|are|was|were|be|been|that|includ(?:e|es|ed|ing)|by|recommend(?:s|ed)?|following|follows?|to|as|has|have|had|show(?:s|ed|n|ing)?|read|means?|compris(?:e|es|ed|ing)|agree[sd]?|resolve[sd]?|noted?|reports?|reported|find|found|asks?|asked|between|with|namely|these|consider(?:ed)?|propose[sd]?|advise[sd]?|require[sd]?|gave|gives?|cover(?:s|ed)?)\\s*$");

  private static final int TAIL = 16;

  private static final PrefilteredPattern COLUMNS =
      PrefilteredPattern.compile("\\S(?: {2,}|\\t+)[$€£]?[0-9]");

  private static final int SHORTEST_LINE = 4;

  private final Document document;
  private final int index;
  private final Block block;
  private final String words;
  private final boolean chinese;

  Continuation(Paragraph paragraph) {
    this.document = paragraph.document();
    this.index = paragraph.index();
    this.block = paragraph.block();
    this.words = document.text(block);
    this.chinese = paragraph.chinese();
  }

  /** Whether the next block, or the next line, which nothing sets apart, may go on. */
  boolean follows() {
    List<Block> blocks = document.blocks();
    int after = index + 1;
    while (after < blocks.size() && isForTheSite(blocks.get(after))) {
      after++;
    }
    if (after == blocks.size()) {
      return false;
    }
    Block next = blocks.get(after);
    if (belongs(next)) {
      return true;
    }
    boolean last = after + 1 == blocks.size();
    return isLine(next) && !isApart(next) && isOfParagraph(next, last);
  }

  private boolean isForTheSite(Block other) {
    return other.role() == Role.FURNITURE
        || !Boilerplate.families(other.span().of(document.folded())).isEmpty();
  }

  /** Whether {@code next} is part of the sentence, however it is set apart. */
  private boolean belongs(Block next) {
    char first = first(next);
    boolean comments = "#;".indexOf(first) >= 0 && first(block) == first;
    return isShown(next)
        || (isLine(next) && (Character.isLowerCase(first) || comments))
        || introducesList(next)
        || (Paragraph.isProse(next) && introducesPoint(next))
        || quotesOn(document.text(next));
  }

  /** Whether the line {@code next}, the last of the file or not, may be one of the paragraph. */
  private boolean isOfParagraph(Block next, boolean last) {
    char first = first(next);
    int end = block.span().end();
    if ("，。；：、".indexOf(first) >= 0
        && document.get(Margin.ANALYSIS).isReached(document.text(), end)) {
      return true;
    }
    if (last && Character.isUpperCase(first)) {
      return false; // the stamp of a program
    }
    // a long line is a paragraph; a short one may be a line of it
    if (document.get(LineBreaks.ANALYSIS).endParagraph(words)) {
      boolean comma = chinese && document.text().charAt(end - 1) == '，';
      return "“《‘\"".indexOf(first) >= 0 || (comma && Endings.isHan(first));
    }
    return !chinese
        || (next.span().length() > SHORTEST_LINE
            && (Character.isLetterOrDigit(first) || "“《（‘".indexOf(first) >= 0));
  }

  private char first(Block other) {
    return document.text().charAt(other.span().start());
  }

  private static boolean isLine(Block block) {
    return Paragraph.isProse(block) && block.kind() != BlockKind.LIST_ITEM && block.label() == null;
  }

  /** A quotation that the first paragraph opens ends in the next. */
  private boolean quotesOn(String next) {
    int close = next.indexOf('”');
    int open = next.indexOf('“');
    return words.lastIndexOf('“') > words.lastIndexOf('”')
        && close >= 0
        && (open < 0 || close < open);
  }

  /** The sentence goes on in the items of a list. */
  private boolean introducesList(Block next) {
    if (next.kind() != BlockKind.LIST_ITEM) {
      return false;
    }
    if (block.kind() == BlockKind.LIST_ITEM) {
      return next.level() > block.level() || continues(next);
    }
    Numbering numbering = Numbering.of(document, next);
    return numbering == null || numbering.number() == 1;
  }

  /** The ways are ⏎ to wait ⏎ to pay: items of one rank, for a list in HTML stands in Markdown. */
  private boolean continues(Block next) {
    int start = next.label() == null ? next.span().start() : next.label().span().end() + 1;
    return leads()
        && start < next.span().end()
        && Character.isLowerCase(document.text().charAt(start));
  }

  private boolean leads() {
    return LEAD.isIn(words.substring(Math.max(0, words.length() - TAIL)));
  }

  /**
   * We recommend (a) that …; the classes awarded were, over a table: the verb has its object there.
   */
  private boolean introducesPoint(Block next) {
    boolean leads = leads();
    String line = document.text(next);
    Numbering numbering = Numbering.of(document, next);
    if (numbering == null) {
      return leads && COLUMNS.isIn(line);
    }
    Numbering own = Numbering.of(document, block);
    String point = line.substring(numbering.span().end() - next.span().start()).strip();
    return numbering.number() == 1
        && (own == null || own.style() != numbering.style())
        && (leads || (!point.isEmpty() && Character.isLowerCase(point.charAt(0))));
  }

  /** Program text, formulas and quotations stand inside sentences. */
  private static boolean isShown(Block block) {
    return block.role() == Role.CODE
        || block.kind() == BlockKind.CODE
        || block.kind() == BlockKind.QUOTATION;
  }

  /** Whether an empty line stands between, or the file itself says where paragraphs end. */
  private boolean isApart(Block next) {
    String type = document.mediaType();
    if (!type.startsWith("text/") || type.equals("text/html")) {
      return !type.contains("pdf");
    }
    String between = document.text().substring(block.span().end(), next.span().start());
    return between.indexOf('\n') != between.lastIndexOf('\n');
  }
}
