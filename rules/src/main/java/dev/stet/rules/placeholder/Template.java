package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;

/**
 * How much of a template a document is: the number of places that can be nothing but unfilled. What
 * could be a placeholder or a word is believed by it.
 *
 * @param signs masks, slots and fields that are so by themselves
 */
record Template(int signs) {
  static final Analysis<Template> ANALYSIS = Template::of;

  private static final Phrases FIELDS =
      Phrases.of(
          "\\{\\{\\s{0,3}[\\p{Han}A-Za-z_][\\p{Han}\\w .]{0,40}\\}\\}", "_{3,20}(?:%|分|元|人|年)");

  private static Template of(Document document) {
    return new Template(
        document.get(Masks.ANALYSIS).certain()
            + document.get(Slots.ANALYSIS).certain()
            + FIELDS.in(document).size());
  }
}
