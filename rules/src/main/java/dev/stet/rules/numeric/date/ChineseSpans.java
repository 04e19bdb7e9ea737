package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Words;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * How long a Chinese sentence says that something took, beside two things that happened: {@code
 * 2018年3月启动,2019年10月搁置,历时15个月}, {@code 3日19时持续到4日凌晨2时,历时9个小时}.
 *
 * @param span the length as told
 * @param from when it began, as told
 * @param to when it ended
 * @param result how long that is
 * @param stated the number the text gives
 * @param unit of what
 */
record ChineseSpans(Span span, String from, String to, String result, String stated, Words unit) {
  private static final String NUMBER = "(?<n>\\d{1,4}(?:\\.\\d)?|[一二三四五六七八九十两]{1,3})";
  private static final String MONTH = "(?<a>(?<y>(?:19|20)\\d\\d)年(?<m>\\d{1,2})月)";
  private static final String LATER = "(?<b>(?<z>(?:19|20)\\d\\d)年(?<k>\\d{1,2})月)";
  private static final String TOOK = "(?:历时|用时|耗时|长达|跨度|持续|前后共|前后历时)";

  /** From one month to another, in months or years. */
  private static final List<PrefilteredPattern> MONTHS =
      List.of(
          PrefilteredPattern.compile(
              MONTH
                  + "[^。;年月]{0,24}[,至到]"
                  + LATER
                  + "[^。;年月]{0,20}?"
                  + TOOK
                  + "[^。;,\\d]{0,3}"
                  + NUMBER
                  + "(?<u>个月|年)(?![多余半零代级])"),
          PrefilteredPattern.compile(
              TOOK + NUMBER + "(?<u>个月|年)\\([自从]?" + MONTH + "[^()\\d]{0,10}?[,至到—-]{1,2}" + LATER),
          PrefilteredPattern.compile(
              "[自从]"
                  + MONTH
                  + "(?:\\d{1,2}日)?起[^。]{0,60}[。,;][^。]{0,6}?截?至"
                  + LATER
                  + "(?:\\d{1,2}日|底|末|份)?,?[^。,\\d]{0,8}?(?:已满|满|已持续|已运行|历时|已)"
                  + NUMBER
                  + "(?<u>个月|年)(?![多余半零代级])"));

  private static final PrefilteredPattern DAYS =
      PrefilteredPattern.compile(
          "(?<a>(?<m>\\d{1,2})月(?<d>\\d{1,2})日)[^。;月]{0,40}?(?<b>(?<k>\\d{1,2})月(?<e>\\d{1,2})日)[^。;月日]{0,16}?(?:历时|连续奋战|奋战|持续)"
              + NUMBER
              + "(?:个)?(?<u>昼夜|天)(?![多余半])");

  private static final String HOUR =
      "(?:凌晨|早上|早晨|清晨|上午|中午|下午|傍晚|晚上|晚|夜间)?(?<%s>\\d{1,2})(?:[时点]|:(?=\\d))(?:(?<%s>\\d{1,2})分?)?";
  private static final PrefilteredPattern HOURS =
      PrefilteredPattern.compile(
          "(?<a>(?<d>\\d{1,2})日"
              + String.format(HOUR, "h", "i")
              + ")[^。;\\d]{0,8}?[至到](?<b>(?:(?<x>次日|第二天)|(?:\\d{1,2}月)?(?<e>\\d{1,2})日)"
              + String.format(HOUR, "g", "j")
              + ")[^。;\\d]{0,10}?(?:历时|持续|共|长达|停电|停水|中断|连续)[^。;\\d]{0,3}?"
              + NUMBER
              + "个?小时(?!多|余|以上|左右)(?:(?<q>\\d{1,2})分)?");

  private static final int DAY = 24 * 60;

