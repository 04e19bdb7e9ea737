package dev.stet.rules.placeholder;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** A set of words, asked for by themselves or at a place in a text. Immutable. */
final class Vocabulary {
  private final Set<String> words;
  private final int longest;
  private final BitSet firsts = new BitSet();
  private final BitSet lasts = new BitSet();

  private Vocabulary(Set<String> words) {
    this.words = Set.copyOf(words);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    for (String word : words) {
      if (!word.isEmpty()) {
        firsts.set(word.charAt(0));
        lasts.set(word.charAt(word.length() - 1));
      }
    }
  }

  /** The words of {@code lines}, which white space separates. */
  static Vocabulary of(String... lines) {
    Set<String> words = new HashSet<>();
    for (String line : lines) {
      words.addAll(Arrays.asList(line.strip().split("\\s+", -1)));
    }
    return new Vocabulary(words);
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** The length of the longest word that begins at {@code from} and ends by {@code to}; or 0. */
  int at(String text, int from, int to) {
    if (from >= to || !firsts.get(text.charAt(from))) {
      return 0;
    }
    for (int length = Math.min(longest, to - from); length > 0; length--) {
      if (words.contains(text.substring(from, from + length))) {
        return length;
      }
    }
    return 0;
  }

  /** The length of the longest word that ends at {@code to} and begins at or after {@code from}. */
  int before(String text, int from, int to) {
    if (from >= to || !lasts.get(text.charAt(to - 1))) {
      return 0;
    }
    for (int length = Math.min(longest, to - from); length > 0; length--) {
      if (words.contains(text.substring(to - length, to))) {
        return length;
      }
    }
    return 0;
  }
}
