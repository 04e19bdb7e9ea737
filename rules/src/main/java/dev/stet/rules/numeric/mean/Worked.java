package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Small sums that a sentence works out before the reader's eyes: a share of a named value ({@code
 * 控制值为10mm,…取控制值的80%,即8.5mm}), the area of two sides, the copies of a contract.
 *
 * @param span what the text says comes out
 * @param working the sum, as printed
 * @param result what does
 */
record Worked(Span span, String working, String result) {
  private static final String COUNTED = "\\d{1,3}(?:,\\d{3})+|\\d{1,7}";
  private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d+)?";
  private static final PrefilteredPattern SHARE_OF_NAMED =
      PrefilteredPattern.compile(
          "([\\p{IsHan}]{2,8}?)(?:的)?(\\d{1,3}(?:\\.\\d+)?)%[,，]?(?:即|约为|为|计)(\\d+(?:\\.\\d+)?)\\s?(mm|cm|m|米|万元|元|吨|公斤|人|分|天|公里|毫米|kPa|MPa|℃|mg/L|克|小时)");
  private static final PrefilteredPattern SIDES =
      PrefilteredPattern.compile(
          "(?<![\\d.×x*])(\\d+(?:\\.\\d+)?)\\s?(?:m|米)?\\s?[×xX*]\\s?(\\d+(?:\\.\\d+)?)\\s?(?:m|米)(?!\\s?[×xX*²])[^。;\\d×]{0,18}?(?:面积|area of)\\s?(?:为|约为|约|是|达|共)?(\\d+(?:\\.\\d+)?)\\s?(m²|㎡|平方米|hm²|公顷|亩|square metres)");
  private static final PrefilteredPattern COPIES =
      PrefilteredPattern.compile(
          "一式([两贰二三叁四肆五伍六陆七柒八捌九玖十拾]|\\d{1,2})份[^。;其另]{0,24}?(?:(双方|两方|甲、?乙)|(三方|甲、?乙、?丙))[^。;其另]{0,6}?各(?:执|持|存|保存)([一壹两贰二三叁四肆]|\\d)份(?![^。]{0,20}(?:其余|另|报|备案|存档|鉴证|公证|代理|见证))");
  private static final String NUMERAL = "([一壹两贰二三叁四肆五伍六陆七柒八捌九玖十拾]|\\d{1,2})";

  /** {@code 一式五份,甲方执贰份,乙方执贰份,存档壹份}. */
  private static final PrefilteredPattern KEPT =
      PrefilteredPattern.compile(
          "一式"
              + NUMERAL
              + "份((?:[,、;]\\s?[^,、;。各其另\\d]{2,14}?"
              + NUMERAL
              + "份){2,6})(?=[。;,])(?!,[^。]{0,12}(?:其|余|另|剩|备|存|报))");

  private static final PrefilteredPattern ONE_KEPT = PrefilteredPattern.compile(NUMERAL + "份");
  private static final String COUNT = "([两二三四五六七八九十]|\\d{1,3})";

  /** {@code 每期30人,全年两期,培养60名}. */
  private static final PrefilteredPattern EACH_GROUP =
      PrefilteredPattern.compile(
          "每([期班场批组队])(?:各|约)?(\\d{1,4})[人名],[^,;。\\d]{0,6}?"
              + COUNT
              + "\\1,(?:共|可|计划|合计|共计|总计)?(?:培训|培养|轮训|共|计)*(\\d{1,6})(?=[人名])");

  /** {@code 每座年租金8000元,共12座,合计96000元}. */
  private static final PrefilteredPattern EACH_PRICE =
      PrefilteredPattern.compile(
          "每([座户亩人台套个间件辆棵株头只名吨米])[^,;。\\d]{0,12}?(\\d{1,9}(?:\\.\\d{1,2})?)(万?元),(?:共|共计|合计|总计)"
              + COUNT
              + "\\1,[^,;。\\d]{0,6}(?:合计|共计?|总计)(?:为)?(?:人民币)?(\\d{1,12}(?:\\.\\d{1,2})?)(?=\\3)");

  private static final PrefilteredPattern LONG_AND_WIDE =
      PrefilteredPattern.compile(
          "长(?:度)?(?:为|约)?(\\d{1,5}(?:\\.\\d+)?)(?:m|米)[,、]宽(?:度)?(?:为|约)?(\\d{1,5}(?:\\.\\d+)?)(?:m|米)[,、](?:占地|总)?面积(?:为|约|达)?(\\d{1,9}(?:\\.\\d+)?)(?=㎡|平方米|m²|平米)");
  private static final PrefilteredPattern DAILY =
      PrefilteredPattern.compile(
          "((?<!\\d)(?<!—)\\d{1,2}月份|上半年|下半年|[一二三四]季度|全年)[^。;]{0,30}?(?<![\\d.,])("
              + NUMBER
              + ")(亿|万)?(件|人次|吨|元|辆次|车次|班次|立方米|起|单|千瓦时|度)[^。;\\d]{0,10}日均[\\p{IsHan}]{0,5}?(?<![\\d.,])("
              + NUMBER
              + ")(亿|万)?(\\4)");
  private static final PrefilteredPattern RATIO_OF_TWO =
      PrefilteredPattern.compile(
          "(?<![\\d.,])("
              + COUNTED
              + ")([人名个户家])[,、和]?[\\p{IsHan}]{0,6}?("
              + COUNTED
              + ")\\2,?[\\p{IsHan}]{0,6}(?:比例?|之比)(?:约)?(?:为|是)?(?<![\\d.])(\\d{1,3}(?:\\.\\d+)?)[:∶]1(?![\\d.:])");
  private static final PrefilteredPattern RATIO_NAME =
      PrefilteredPattern.compile("([\\p{IsHan}&&[^之占的]])([\\p{IsHan}&&[^之占的]])(?:之?比)");
  private static final int FARTHEST = 12;
  private static final PrefilteredPattern AREA =
      PrefilteredPattern.compile("(?:种植|播种|栽培)?面积(?:为|达到?|稳定在)?(\\d{1,5}(?:\\.\\d+)?)万亩");
  private static final PrefilteredPattern CROP =
      PrefilteredPattern.compile("总?产量?(?:为|达到?)?(\\d{1,6}(?:\\.\\d+)?)万吨");
  private static final PrefilteredPattern YIELD =
      PrefilteredPattern.compile("(?:平均|粮食)亩产(?:量)?(?:为|达到?)?(\\d{2,5}(?:\\.\\d+)?)(公斤|千克|斤)");
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾";

  /** The sums of a sentence that do not come out. */
  static List<Worked> wrong(String sentence, int offset) {
    List<Worked> wrong = new ArrayList<>();
    shares(sentence, offset, wrong);
    sides(sentence, offset, wrong);
    copies(sentence, offset, wrong);
    kept(sentence, offset, wrong);
    if (sentence.indexOf('每') >= 0) {
      products(EACH_GROUP.matcher(sentence), 2, 3, 4, offset, wrong);
      products(EACH_PRICE.matcher(sentence), 2, 4, 5, offset, wrong);
    }
    if (sentence.indexOf('长') >= 0 && sentence.indexOf('宽') >= 0) {
      products(LONG_AND_WIDE.matcher(sentence), 1, 2, 3, offset, wrong);
    }
    if (sentence.contains("日均")) {
      daily(sentence, offset, wrong);
    }
    if (sentence.contains(":1") || sentence.contains("∶1")) {
      ratios(sentence, offset, wrong);
    }
    if (sentence.indexOf('亩') >= 0 && sentence.contains("亩产")) {
      yields(sentence, offset, wrong);
    }
    return wrong;
  }

  /** The product of two groups against the third. */
  private static void products(
      Matcher found, int one, int other, int total, int offset, List<Worked> wrong) {
    while (found.find()) {
      String count = found.group(other);
      BigDecimal times =
          Character.isDigit(count.charAt(0))
              ? new BigDecimal(count)
              : BigDecimal.valueOf(ChineseNumerals.value(count));
      BigDecimal right = new BigDecimal(found.group(one)).multiply(times);
      if (right.compareTo(new BigDecimal(found.group(total))) != 0) {
        wrong.add(
            new Worked(
                new Span(offset + found.start(total), offset + found.end(total)),
                found.group(one) + " × " + Figures.plain(times),
                Figures.plain(right)));
      }
    }
  }

  /** {@code 面积68.4万亩,…总产量28.73万吨,…平均亩产420公斤}. */
  private static void yields(String sentence, int offset, List<Worked> wrong) {
    Matcher area = AREA.matcher(sentence);
    Matcher crop = CROP.matcher(sentence);
    Matcher each = YIELD.matcher(sentence);
    if (!area.find() || !crop.find() || !each.find() || each.start() < area.start()) {
      return;
    }
    Interval tonnes = rounded(crop.group(1));
    Interval acres = rounded(area.group(1));
    if (acres.low().signum() <= 0 || area.find() || each.start() < crop.start()) {
      return;
    }
    BigDecimal kilograms = BigDecimal.valueOf(each.group(2).equals("斤") ? 2000 : 1000);
    Interval right = tonnes.dividedBy(acres).times(Interval.exactly(kilograms));
    if (!right.widened(BigDecimal.ONE).meets(rounded(each.group(1)))) {
      Matcher first = AREA.matcher(sentence);
      String working = crop.group(1) + "万吨 ÷ " + (first.find() ? first.group(1) : "") + "万亩";
      BigDecimal middle = right.low().add(right.high()).divide(BigDecimal.valueOf(2));
      wrong.add(
          new Worked(
              new Span(offset + each.start(1), offset + each.end(2)),
              working,
              Figures.plain(middle.setScale(0, java.math.RoundingMode.HALF_UP)) + each.group(2)));
    }
  }

  /** {@code 上半年累计1.68亿件,日均92.8万件}: over the days of the period, or its working days. */
  private static void daily(String sentence, int offset, List<Worked> wrong) {
    Matcher daily = DAILY.matcher(sentence);
    while (daily.find()) {
      int days =
          switch (daily.group(1)) {
            case "上半年", "下半年" -> 182;
            case "一季度", "二季度", "三季度", "四季度" -> 91;
            case "全年" -> 365;
            default -> 30;
          };
      BigDecimal total = Figures.value(daily.group(2)).multiply(scale(daily.group(3)));
      BigDecimal each = Figures.value(daily.group(5)).multiply(scale(daily.group(6)));
      if (each.signum() <= 0 || each.compareTo(total) >= 0) {
        continue;
      }
      double told = total.divide(each, MathContext.DECIMAL32).doubleValue();
      boolean off =
          told > days * 1.12 || (told < days * 0.82 && Math.abs(told / days - 0.69) > 0.06);
      if (off && told < days * 12.0 && told > days / 12.0) {
        BigDecimal right =
            total.divide(
                BigDecimal.valueOf(days).multiply(scale(daily.group(6))), new MathContext(3));
        wrong.add(
            new Worked(
                new Span(offset + daily.start(5), offset + daily.end(7)),
                daily.group(2) + (daily.group(3) == null ? "" : daily.group(3)) + " ÷ " + days,
                Figures.plain(right)
                    + (daily.group(6) == null ? "" : daily.group(6))
                    + daily.group(7)));
      }
    }
  }

  private static BigDecimal scale(@Nullable String written) {
    return written == null
        ? BigDecimal.ONE
        : BigDecimal.ONE.scaleByPowerOfTen(written.equals("亿") ? 8 : 4);
  }

  /** {@code 男子4123人、女子1877人,男女比例约为2.2:1}: the one to the other, whichever is named first. */
  private static void ratios(String sentence, int offset, List<Worked> wrong) {
    Matcher ratio = RATIO_OF_TWO.matcher(sentence);
    while (ratio.find()) {
      Interval one = Interval.exactly(Figures.value(ratio.group(1)));
      Interval other = Interval.exactly(Figures.value(ratio.group(3)));
      if (one.low().signum() <= 0 || other.low().signum() <= 0 || !names(sentence, ratio)) {
        continue;
      }
      BigDecimal stated = new BigDecimal(ratio.group(4));
      Interval told = Interval.rounded(stated, stated.ulp()).widened(stated.ulp());
      if (!one.dividedBy(other).meets(told) && !other.dividedBy(one).meets(told)) {
        wrong.add(
            new Worked(
                new Span(offset + ratio.start(4), offset + ratio.end(4)),
                ratio.group(1) + " ÷ " + ratio.group(3),
                Figures.quotient(one.low(), other.low())));
      }
    }
  }

  /** Whether the two are what the ratio is called after: 生师比 is not that of 教职工 and 教师. */
  private static boolean names(String sentence, Matcher ratio) {
    Matcher called = RATIO_NAME.matcher(ratio.group());
    String before = sentence.substring(Math.max(0, ratio.start() - FARTHEST), ratio.end(3));
    return !called.find() || (before.contains(called.group(1)) && before.contains(called.group(2)));
  }

  private static Interval rounded(String digits) {
    BigDecimal value = new BigDecimal(digits);
    return Interval.rounded(value, value.ulp());
  }

  private static void shares(String sentence, int offset, List<Worked> wrong) {
    Matcher share = SHARE_OF_NAMED.matcher(sentence);
    while (share.find()) {
      String name = share.group(1);
      String unit = share.group(4);
      for (int from = 0; from + 2 <= name.length(); from++) {
        String value = name.substring(from).replaceFirst("的$", "");
        if (value.length() < 2) {
          break;
        }
        Matcher base =
            Pattern.compile(Pattern.quote(value) + "(?:为|是|取|达)?(\\d+(?:\\.\\d+)?)\\s?" + unit)
                .matcher(sentence);
        if (base.find() && base.start() < share.start()) {
          BigDecimal whole = new BigDecimal(base.group(1));
          BigDecimal right = whole.multiply(new BigDecimal(share.group(2))).divide(Figures.HUNDRED);
          add(
              share,
              3,
              4,
              right,
              base.group(1) + unit + " × " + share.group(2) + "%",
              offset,
              wrong);
          break;
        }
      }
    }
  }

  private static void sides(String sentence, int offset, List<Worked> wrong) {
    Matcher sides = SIDES.matcher(sentence);
    while (sides.find()) {
      BigDecimal area = new BigDecimal(sides.group(1)).multiply(new BigDecimal(sides.group(2)));
      BigDecimal unit =
          switch (sides.group(4)) {
            case "hm²", "公顷" -> BigDecimal.valueOf(10_000);
            case "亩" -> new BigDecimal("666.6667");
            default -> BigDecimal.ONE;
          };
      BigDecimal right = area.divide(unit, MathContext.DECIMAL32);
      String working = sides.group(1) + " × " + sides.group(2);
      BigDecimal stated = new BigDecimal(sides.group(3));
      // sides are rounded too: an area nearly right may be the measured one
      BigDecimal latitude = right.divide(BigDecimal.valueOf(20), MathContext.DECIMAL32);
      if (stated.subtract(right).abs().compareTo(latitude.max(stated.ulp())) > 0) {
        add(sides, 3, 4, right, working, offset, wrong);
      }
    }
  }

  private static void copies(String sentence, int offset, List<Worked> wrong) {
    Matcher copies = COPIES.matcher(sentence);
    while (copies.find()) {
      long all = number(copies.group(1));
      long each = number(copies.group(4));
      long parties = copies.group(3) != null ? 3 : 2;
      if (all > 0 && each > 0 && all != parties * each) {
        wrong.add(
            new Worked(
                new Span(offset + copies.start(), offset + copies.end()),
                parties + " × " + each,
                String.valueOf(parties * each)));
      }
    }
  }

  private static void kept(String sentence, int offset, List<Worked> wrong) {
    Matcher kept = KEPT.matcher(sentence);
    while (kept.find()) {
      List<String> parts = new ArrayList<>();
      long sum = 0;
      Matcher one = ONE_KEPT.matcher(kept.group(2));
      while (one.find()) {
        sum += number(one.group(1));
        parts.add(String.valueOf(number(one.group(1))));
      }
      if (sum != number(kept.group(1))) {
        wrong.add(
            new Worked(
                new Span(offset + kept.start(), offset + kept.end()),
                String.join(" + ", parts),
                String.valueOf(sum)));
      }
    }
  }

  private static long number(String numeral) {
    int formal = FORMAL.indexOf(numeral);
    return Character.isDigit(numeral.charAt(0))
        ? Long.parseLong(numeral)
        : formal >= 0 ? formal : ChineseNumerals.value(numeral);
  }

  private static void add(
      Matcher found,
      int value,
      int unit,
      BigDecimal right,
      String working,
      int offset,
      List<Worked> wrong) {
    BigDecimal stated = new BigDecimal(found.group(value));
    Interval interval = Interval.rounded(stated, stated.ulp());
    if (!interval.holds(right)) {
      wrong.add(
          new Worked(
              new Span(offset + found.start(value), offset + found.end(unit)),
              working,
              Figures.plain(right.round(new MathContext(4))) + found.group(unit)));
    }
  }
}
