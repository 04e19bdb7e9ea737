package dev.stet.rules.numeric;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age, an anniversary or a time of service told with both its years: {@code
 * 成立于1998年,到2023年建校30周年}; {@code born in 1962 and died in 2020 aged 68}.
 *
 * @param span the number of years the text gives
 * @param from the first year
 * @param to the last
 * @param stated the number
 */
record YearSpans(Span span, int from, int to, int stated) {
  private static final String YEAR = "((?:18|19|20)\\d\\d)";
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              YEAR
                  + "年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生)[^。;\\d]{0,24}(?:[到至于在])?"
                  + YEAR
                  + "年[^。;\\d]{0,14}?(?:享年|终年|时年|年仅|年)?(\\d{1,3})(?:周)?岁"),
          Pattern.compile(
              "(?:成立|创建|建校|始建|创办|建院|建厂|开业|组建|建馆)(?:于)?"
                  + YEAR
                  + "年[^。;\\d]{0,16}(?:[到至于在])"
                  + YEAR
                  + "年[^。;\\d]{0,12}(?:建校|成立|建院|建厂|开业|创办|建馆)[^。;\\d]{0,4}(\\d{1,3})周年"),
          Pattern.compile(
              YEAR
                  + "年(?:\\d{1,2}月)?(?:参加工作|入职|入伍|从教|从医|参军)[^。;\\d]{0,8}"
                  + YEAR
                  + "年(?:\\d{1,2}月)?[^。;\\d]{0,10}(?:工龄|教龄|军龄|从教|从医|服务)[^。;\\d]{0,4}(\\d{1,2})年"),
          Pattern.compile(
              "\\b[Bb]orn\\s(?:in\\s)?"
                  + YEAR
                  + "[^.;\\d]{0,40}\\b(?:in|on)\\s(?:\\d{1,2}\\s)?(?:[A-Z][a-z]+\\s)?"
                  + YEAR
                  + ",?\\s(?:aged|at the age of)\\s(\\d{1,3})\\b"),
          Pattern.compile(
              "\\b(?:[Ff]ounded|[Ee]stablished|[Oo]pened|[Ff]ormed|[Cc]reated|[Bb]uilt)\\s(?:in\\s)"
                  + YEAR
                  + "[^.;\\d]{0,50}?(?=\\d{1,3}(?:st|nd|rd|th)\\s(?:anniversary|birthday)\\sin\\s((?:19|20)\\d\\d))(\\d{1,3})(?:st|nd|rd|th)"),
          Pattern.compile(
              "\\b[Bb]etween\\s"
                  + YEAR
                  + "\\sand\\s"
                  + YEAR
                  + ",\\s(?:a period of|that is|or)\\s(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\syears\\b"));

  /** The spans of years in a sentence that are not what their years make. */
  static List<YearSpans> wrong(String sentence, int offset) {
    List<YearSpans> wrong = new ArrayList<>();
    if (sentence.indexOf("19") < 0 && sentence.indexOf("20") < 0 && sentence.indexOf("18") < 0) {
      return wrong;
    }
    for (Pattern pattern : PATTERNS) {
      Matcher found = pattern.matcher(sentence);
      while (found.find()) {
        int from = Integer.parseInt(found.group(1));
        int to = Integer.parseInt(found.group(2));
        String number = found.group(3);
        int stated =
            Character.isDigit(number.charAt(0))
                ? Integer.parseInt(number)
                : (int) FormalNumerals.english(number);
        // before the birthday one less, and by the old way of counting one more
        if (Math.abs(to - from - stated) > 1) {
          Span span = new Span(offset + found.start(3), offset + found.end(3));
          wrong.add(new YearSpans(span, from, to, stated));
        }
      }
    }
    return wrong;
  }
}
