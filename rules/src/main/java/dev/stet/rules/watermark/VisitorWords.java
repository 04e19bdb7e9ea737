package dev.stet.rules.watermark;

import dev.stet.core.analysis.Lexicon;
import dev.stet.core.search.PrefilteredPattern;
import java.util.Locale;
import java.util.Map;

/**
 * What a site's prompt to its visitor is made of ({@code visitor-words.txt}): what to do, with
 * which of the site's things, and a word that calls the visitor or tempts.
 */
final class VisitorWords {
  private static final int LONGEST = 70;

  private static final int LONGEST_LATIN = 150;

  private static final int DO = 1;

  private static final int THING = 2;

  private static final int YOU = 3;

  private static final int NEVER = 4;

  private static final Lexicon WORDS =
      Lexicon.load(
          VisitorWords.class,
          "visitor-words.txt",
          Map.of("do", DO, "thing", THING, "you", YOU, "never", NEVER)::get);

  private static final PrefilteredPattern QUOTES = PrefilteredPattern.compile("[“”\"「」]");

  private static final PrefilteredPattern SENTENCE = PrefilteredPattern.compile("[。.;；]\\W*$");

  private static final PrefilteredPattern CALL =
      PrefilteredPattern.compile(
          "[!！?？~～>»↓▼▲👇☟]\\W*$|[-—=*]{5,}$|<{2,}$|^>{2,}|^\\W*[↓▼▲👆👇☝☟]");

  private VisitorWords() {}

  /** Whether {@code line} is a prompt; outside of a page's other marks only if it is a loud one. */
  static boolean speak(String line, boolean page) {
    String text = QUOTES.matcher(line.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    boolean latin = SiteLine.isLatin(text);
    if (text.length() > 2 * LONGEST_LATIN || letters(text) > (latin ? LONGEST_LATIN : LONGEST)) {
      return false;
    }
    int[] seen = new int[NEVER + 1];
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      boolean begins = at == 0 || !(Lexicon.isLatin(c) && Lexicon.isLatin(text.charAt(at - 1)));
      Lexicon.Word word = begins ? WORDS.at(text, at) : Lexicon.Word.NONE;
      if (word.found()) {
        seen[word.value()]++;
        at = word.end();
      } else {
        at++;
      }
    }
    if (seen[DO] == 0 || seen[THING] == 0 || seen[NEVER] > 0) {
      return false;
    }
    int voices = seen[YOU] + seen[DO] - 1;
    boolean loud = CALL.isIn(text);
    boolean sentence = SENTENCE.isIn(text);
    if (page) {
      return voices > 0 && (!sentence || loud || seen[YOU] > 0);
    }
    return !sentence && seen[YOU] > 0 && (loud || seen[DO] + seen[THING] >= 3);
  }

  /** How long the line is without the strokes round it. */
  private static int letters(String text) {
    return (int) text.chars().filter(c -> "-—=*_~".indexOf(c) < 0).count();
  }
}
