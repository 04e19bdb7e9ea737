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
    return line.length() <= LONGEST && Talk.in(line).fills(line.length());
  }

  /** How many different words of these topics {@code line} has. */
  static int in(String line) {
    return line.length() > LONGEST ? 0 : Talk.in(line).words();
  }

  /**
   * What of a line is about a site's things.
   *
   * @param words how many different ones
   * @param covered letters that belong to them
   * @param voice whether somebody speaks to somebody
   */
  private record Talk(int words, int covered, boolean voice) {
    boolean fills(int length) {
      return voice && words > FEWEST && covered * 100 >= LEAST * length;
    }

    static Talk in(String line) {
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
      return new Talk(seen.size(), covered, voice);
    }
  }
}
