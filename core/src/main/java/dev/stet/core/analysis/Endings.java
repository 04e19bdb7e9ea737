package dev.stet.core.analysis;

import java.util.regex.Pattern;

/** How a stretch of text ends. */
public final class Endings {
  private static final String STOPS = "。！？!?.…｡．‽";
  private static final String CLOSERS = "”’\"'）)】」』》〉]}*_`~»›";

  private static final Pattern FACE =
      Pattern.compile(
          "(?:[\\s.…。！!？?~～，,、]|[\\u2E80-\\u9FFF])(?:[xX]D+|[oO]rz|OT[ZL]|QQ|Q[AQ_]Q|T[A_]T|[:;=8][-']?[()DPpOo3/|]|[-=^>;+@<OoXxTt][_.~-]{1,3}[-=^<;+@>OoXxTt]b?|\\^\\^)[)\\s]*$");

  private static final int END = 10;

  private static final String QUOTES = "”’\"」』";
  private static final int LONGEST_REMARK = 40;

  private Endings() {}

  /**
   * Whether {@code words} end in a full stop, question or exclamation mark or ellipsis; or in
   * speech that breaks off on purpose (走吧——”); or in a remark in brackets after such an end.
   */
  public static boolean closed(CharSequence words) {
    int last = lastWord(words);
    if (last < 0) {
      return false;
    }
    char c = words.charAt(last);
    return isTurnedQuote(words, last)
        || STOPS.indexOf(c) >= 0
        || (c == '—' && last + 1 < words.length() && QUOTES.indexOf(words.charAt(last + 1)) >= 0)
        || endsInRemark(words, last);
  }

  /**
   * Whether {@code words} end in a face or a laugh drawn with letters: such words ask for no stop.
   */
  public static boolean inFace(CharSequence words) {
    return words.length() > 0
        && words.charAt(words.length() - 1) < 0x80
        && FACE.matcher(words.subSequence(Math.max(0, words.length() - END), words.length()))
            .find();
  }

  /** ”…自然的创造物。“: a mark that opens stands where one that closes belongs. */
  private static boolean isTurnedQuote(CharSequence words, int last) {
    return "“‘「『".indexOf(words.charAt(last)) >= 0
        && last > 0
        && STOPS.indexOf(words.charAt(last - 1)) >= 0;
  }

  /** 记者张明报道。（完）: what follows the stop says something about the text. */
  private static boolean endsInRemark(CharSequence words, int last) {
    if (last + 1 >= words.length() || ")）".indexOf(words.charAt(last + 1)) < 0) {
      return false;
    }
    int limit = Math.max(0, last - LONGEST_REMARK);
    for (int i = last; i >= limit; i--) {
      char c = words.charAt(i);
      if (c == '(' || c == '（') {
        int before = lastWord(words.subSequence(0, i));
        return before >= 0 && STOPS.indexOf(words.charAt(before)) >= 0;
      }
    }
    return false;
  }

  /**
   * The last character that is neither space nor closing quote, bracket or emphasis; -1 if none.
   */
  public static int lastWord(CharSequence words) {
    int i = words.length() - 1;
    while (i >= 0 && (isSpace(words.charAt(i)) || CLOSERS.indexOf(words.charAt(i)) >= 0)) {
      i--;
    }
    return i;
  }

  /** Whether a tenth of {@code words} or more is Chinese characters. */
  public static boolean isChinese(CharSequence words) {
    int chinese = 0;
    for (int i = 0; i < words.length(); i++) {
      chinese += isHan(words.charAt(i)) ? 1 : 0;
    }
    return chinese * 10 > words.length();
  }

  public static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9FFF;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }
}
