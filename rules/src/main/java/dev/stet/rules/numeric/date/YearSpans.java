package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.document.Span;
import dev.stet.rules.numeric.figure.FormalNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final String FROM = "(?<from>(?:18|19|20)\\d\\d)";
  private static final String TO = "(?<to>(?:18|19|20)\\d\\d)";
  private static final String SPELLED =
      "(?:twenty|thirty|forty|fifty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              FROM
                  + "年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生)[^。;\\d]{0,24}(?:[到至于在])?"
                  + TO
                  + "年[^。;\\d]{0,14}?(?:享年|终年|时年|年仅|年)?(?<n>\\d{1,3})(?:周)?岁"),
          Pattern.compile(
              "(?:成立|创建|建校|始建|创办|建院|建厂|开业|组建|建馆)(?:于)?"
                  + FROM
                  + "年[^。;\\d]{0,16}(?:[到至于在])"
                  + TO
                  + "年[^。;\\d]{0,12}(?:建校|成立|建院|建厂|开业|创办|建馆)[^。;\\d]{0,4}(?<n>\\d{1,3})周年"),
          Pattern.compile(
              FROM
                  + "年(?:\\d{1,2}月)?(?:参加工作|入职|入伍|从教|从医|参军)[^。;\\d]{0,8}"
                  + TO
                  + "年(?:\\d{1,2}月)?[^。;\\d]{0,10}(?:工龄|教龄|军龄|从教|从医|服务)[^。;\\d]{0,4}(?<n>\\d{1,2})年"),
          Pattern.compile(
              "\\b[Bb]orn\\s(?:in\\s)?"
                  + FROM
                  + "[^.;\\d]{0,40}\\b(?:in|on)\\s(?:\\d{1,2}\\s)?(?:[A-Z][a-z]+\\s)?"
                  + TO
                  + ",?\\s(?:aged|at the age of)\\s(?<n>\\d{1,3})\\b"),
          Pattern.compile(
              "\\b(?:[Ff]ounded|[Ee]stablished|[Oo]pened|[Ff]ormed|[Cc]reated|[Bb]uilt)\\s(?:in\\s)"
                  + FROM
                  + "[^.;\\d]{0,50}?(?=\\d{1,3}(?:st|nd|rd|th)\\s(?:anniversary|birthday)\\sin\\s(?<to>(?:19|20)\\d\\d))(?<n>\\d{1,3})(?:st|nd|rd|th)"),
          Pattern.compile(
              "\\b[Bb]etween\\s"
                  + FROM
                  + "\\sand\\s"
                  + TO
                  + ",\\s(?:a period of|that is|or)\\s(?<n>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\syears\\b"),
          Pattern.compile(
              "(?:生于|出生于)"
                  + FROM
                  + "年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^。;\\d]{0,16}"
                  + TO
                  + "年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^。;\\d]{0,14}(?:享年|终年|时年|年)(?<n>\\d{1,3})(?:周)?岁"),
          Pattern.compile(
              "[自从]"
                  + FROM
                  + "年[^。;\\d]{0,12}[到至,]"
                  + TO
                  + "年[^。;\\d]{0,12}?(?:走过|历时|已有|经历|度过|跨越)了?(?:整整)?(?<n>[一二三四五六七八九十]{1,3}|\\d{1,2})(?:个)?(?:年(?!代|级)|春秋|载)"),
          Pattern.compile(
              FROM
                  + "年?(?:至|到|-|—{1,2}|–)"
                  + TO
                  + "年[^。;,\\d]{0,10}?,?[^。;,\\d]{0,4}(?:前后跨越|跨越|历时|前后历时|时间跨度)[^。;\\d]{0,4}?(?<n>[一二三四五六七八九十]{1,3}|\\d{1,2})(?:个)?(?:年度|年头|年(?!代|级))"),
          Pattern.compile(
              "\\b(?:founded|formed|established|opened|built|set up|launched|planted|erected)\\sin\\s(?:[A-Z][a-z]+\\s)?"
                  + FROM
                  + "\\b[^.;\\d]{0,40}?\\b(?:for|after)\\s(?<n>\\d{1,3}|"
                  + SPELLED
                  + ")\\syears\\s(?:in|by)\\s(?:[A-Z][a-z]+\\s)?"
                  + TO
                  + "\\b"),
          Pattern.compile(
              FROM
                  + "年(?:\\d{1,2}月)?(?:底|初)?[\\p{IsHan}]{0,6}?(?:建成|投产|竣工|开通|启用|投用|投入使用|投入运行|投运|通车|开馆|开业|成立|建造|建设|安装|栽植)[^。;\\d]{0,10}?(?:截?至|到)(?:目前|今)?(?:的)?"
                  + TO
                  + "年(?:底|末|初)?[^。;\\d]{0,8}?(?:已|共|累计)(?:经)?(?:使用|运行|服役|营运|运营|通车|走过|历经|有|满)?了?(?<n>[一二三四五六七八九十]{1,3}|\\d{1,3})年(?!代|级|度)"),
          Pattern.compile(
              "[自从由]"
                  + FROM
                  + "年?(?:起|以来|开始)?,?(?:到|至|截至|—{1,2})"
                  + TO
                  + "年?(?:底|末)?,?[^。;,\\d]{0,10}?(?:连续|已连续|累计|前后|先后历时|共)(?<n>[一二三四五六七八九十]{1,3}|\\d{1,2})(?:个)?年(?!代|级|度)"),
          Pattern.compile(
              "\\b(?:founded|established|opened|built|planted|erected)\\sin\\s"
                  + FROM
                  + "[^.;\\d]{0,30}\\b(?<n>\\d{1,3})\\syears\\sold\\b[^.;\\d]{0,40}\\bin\\s"
                  + TO
                  + "\\b"),
          Pattern.compile(
              "\\b[Ff]rom\\s"
                  + FROM
                  + "\\s(?:to|until)\\s"
                  + TO
                  + "(?:,\\s(?:or\\s|that\\sis,?\\s|a\\stotal\\sof\\s|for\\s)?|\\s\\()(?<n>"
                  + SPELLED
                  + "|\\d{1,3})\\syears?\\b(?!\\s(?:later|ago|old|before))"),
          Pattern.compile(
              "(?i:\\b(?<n>"
                  + SPELLED
                  + "|\\d{1,2})\\syears(?:\\sof\\s[a-z]+)?,?\\s\\(?from)\\s(?:[A-Z][a-z]+\\s)?"
                  + FROM
                  + "\\s(?:to|until)\\s(?:[A-Z][a-z]+\\s)?"
                  + TO
                  + "\\b"));

  /** The spans of years in a sentence that are not what their years make. */
  static List<YearSpans> wrong(String sentence, int offset) {
    List<YearSpans> wrong = new ArrayList<>();
    if (sentence.indexOf("19") < 0 && sentence.indexOf("20") < 0 && sentence.indexOf("18") < 0) {
      return wrong;
    }
    for (Pattern pattern : PATTERNS) {
      Matcher found = pattern.matcher(sentence);
      while (found.find()) {
        int from = Integer.parseInt(found.group("from"));
        int to = Integer.parseInt(found.group("to"));
        int stated = number(found.group("n"));
        // before the birthday one less, and by the old way of counting one more
        if (Math.abs(to - from - stated) > 1) {
          Span span = new Span(offset + found.start("n"), offset + found.end("n"));
          wrong.add(new YearSpans(span, from, to, stated));
        }
      }
    }
    return wrong;
  }

  private static int number(String words) {
    char first = words.charAt(0);
    if (Character.isDigit(first)) {
      return Integer.parseInt(words);
    }
    return first < 0x80
        ? (int) FormalNumerals.english(words.toLowerCase(Locale.ROOT))
        : (int) ChineseNumerals.value(words);
  }
}
