package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The same words in a form of advice, all that stands under one heading and another and another:
 * what a template says of each of its sections. No two sections of a text hold the same.
 */
final class RepeatedHints {
  private static final int FEWEST = 3;
  private static final int SHORTEST = 7;
  private static final int LONGEST = 160;

  /** Nothing to tell is told alike everywhere. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?s)[>\\s*_(]*(?:无|暂|没有|不适用|不涉及|同上|同前|略|见|参[见看照]|本[^。]{0,12}[无未]|已|未|均|正常).*");

  private static final Pattern HINT =
      Pattern.compile("(?s)[>\\s]*(?:\\([^()]*\\)|\\*[^*]+\\*|_[^_]+_)\\s*");

  private RepeatedHints() {}

  /** Such hints of {@code document}, in order; those of a Chinese text alone. */
  static List<Span> in(Document document) {
    List<Block> blocks = document.blocks();
    Map<String, List<Span>> hints = new HashMap<>();
    for (int i = 1; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (blocks.get(i - 1).kind() != BlockKind.HEADING
          || block.span().length() < SHORTEST
          || block.span().length() > LONGEST) {
        continue;
      }
      String words = block.span().of(document.folded()).strip();
      boolean set = block.kind() == BlockKind.QUOTATION || HINT.matcher(words).matches();
      boolean told =
          set
              || (block.kind() == BlockKind.PARAGRAPH
                  && ChinesePrompts.mayBe(words)
                  && (ChinesePrompts.isOrder(words) || ChinesePrompts.isDeed(words)));
      if (told
          && words.chars().anyMatch(Character::isIdeographic)
          && !NOTHING.matcher(words).matches()) {
        hints.computeIfAbsent(words, same -> new ArrayList<>()).add(block.span());
      }
    }
    List<Span> found = new ArrayList<>();
    hints.values().stream().filter(same -> same.size() >= FEWEST).forEach(found::addAll);
    found.sort(null);
    return found;
  }
}
