package dev.stet.rules.watermark;

import dev.stet.core.analysis.Lexicon;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether in a sentence a site speaks to its visitor about its own things and little else: files
 * and previews, accounts and points, browsers, uploads ({@code site-topics.txt}). Terms of use that
 * are a document of their own sound the same, so this says something only of a sentence that stands
 * among a site's other lines.
 */
final class SiteTopics {
  private static final int VOICE = 2;

  private static final Lexicon WORDS =
      Lexicon.load(SiteTopics.class, "site-topics.txt", list -> list.equals("voice") ? VOICE : 1);

  private static final int LONGEST = 320;
  private static final int FEWEST = 3;

  /** What part of a line's letters, in per cent, must be words of these topics. */
  private static final int LEAST = 18;

  private SiteTopics() {}

  /** Whether {@code line}, in folded text, says "we" or "you" and speaks of a site's things. */
  static boolean fill(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String text = line.toLowerCase(Locale.ROOT);
    Set<String> seen = new HashSet<>();
    int covered = 0;
    boolean voice = false;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      boolean begins = at == 0 || !(Lexicon.isLatin(c) && Lexicon.isLatin(text.charAt(at - 1)));
      Lexicon.Word word = begins ? WORDS.at(text, at) : Lexicon.Word.NONE;
      if (word.found()) {
        seen.add(text.substring(at, word.end()));
        voice |= word.value() == VOICE;
        covered += word.end() - at;
        at = word.end();
      } else {
        at++;
      }
    }
    return voice && seen.size() > FEWEST && covered * 100 >= LEAST * text.length();
  }
}
