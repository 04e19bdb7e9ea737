package dev.stet.core.rule;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that shows what a rule does: test and documentation at once. The words a rule must find
 * stand between ⟦ and ⟧; a text without these marks must pass.
 *
 * @param text the text with its marks
 * @param note why it is right or wrong; may be empty
 */
public record Example(String text, String note) {
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

  public Example {
    if (text.chars().filter(c -> c == OPEN).count()
        != text.chars().filter(c -> c == CLOSE).count()) {
      throw new IllegalArgumentException("an example has a ⟦ without its ⟧: " + text);
    }
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
