package dev.stet.readers.markdown;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.readers.markup.MarkupText;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code \- ten sacks}, {@code in 2018\. Then}: what a converter writes so that its own words are
 * not taken for a list. The list that was there is none any more.
 */
final class EscapedMarks {
  private final MarkupText text;
  private final List<Span> marks = new ArrayList<>();

  EscapedMarks(MarkupText text) {
    this.text = text;
  }

  /** Looks at {@code c}, the last character taken, and at what the source has for it. */
  void add(char c, int from, int to) {
    if (isOne(c, text.source(), from, to)) {
      marks.add(new Span(text.length() - 1, text.length()));
    }
  }

  private static boolean isOne(char c, String source, int from, int to) {
    boolean escaped = to - from == 2 && source.charAt(from) == '\\' && from > 0;
    if (!escaped || to >= source.length() || source.charAt(to) != ' ') {
      return false;
    }
    if (c == '.') {
      int start = from;
      while (start > 0 && Character.isDigit(source.charAt(start - 1))) {
        start--;
      }
      // [ ] 1\\. at the head of an item is a number that somebody wants to see
      return start < from
          && start > 1
          && source.charAt(start - 1) == ' '
          && source.charAt(start - 2) != ']';
    }
    return "-+*#".indexOf(c) >= 0 && source.charAt(from - 1) == '\n';
  }

  /** Tells of those in the whole text; a single one a writer may mean. */
  void tell() {
    if (marks.size() > 1) {
      marks.forEach(
          mark -> text.add(Evidence.of(Evidence.Kind.ESCAPED_MARK, mark, mark.of(text.since(0)))));
    }
  }
}
