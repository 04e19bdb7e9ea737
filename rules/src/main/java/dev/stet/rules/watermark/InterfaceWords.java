package dev.stet.rules.watermark;

import dev.stet.core.analysis.Lexicon;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The labels of a page's controls, with how sure each is: {@code interface-words.txt}. */
final class InterfaceWords {
  /** A lexicon's values are above 0, the weight of a word between labels is 0. */
  private static final int OFFSET = 1;

  private static final Lexicon WORDS =
      Lexicon.load(
          InterfaceWords.class, "interface-words.txt", list -> Integer.parseInt(list) + OFFSET);

  private static final int LONGEST = 60;

  /** The weight of what nobody writes but a site or a viewer. */
  private static final int CERTAIN = 3;

  private InterfaceWords() {}

  /**
   * How much of a line is labels.
   *
   * @param hits how many labels it holds
   * @param sum of their weights
   * @param heaviest of their weights
   * @param covered letters that belong to labels
   * @param letters letters in all; figures and marks are none
   */
  record Share(int hits, int sum, int heaviest, int covered, int letters) {
    boolean whole() {
      return hits > 0 && covered == letters;
    }

    /** Whether it is labels alone, one of them a label that nobody writes but a site. */
    boolean certain() {
      return whole() && heaviest == CERTAIN;
    }

    boolean atLeast(double part) {
      return hits > 0 && covered >= part * letters;
    }
  }

  /** A label and where it ends. */
  record Label(int end, int weight) {}

  /** The longest label that begins at {@code at}; null if none does. */
  static @Nullable Label at(String text, int at) {
    String ahead =
        text.substring(at, Math.min(text.length(), at + LONGEST)).toLowerCase(Locale.ROOT);
    Lexicon.Word label = WORDS.at(ahead, 0);
    return label.found() ? new Label(at + label.end(), label.value() - OFFSET) : null;
  }

  /** The share of labels in {@code line}; the longest label at each place counts. */
  static Share in(String line) {
    String text = line.toLowerCase(Locale.ROOT);
    int hits = 0;
    int sum = 0;
    int heaviest = 0;
    int covered = 0;
    int letters = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!Character.isLetter(c)) {
        at++;
        continue;
      }
      Lexicon.Word label = WORDS.at(text, at);
      int end = label.found() ? label.end() : wordEnd(text, at);
      int length = letters(text, at, end);
      letters += length;
      if (label.found()) {
        int weight = label.value() - OFFSET;
        hits += weight > 0 ? 1 : 0;
        sum += weight;
        heaviest = Math.max(heaviest, weight);
        covered += length;
      }
      at = end;
    }
    return new Share(hits, sum, heaviest, covered, letters);
  }

  /** Where the Latin word at {@code at} ends; of another script, the letter. */
  private static int wordEnd(String text, int at) {
    int end = at + 1;
    while (Lexicon.isLatin(text.charAt(at))
        && end < text.length()
        && Lexicon.isLatin(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int letters(String text, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
