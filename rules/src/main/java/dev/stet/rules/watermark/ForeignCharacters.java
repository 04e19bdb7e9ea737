package dev.stet.rules.watermark;

import dev.stet.core.analysis.WordPairs;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a site draws by lot and puts among the characters of a text: one between the two of a word
 * ({@code 申确请 营口执谋照}), or two of them at the end of a sentence ({@code 混了半年幻工。}).
 *
 * <p>A single one may be a name or a turn of phrase (东数西算); what is counted is how often words are
 * parted, or sentences end in a pair of rare characters that no word has.
 */
final class ForeignCharacters {
  private static final int FEWEST_PARTED = 8;

  /**
   * In a text of so many characters one word may be parted by chance, as in four-character terms.
   */
  private static final int CHARACTERS_TO_A_CHANCE = 70;

  /** So near each other, in characters, two parted words belong to one stretch. */
  private static final int REACH = 12;

  /** So many stretches part three words or more. */
  private static final int FEWEST_LONG = 2;

  /** One character in so many, of a text in traditional characters, is not a simplified one. */
  private static final int FEWEST_TRADITIONAL = 5;

  private static final int FEWEST_PAIRS = 5;

  /** At the ends of sentences there must be so many times as many of them as inside. */
  private static final int MOST_TIMES = 6;

  /** One sentence in so many ends in such a pair. */
  private static final int ENDS_TO_A_PAIR = 10;

  /** Two characters with which no more words than this begin are rare. */
  private static final int MOST_WORDS = 24;

  /** Small words, which stand between any two characters, and what is rare in no text. */
  private static final String SMALL =
      "的了和在是与及或不一有为之以于着过被把向从对将也都就还又其中上下个这那各每等很所而且但可能会要使由至到后前内外间时年月日人名";

  private static final String STOPS = "。，！？；";

  private ForeignCharacters() {}

