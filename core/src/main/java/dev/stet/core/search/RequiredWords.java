package dev.stet.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of which every match of a pattern holds one, whether {@code a} or {@code A}. What is only
 * looked at ahead or behind counts for nothing.
 */
final class RequiredWords {
  /** So many words are more work to look for than the pattern itself. */
  private static final int MOST_WORDS = 400;

  /** A part that may be more than so many words is not spelled out. */
  private static final int MOST_SPELLED = 48;

  /** A set of more characters is not spelled out. */
  private static final int MOST_CHARACTERS = 12;

  /**
   * Words that stand more often than this, by a guess, keep no text from the pattern; one of the
   * commonest characters by itself still keeps the texts in other scripts.
   */
  private static final double TOO_COMMON = 0.021;

  /** What a word more to look for costs, as if it were found at so many places. */
  private static final double COST = 0.000_000_1;

  private static final Words EMPTY = Words.of("");
  private static final Part ANYTHING = new Part(null, null);
  private static final Part NOTHING = new Part(EMPTY, null);

  private RequiredWords() {}

  /**
   * What a part of the pattern matches.
   *
   * @param spelled all of what it may match; null if that is too much
   * @param required words of which each match holds one; null if none is known
   */
  private record Part(@Nullable Words spelled, @Nullable Words required) {
    /** What {@code spelled} requires counts too. */
    @Nullable Words needed() {
      return spelled == null ? required : rarer(required, spelled);
    }
  }

  /**
   * Words of which one is there.
   *
   * @param hits at how many of a text's places one of them stands, at a guess
   * @param mayBeEmpty whether one of them has no characters
   */
  private record Words(List<String> all, double hits, boolean mayBeEmpty) {
    static Words of(String word) {
      double hits = 1;
      for (int i = 0; i < word.length(); i++) {
        hits *= frequency(word.charAt(i));
      }
      return new Words(List.of(word), hits, word.isEmpty());
    }

    /** What looking for them costs and what it lets through. */
    double cost() {
      return hits + COST * all.size();
    }

    /** These and {@code more}; null if they are more than {@code most}. */
    @Nullable Words and(Words more, int most) {
      if (all.size() + more.all.size() > most) {
        return null;
      }
      List<String> both = new ArrayList<>(all);
      both.addAll(more.all);
      return new Words(both, hits + more.hits, mayBeEmpty || more.mayBeEmpty);
    }

    /** Each of these with each of {@code next} behind it; null if that is too much. */
    @Nullable Words with(Words next) {
      if (all.size() * next.all.size() > MOST_SPELLED) {
        return null;
      }
      List<String> product = new ArrayList<>(all.size() * next.all.size());
      for (String start : all) {
        for (String end : next.all) {
          product.add(start.concat(end));
        }
      }
      return new Words(product, hits * next.hits, mayBeEmpty && next.mayBeEmpty);
    }
  }

  /** The words; empty if none are known that would keep a text from {@code pattern}. */
  static Optional<Set<String>> of(Regex pattern) {
    Words words = part(pattern).needed();
    return words != null && words.cost() <= TOO_COMMON
        ? Optional.of(new LinkedHashSet<>(words.all))
        : Optional.empty();
  }

  private static Part part(Regex node) {
    if (node instanceof Regex.Text text) {
      return new Part(Words.of(text.characters()), null);
    }
    if (node instanceof Regex.One one) {
      return part(one);
    }
    if (node instanceof Regex.Sequence sequence) {
      return part(sequence);
    }
    if (node instanceof Regex.Choice choice) {
      return part(choice);
    }
    if (node instanceof Regex.Repeat repeat) {
      return times(part(repeat.part()), repeat.min(), repeat.max());
    }
    return NOTHING;
  }

  private static Part part(Regex.Choice choice) {
    Part first = part(choice.branches().get(0));
    Words spelled = first.spelled;
    Words required = first.needed();
    for (Regex node : choice.branches().subList(1, choice.branches().size())) {
      Part branch = part(node);
      spelled = joined(spelled, branch.spelled, MOST_SPELLED);
      required = joined(required, branch.needed(), MOST_WORDS);
    }
    return new Part(spelled, required);
  }

  private static @Nullable Words joined(@Nullable Words some, @Nullable Words more, int most) {
    return some == null || more == null ? null : some.and(more, most);
  }

  private static Part part(Regex.Sequence sequence) {
    Words run = EMPTY;
    Words required = null;
    boolean whole = true;
    for (Regex node : sequence.parts()) {
      Part part = part(node);
      Words longer = part.spelled == null ? null : run.with(part.spelled);
      if (longer == null) {
        whole = false;
        longer = part.spelled == null ? EMPTY : part.spelled;
      }
      run = longer;
      required = rarer(rarer(required, part.required), run);
    }
    return new Part(whole ? run : null, required);
  }

  private static Part times(Part part, int min, int max) {
    if (max == 0) {
      return NOTHING;
    }
    if (min == 0) {
      return new Part(max == 1 ? joined(EMPTY, part.spelled, MOST_SPELLED) : null, null);
    }
    Words spelled = part.spelled;
    for (int i = 1; i < min && spelled != null; i++) {
      spelled = spelled.with(part.spelled == null ? EMPTY : part.spelled);
    }
    if (spelled == null) {
      return new Part(null, part.needed());
    }
    return min == max ? new Part(spelled, part.required) : new Part(null, rarer(null, spelled));
  }

  /** A set of few characters is spelled out, a letter of both cases once. */
  private static Part part(Regex.One one) {
    CharSet set = one.maybe();
    Set<String> characters = new LinkedHashSet<>();
    for (int range = 0; range < set.rangeCount(); range++) {
      for (int c = set.low(range); c <= set.high(range); c++) {
        if (characters.size() > MOST_CHARACTERS) {
          return ANYTHING;
        }
        boolean twice = c >= 'A' && c <= 'Z' && set.contains(c - 'A' + 'a');
        if (!twice) {
          characters.add(Character.toString(c));
        }
      }
    }
    if (characters.size() > MOST_CHARACTERS) {
      return ANYTHING;
    }
    double hits = characters.stream().mapToDouble(character -> Words.of(character).hits).sum();
    return new Part(new Words(List.copyOf(characters), hits, false), null);
  }

  private static @Nullable Words rarer(@Nullable Words some, @Nullable Words others) {
    if (others == null || others.mayBeEmpty) {
      return some;
    }
    return some == null || others.cost() < some.cost() ? others : some;
  }

  private static double frequency(char c) {
    if (c < 0x80) {
      return Character.isLetter(c) ? 0.05 : c == ' ' ? 0.12 : Character.isDigit(c) ? 0.01 : 0.006;
    }
    return "的一是年和在，。、".indexOf(c) >= 0 ? 0.02 : 0.002;
  }
}
