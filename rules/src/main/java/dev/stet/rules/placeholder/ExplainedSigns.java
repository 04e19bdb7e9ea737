package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs of which a document says what they stand for: “XX”代表分公司简称, XX stands for the code of the
 * branch. Wherever they stand in it, they are its notation.
 */
final class ExplainedSigns {
  private static final String SIGN = "[xX×*○〇□#※★☆△▲◇◆●■◎&@]{1,8}";

  private static final PrefilteredPattern QUOTED =
      PrefilteredPattern.compile(
          "[“\"「‘'`]("
              + SIGN
              + ")[”\"」’'`](?:[和、及与,](?:[“\"「‘'`][^”\"」’'`\\n]{1,8}[”\"」’'`])){0,3}(?:均|都|分别|在此|一律)?(?:代表|表示|代替|指代|代指|意为|指的?是|(?:均|都)?(?:为|是|作为)[^。;\\n]{0,8}(?:占位|代号|变量|通配))");

  private static final PrefilteredPattern USED =
      PrefilteredPattern.compile(
          "(?:以|用|其中|式中)[“\"「]?(" + SIGN + ")[”\"」]?(?:代表|表示|代替|指代|代指|作占位|作为占位|占位)");

  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "(?<![\\w$])[“\"'`]?([xX]{1,8}|#{1,8})[”\"'`]?(?:,? (?:and|or) [“\"'`]?[\\w#]{1,8}[”\"'`]?)? (?:stands? for|represents?|denotes?|is (?:only )?a place ?holder|are place ?holders)\\b");

  /** BZ for bright zinc, SS for steel and XX for unfinished: the parts of a code, one by one. */
  private static final PrefilteredPattern ONE_BY_ONE =
      PrefilteredPattern.compile(
          "\\b[A-Z0-9]{1,4} (?:for|is|means|=) [a-z][^.;\\n]{2,40}?(?:, and|,| and|;) ([xX]{1,4}|#{1,4}) (?:for|is|means|=) [a-z]");

  /** The signs that the text explains. */
  private static final Analysis<Set<String>> ANALYSIS = ExplainedSigns::of;

  private static final Pattern BETWEEN = Pattern.compile("[^xX×*○〇□#※★☆△▲◇◆●■◎&@]+");

  private ExplainedSigns() {}

  private static Set<String> of(Document document) {
    Set<String> signs = new HashSet<>();
    for (PrefilteredPattern pattern :
        new PrefilteredPattern[] {QUOTED, USED, ENGLISH, ONE_BY_ONE}) {
      Matcher said = pattern.matcher(document.folded());
      while (said.find()) {
        signs.add(said.group(1));
      }
    }
    return signs;
  }

  /** Whether {@code document} explains what {@code run}, all of its stretches, stands for. */
  static boolean hold(Document document, String run) {
    Set<String> signs = document.get(ANALYSIS);
    return !signs.isEmpty()
        && BETWEEN.splitAsStream(run).filter(part -> !part.isEmpty()).allMatch(signs::contains);
  }
}
