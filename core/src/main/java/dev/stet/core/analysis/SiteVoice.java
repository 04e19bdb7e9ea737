package dev.stet.core.analysis;

import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How far a line is what a site says to whoever visits it: it speaks of the document as goods or of
 * its own machinery, tells what to do with it, calls and tempts, names a price ({@code
 * site-voice.txt}). The wording is new on every site; these four are not. A line that speaks of
 * those a report is about, residents or patients or the council, is the report's.
 *
 * @param sum the weights of the different words
 * @param kinds how many of the four it has
 * @param sure how many of them nobody else says
 * @param covered letters that belong to such words
 * @param letters letters in all
 * @param never words that only a report says
 * @param sentence whether a full stop ends it, as hardly any line of a site
 * @param things whether it names things and says no more
 */
public record SiteVoice(
    int sum,
    int kinds,
    int sure,
    int covered,
    int letters,
    int never,
    boolean sentence,
    boolean things) {
  private static final int LONGEST = 90;
  private static final int LONGEST_LATIN = 190;

  /** The value of a word is ten times its kind and its weight. */
  private static final int KIND = 10;

  private static final int CERTAIN = 3;

  /** So many words that nobody else says need no other kind beside them. */
  private static final int ENOUGH = 2;

  private static final Map<String, Integer> KINDS =
      Map.of("thing", 1, "act", 2, "you", 3, "price", 4, "never", 5);

  private static final int THING = 1;
  private static final int NEVER = 5;

  private static final PrefilteredPattern SENTENCE =
      PrefilteredPattern.compile("[。.;；][”’\")）]?\\s*$");

  /** What is spoken of or named, not said. */
  private static final PrefilteredPattern QUOTED =
      PrefilteredPattern.compile("“[^“”]{1,120}”|「[^「」]{1,120}」|\"[^\"]{1,120}\"|《[^《》]{1,60}》");

  private static final Mentions QUOTES = Mentions.of("“", "「", "\"", "《");

  private static final Lexicon WORDS =
      Lexicon.load(SiteVoice.class, "site-voice.txt", SiteVoice::value);

  private static final SiteVoice NONE = new SiteVoice(0, 0, 0, 0, 0, 0, false, false);

  private static int value(String list) {
    char weight = list.charAt(list.length() - 1);
    return Character.isDigit(weight)
        ? KIND * KINDS.getOrDefault(list.substring(0, list.length() - 1), NEVER) + weight - '0'
        : KIND * NEVER;
  }

  /** What is to be heard in {@code line}, in folded text. */
  public static SiteVoice in(CharSequence line) {
    if (line.length() > LONGEST_LATIN) {
      return NONE;
    }
    String text = unquoted(line.toString()).toLowerCase(Locale.ROOT);
    boolean latin = text.chars().allMatch(c -> c < 0x2E80);
    Set<String> seen = new HashSet<>();
    int sum = 0;
    int kinds = 0;
    int covered = 0;
    int letters = 0;
    int never = 0;
    int sure = 0;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      boolean begins = at == 0 || !(Lexicon.isLatin(c) && Lexicon.isLatin(text.charAt(at - 1)));
      Lexicon.Word word = begins ? WORDS.at(text, at) : Lexicon.Word.NONE;
      if (!word.found()) {
        letters += Character.isLetterOrDigit(c) ? 1 : 0;
        at++;
        continue;
      }
      int kind = word.value() / KIND;
      int weight = word.value() % KIND;
      letters += word.end() - at;
      if (kind == NEVER) {
        never++;
      } else {
        covered += word.end() - at;
        kinds |= 1 << kind;
        if (seen.add(text.substring(at, word.end()))) {
          sum += weight;
          sure += weight == CERTAIN ? 1 : 0;
        }
      }
      at = word.end();
    }
    return letters > (latin ? LONGEST_LATIN : LONGEST)
        ? NONE
        : new SiteVoice(
            sum,
            Integer.bitCount(kinds),
            sure,
            covered,
            letters,
            never,
            SENTENCE.isIn(text),
            kinds == 1 << THING);
  }

  private static String unquoted(String line) {
    return QUOTES.in(line) ? QUOTED.matcher(line).replaceAll("“”") : line;
  }

  /** Whether a site speaks, wherever the line stands. */
  public boolean isPlain() {
    return never == 0
        && covers(38)
        && (!sentence || (kinds > 2 && sum >= 9))
        && ((sure > 0 && kinds > 1 && sum >= 7) || (sure >= ENOUGH && sum >= 9));
  }

  /** Whether a site speaks, if the line stands where one would. */
  public boolean isLikely() {
    return never == 0
        && (!sentence || (kinds > 2 && sum >= 8 && covers(38)) || (sure >= ENOUGH && covers(45)))
        && ((kinds > 1 && sum >= 5 && covers(30))
            || (sure >= ENOUGH && covers(things ? 60 : 25))
            || (sure > 0 && kinds > 1 && sum > CERTAIN && covers(20))
            || (sure > 0 && covers(things ? 60 : 33)));
  }

  private boolean covers(int percent) {
    return covered * 100 >= letters * percent;
  }
}
