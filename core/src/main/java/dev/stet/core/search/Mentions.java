package dev.stet.core.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A few words that are looked for together, whether {@code a} or {@code A}: what a costly pattern
 * cannot do without. One look at each character tells where none of them begins, so that the
 * pattern itself is tried only on a text that mentions one. Immutable and thread-safe.
 */
public final class Mentions {
  private static final int BITS = 1 << 12;

  private static final int ASCII_END = 0x80;

  /** The bit that letters of ASCII differ by from their other case. */
  private static final int CASE = 0x20;

  /** Chinese characters, which have no case, begin here; what has one and is beyond is rare. */
  private static final char CJK = 0x2E80;

  /** A bit for each character, by a hash of it: whether some word begins with it. */
  private final long[] firsts = new long[BITS / Long.SIZE];

  /** The same of every two characters that some word begins with. */
  private final long[] pairs = new long[BITS / Long.SIZE];

  /** The same of the words of one character. */
  private final long[] alone = new long[BITS / Long.SIZE];

  /** What the words begin with, in order, and the words that do. */
  private final char[] beginnings;

  private final Word[][] words;

  private Mentions(Collection<String> words) {
    TreeMap<Character, Word[]> byFirst = new TreeMap<>();
    int number = 0;
    for (String characters : words) {
      Word word = new Word(characters, number++);
      for (char first : cases(characters.charAt(0))) {
        byFirst.merge(first, new Word[] {word}, Mentions::joined);
        set(firsts, hash(first));
        if (characters.length() == 1) {
          set(alone, hash(first));
          continue;
        }
        for (char second : cases(characters.charAt(1))) {
          set(pairs, hash(first, second));
        }
      }
    }
    this.beginnings = new char[byFirst.size()];
    this.words = new Word[byFirst.size()][];
    int i = 0;
    for (var entry : byFirst.entrySet()) {
      this.beginnings[i] = entry.getKey();
      this.words[i++] = entry.getValue();
    }
  }

  private record Word(String characters, int number) {}

  private static char[] cases(char c) {
    char lower = Character.toLowerCase(c);
    char upper = Character.toUpperCase(c);
    return lower == upper ? new char[] {lower} : new char[] {lower, upper};
  }

  private static int hash(char c) {
    return c & BITS - 1;
  }

  private static int hash(char first, char second) {
    // letters differ in one bit from their other case, which is left out
    return (first * 31 ^ (second & ~CASE)) & BITS - 1;
  }

  private static void set(long[] bits, int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  private static boolean has(long[] bits, int bit) {
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }

  /**
   * Mentions of any of {@code words}.
   *
   * @throws IllegalArgumentException if one is empty
   */
  public static Mentions of(String... words) {
    return of(List.of(words));
  }

  /**
   * Mentions of any of {@code words}.
   *
   * @throws IllegalArgumentException if one is empty
   */
  public static Mentions of(Collection<String> words) {
    if (words.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("an empty word stands everywhere");
    }
    return new Mentions(words);
  }

  /**
   * Mentions of words of which every match of {@code regex} holds one, read from it; empty where
   * none are known or they stand everywhere.
   */
  public static Optional<Mentions> neededBy(String regex) {
    return RegexReader.read(regex, 0).flatMap(RequiredWords::of).map(Mentions::of);
  }

  private static Word[] joined(Word[] some, Word[] more) {
    Word[] all = new Word[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Whether one of the words stands in {@code text} between {@code start} and {@code end}. */
  public boolean in(String text, int start, int end) {
    return next(text, start, end) >= 0;
  }

  /** Where the first of the words between {@code start} and {@code end} begins; -1 if none does. */
  public int next(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (mayBegin(text, i, end) && at(text, i, end, null)) {
        return i;
      }
    }
    return -1;
  }

  /** The numbers of the words that stand there, in the order in which they were given. */
  BitSet all(String text, int start, int end) {
    BitSet all = new BitSet();
    for (int i = start; i < end; i++) {
      if (mayBegin(text, i, end)) {
        at(text, i, end, all);
      }
    }
    return all;
  }

  private boolean mayBegin(String text, int at, int end) {
    char c = text.charAt(at);
    return has(firsts, hash(c))
        && (has(alone, hash(c)) || (at + 1 < end && has(pairs, hash(c, text.charAt(at + 1)))));
  }

  /** Whether one of the words stands in {@code text}. */
  public boolean in(String text) {
    return in(text, 0, text.length());
  }

  /**
   * Whether a word begins at {@code at}.
   *
   * @param all takes the numbers of those that do; null if one is enough
   */
  private boolean at(String text, int at, int end, @Nullable BitSet all) {
    int found = Arrays.binarySearch(beginnings, text.charAt(at));
    if (found < 0) {
      return false;
    }
    boolean any = false;
    for (Word word : words[found]) {
      if (word.characters.length() <= end - at && goesOn(text, at, word.characters)) {
        if (all == null) {
          return true;
        }
        all.set(word.number);
        any = true;
      }
    }
    return any;
  }

  /** Whether {@code word} stands at {@code at}, where its first character does. */
  private static boolean goesOn(String text, int at, String word) {
    for (int i = 1; i < word.length(); i++) {
      char there = text.charAt(at + i);
      char wanted = word.charAt(i);
      if (there != wanted && !areSame(there, wanted)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two characters differ in their case only. */
  private static boolean areSame(char one, char other) {
    if ((one | other) < ASCII_END) {
      int letter = one | CASE;
      return letter == (other | CASE) && letter >= 'a' && letter <= 'z';
    }
    return one < CJK && other < CJK && folded(one) == folded(other);
  }

  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
