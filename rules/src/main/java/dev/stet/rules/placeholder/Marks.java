package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;

/**
 * A pair of marks in which words may stand: {@code « »}, {@code ~ ~}, {@code %% %%}.
 *
 * @param open before the words
 * @param close behind them
 */
record Marks(String open, String close) {
  /** Pairs of marks; single square, curly and angle brackets are looked at by their words first. */
  static final List<Marks> ALL =
      List.of(
          new Marks("«", "»"),
          new Marks("»", "«"),
          new Marks("‹", "›"),
          new Marks("›", "‹"),
          new Marks("⟨", "⟩"),
          new Marks("⟪", "⟫"),
          new Marks("⟦", "⟧"),
          new Marks("<<", ">>"),
          new Marks("[[", "]]"),
          new Marks("{{", "}}"),
          new Marks("((", "))"),
          new Marks("%", "%"),
          new Marks("%%", "%%"),
          new Marks("$", "$"),
          new Marks("$$", "$$"),
          new Marks("#", "#"),
          new Marks("##", "##"),
          new Marks("@", "@"),
          new Marks("@@", "@@"),
          new Marks("~", "~"),
          new Marks("~~", "~~"),
          new Marks("^", "^"),
          new Marks("^^", "^^"),
          new Marks("=", "="),
          new Marks("==", "=="),
          new Marks("+", "+"),
          new Marks("++", "++"),
          new Marks("!", "!"),
          new Marks("!!", "!!"),
          new Marks("|", "|"),
          new Marks("||", "||"),
          new Marks("::", "::"),
          new Marks("--", "--"),
          new Marks("*", "*"),
          new Marks("_", "_"),
          new Marks("__", "__"));

  /** Longer words in marks are a quotation, or no pair. */
  static final int LONGEST = 60;

  boolean alike() {
    return open.equals(close);
  }

  /** Marks that set words off in running text as well. */
  boolean emphasise() {
    return alike() && "*_=".indexOf(open.charAt(0)) >= 0;
  }

  /** All that the document has between such marks, on one line. */
  List<Span> in(Document document) {
    String text = document.folded();
    List<Span> pairs = new ArrayList<>();
    int width = open.length();
    int at = text.indexOf(open);
    while (at >= 0) {
      int end = opens(text, at) ? end(text, at + width) : -1;
      Span span = end < 0 ? null : new Span(at, end + width);
      if (span != null && isProse(document, span)) {
        pairs.add(span);
        at = text.indexOf(open, span.end());
      } else {
        at = text.indexOf(open, at + 1);
      }
    }
    return pairs;
  }

  private static boolean isProse(Document document, Span span) {
    Block block = document.blockAt(span.start());
    return block != null
        && span.end() <= block.span().end()
        && Prose.isProse(document, block)
        && !Surroundings.holds(document, Inside.INLINE_CODE, span)
        && !Surroundings.holds(document, Inside.URL, span);
  }

  /** Whether marks that stand at {@code at} begin something: no word before, one behind. */
  private boolean opens(String text, int at) {
    int start = at + open.length();
    if (start >= text.length() || (at > 0 && isPart(text.charAt(at - 1)))) {
      return false;
    }
    char first = text.charAt(start);
    boolean spaced = !alike() && first == ' ' && start + 1 < text.length();
    first = spaced ? text.charAt(start + 1) : first;
    return Character.isLetterOrDigit(first) || Signs.isCurrency(first);
  }

  /** Whether {@code c} beside the marks makes something else of them. */
  private boolean isPart(char c) {
    return c == open.charAt(0)
        || c == close.charAt(0)
        || c == '\\'
        || (alike() && Character.isLetterOrDigit(c));
  }

  /** Where the words that begin at {@code start} end; -1 if no marks follow them on their line. */
  private int end(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return -1;
      }
      if (c == close.charAt(0) && text.startsWith(close, i)) {
        int end = i + close.length();
        boolean ends = end >= text.length() || !isPart(text.charAt(end));
        boolean spaced = text.charAt(i - 1) == ' ' && alike();
        return ends && !spaced && i > start ? i : -1;
      }
      if (c == open.charAt(0)) {
        return -1;
      }
    }
    return -1;
  }
}
