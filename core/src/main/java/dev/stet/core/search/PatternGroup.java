package dev.stet.core.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are looked for in the same texts: one look at a text tells which of them have no
 * word in it that their matches need. Taken apart when first asked. Thread-safe.
 */
public final class PatternGroup {
  private final List<PrefilteredPattern> patterns;
  private volatile @Nullable Needs needs;

  private PatternGroup(List<PrefilteredPattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** The group of {@code patterns}, which are numbered in this order. */
  public static PatternGroup of(List<PrefilteredPattern> patterns) {
    return new PatternGroup(patterns);
  }

  /** The numbers of the patterns that may match in {@code text} between two places. */
  public BitSet mayBeIn(String text, int start, int end) {
    Needs known = needs;
    if (known == null) {
      known = Needs.of(patterns);
      needs = known;
    }
    BitSet may = (BitSet) known.always.clone();
    BitSet there = known.words.all(text, start, end);
    for (int word = there.nextSetBit(0); word >= 0; word = there.nextSetBit(word + 1)) {
      may.or(known.byWord.get(word));
    }
    return may;
  }

  /**
   * What the patterns need.
   *
   * @param byWord for each of the words the patterns that need it or another
   * @param always the patterns that need none
   */
  private record Needs(Mentions words, List<BitSet> byWord, BitSet always) {
    static Needs of(List<PrefilteredPattern> patterns) {
      Map<String, BitSet> byWord = new LinkedHashMap<>();
      BitSet always = new BitSet();
      for (int i = 0; i < patterns.size(); i++) {
        Set<String> words = patterns.get(i).neededWords();
        if (words.isEmpty()) {
          always.set(i);
        }
        for (String word : words) {
          byWord.computeIfAbsent(word, key -> new BitSet()).set(i);
        }
      }
      return new Needs(Mentions.of(byWord.keySet()), new ArrayList<>(byWord.values()), always);
    }
  }
}
