package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year compared with itself: {@code 2023年产值20亿元,比2023年翻一番}. Sites that keep model texts new write
 * one year over all that stood there.
 *
 * @param span from the year to where it comes again
 * @param year in figures
 */
record SameYear(Span span, String year) {
  private static final String YEAR = "(?<![\\d.])(?<year>(?:19|20)\\d\\d)年";

  /** At the head of its clause: 比2021年新增, 是2010年的2倍 name a base that may come again. */
  private static final String FIRST = "(?<=^|[,。;、:(])" + YEAR;

  /** Where nothing says that a part of the year is meant. */
  private static final String AGAIN = "\\k<year>年(?!\\d|[上下]半|[初底末中春夏秋冬第前后])";

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              FIRST
                  + "(?!\\d|[上下]半|[初底末中春夏秋冬第前后])[^。;\\n]{2,40}?[比较]"
                  + AGAIN
                  + "(?:的)?[^。;,\\d]{0,6}(?:翻|增|减|提高|下降|上升|多|少|高出|降低|[一二两三四五六七八九十\\d.]+倍)"),
          Pattern.compile(
              "[由从]"
                  + YEAR
                  + "(?!\\d|[上下]半|[初底末中春夏秋冬第前后])[^。;\\n]{1,30}?[到至增升降]+(?:加|长|高)?[到至]?"
                  + AGAIN),
          Pattern.compile(
              FIRST + "[^。\\n]{2,120}?(?:约为|相当于|是|为)" + AGAIN + "的[一二两三四五六七八九十\\d.]+倍"));

  /** Such places of a sentence. */
  static List<SameYear> in(String sentence, int offset) {
    List<SameYear> found = new ArrayList<>();
    int from = sentence.indexOf('年');
    if (from < 0 || sentence.indexOf('年', from + 1) < 0) {
      return found;
    }
    for (Pattern pattern : PATTERNS) {
      for (Matcher matcher = pattern.matcher(sentence); matcher.find(); ) {
        Span span = new Span(offset + matcher.start("year"), offset + matcher.end());
        found.add(new SameYear(span, matcher.group("year")));
      }
    }
    return found;
  }
}
