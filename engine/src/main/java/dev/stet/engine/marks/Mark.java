package dev.stet.engine.marks;

import dev.stet.core.document.Span;
import dev.stet.engine.config.RuleNames;
import java.util.List;

/**
 * A stet mark.
 *
 * @param place of the mark, for messages: {@code 12:1}
 * @param rules ids of rules or categories that may stand; empty for all
 * @param reason why; may be empty
 * @param covers the stretch of the text in which they may
 */
record Mark(String place, List<String> rules, String reason, Span covers) {

  boolean excuses(String rule, Span words) {
    return RuleNames.anyFits(rules, rule) && touches(words);
  }

  private boolean touches(Span words) {
    return words.isEmpty()
        ? words.start() >= covers.start() && words.start() <= covers.end()
        : words.overlaps(covers);
  }
}
