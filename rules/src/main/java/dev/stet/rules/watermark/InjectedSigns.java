package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.match.Stretches;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Signs that a site puts between the letters of a sentence: short tokens of letters and figures
 * inside Chinese words, the reading of each character behind it, one that stood over it and fell
 * in, the same mark after every character, characters without width inside Latin words. One such
 * sign may be a code or a slip; what is counted is that they come again in one document, or one
 * after the other.
 */
final class InjectedSigns {
  private static final int FEWEST = 3;
  private static final int FEWEST_IN_WORDS = 2;

  /** No Chinese character comes before it. */
  private static final int CJK = 0x2E80;

  /** {@code 其q9z中}: letter, figure, letter as no unit, sample or model is written. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<=[\\p{IsHan}，。；、])(?:[a-z][0-9][a-z]|[0-9][a-z][0-9][a-z]?)(?=[\\p{IsHan}，。；、])");

  /** {@code 指k1 w$ N9 t导}. */
  private static final Pattern GLUED =
      Pattern.compile("(?<=\\p{IsHan})[!-~]{1,4}(?: {1,2}[!-~]{1,4}){2,12}(?=\\p{IsHan})");

  private static final Pattern ODD =
      Pattern.compile("[A-Za-z0-9]?[$#@!?\"'`|~^&*{}\\[\\]<>\\\\;]+[A-Za-z0-9]?");

  private static final PrefilteredPattern JOINED =
      PrefilteredPattern.compile("[A-Za-z][0-9]|[0-9][A-Za-z]");

