package dev.stet.rules.numeric;

import dev.stet.core.search.Mentions;
import java.util.regex.Pattern;

/** Sentences that speak about a mistake instead of making it: {@code 错例：增长1.5倍}. */
final class ToldAsWrong {
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
          "erratum",
          "不通",
          "不妥",
          "病句",
          "once wrote",
          "once printed",
          "there was no",
          "There was no",
          "there is no",
          "There is no");
  private static final Pattern TOLD =
      Pattern.compile(
          "[错误]例|改正:|更正。|(?:错|误)(?:写|标|作|成|录|报)|写成|写作|(?:不|勿)(?:能|得|应|可|宜|要)?(?:写|漏写|混用)|应(?:写|改)(?:为|成|作|“)|如“[^”]{0,20}\\d[^”]{0,20}”|”(?:不通|不妥|有误)|病句|指出[^。]{0,8}错误"
              + "|\\b(?:misprint\\w*|typo|wrongly (?:written|printed|given)|should read|should have read|erratum|by mistake|not written|written as|do not write|once (?:wrote|printed))\\b|\\b[Tt]here (?:was|is) no (?:\\d|such)",
          Pattern.CASE_INSENSITIVE);

  /** What announces that the sentences quoted below are to be mended. */
  private static final Pattern EXERCISE =
      Pattern.compile(
          "\\b(?:mistakes?|errors?|incorrect|what is wrong)\\b|改错|找错|病句|错在哪|有误",
          Pattern.CASE_INSENSITIVE);

  private static final int NEAR = 300;

  private ToldAsWrong() {}

  /** Whether the sentence is quoted, below words that announce mistakes. */
  private static boolean example(String text, int start) {
    char quote = start < text.length() ? text.charAt(start) : ' ';
    return (quote == '"' || quote == '“')
        && EXERCISE.matcher(text).region(Math.max(0, start - NEAR), start).find();
  }

  /** Whether the sentence between {@code start} and {@code end} does. */
  static boolean in(String text, int start, int end) {
    return (WORDS.in(text, start, end) && TOLD.matcher(text).region(start, end).find())
        || example(text, start);
  }
}
