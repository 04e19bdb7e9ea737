package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A year of a reign and the year of our calendar in brackets behind it that it is not: {@code
 * 民国二十三年(1935年)}.
 *
 * @param span both years
 * @param is the year the reign's is, or begins in
 */
record Eras(Span span, int is) {
  /** The first year of each; names that were used twice are left out. */
  private static final Map<String, Integer> FIRST =
      Map.ofEntries(
          Map.entry("民国", 1912),
          Map.entry("宣统", 1909),
          Map.entry("光绪", 1875),
          Map.entry("同治", 1862),
          Map.entry("咸丰", 1851),
          Map.entry("道光", 1821),
          Map.entry("嘉庆", 1796),
          Map.entry("乾隆", 1736),
          Map.entry("雍正", 1723),
          Map.entry("康熙", 1662),
          Map.entry("顺治", 1644),
          Map.entry("崇祯", 1628),
          Map.entry("天启", 1621),
          Map.entry("万历", 1573),
          Map.entry("隆庆", 1567),
          Map.entry("嘉靖", 1522),
          Map.entry("正德", 1506),
          Map.entry("弘治", 1488),
          Map.entry("成化", 1465),
          Map.entry("景泰", 1450),
          Map.entry("正统", 1436),
          Map.entry("宣德", 1426),
          Map.entry("永乐", 1403),
          Map.entry("洪武", 1368),
          Map.entry("昭和", 1926),
          Map.entry("明治", 1868),
          Map.entry("平成", 1989),
          Map.entry("令和", 2019));

  private static final PrefilteredPattern YEAR =
      PrefilteredPattern.compile(
          "("
              + String.join("|", FIRST.keySet().stream().sorted().toList())
              + ")(元|[一二三四五六七八九十]{1,3}|\\d{1,2})年\\s?\\(\\s?(?:公元|即)?(1[3-9]\\d\\d|20[0-4]\\d)(?:年)?\\s?\\)");

  /** The pairs of years between {@code start} and {@code end} that are not the same. */
  static List<Eras> wrong(String text, int start, int end) {
    List<Eras> wrong = new ArrayList<>();
    if (new Span(start, end).find(text, "年") < 0) {
      return wrong;
    }
    for (Matcher year = YEAR.matcher(text, start, end); year.find(); ) {
      int first = FIRST.getOrDefault(year.group(1), 0);
      int is = first + (int) number(year.group(2)) - 1;
      int stated = Integer.parseInt(year.group(3));
      // a year of the moon ends in the next of the sun
      boolean may = stated == is || (first < 1912 && stated == is + 1);
      if (!may) {
        wrong.add(new Eras(new Span(year.start(), year.end()), is));
      }
    }
    return wrong;
  }

  private static long number(String words) {
    if (words.equals("元")) {
      return 1;
    }
    return Character.isDigit(words.charAt(0))
        ? Long.parseLong(words)
        : ChineseNumerals.value(words);
  }
}
