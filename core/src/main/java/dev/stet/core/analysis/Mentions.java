package dev.stet.core.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * A few words that are looked for together, whether {@code a} or {@code A}: what a costly pattern
 * cannot do without. One look at each character tells where none of them begins, so that the
 * pattern itself is tried only on a text that mentions one. Immutable and thread-safe.
 */
public final class Mentions {
  private static final int PAIRS = 1 << 12;

  /** A bit for each character: whether some word begins with it. */
  private final long[] firsts = new long[0x10000 / Long.SIZE];

  /** The same of every two characters that some word begins with, by a hash of both. */
  private final long[] pairs = new long[PAIRS / Long.SIZE];

  /** The words of one character. */
  private final long[] alone = new long[0x10000 / Long.SIZE];

  private final Map<Character, String[]> byFirst = new HashMap<>();

  private Mentions(String... words) {
    for (String word : words) {
      for (char first : cases(word.charAt(0))) {
        add(first, word);
      }
    }
  }

  private static char[] cases(char c) {
    char lower = Character.toLowerCase(c);
    char upper = Character.toUpperCase(c);
    return lower == upper ? new char[] {lower} : new char[] {lower, upper};
  }

  private static int pair(char first, char second) {
    // letters differ in one bit from their other case, which is left out
    return (first * 31 ^ (second & ~0x20)) & PAIRS - 1;
  }

  /**
   * Mentions of any of {@code words}.
   *
   * @throws IllegalArgumentException if one is empty
   */
  public static Mentions of(String... words) {
    for (String word : words) {
      if (word.isEmpty()) {
        throw new IllegalArgumentException("an empty word stands everywhere");
      }
    }
    return new Mentions(words);
  }

  private void add(char first, String word) {
    firsts[first >>> 6] |= 1L << first;
    if (word.length() == 1) {
      alone[first >>> 6] |= 1L << first;
      return;
    }
    for (char second : cases(word.charAt(1))) {
      int pair = pair(first, second);
      pairs[pair >>> 6] |= 1L << pair;
    }
    byFirst.merge(first, new String[] {word}, Mentions::joined);
  }

  private static String[] joined(String[] some, String[] more) {
    String[] all = new String[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Whether one of the words stands in {@code text} between {@code start} and {@code end}. */
  public boolean in(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (has(firsts, c)
          && (has(alone, c)
              || (i + 1 < end && has(pairs, pair(c, text.charAt(i + 1))) && at(text, i, end)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the words stands in {@code text}. */
  public boolean in(String text) {
    return in(text, 0, text.length());
  }

  private static boolean has(long[] bits, int bit) {
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  private boolean at(String text, int at, int end) {
    String[] words = byFirst.get(text.charAt(at));
    if (words == null) {
      return false;
    }
    for (String word : words) {
      int length = word.length();
      if (length <= end - at && text.regionMatches(true, at, word, 0, length)) {
        return true;
      }
    }
    return false;
  }
}
