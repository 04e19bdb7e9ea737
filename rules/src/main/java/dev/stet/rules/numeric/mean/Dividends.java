package dev.stet.rules.numeric.mean;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** What a company pays on its shares: {@code 以总股本36000万股为基数,每10股派发现金红利2.50元,共计派发9000万元}. */
final class Dividends {
  private static final String NUMBER = "(\\d[\\d,]{0,14}(?:\\.\\d{1,6})?)([万亿]{0,2})";
  private static final PrefilteredPattern PAID =
      PrefilteredPattern.compile(
          NUMBER
              + "股[^。;\\d]{0,40}?每(10|十)?股[^。;\\d]{0,14}?(\\d{1,3}(?:\\.\\d{1,6})?)元[^。;\\d]{0,24}?(?:共计?|合计|总计|总额)[^。;\\d]{0,12}"
              + NUMBER
              + "元");
  private static final PrefilteredPattern OTHERWISE = PrefilteredPattern.compile("扣除|剔除|回购|不参与");
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.005");
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  private Dividends() {}

  /** The sums of a sentence that are not what so many shares bear. */
  static List<Worked> wrong(String sentence, int offset) {
    List<Worked> wrong = new ArrayList<>();
    if (!sentence.contains("股") || !sentence.contains("每") || OTHERWISE.isIn(sentence)) {
      return wrong;
    }
    for (Matcher found = PAID.matcher(sentence); found.find(); ) {
      BigDecimal each = new BigDecimal(found.group(4));
      each = found.group(3) == null ? each : each.movePointLeft(1);
      BigDecimal exact = value(found.group(1), found.group(2)).multiply(each);
      BigDecimal told = value(found.group(5), found.group(6));
      BigDecimal off = exact.subtract(told).abs();
      if (off.compareTo(told.multiply(HUNDREDTH)) > 0 && Figures.within(exact, told, THREE)) {
        BigDecimal result =
            exact.movePointLeft(power(found.group(6))).setScale(2, RoundingMode.HALF_UP);
        wrong.add(
            new Worked(
                new Span(offset + found.start(5), offset + found.end()),
                found.group(1) + found.group(2) + "股 × " + Figures.plain(each) + "元",
                Figures.plain(result) + found.group(6) + "元"));
      }
    }
    return wrong;
  }

  private static BigDecimal value(String digits, String scale) {
    return Figures.value(digits).movePointRight(power(scale));
  }

  private static int power(String scale) {
    return scale.chars().map(c -> c == '万' ? 4 : 8).sum();
  }
}
