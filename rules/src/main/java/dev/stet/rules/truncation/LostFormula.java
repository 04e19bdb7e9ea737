package dev.stet.rules.truncation;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paragraphs between which a formula stood: the first says that one follows, the second explains
 * its letters or speaks of something else.
 */
final class LostFormula {
  private static final int LONGEST_ANNOUNCEMENT = 120;

  private static final PrefilteredPattern ANNOUNCED =
      PrefilteredPattern.compile(
          "(?:\\b(?:given|defined|calculated|computed|expressed|obtained|found|approximated|written|modelled|modeled) (?:by|as|from|using)(?: the (?:following )?(?:formula|equation|expression|relation|function))?|\\b(?:formula|equation|expression|identity|inequality)(?: is| below| as follows)?) ?:?$");

  /** "where n is the number of": what the letters of a formula stand for. */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "where,? (?:(?:the )?[A-Za-z\\p{InGreek}][A-Za-z0-9_]{0,2}|each [a-z]+|is|are|denotes?)\\b(?: and [A-Za-z]{1,3})?.{0,12}\\b(?:is|are|denotes?|represents?|stands?|be|=).*",
          Pattern.DOTALL);

  /** What a formula is made of, or said with. */
  private static final PrefilteredPattern FORMULA =
      PrefilteredPattern.compile(
          "[=+<>≤≥∝≈∑∫√^\\\\$×÷*/]|\\b(?:divided|multiplied|times|minus|plus|per|ratio|sum of|number of)\\b");

  private LostFormula() {}

  /** The places of {@code document}, from the words that announce to the first after, in order. */
  static List<Span> in(Document document) {
    List<Span> found = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block first = blocks.get(i);
      Block second = blocks.get(i + 1);
      int announced = announced(document, first);
      if (announced >= 0 && isLost(document, second)) {
        found.add(new Span(announced, firstWord(document, second)));
      }
    }
    return found;
  }

  private static boolean isProse(Block block) {
    return block.role() == Role.BODY
        && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM);
  }

  /** Where {@code block} begins to say that a formula follows; -1 if it does not. */
  private static int announced(Document document, Block block) {
    String text = document.folded();
    char last = text.charAt(block.span().end() - 1);
    if (!isProse(block) || (last != ':' && !Character.isLowerCase(last))) {
      return -1;
    }
    int start = Math.max(block.span().start(), block.span().end() - LONGEST_ANNOUNCEMENT);
    Matcher words = ANNOUNCED.matcher(text.substring(start, block.span().end()));
    return words.find() ? start + words.start() : -1;
  }

  private static int firstWord(Document document, Block block) {
    int end = block.span().start() + 1;
    while (end < block.span().end() && Character.isLetterOrDigit(document.text().charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether {@code block} is none of what was announced. */
  private static boolean isLost(Document document, Block block) {
    String text = document.text(block);
    if (block.kind() == BlockKind.HEADING) {
      return !FORMULA.isIn(text);
    }
    return isProse(block)
        && (EXPLAINED.matcher(text).matches()
            || (block.kind() == BlockKind.PARAGRAPH
                && Character.isUpperCase(text.charAt(0))
                && text.endsWith(".")
                && !FORMULA.isIn(text)));
  }
}