  /** The lengths of a sentence, or of it and the one before, that its dates contradict. */
  static List<ChineseSpans> wrong(String text, int from, Span sentence) {
    List<ChineseSpans> wrong = new ArrayList<>();
    String read = text.substring(from, sentence.end());
    for (PrefilteredPattern pattern : MONTHS) {
      Matcher found = pattern.matcher(read);
      while (found.find()) {
        add(months(found, from), sentence, wrong);
      }
    }
    Matcher days = DAYS.matcher(read);
    while (days.find()) {
      add(days(days, from), sentence, wrong);
    }
    Matcher hours = HOURS.matcher(read);
    while (hours.find()) {
      add(hours(hours, from), sentence, wrong);
    }
    return wrong;
  }

  private static void add(List<ChineseSpans> found, Span sentence, List<ChineseSpans> wrong) {
    for (ChineseSpans one : found) {
      boolean here = one.span().start() >= sentence.start();
      if (here && wrong.stream().noneMatch(other -> other.span().overlaps(one.span()))) {
        wrong.add(one);
      }
    }
  }

  private static List<ChineseSpans> months(Matcher found, int offset) {
    int apart =
        12 * (number(found, "z") - number(found, "y")) + number(found, "k") - number(found, "m");
    boolean years = found.group("u").equals("年");
    double count = count(found).doubleValue();
    double off =
        years ? Math.abs(12 * count - apart - 0.5) - 6.5 : Math.abs(count - apart - 0.5) - 0.5;
    return apart <= 0 || off <= 0
        ? List.of()
        : List.of(
            of(
                found,
                offset,
                years
                    ? BigDecimal.valueOf(apart)
                        .divide(BigDecimal.valueOf(12), new MathContext(2))
                        .toPlainString()
                    : String.valueOf(apart),
                years ? new Words("years", "年") : new Words("months", "个月")));
  }

  private static List<ChineseSpans> days(Matcher found, int offset) {
    long least = Long.MAX_VALUE;
    for (int year : new int[] {2023, 2024}) {
      try {
        LocalDate from = LocalDate.of(year, number(found, "m"), number(found, "d"));
        LocalDate to = LocalDate.of(year, number(found, "k"), number(found, "e"));
        long apart = ChronoUnit.DAYS.between(from, to);
        double off = count(found).doubleValue() - apart;
        if (apart <= 0 || off == 0 || off == 1) {
          return List.of();
        }
        least = Math.min(least, apart);
      } catch (DateTimeException e) {
        return List.of();
      }
    }
    return List.of(of(found, offset, String.valueOf(least + 1), new Words("days", "天")));
  }

  private static List<ChineseSpans> hours(Matcher found, int offset) {
    int days = found.group("x") != null ? 1 : number(found, "e") - number(found, "d");
    if (days < 0 || days > 9) {
      return List.of();
    }
    int from = 60 * number(found, "h") + minutes(found, "i");
    int to = 60 * number(found, "g") + minutes(found, "j");
    int apart = to - from + days * DAY;
    boolean exactly = found.group("q") != null;
    double told = 60 * count(found).doubleValue() + (exactly ? minutes(found, "q") : 0);
    int latitude = exactly ? 0 : minutes(found, "i") + minutes(found, "j") > 0 ? 35 : 0;
    for (int late : new int[] {-DAY / 2, 0, DAY / 2}) {
      if (Math.abs(apart + late - told) <= latitude) {
        return List.of();
      }
    }
    return apart <= 0
        ? List.of()
        : List.of(
            of(
                found,
                offset,
                BigDecimal.valueOf(apart)
                    .divide(BigDecimal.valueOf(60), new MathContext(3))
                    .stripTrailingZeros()
                    .toPlainString(),
                new Words("hours", "小时")));
  }

  private static ChineseSpans of(Matcher found, int offset, String result, Words unit) {
    return new ChineseSpans(
        new Span(offset + found.start("n"), offset + found.end("n")),
        found.group("a"),
        found.group("b"),
        result,
        found.group("n"),
        unit);
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }

  private static int minutes(Matcher found, String group) {
    return found.group(group) == null ? 0 : number(found, group);
  }

  private static BigDecimal count(Matcher found) {
    String number = found.group("n");
    return Character.isDigit(number.charAt(0))
        ? new BigDecimal(number)
        : BigDecimal.valueOf(ChineseNumerals.value(number));
  }
}
