package dev.stet.rules.residue;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Letters of English words that were swapped for others of their shape, so that a copied text
 * passes for a new one: {@code wìth}, {@code bеcause} with a Cyrillic e.
 *
 * <p>A Latin word with a Cyrillic or Greek letter that looks like a Latin one proves itself. A
 * letter with an accent belongs to many languages; it was swapped in where at least three of the
 * commonest English words have the same one, and then every word that has it is reported.
 */
final class SwappedLetters implements Rule {
  private static final int FEWEST = 3;
  private static final int FEWEST_SHORT = 2;
  private static final int SHORTEST = 3;

  /** Letters of other scripts and their Latin shapes. */
  private static final String OTHERS = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

  private static final String SHAPES = "aeopcyxijshdqwABEKMHOPCTYXIJSoABEZHIKMNOPTYX";

  private static final Set<String> SHORT_WORDS =
      Set.of(
          "the", "and", "was", "his", "him", "its", "you", "but", "not", "for", "all", "can", "are",
          "one", "out", "who", "how", "has", "had", "any", "did", "will", "with", "this", "that",
          "like", "into", "have", "from", "they");

  private final RuleInfo info;

  SwappedLetters(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  /**
   * A word with a letter that English has not.
   *
   * @param letter the first such letter, small
   */
  private record Word(Span span, char letter, String meant) {}

  @Override
  public void check(Document document, Reporter reporter) {
    List<Word> words = words(document);
    Map<Character, Set<String>> proofs = new HashMap<>();
    for (Word word : words) {
      String small = word.meant().toLowerCase(Locale.ROOT);
      if (small.length() >= SHORTEST
          && (SHORT_WORDS.contains(small) || MisreadWord.isCommon(small))) {
        proofs.computeIfAbsent(word.letter(), letter -> new HashSet<>()).add(small);
      }
    }
    for (Word word : words) {
      boolean proven =
          OTHERS.indexOf(word.letter()) >= 0
              || areEnglish(proofs.getOrDefault(word.letter(), Set.of()));
      if (proven) {
        reporter.report(
            Problem.of(info, word.span())
                .with("text", word.span().of(document.text()))
                .with("meant", word.meant()));
      }
    }
  }

  /** Général and région are words of another language that English has as well; thé is one. */
  private static boolean areEnglish(Set<String> words) {
    return words.size() >= FEWEST
        && words.stream().filter(SHORT_WORDS::contains).count() >= FEWEST_SHORT;
  }

  private static List<Word> words(Document document) {
    List<Word> words = new ArrayList<>();
    String text = document.text();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE || block.kind() == BlockKind.CODE) {
        continue;
      }
      int end = block.span().end();
      for (int i = block.span().start(); i < end; i++) {
        char c = text.charAt(i);
        if (c < 0x80 || !isForeign(c)) {
          continue;
        }
        int start = i;
        while (start > block.span().start() && Character.isLetter(text.charAt(start - 1))) {
          start--;
        }
        int stop = i + 1;
        while (stop < end && Character.isLetter(text.charAt(stop))) {
          stop++;
        }
        String word = text.substring(start, stop);
        if (isLatinButFor(word, c)) {
          char letter = OTHERS.indexOf(c) >= 0 ? c : Character.toLowerCase(c);
          words.add(new Word(new Span(start, stop), letter, meant(word)));
        }
        i = stop;
      }
    }
    return words;
  }

  private static boolean isForeign(char c) {
    return OTHERS.indexOf(c) >= 0
        || (Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN);
  }

  /**
   * Whether {@code word} is a Latin one but for {@code c}: half of it at least in small letters, as
   * the ending of a Russian word behind VIP is not.
   */
  private static boolean isLatinButFor(String word, char c) {
    boolean latin = word.chars().allMatch(letter -> letter < 0x80 || isForeign((char) letter));
    long small = word.chars().filter(letter -> letter >= 'a' && letter <= 'z').count();
    return latin && (OTHERS.indexOf(c) < 0 || (small > 1 && small * 2 >= word.length()));
  }

  /** {@code word} in the letters of English. */
  private static String meant(String word) {
    StringBuilder meant = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      int shape = OTHERS.indexOf(word.charAt(i));
      meant.append(
          shape >= 0 ? SHAPES.charAt(shape) : word.charAt(i) == 'ı' ? 'i' : word.charAt(i));
    }
    return Normalizer.normalize(meant, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
