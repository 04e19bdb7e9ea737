package dev.stet.rules.section;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Titles of a plain text that have bullets under them and no word behind any: a form whose points
 * nobody wrote.
 */
final class EmptyPoints {
  /** A title, underlined or not, and at least two bullets; behind them another line may begin. */
  private static final PrefilteredPattern EMPTY =
      PrefilteredPattern.compile(
          "(?<![^\\n])([\\p{L}0-9][^\\n]{2,80})\\n(?:(?:-{3,}|={3,}|~{3,}|\\^{3,})[ \\t]*\\n)?(?:[ \\t]*\\n){0,2}(?:[ \\t]*[-*•–][ \\t]*(?:\\n[ \\t]*){1,2}){2,}");

  private static final PrefilteredPattern POINT =
      PrefilteredPattern.compile("^[ \\t]*[-*•–](?:[ \\t]|$)");

  private EmptyPoints() {}

  /** Such titles of {@code document}. */
  static List<Span> in(Document document) {
    String text = document.folded();
    if (!document.mediaType().equals("text/plain") || !EMPTY.isIn(text)) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    Matcher empty = EMPTY.matcher(text);
    while (empty.find()) {
      String next = text.substring(empty.end(), Math.min(text.length(), empty.end() + 8));
      if (!POINT.isIn(next)) {
        found.add(new Span(empty.start(1), empty.end(1)));
      }
    }
    return found;
  }
}
