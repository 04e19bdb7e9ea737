package dev.stet.rules.residue;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A look at a text, character by character, that tells whether it is worth the cost of a search for
 * runs that stand twice. It may say yes where there are none, but never no where there are.
 */
final class DoubledText {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 14;

  /** The shortest doubled Latin word. */
  private static final int SHORTEST_WORD = 5;

  private static final int FEWEST_PAIRS = 3;

  private static final int SHORTEST_GLUED = 4;
  private static final int LONGEST_GLUED = 80;

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 6;

  private DoubledText() {}

  /** Whether some run may stand twice in {@code text} between {@code start} and {@code end}. */
  static boolean mayBe(String text, int start, int end) {
    int[] same = new int[LONGEST + 1];
    int run = 0;
    int pairs = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      // outside the basic plane a character is two, and a run of fourteen longer than looked for
      if (Character.isSurrogate(c)) {
        return true;
      }
      // 1212月月: the unit by itself
      if (i > start + 1 && c == text.charAt(i - 1) && !isDigit(c) && isDigit(text.charAt(i - 2))) {
        return true;
      }
      // 全全年年: pairs one after the other
      if (i > start && c == text.charAt(i - 1) && c > ' ') {
        pairs++;
        if (pairs >= FEWEST_PAIRS || ",;:、℃年".indexOf(c) >= 0) {
          return true;
        }
      } else if (i > start + 1 && text.charAt(i - 1) != text.charAt(i - 2)) {
        pairs = 0;
      }
      if (c < 0x80 && !isDigit(c) && "().:%".indexOf(c) < 0) {
        run = 0;
        continue;
      }
      int longest = Math.min(LONGEST, run);
      for (int distance = SHORTEST; distance <= longest; distance++) {
        if (c != text.charAt(i - distance)) {
          same[distance] = 0;
        } else if (++same[distance] >= distance) {
          return true;
        }
      }
      if (run < LONGEST) {
        same[++run] = 0;
      }
    }
    return mayBeLatin(text, start, end);
  }

  /**
   * Where a line of words follows itself with nothing between, {@code DateDate}, {@code Rams for
   * saleRams for sale}: found at the capital or bracket that stands behind a letter or bracket.
   */
  static List<Span> glued(String text, int start, int end) {
    List<Span> found = new ArrayList<>();
    for (int i = start + SHORTEST_GLUED; i < end; i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      if (!(c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z')
          && !(c == '(' && before == ')')
          && !(isDigit(c) && Character.isLetter(before))) {
        continue;
      }
      int longest = Math.min(LONGEST_GLUED, Math.min(i - start, end - i));
      for (int length = longest; length >= SHORTEST_GLUED; length--) {
        boolean begins = i - length == start || !isLetter(text.charAt(i - length - 1));
        boolean ends = i + length == end || !isLetter(text.charAt(i + length));
        // 24 lorries24 lorries, not 5a5a
        boolean words = !isDigit(c) || text.substring(i, i + length).strip().indexOf(' ') > 0;
        if (begins && ends && words && text.regionMatches(i - length, text, i, length)) {
          found.add(new Span(i - length, i + length));
          break;
        }
      }
    }
    return found;
  }

  /** Whether a word is one word twice, or three words and more follow each other twice. */
  private static boolean mayBeLatin(String text, int start, int end) {
    int[] words = new int[MOST_WORDS];
    int[] same = new int[MOST_WORDS + 1];
    int count = 0;
    int word = start;
    int hash = 0;
    for (int i = start; i <= end; i++) {
      char c = i < end ? text.charAt(i) : '\n';
      if (isLetter(c)) {
        hash = 31 * hash + c;
        continue;
      }
      if (i == word) {
        count = 0;
      } else {
        int half = (i - word) / 2;
        if (half >= SHORTEST_WORD && text.regionMatches(word, text, i - half, half)) {
          return true;
        }
        if (count > 0 && words[(count - 1) % MOST_WORDS] == hash) {
          return true;
        }
        for (int distance = FEWEST_WORDS; distance <= MOST_WORDS; distance++) {
          boolean again = count >= distance && words[(count - distance) % MOST_WORDS] == hash;
          same[distance] = again ? same[distance] + 1 : 0;
          if (same[distance] >= distance) {
            return true;
          }
        }
        words[count++ % MOST_WORDS] = hash;
        if (c != ' ') {
          count = 0;
        }
      }
      word = i + 1;
      hash = 0;
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
