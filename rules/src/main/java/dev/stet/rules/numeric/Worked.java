package dev.stet.rules.numeric;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small sums that a sentence works out before the reader's eyes: a share of a named value ({@code
 * 控制值为10mm,…取控制值的80%,即8.5mm}), the area of two sides, the copies of a contract.
 *
 * @param span what the text says comes out
 * @param working the sum, as printed
 * @param result what does
 */
record Worked(Span span, String working, String result) {
  private static final Pattern SHARE_OF_NAMED =
      Pattern.compile(
          "([\\p{IsHan}]{2,8}?)(?:的)?(\\d{1,3}(?:\\.\\d+)?)%[,，]?(?:即|约为|为|计)(\\d+(?:\\.\\d+)?)\\s?(mm|cm|m|米|万元|元|吨|公斤|人|分|天|公里|毫米|kPa|MPa|℃|mg/L|克|小时)");
  private static final Pattern SIDES =
      Pattern.compile(
          "(?<![\\d.×x*])(\\d+(?:\\.\\d+)?)\\s?(?:m|米)?\\s?[×xX*]\\s?(\\d+(?:\\.\\d+)?)\\s?(?:m|米)(?!\\s?[×xX*²])[^。;\\d×]{0,18}?(?:面积|area of)\\s?(?:为|约为|约|是|达|共)?(\\d+(?:\\.\\d+)?)\\s?(m²|㎡|平方米|hm²|公顷|亩|square metres)");
  private static final Pattern COPIES =
      Pattern.compile(
          "一式([两贰二三叁四肆五伍六陆七柒八捌九玖十拾]|\\d{1,2})份[^。;其另]{0,24}?(?:(双方|两方|甲、?乙)|(三方|甲、?乙、?丙))[^。;其另]{0,6}?各(?:执|持|存|保存)([一壹两贰二三叁四肆]|\\d)份(?![^。]{0,20}(?:其余|另|报|备案|存档|鉴证|公证|代理|见证))");
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾";

  /** The sums of a sentence that do not come out. */
  static List<Worked> wrong(String sentence, int offset) {
    List<Worked> wrong = new ArrayList<>();
    shares(sentence, offset, wrong);
    sides(sentence, offset, wrong);
    copies(sentence, offset, wrong);
    return wrong;
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
