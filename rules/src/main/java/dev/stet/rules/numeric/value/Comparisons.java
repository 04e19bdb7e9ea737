package dev.stet.rules.numeric.value;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Two values of one unit and a word that orders them the other way round: {@code 9 l/s, above the
 * required 15 l/s}; {@code 水位62.84m,低于警戒水位61.50m}.
 *
 * <p>{@code 低于警戒水位1.5m} tells by how much: only values of one size are compared.
 *
 * @param span from the word to the second value
 * @param one the first value, as printed
 * @param other the second
 */
record Comparisons(Span span, String one, String other) {
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,9})((?:\\.\\d{1,4})?)";
  private static final String UNIT =
      "([A-Za-zμ°℃Ω%²³]{1,5}(?:/[A-Za-zμ²³]{1,3})?|[\\p{IsHan}/]{1,5})";

  private static final PrefilteredPattern CHINESE =
      PrefilteredPattern.compile(
          "(?<![\\d.~～—至-])"
              + NUMBER
              + UNIT
              + "?,?(?:均|都|已|仍|也|明显|远|略|稍|总体)?(?<word>高于|大于|优于|低于|小于)(?<name>[\\p{IsHan}]{0,6}(?:标准|限值|水位|要求|指标|平均值|目标值?|阈值|基准[\\p{IsHan}]{0,4}|临界值|规定值?|上限|下限|红线|控制值|设计[\\p{IsHan}]{1,3}|限额|警戒[值线]|标准值|排放限值)的?(?:为)?)"
              + NUMBER
              + "(?<unit>[A-Za-zμ°℃Ω%²³]{1,5}(?:/[A-Za-zμ²³]{1,3})?|[\\p{IsHan}/]{1,5})?(?=[,。;、)(]|的|\\s*$)");

  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "(?<![\\d.,–-])"
              + NUMBER
              + "\\s?(?<unit>(?!or\\b|and\\b|to\\b|is\\b|was\\b)[a-zA-Zμ°℃Ω%²³/]{1,10})(?: (?:wide|high|long|deep|thick|tall))?,? (?:which is )?(?:well |just |still |comfortably |slightly |far )?(?<word>above|below|over|under|higher than|lower than|greater than|less than|within) (?<name>(?:the|its|our|a) (?:[a-z-]+ ){0,3}?(?:required|limit|minimum|maximum|target|standard|permitted|recommended|allowed|design|threshold|statutory|budgeted|planned|agreed|benchmark|national average|ceiling|floor)(?: [a-z]+){0,2}?(?: of)? )"
              + NUMBER
              + "\\s?\\k<unit>(?![\\w/])");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static List<Comparisons> wrong(String sentence, int offset) {
    List<Comparisons> wrong = new ArrayList<>();
    for (Matcher two = CHINESE.matcher(sentence); two.find(); ) {
      String unit = two.group(3) == null ? "" : two.group(3);
      if (unit.equals(two.group("unit") == null ? "" : two.group("unit"))) {
        boolean more = "高于大于优于".contains(two.group("word"));
        judge(two, number(two, 1), number(two, 6), more, offset, wrong);
      }
    }
    for (Matcher two = ENGLISH.matcher(sentence); two.find(); ) {
      boolean more = "above over higher than greater than".contains(two.group("word"));
      judge(two, number(two, 1), number(two, 6), more, offset, wrong);
    }
    return wrong;
  }

  private static void judge(
      Matcher two,
      BigDecimal one,
      BigDecimal other,
      boolean more,
      int offset,
      List<Comparisons> wrong) {
    BigDecimal least = one.min(other);
    BigDecimal most = one.max(other);
    int order = one.compareTo(other);
    if (order != 0 && order > 0 != more && most.compareTo(least.multiply(TWO)) < 0) {
      wrong.add(
          new Comparisons(
              new Span(offset + two.start("word"), offset + two.end()),
              one.toPlainString(),
              other.toPlainString()));
    }
  }

  private static BigDecimal number(Matcher two, int group) {
    return new BigDecimal(two.group(group).replace(",", "") + two.group(group + 1));
  }
}
