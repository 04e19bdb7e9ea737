package dev.stet.core.rule;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text that shows what a rule does: test and documentation at once. The words a rule must find
 * stand between ⟦ and ⟧; a text without these marks must pass.
 *
 * @param text the text with its marks
 * @param note why it is right or wrong; may be empty
 * @param evidence what the file says of the marked words, for rules that look at that; mostly none
 */
public record Example(String text, String note, Set<Evidence.Kind> evidence) {
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

  public Example {
    evidence = Set.copyOf(evidence);
    if (text.chars().filter(c -> c == OPEN).count()
        != text.chars().filter(c -> c == CLOSE).count()) {
      throw new IllegalArgumentException("an example has a ⟦ without its ⟧: " + text);
    }
  }

  /** An example of plain text. */
  public Example(String text, String note) {
    this(text, note, Set.of());
  }

  /** Whether the rule must speak. */
  public boolean flagged() {
    return text.indexOf(OPEN) >= 0;
  }

  /** The text as a document would have it, without the marks. */
  public String plain() {
    return text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
  }

  /** Where in {@link #plain} the marked words stand, in order. */
  public List<Span> expected() {
    List<Span> spans = new ArrayList<>();
    int marks = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == OPEN) {
        start = i - marks++;
      } else if (text.charAt(i) == CLOSE) {
        spans.add(new Span(start, i - marks++));
      }
    }
    return spans;
  }
}