  /** 车辆的'举升: a mark of quotation that has no other in its sentence. */
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=[\\p{IsHan}，])['＇`](?=\\p{IsHan})");

  private static final String SYLLABLE =
      "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|eng|ing|ian|uan|i?ao|uai|[aeiu]n|i?ou|[iu]e|[aeu]i|[iu]?a|uo|iu|[aeiouv])";

  /** {@code 共gong有you教jiao}: a character and a syllable, again and again. */
  private static final Pattern GLOSSED =
      Pattern.compile(
          "\\p{IsHan}" + SYLLABLE + "(?:\\p{IsHan}{1,3}" + SYLLABLE + "){2,40}(?=\\p{IsHan})");

  private static final String TONED =
      "[b-df-hj-np-tw-z]{0,2}[aeiouü]{0,2}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][aeiou]{0,2}(?:ng|n|r)?";

  /** {@code 蜈wú蚣gōng}: the reading that stood over a character fell in behind it. */
  private static final Pattern FALLEN =
      Pattern.compile(
          "\\p{IsHan}"
              + TONED
              + "(?:\\p{IsHan}(?:"
              + TONED
              + "|"
              + SYLLABLE
              + "(?:ng|n)?))*(?=[\\p{IsHan}，。；、！？：])");

  /** {@code 修*复*路*灯}, {@code ■文■库■宝■}. */
  private static final Pattern DIVIDED =
      Pattern.compile(
          "\\p{IsHan}([*~^#@&_°•·※¤¨`+=])\\p{IsHan}(?:\\1\\p{IsHan}){2,40}"
              + "|(?<=\\p{IsHan})(?![*#@&!]+(?=\\p{IsHan}))[!@#$%^&*~]{4,20}(?=\\p{IsHan})"
              // 产品的.声誉: a stop that a site puts behind 的
              + "|(?<=\\p{IsHan}的)[.．](?=\\p{IsHan}{2})"
              + "|(?<=[\\p{IsHan}，。；、])([■◆●▲★])(?:\\p{IsHan}\\2){2,20}");

  /** Nobody sees them, and no Latin word needs them. */
  private static final Pattern UNSEEN =
      Pattern.compile("[A-Za-z]{1,20}(?:[\\u200B\\u2060-\\u2064\\uFEFF][A-Za-z]{1,20}){1,20}");

  /** {@code patients xK9$q in May}: a token with a sign and a figure inside. */
  private static final Pattern ODD_WORD =
      Pattern.compile(
          "(?<= )(?:[a-z]+[A-Z0-9]*[$#^%&!@][A-Za-z0-9]+|[@#$^][a-z]+[A-Z][0-9][a-z0-9]*)(?= [a-z])"
              + "|(?<=\\p{IsHan})(?=[A-Za-z0-9]{0,3}[$#^%&!@][A-Za-z0-9]{1,3})(?=[A-Za-z$#^%&!@]{0,4}[0-9])[A-Za-z0-9]{1,3}[$#^%&!@][A-Za-z0-9]{1,3}(?=[\\p{IsHan}，。；、])");

  private InjectedSigns() {}

  /** The signs of {@code document}, in the order of the text; empty if they are too few. */
  static List<Span> in(Document document) {
    List<Span> found = new ArrayList<>();
    List<Span> tokens = new ArrayList<>();
    List<Span> unseen = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    List<Span> apostrophes = new ArrayList<>();
    List<Span> readings = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE
          || block.role() == Role.REFERENCES
          || block.kind() == BlockKind.CODE) {
        continue;
      }
      String text = document.text();
      Span span = block.span();
      tokens.addAll(matches(TOKEN, text, span, InjectedSigns::mayBeginToken));
      found.addAll(matches(DIVIDED, text, span, InjectedSigns::mayDivide));
      found.addAll(matches(GLOSSED, text, span, InjectedSigns::mayBeginSyllable));
      readings.addAll(matches(FALLEN, text, span, InjectedSigns::mayBeginReading));
      unseen.addAll(matches(UNSEEN, text, span, (before, c) -> isUnseen(c)));
      words.addAll(matches(ODD_WORD, text, span, InjectedSigns::mayBeInWord));
      matches(APOSTROPHE, text, span, InjectedSigns::mayBeApostrophe).stream()
          .filter(mark -> isAlone(text, mark, span))
          .forEach(apostrophes::add);
      matches(GLUED, document.folded(), span, InjectedSigns::mayBeGlued).stream()
          .filter(glued -> isNoise(glued.of(text)))
          .forEach(found::add);
    }
    add(tokens, FEWEST, found);
    add(unseen, FEWEST_IN_WORDS, found);
    add(words, FEWEST_IN_WORDS, found);
    add(apostrophes, FEWEST_IN_WORDS, found);
    add(readings, FEWEST, found);
    found.sort(null);
    return found;
  }

  /** What two characters, one behind the other, must be where a pattern may match. */
  private interface Pair {
    boolean mayBe(char before, char c);
  }

  private static List<Span> matches(Pattern pattern, String text, Span span, Pair pair) {
    List<Span> stretches =
        Stretches.of(
            span,
            text,
            (within, start, end) -> {
              char before = ' ';
              for (int i = start; i < end; i++) {
                char c = within.charAt(i);
                if (pair.mayBe(before, c)) {
                  return true;
                }
                before = c;
              }
              return false;
            });
    return stretches.isEmpty() ? List.of() : Stretches.matches(pattern, text, stretches);
  }

  private static boolean mayBeginToken(char before, char c) {
    return c >= 'a' && c <= 'z' && (before > CJK || (before >= '0' && before <= '9'));
  }

  private static boolean mayBeginSyllable(char before, char c) {
    return c >= 'a' && c <= 'z' && before > CJK;
  }

  private static boolean mayBeginReading(char before, char c) {
    return before > CJK && ((c >= 'a' && c <= 'z') || (c >= 'à' && c <= 'ǜ'));
  }

  private static boolean mayDivide(char before, char c) {
    return before > CJK && "*~^#@&_°•·※¤¨`+=$%!.．■◆●▲★".indexOf(c) >= 0;
  }

  private static boolean mayBeApostrophe(char before, char c) {
    return before > CJK && (c == '\'' || c == '＇' || c == '`');
  }

  /** Whether its sentence has no other mark with which it could quote. */
  private static boolean isAlone(String text, Span mark, Span block) {
    return !meets(text, mark.start() - 1, -1, block) && !meets(text, mark.end(), 1, block);
  }

  private static boolean meets(String text, int from, int step, Span block) {
    for (int i = from; i >= block.start() && i < block.end(); i += step) {
      char c = text.charAt(i);
      if ("'＇`‘’´".indexOf(c) >= 0) {
        return true;
      }
      if ("。！？；\n".indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean isUnseen(char c) {
    return c == '\u200B' || c == '\uFEFF' || (c >= '\u2060' && c <= '\u2064');
  }

  private static boolean mayBeInWord(char before, char c) {
    return "$#^%&!@".indexOf(before) >= 0 && c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** The blank that Chinese text does without. */
  private static boolean mayBeGlued(char before, char c) {
    return c == ' ' && before > ' ' && before <= '~';
  }

  private static void add(List<Span> signs, int fewest, List<Span> found) {
    if (signs.size() >= fewest) {
      found.addAll(signs);
    }
  }

  /** Whether one of the tokens holds a sign that nobody writes, and one joins letter and figure. */
  private static boolean isNoise(String run) {
    boolean odd = false;
    boolean joined = false;
    for (String token : run.split(" +")) {
      odd |= ODD.matcher(token).matches();
      joined |= JOINED.isIn(token);
    }
    return odd && joined && run.indexOf('=') < 0;
  }
}
