package dev.stet.rules.numeric.figure;

import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Pattern;

/** Sentences that speak about a mistake instead of making it: {@code 错例：增长1.5倍}. */
public final class ToldAsWrong {
  private static final Mentions WORDS =
      Mentions.of(
          "写",
          "错",
          "误",
          "更正",
          "改正",
          "misprint",
          "typo",
          "wrong",
          "mistake",
          "should read",
          "ot write",
          "out of range",
          "not exist",
          "erratum",
          "不通",
          "不妥",
          "病句",
          "not write",
          "once wrote",
          "once printed",
          "there was no",
          "There was no",
          "there is no",
          "There is no");
  private static final PrefilteredPattern TOLD =
      PrefilteredPattern.compile(
          "[错误]例|(?:^|[\\s。;])误:|改正:|更正。|(?:错|误)(?:写|标|作|成|录|报)|写成|写作|(?:不|勿)(?:能|得|应|可|宜|要)?(?:写|漏写|混用)|应(?:写|改)(?:为|成|作|“)|如“[^”]{0,20}\\d[^”]{0,20}”|”(?:不通|不妥|有误)|病句|指出[^。]{0,8}错误"
              + "|\\b(?:misprint\\w*|typo|wrongly (?:written|printed|given)|should read|should have read|erratum|by mistake|not written|written as|do not write|out of range|(?:do|does) not exist|once (?:wrote|printed))\\b|\\b[Tt]here (?:was|is) no (?:\\d|such)",
          Pattern.CASE_INSENSITIVE);

  /** What announces that the sentences quoted below are to be mended. */
  private static final PrefilteredPattern EXERCISE =
      PrefilteredPattern.compile(
          "\\b(?:mistakes?|errors?|incorrect|what is wrong)\\b|改错|找错|病句|错在哪|有误",
          Pattern.CASE_INSENSITIVE);

  private static final int NEAR = 300;

  /** How far before and behind a figure is looked, in a line that goes on for ever. */
  private static final int REACH = 1000;

  private ToldAsWrong() {}

  /** Whether the sentence is quoted, below words that announce mistakes. */
  private static boolean example(String text, int start) {
    char quote = start < text.length() ? text.charAt(start) : ' ';
    return (quote == '"' || quote == '“')
        && EXERCISE.matcher(text, Math.max(0, start - NEAR), start).find();
  }

  /** Whether the line of {@code words} does before their end. */
  public static boolean before(String text, Span words) {
    return in(text, lineStart(text, words), words.end());
  }

  /** Whether the line of {@code words} does. */
  public static boolean round(String text, Span words) {
    int most = Math.min(text.length(), words.end() + REACH);
    int end = words.end();
    while (end < most && text.charAt(end) != '\n') {
      end++;
    }
    return in(text, lineStart(text, words), end);
  }

  private static int lineStart(String text, Span words) {
    int least = Math.max(0, words.start() - REACH);
    int start = words.start();
    while (start > least && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /** Whether the sentence between {@code start} and {@code end} does. */
  public static boolean in(String text, int start, int end) {
    return (WORDS.in(text, start, end) && TOLD.matcher(text, start, end).find())
        || example(text, start);
  }
}
