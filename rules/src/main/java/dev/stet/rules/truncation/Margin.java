package dev.stet.rules.truncation;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns at which a program that shows pages as text broke every line, in the middle of
 * whatever stood there. Immutable.
 *
 * @param columns 0 if nothing says that there is such a margin
 */
record Margin(int columns) {
  static final Analysis<Margin> ANALYSIS = Margin::of;

  /** No sentence of its own is as wide as another but for a letter; of longer lines none is. */
  private static final int NARROWEST = 76;

  private static final int WIDEST = 240;

  /** What does not fit, a letter of two columns or a mark that must not begin a line. */
  private static final int SLACK = 2;

  private static final int FEWEST = 3;

  private static Margin of(Document document) {
    TreeMap<Integer, Integer> widths = new TreeMap<>();
    String text = document.text();
    int width = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != '\n') {
        width += columns(text.charAt(i));
        continue;
      }
      if (width >= NARROWEST && width <= WIDEST) {
        widths.merge(width, 1, Integer::sum);
      }
      width = 0;
    }
    for (Map.Entry<Integer, Integer> widest : widths.descendingMap().entrySet()) {
      int from = widest.getKey() - SLACK;
      int near =
          widths.subMap(from, true, widest.getKey(), true).values().stream()
              .mapToInt(Integer::intValue)
              .sum();
      if (near >= FEWEST) {
        return new Margin(widest.getKey());
      }
    }
    return new Margin(0);
  }

  /** Whether the line of {@code text} that ends at {@code end} reaches the margin. */
  boolean isReached(String text, int end) {
    int width = 0;
    for (int i = end - 1; i >= 0 && text.charAt(i) != '\n' && width <= WIDEST; i--) {
      width += columns(text.charAt(i));
    }
    return columns > 0 && width >= columns - SLACK && width <= columns;
  }

  private static int columns(char c) {
    return c < 0x2E80 ? 1 : 2;
  }
}
