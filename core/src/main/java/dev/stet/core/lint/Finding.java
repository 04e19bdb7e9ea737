package dev.stet.core.lint;

import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Category;
import dev.stet.core.rule.Severity;
import java.util.List;

/**
 * Something that must not stand, as a person reads it. A value; it needs no document.
 *
 * @param rule id of the rule that found it
 * @param category the rule's category
 * @param severity what should happen
 * @param message what is wrong, in the language of the run
 * @param text the words it is about, exactly as the document has them
 * @param span where these words stand in the document's text
 * @param place where they stand in the file
 * @param excerpt the words with what is round them
 * @param related places of other words that belong to it
 * @param fingerprint names this finding across runs and edits elsewhere in the file; no line number
 *     is part of it
 */
public record Finding(
    String rule,
    Category category,
    Severity severity,
    String message,
    String text,
    Span span,
    Place place,
    Excerpt excerpt,
    List<Place> related,
    String fingerprint) {
  public Finding {
    related = List.copyOf(related);
  }
}
