package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a template a document is: the number of places that can be nothing but unfilled. What
 * could be a placeholder or a word is believed by it.
 *
 * @param signs masks, slots and fields that are so by themselves
 */
record Template(int signs) {
  static final Analysis<Template> ANALYSIS = Template::of;

  private static final Pattern FIELD =
      Pattern.compile(
          "\\{\\{\\s*[\\p{IsHan}A-Za-z_][\\p{IsHan}\\w .]{0,40}\\}\\}|_{3,}(?:%|分|元|人|年)");

  private static Template of(Document document) {
    return new Template(
        document.get(Masks.ANALYSIS).certain()
            + document.get(Slots.ANALYSIS).certain()
            + fields(document));
  }

  private static int fields(Document document) {
    int fields = 0;
    for (Block block : Prose.blocks(document)) {
      Matcher matcher = FIELD.matcher(document.text(block));
      int start = block.span().start();
      while (matcher.find()) {
        Span span = new Span(start + matcher.start(), start + matcher.end());
        if (!Surroundings.holds(document, Inside.INLINE_CODE, span)) {
          fields++;
        }
      }
    }
    return fields;
  }
}