  /** The stretches of {@code document} in which they stand, in the order of the text. */
  static List<Span> in(Document document) {
    String text = isTraditional(document) ? document.folded() : document.text();
    List<Integer> parted = new ArrayList<>();
    List<Span> pairs = new ArrayList<>();
    int han = 0;
    int ends = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE || block.kind() == BlockKind.CODE) {
        continue;
      }
      for (int i = block.span().start(); i < block.span().end(); i++) {
        han += WordPairs.isHan(text.charAt(i)) ? 1 : 0;
        if (i > block.span().start() && i + 1 < block.span().end() && parts(text, i)) {
          parted.add(i);
        }
        if (STOPS.indexOf(text.charAt(i)) >= 0 && i - 3 >= block.span().start()) {
          ends++;
          if (isNoWord(text, i - 2)) {
            pairs.add(new Span(i - 2, i));
          }
        }
      }
    }
    keepThoseDrawnOnce(text, parted);
    List<Span> found = new ArrayList<>();
    if (parted.size() >= FEWEST_PARTED && parted.size() * CHARACTERS_TO_A_CHANCE >= han) {
      found.addAll(stretches(text, parted));
    }
    keepThoseOfOnePlace(text, pairs);
    long rare =
        pairs.stream()
            .filter(pair -> areRare(text.charAt(pair.start()), text.charAt(pair.start() + 1)))
            .count();
    if (rare >= FEWEST_PAIRS
        && rare * ENDS_TO_A_PAIR >= ends
        && !areEverywhere(document, text, rare, ends)) {
      found.addAll(pairs);
    }
    found.sort(null);
    return found;
  }

  /**
   * Whether the words, which are known in simplified characters, are written in traditional ones.
   */
  private static boolean isTraditional(Document document) {
    int traditional = 0;
    int han = 0;
    for (int i = 0; i < document.text().length(); i++) {
      char c = document.text().charAt(i);
      han += WordPairs.isHan(c) ? 1 : 0;
      traditional += WordPairs.isHan(c) && document.folded().charAt(i) != c ? 1 : 0;
    }
    return traditional * FEWEST_TRADITIONAL > han;
  }

  /** Whether the character at {@code at} parts a word and belongs to none. */
  private static boolean parts(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    char after = text.charAt(at + 1);
    return WordPairs.hold(before, after)
        && WordPairs.isHan(here)
        && isOfAWord(before)
        && isOfAWord(here)
        && isOfAWord(after)
        && !WordPairs.hold(before, here)
        && !WordPairs.hold(here, after);
  }

  /**
   * Whether the two characters from {@code at} on are no word, nor is the first with what is
   * before.
   */
  private static boolean isNoWord(String text, int at) {
    char before = text.charAt(at - 1);
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    return WordPairs.isHan(before)
        && WordPairs.isHan(first)
        && WordPairs.isHan(second)
        && isOfAWord(first)
        && isOfAWord(second)
        && !WordPairs.hold(first, second)
        && !WordPairs.hold(before, first);
  }

  /** Two characters that come again are a name or a word of the trade. */
  private static void keepThoseOfOnePlace(String text, List<Span> pairs) {
    Map<String, Integer> places = new HashMap<>();
    pairs.forEach(pair -> places.put(pair.of(text), 0));
    for (int i = 0; i + 1 < text.length() && !places.isEmpty(); i++) {
      if (WordPairs.isHan(text.charAt(i))) {
        places.computeIfPresent(text.substring(i, i + 2), (pair, count) -> count + 1);
      }
    }
    pairs.removeIf(pair -> places.getOrDefault(pair.of(text), 0) > 1);
  }

  /** A word that the same character parts again is a term, as 整存整取: a lot falls otherwise. */
  private static void keepThoseDrawnOnce(String text, List<Integer> parted) {
    Map<String, Integer> places = new HashMap<>();
    parted.forEach(at -> places.merge(text.substring(at - 1, at + 2), 1, Integer::sum));
    parted.removeIf(at -> places.getOrDefault(text.substring(at - 1, at + 2), 0) > 1);
  }

  /**
   * Whether such pairs are hardly rarer inside of sentences: the language of the text, as that of
   * an old inscription, has words the list does not know.
   */
  private static boolean areEverywhere(Document document, String text, long rare, int ends) {
    long places = 0;
    long inside = 0;
    for (Block block : document.blocks()) {
      for (int i = block.span().start() + 1; i + 2 < block.span().end(); i++) {
        if (WordPairs.isHan(text.charAt(i + 1)) && WordPairs.isHan(text.charAt(i + 2))) {
          places++;
          inside += isNoWord(text, i) && areRare(text.charAt(i), text.charAt(i + 1)) ? 1 : 0;
        }
      }
    }
    return inside * MOST_TIMES * ends > rare * places;
  }

  private static boolean isOfAWord(char c) {
    return SMALL.indexOf(c) < 0;
  }

  private static boolean areRare(char first, char second) {
    return WordPairs.after(first) + WordPairs.after(second) <= MOST_WORDS;
  }

  /**
   * Where parted words follow each other; none if there are too few long stretches: two are a
   * four-character term.
   */
  private static List<Span> stretches(String text, List<Integer> parted) {
    List<Span> found = new ArrayList<>();
    int first = 0;
    int more = 0;
    for (int i = 1; i <= parted.size(); i++) {
      if (i == parted.size() || isApart(text, parted.get(i - 1), parted.get(i))) {
        if (i - first > 1) {
          found.add(new Span(parted.get(first) - 1, parted.get(i - 1) + 2));
          more += i - first > 2 ? 1 : 0;
        }
        first = i;
      }
    }
    return more >= FEWEST_LONG ? found : List.of();
  }

  private static boolean isApart(String text, int one, int other) {
    return other - one > REACH
        || text.substring(one, other).chars().anyMatch(c -> STOPS.indexOf(c) >= 0 || c == '\n');
  }
}
